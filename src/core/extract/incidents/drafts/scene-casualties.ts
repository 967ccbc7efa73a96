import type { Casualties, Casualty, CasualtyRange, PersonStatus } from "../../../model/index.ts";
import type { Segmented } from "../../../text/index.ts";
import { draftHarmClaim, type HarmClaim } from "../../claims/casualties/claims.ts";
import { groupOf } from "../../claims/casualties/count/figures.ts";
import type { HarmMention } from "../../claims/casualties/count/harm-mention.ts";
import { countTolls, type Toll } from "../../claims/casualties/count/toll.ts";
import type { PersonPhrase } from "../../claims/casualties/people/person-phrase.ts";
import { type ClaimDraft, draftClaim } from "../../claims/draft.ts";

const FIELDS = ["killed", "injured", "missing", "captured"] as const;

/** The harms of one incident that may enter its ranges (field.md §9: actual, affirmed, current, whole), counted once. */
export interface CountedHarms {
  readonly all: readonly HarmClaim[];
  readonly used: readonly HarmClaim[];
  /** The claims of a toll are places in `used`. */
  readonly tolls: ReturnType<typeof countTolls>;
}

const enters = (draft: ClaimDraft): boolean =>
  draft.realis === "actual" && draft.polarity === "affirmed" && draft.reported === "current" && draft.scope === null;

export function countHarms(all: readonly HarmClaim[]): CountedHarms {
  const used = all.filter((h) => enters(h.draft) && !h.harm.negated);
  return { all, used, tolls: countTolls(used.map((h, i) => toMention(h, String(i)))) };
}

/** Ranges of one report's incident, from the claims that may enter them. */
export function sceneCasualties(
  { all: harms, used, tolls }: CountedHarms,
  others: readonly ClaimDraft[],
  idOf: ReadonlyMap<ClaimDraft, string>,
): Casualties {
  const idAt = (place: string): string => idOf.get((used[Number(place)] as HarmClaim).draft) ?? "";
  const zero = (field: (typeof FIELDS)[number]): Casualty | null => {
    const none = harms.filter((h) => h.harm.effect === field && h.harm.negated && enters(h.draft));
    return none.length === 0
      ? null
      : {
          min: 0,
          best: 0,
          max: 0,
          preliminary: none.some((h) => h.draft.preliminary),
          by: {},
          claims: none.map((h) => idOf.get(h.draft) ?? ""),
        };
  };
  const build = (field: (typeof FIELDS)[number], toll: Toll | null): Casualty | null => {
    if (toll === null) return zero(field);
    // "shot his wife", then "the woman killed": the shot is told of her, the figure of the dead rests on the second
    const own = new Set(used.filter((h) => h.draft.field === field).map((h) => idOf.get(h.draft) ?? ""));
    const claims = toll.claims.map(idAt).filter((id) => own.has(id));
    const named = new Set(claims);
    const same = others
      .filter((d) => d.field === field && (d.inherits !== null || d.rule === "sum-of-people-told-one-by-one") && enters(d))
      .map((d) => idOf.get(d) ?? "");
    return {
      min: toll.min,
      best: toll.best,
      max: toll.max,
      preliminary: used.some((h) => named.has(idOf.get(h.draft) ?? "") && h.draft.preliminary),
      ...(toll.summed ? { derived: "sum" as const } : {}),
      by: byStatus(field, used, idOf, toll),
      claims: [...claims, ...same],
    };
  };
  return {
    killed: build("killed", tolls.killed),
    injured: build("injured", tolls.injured),
    missing: build("missing", tolls.missing),
    captured: build("captured", tolls.captured),
  };
}

interface GroupCount {
  min: number;
  max: number | null;
  claims: string[];
}

type StatusCounts = Map<PersonStatus, Map<string, { readonly min: number; readonly max: number | null }>>;

/** What one telling counts of each status: "a girl and a boy" are two children. */
function countsOf(phrases: readonly PersonPhrase[], apart: boolean): StatusCounts {
  const out: StatusCounts = new Map();
  for (const phrase of phrases) {
    if (phrase.status === null || phrase.negative) continue;
    const kinds = out.get(phrase.status) ?? new Map<string, { min: number; max: number | null }>();
    out.set(phrase.status, kinds);
    const kind = apart ? groupOf(phrase.status, phrase.noun) : "";
    const held = kinds.get(kind) ?? { min: 0, max: 0 };
    const max = phrase.count === null ? (phrase.plural ? null : 1) : phrase.count.max;
    kinds.set(kind, {
      min: held.min + (phrase.count?.min ?? (phrase.plural ? 2 : 1)),
      max: held.max === null || max === null ? null : held.max + max,
    });
  }
  return out;
}

/** Counts the words give for one status; a count never exceeds the whole. Kinds of one status add up where the whole is a sum. */
function byStatus(field: string, used: readonly HarmClaim[], idOf: ReadonlyMap<ClaimDraft, string>, toll: Toll): Casualty["by"] {
  const byKind = new Map<PersonStatus, Map<string, GroupCount>>();
  for (const { draft, harm } of used) {
    if (draft.field !== field) continue;
    for (const [status, kinds] of countsOf([...harm.patients, ...harm.parts], toll.summed)) {
      const known = byKind.get(status) ?? new Map<string, GroupCount>();
      byKind.set(status, known);
      for (const [kind, { min, max }] of kinds) {
        const held = known.get(kind) ?? { min: 0, max: 0, claims: [] };
        held.claims.push(idOf.get(draft) ?? "");
        known.set(kind, min > held.min ? { ...held, min, max } : held);
      }
    }
  }
  const out: { [status in PersonStatus]?: CasualtyRange } = {};
  const limit = toll.max;
  for (const [status, kinds] of [...byKind].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    const counts = [...kinds.values()];
    const min = counts.reduce((sum, c) => sum + c.min, 0);
    if (limit !== null && min > limit) continue;
    const top = counts.reduce<number | null>((sum, c) => (sum === null || c.max === null ? null : sum + c.max), 0);
    const max = top === null ? limit : limit === null ? top : Math.min(top, limit);
    const claims = [...new Set(counts.flatMap((c) => c.claims))];
    out[status] = { min, best: max === min ? min : null, max, preliminary: false, claims };
  }
  return out;
}

/** Claims for what the words add up to but give no one figure for: "a man was killed … his brother also died" makes two. */
export function draftSums({ used, tolls }: CountedHarms, incident: number): ClaimDraft[] {
  const out: ClaimDraft[] = [];
  for (const field of FIELDS) {
    const toll = tolls[field];
    if (toll === null || !toll.summed || toll.min < 2) continue;
    const parts = toll.claims.map((id) => used[Number(id)]).filter((h): h is HarmClaim => h !== undefined);
    if (
      parts.length === 0 ||
      used.some(
        (h) => h.draft.field === field && "min" in h.draft.value && (h.draft.value.best ?? h.draft.value.min ?? 0) >= toll.min,
      )
    )
      continue;
    const evidence = parts.flatMap((h) => h.draft.evidence);
    const value = {
      min: toll.min,
      max: toll.max,
      best: toll.best,
      modifier: toll.max === null ? ("atLeast" as const) : ("exact" as const),
      unit: "people",
      quote: evidence[0]?.quote ?? "",
    };
    out.push(
      draftClaim(field, value, evidence, incident, {
        reading: "implied",
        rule: "sum-of-people-told-one-by-one",
        preliminary: parts.some((h) => h.draft.preliminary),
      }),
    );
  }
  return out;
}

/** How many people a scene's words say were killed or hurt, at least. */
export function harmedIn(doc: Segmented, events: readonly { readonly harm: HarmClaim["harm"] | null }[]): number {
  const harms = events.flatMap(({ harm }) => {
    const claim = harm === null || harm.negated || harm.realis !== "actual" ? null : draftHarmClaim(doc, harm, null, null);
    return claim === null ? [] : [claim];
  });
  const { killed, injured } = countTolls(harms.map((h, i) => toMention(h, String(i))));
  return (killed?.min ?? 0) + (injured?.min ?? 0);
}

const OWN = /\b(?:himself|herself)$/i;

function toMention(h: HarmClaim, claim: string): HarmMention {
  const headline = h.draft.evidence[0]?.part === "title";
  const { value } = h.draft;
  const ownToo = typeof value === "object" && "quote" in value && OWN.test(value.quote);
  return {
    claim,
    effect: h.harm.effect,
    weak: h.harm.weak,
    assault:
      /\b(?:shot|shoot|shoots|shooting|stab|stabs|stabbed|stabbing|gunshot|gunfire|bullets?|hit|hitting|struck|striking)\b/.test(
        h.harm.term.phrase,
      ),
    carried: h.harm.term.frame === "carry",
    phrases: h.harm.patients,
    also: h.harm.also,
    byDoer: h.harm.term.frame === "vt" && h.harm.agentAt !== null,
    dealt: h.harm.term.frame === "vt",
    self:
      /\b(?:himself|herself|themselves|own (?:life|lives)|suicide)\b/.test(h.harm.term.phrase) ||
      (ownToo && h.harm.patients.length === 1),
    withSelf: ownToo && h.harm.patients.length > 1,
    place: headline ? "headline" : h.harm.line ? "line" : "prose",
    // the title stands before the first sentence
    sentence: headline ? -2 : h.harm.sentence,
    speaker: h.draft.statement,
  };
}
