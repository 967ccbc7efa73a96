/** One value, many phrasings: the time stands in brackets, the rest is context. */
export interface TimeCase {
  /** `null` leaves the report undated. */
  readonly published: string | null;
  /** `from/to precision`, a duration `P3M`, `~past`, or `? reason partial`. */
  readonly value: string;
  readonly phrases: readonly string[];
}

/** A Saturday. */
export const DAY = "2020-11-21";
