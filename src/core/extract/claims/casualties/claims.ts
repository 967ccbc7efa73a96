import type { CountField, Evidence, Quantity, Scope } from "../../../model/index.ts";
import { evidenceAt, type Segmented } from "../../../text/index.ts";
import { type ClaimDraft, draftClaim } from "../draft.ts";
import type { HarmPredicate } from "./harm/harm-predicates.ts";
import type { PersonPhrase } from "./people/person-phrase.ts";

/** A harm as a claim, with the people it is of. */
export interface HarmClaim {
  readonly draft: ClaimDraft;
  readonly harm: HarmPredicate;
}

/** Claim of one harm predicate: its count is the sum over the people it lists. */
export function draftHarmClaim(
  doc: Segmented,
  harm: HarmPredicate,
  incident: number | null,
  scope: Scope | null,
): HarmClaim | null {
  if (harm.effect === "harmed" || seesNoBody(harm)) return null;
  const value = countOf(doc, harm);
  if (value === null) return null;
  const evidence = harmEvidence(doc, harm);
  const status = sharedStatus(harm.patients);
  const draft = draftClaim(harm.effect satisfies CountField, value, evidence, incident, {
    realis: harm.realis,
    scope,
    ...(harm.rule === undefined ? { reading: "stated" } : { reading: "implied", rule: harm.rule }),
    ...(status === null ? {} : { status }),
  });
  return { draft, harm };
}

/** "There was no body left": says what was seen, not that nobody died. */
function seesNoBody(harm: HarmPredicate): boolean {
  return BODY.test(harm.term.phrase) && harm.patients.length > 0 && harm.patients.every((p) => p.negative);
}

const BODY = /^(?:body|bodies|corpses?|remains)$/;

/** The people and the harm word as one range where they are near, else two. */
function harmEvidence(doc: Segmented, harm: HarmPredicate): Evidence[] {
  const first = Math.min(harm.first, ...harm.patients.map((p) => p.first));
  const last = Math.max(harm.last, ...harm.patients.map((p) => p.last));
  const at = (a: number, b: number): Evidence => evidenceAt(doc, doc.tokens[a]?.start ?? 0, doc.tokens[b - 1]?.end ?? 0);
  if (last - first <= 24) return [at(first, last)];
  return [...harm.patients.map((p) => at(p.first, p.last)), at(harm.first, harm.last)];
}

function countOf(doc: Segmented, harm: HarmPredicate): Quantity | null {
  const parts = harm.patients.map(quantityOf);
  if (parts.length === 0) return null;
  const first = harm.patients[0] as PersonPhrase;
  const last = harm.patients.at(-1) as PersonPhrase;
  const quote = doc.text.slice(doc.tokens[first.first]?.start ?? 0, doc.tokens[last.last - 1]?.end ?? 0);
  if (harm.negated) return { min: 0, max: 0, best: 0, modifier: "exact", unit: "people", quote };
  if (parts.length === 1) {
    const only = parts[0] as Quantity;
    return { ...only, unit: first.noun ?? "people", quote };
  }
  const sum = (pick: (q: Quantity) => number | null): number | null =>
    parts.reduce<number | null>((total, q) => (total === null || pick(q) === null ? null : total + (pick(q) ?? 0)), 0);
  const best = sum((q) => q.best);
  const max = sum((q) => q.max);
  const min = parts.reduce((total, q) => total + (q.min ?? 0), 0);
  return {
    min,
    max,
    best,
    modifier: parts.every((q) => q.modifier === "exact") ? "exact" : parts.some((q) => q.max === null) ? "atLeast" : "range",
    unit: "people",
    quote,
  };
}

/** Several people without a number are at least two. */
function quantityOf(phrase: PersonPhrase): Quantity {
  if (phrase.count !== null) return phrase.count;
  return phrase.plural
    ? { min: 2, max: null, best: null, modifier: "vague", unit: null, quote: "" }
    : { min: 1, max: 1, best: 1, modifier: "exact", unit: null, quote: "" };
}

function sharedStatus(phrases: readonly PersonPhrase[]): NonNullable<ClaimDraft["status"]> | null {
  const status = phrases[0]?.status ?? null;
  return status !== null && phrases.every((p) => p.status === status) ? status : null;
}
