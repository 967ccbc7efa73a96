import type { Evidence, Incident } from "../model/index.ts";
import { type Answer, answersTo, type Told } from "./answers.ts";
import { GOLD_FIELDS, type GoldField, type GoldIncident } from "./gold.ts";

/** Counts of one field. `gold` and `given` count values; of names, each name. */
export interface FieldScore {
  readonly gold: number;
  readonly given: number;
  readonly right: number;
  /** right / given; null where nothing was given. */
  readonly precision: number | null;
  /** Coded values found / gold; null where nothing was coded. */
  readonly recall: number | null;
}

/** A coded value the engine did not give, or gave otherwise. */
export interface Miss {
  readonly id: string;
  readonly field: GoldField;
  /** As coded; null: the report does not say. */
  readonly gold: unknown;
  readonly given: readonly string[];
  readonly evidence: readonly Evidence[];
}

export interface Tally {
  readonly fields: Record<GoldField, { gold: number; given: number; right: number; found: number }>;
}

export function emptyTally(): Tally {
  const zero = () => ({ gold: 0, given: 0, right: 0, found: 0 });
  return { fields: Object.fromEntries(GOLD_FIELDS.map((field) => [field, zero()])) as Tally["fields"] };
}

/**
 * Scores one extraction against what was coded of its report, into the tally, and returns the misses. One coded incident is
 * compared with the report's main incident; of several, each with the incident that agrees with it most, one to one.
 */
export function scoreExtraction(tally: Tally, id: string, gold: readonly GoldIncident[], extraction: Told): Miss[] {
  const misses: Miss[] = [];
  for (const [coded, incident] of pairUp(gold, extraction)) {
    for (const field of GOLD_FIELDS) {
      const wanted = coded[field];
      if (wanted === undefined) continue;
      const answers = incident === null ? [] : answersTo(field, wanted, incident, extraction);
      const values = wanted === null ? [] : Array.isArray(wanted) ? wanted : [wanted];
      const found = Math.min(values.length, answers.filter((answer) => answer.right).length);
      const held = tally.fields[field];
      held.gold += values.length;
      held.given += answers.length;
      held.right += answers.filter((answer) => answer.right).length;
      held.found += found;
      if (found < values.length || answers.some((answer) => !answer.right))
        misses.push({ id, field, gold: wanted, ...telling(answers) });
    }
  }
  return misses;
}

function telling(answers: readonly Answer[]): Pick<Miss, "given" | "evidence"> {
  return { given: answers.map((answer) => answer.told), evidence: answers.flatMap((answer) => answer.evidence) };
}

export function figuresOf(tally: Tally): Partial<Record<GoldField, FieldScore>> {
  const out: Partial<Record<GoldField, FieldScore>> = {};
  for (const field of GOLD_FIELDS) {
    const { gold, given, right, found } = tally.fields[field];
    if (gold + given > 0)
      out[field] = {
        gold,
        given,
        right,
        precision: given === 0 ? null : right / given,
        recall: gold === 0 ? null : found / gold,
      };
  }
  return out;
}

function pairUp(gold: readonly GoldIncident[], extraction: Told): [GoldIncident, Incident | null][] {
  const { incidents } = extraction;
  const [only, ...more] = gold;
  if (only !== undefined && more.length === 0) return [[only, incidents.find((each) => each.main) ?? incidents[0] ?? null]];
  const pairs = gold.flatMap((coded, g) =>
    incidents.map((incident, i) => ({ g, i, agreed: agreement(coded, incident, extraction) })),
  );
  const taken = new Map<number, number>();
  const used = new Set<number>();
  for (const { g, i, agreed } of pairs.sort((a, b) => b.agreed - a.agreed || a.g - b.g || a.i - b.i)) {
    if (agreed === 0 || taken.has(g) || used.has(i)) continue;
    taken.set(g, i);
    used.add(i);
  }
  return gold.map((coded, g) => [coded, incidents[taken.get(g) ?? -1] ?? null]);
}

function agreement(coded: GoldIncident, incident: Incident, extraction: Told): number {
  return GOLD_FIELDS.filter((field) => {
    const wanted = coded[field];
    return wanted != null && answersTo(field, wanted, incident, extraction).some((answer) => answer.right);
  }).length;
}
