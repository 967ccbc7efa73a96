export type Modifier = "exact" | "atLeast" | "atMost" | "about" | "range" | "vague";

/** A count as the words give it. `null` in `max` is open-ended, in `best` nobody named one figure. */
export interface Quantity {
  readonly min: number | null;
  readonly max: number | null;
  readonly best: number | null;
  readonly modifier: Modifier;
  /** What is counted, as the words say: `people`, `missiles`; null when bare. */
  readonly unit: string | null;
  readonly quote: string;
}

export function exactly(count: number, unit: string | null, quote: string): Quantity {
  return { min: count, max: count, best: count, modifier: "exact", unit, quote };
}
