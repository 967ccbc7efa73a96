import { type Actor, exactly, type Perpetrator, type Responsibility, type Victim, type Weapon } from "../../../model/index.ts";
import type { HarmPredicate } from "../../claims/casualties/harm/harm-predicates.ts";
import type { PersonPhrase } from "../../claims/casualties/people/person-phrase.ts";
import type { ClaimDraft } from "../../claims/draft.ts";
import type { DocReading } from "../doc-reading.ts";
import { calledBy } from "./called-by.ts";
import type { SceneDrafts } from "./scene-drafts.ts";

export function foldWeapons(drafts: SceneDrafts, id: (draft: ClaimDraft | null) => string[]): Weapon[] {
  const out = new Map<string, { weapon: Weapon; claims: string[] }>();
  for (const w of drafts.weapons) {
    // "a missile", "23 missiles", "a powerful bomb", "the bomb": one weapon
    const key = `${w.mention.type.subtype}|${(w.mention.quote.split(/\s/u).at(-1) ?? "").toLowerCase().replace(/(?<=[^s])s$/, "")}`;
    const held = out.get(key) ?? {
      weapon: { type: w.mention.type, quote: w.mention.quote, count: null, unexploded: null, claims: [] },
      claims: [],
    };
    const unexploded = w.dud !== null && "min" in w.dud.value ? (w.dud.value as Weapon["unexploded"]) : null;
    held.weapon = {
      ...held.weapon,
      count: held.weapon.count ?? (w.dud === null ? (w.count?.value ?? null) : null),
      unexploded: held.weapon.unexploded ?? unexploded,
    };
    held.claims.push(...id(w.draft), ...id(w.countDraft), ...id(w.dud));
    out.set(key, held);
  }
  return [...out.values()].map(({ weapon, claims }) => ({ ...weapon, claims }));
}

interface Held {
  readonly actor: Actor;
  readonly blamedBy: string[];
  readonly claimedBy: string[];
  readonly deniedBy: string[];
  /** The outlet says so itself: by name, or by "the guerrillas" where it names one group only. */
  fact: boolean;
  implied: boolean;
  accused: boolean;
}

/** One entry an actor: blamed by, claimed by, denied by; fact only where the outlet says so itself and nobody disputes it. */
export function foldResponsibility(own: readonly ClaimDraft[], idOf: ReadonlyMap<ClaimDraft, string>): Responsibility[] {
  const byActor = new Map<string, Held>();
  for (const draft of own) {
    if (draft.field !== "responsibility" || !("actor" in draft.value) || draft.realis === "hypothetical") continue;
    const { actor, relation } = draft.value as { actor: Actor; relation: string };
    const key = actor.id ?? actor.name.toLowerCase();
    const held: Held = byActor.get(key) ?? {
      actor,
      blamedBy: [],
      claimedBy: [],
      deniedBy: [],
      fact: false,
      implied: false,
      accused: false,
    };
    const claim = idOf.get(draft) ?? "";
    if (draft.polarity === "denied") held.deniedBy.push(claim);
    else if (relation === "claimed") held.claimedBy.push(claim);
    else {
      held.blamedBy.push(claim);
      if (relation === "blamed" && draft.statement === null && draft.hedges.length === 0)
        held[draft.reading === "implied" ? "implied" : "fact"] = true;
      else held.accused = true;
    }
    byActor.set(key, held);
  }
  // where somebody accuses them by name, "the guerrillas did it" is no more than that
  return [...byActor.values()].map(({ fact, implied, accused, ...r }) => ({
    ...r,
    asFact: (fact || (implied && !accused)) && r.deniedBy.length === 0,
  }));
}

/** Those told to have done it, and those who say that they did where nobody else is blamed; who is merely blamed stands under responsibility alone. */
export function foldPerpetrators(
  drafts: SceneDrafts,
  responsibility: readonly Responsibility[],
  actors: DocReading["actors"],
  id: (draft: ClaimDraft | null) => string[],
): Perpetrator[] {
  const out: Perpetrator[] = [];
  const harmed = new Map(drafts.harms.toReversed().map((h) => [h.harm, h.draft] as const));
  const launchedAt = new Map(drafts.weapons.toReversed().flatMap((w) => tokensIn(w.mention).map((token) => [token, w] as const)));
  for (const { agent, draft } of drafts.doers) {
    const { harm } = agent.event;
    const launched = launchedAt.get(agent.event.first);
    const support = draft ?? (harm === null ? undefined : harmed.get(harm)) ?? launched?.countDraft ?? launched?.draft ?? null;
    if (agent.actor !== null)
      out.push({ kind: "organisation", quote: agent.actor.quote, actor: agent.actor.actor, claims: id(support) });
    if (agent.people !== null) out.push({ kind: "individuals", quote: agent.people.quote, actor: null, claims: id(support) });
  }
  for (const { actor, claimedBy, deniedBy } of responsibility.length === 1 ? responsibility : []) {
    if (claimedBy.length === 0 || deniedBy.length > 0 || out.some((p) => p.actor?.name === actor.name)) continue;
    const named = actors.find((a) => a.actor.name === actor.name);
    if (named !== undefined) out.push({ kind: "organisation", quote: named.quote, actor, claims: claimedBy });
  }
  return dedupeBy(out, (p) => `${p.kind}|${p.quote.toLowerCase()}`);
}

const tokensIn = ({ first, last }: { readonly first: number; readonly last: number }): readonly number[] =>
  Array.from({ length: last - first }, (_, i) => first + i);

export function foldVictims(drafts: SceneDrafts, reading: DocReading, id: (draft: ClaimDraft | null) => string[]): Victim[] {
  const out = new Map<string, { victim: Victim; claims: Set<string> }>();
  // who is arrested after somebody was hurt is no victim of it; in an operation of forces the arrest is the deed
  const attacked = drafts.harms.some(({ harm }) => !harm.negated && hurts(harm) && harm.patients.some(isPeaceful));
  for (const { draft, harm } of drafts.harms) {
    if (harm.effect !== "killed" && harm.effect !== "injured" && harm.effect !== "missing" && harm.effect !== "captured")
      continue;
    if (draft.realis !== "actual" || (attacked && isArrested(harm))) continue;
    for (const phrase of harm.patients) {
      if (phrase.kind === "pronoun" || phrase.kind === "count" || (attacked && phrase.status === "perpetrator")) continue;
      const quote = calledBy(reading.doc, phrase).quote;
      const effect = harm.negated || phrase.negative ? "none" : harm.effect;
      const count =
        effect === "none"
          ? exactly(0, "people", quote)
          : (phrase.count ??
            (phrase.plural
              ? { min: 2, max: null, best: null, modifier: "vague" as const, unit: "people", quote }
              : exactly(1, "people", quote)));
      // "two soldiers died, five soldiers were hurt": not the same ones
      const key = phrase.plural ? `${quote.toLowerCase()}|${effect}|${count.min}` : quote.toLowerCase();
      const held = out.get(key);
      if (held === undefined) out.set(key, { victim: { quote, count, effect, claims: [] }, claims: new Set(id(draft)) });
      else {
        if (effect === "killed" && held.victim.effect !== "killed") held.victim = { ...held.victim, effect };
        for (const claim of id(draft)) held.claims.add(claim);
      }
    }
  }
  return [...out.values()].map(({ victim, claims }) => ({ ...victim, claims: [...claims] }));
}

const hurts = ({ effect }: HarmPredicate): boolean => effect === "killed" || effect === "injured";
const isPeaceful = ({ status, negative }: PersonPhrase): boolean =>
  !negative && status !== "militant" && status !== "perpetrator";

/** Taken by the police, not by kidnappers. */
function isArrested({ effect, term }: HarmPredicate): boolean {
  return effect === "captured" && /^(?:arrest|detain|apprehend|nab|in custody|taken into custody|jail)/.test(term.phrase);
}

export function dedupeBy<T extends { readonly claims: readonly string[] }>(items: readonly T[], key: (item: T) => string): T[] {
  const out = new Map<string, { item: T; claims: Set<string> }>();
  for (const item of items) {
    const held = out.get(key(item));
    if (held === undefined) out.set(key(item), { item, claims: new Set(item.claims) });
    else for (const claim of item.claims) held.claims.add(claim);
  }
  return [...out.values()].map(({ item, claims }) => ({ ...item, claims: [...claims] }));
}
