/** Something wanted and not found, or found and not wanted: what a person looks at next. */
export interface Miss {
  readonly field: string;
  readonly report: string;
  readonly kind: "missed" | "wrong";
  readonly wanted: string;
  readonly got: string;
}

export interface Count {
  /** Answers that agree with gold. */
  right: number;
  /** Answers given; null where gold names only what must be found, so that precision has no meaning. */
  answered: number | null;
  /** Answers gold wants. */
  wanted: number;
}

/** Counts by field, and the misses. */
export interface Tally {
  readonly counts: Map<string, Count>;
  readonly misses: Miss[];
}

export const newTally = (): Tally => ({ counts: new Map(), misses: [] });

function countOf(tally: Tally, field: string): Count {
  const count = tally.counts.get(field) ?? { right: 0, answered: 0, wanted: 0 };
  tally.counts.set(field, count);
  return count;
}

export interface Outcome {
  readonly right: number;
  readonly answered: number | null;
  readonly wanted: number;
}

export function addOutcome(tally: Tally, field: string, outcome: Outcome): void {
  const count = countOf(tally, field);
  count.right += outcome.right;
  count.wanted += outcome.wanted;
  count.answered = outcome.answered === null || count.answered === null ? null : count.answered + outcome.answered;
}

/**
 * One value against gold: `wanted` null is "nobody says", `got` null is no answer. A wrong answer counts against both
 * precision and recall.
 */
export function addValue(
  tally: Tally,
  report: string,
  field: string,
  wanted: string | null,
  got: string | null,
  agrees: boolean,
): void {
  const right = wanted !== null && got !== null && agrees ? 1 : 0;
  addOutcome(tally, field, { right, answered: got === null ? 0 : 1, wanted: wanted === null ? 0 : 1 });
  if (right === 1 || (wanted === null && got === null)) return;
  tally.misses.push({
    field,
    report,
    kind: got === null ? "missed" : "wrong",
    wanted: wanted ?? "nothing",
    got: got ?? "nothing",
  });
}

/** One thing gold wants, where what else is found is not judged. */
export function addWanted(
  tally: Tally,
  report: string,
  field: string,
  wanted: string,
  got: string | null,
  agrees: boolean,
): void {
  addOutcome(tally, field, { right: agrees ? 1 : 0, answered: null, wanted: 1 });
  if (!agrees) tally.misses.push({ field, report, kind: got === null ? "missed" : "wrong", wanted, got: got ?? "nothing" });
}

/** Answers nothing in gold stands for. */
export function addUnwanted(tally: Tally, report: string, field: string, got: string): void {
  addOutcome(tally, field, { right: 0, answered: 1, wanted: 0 });
  tally.misses.push({ field, report, kind: "wrong", wanted: "nothing", got });
}

export function mergeTallies(tallies: readonly Tally[]): Tally {
  const merged = newTally();
  for (const tally of tallies) {
    for (const [field, count] of tally.counts) addOutcome(merged, field, count);
    merged.misses.push(...tally.misses);
  }
  return merged;
}

export interface Figures {
  readonly precision: number | null;
  readonly recall: number | null;
}

/** Shares of 1, null where there is nothing to divide by. */
export function figuresOf(count: Count): Figures {
  return {
    precision: count.answered === null || count.answered === 0 ? null : count.right / count.answered,
    recall: count.wanted === 0 ? null : count.right / count.wanted,
  };
}
