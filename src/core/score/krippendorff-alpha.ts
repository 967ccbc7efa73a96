/** A coder's value of a unit; null: not coded by that coder. */
export type Coded = number | string | null;

/** Squared difference of two values: 0 or 1 for names (nominal), the square of their distance for counts (interval). */
export type Metric = "nominal" | "interval";

/**
 * Krippendorff's alpha: 1 − observed / expected disagreement, for any number of coders and with gaps (Krippendorff, "Computing
 * Krippendorff's Alpha-Reliability", 2011). Values of one unit by two coders or more are pairable; others do not count.
 * @param units one row a unit, one cell a coder
 * @returns null where nothing is pairable, and where all values are one: without variation alpha is not defined
 */
export function krippendorffAlpha(units: readonly (readonly Coded[])[], metric: Metric): number | null {
  const rows = units.map((row) => row.filter((value) => value !== null)).filter((row) => row.length > 1);
  const values = rows.flat();
  const n = values.length;
  if (n === 0) return null;
  const observed = rows.reduce((sum, row) => sum + disagreement(row, metric) / (row.length - 1), 0) / n;
  const expected = disagreement(values, metric) / (n * (n - 1));
  return expected === 0 ? null : 1 - observed / expected;
}

/** Sum over all ordered pairs. Interval by moments and nominal by counts, so that a ledger's codings cost no square. */
function disagreement(values: readonly (number | string)[], metric: Metric): number {
  if (metric === "interval") {
    const numbers = values.map(Number);
    const mean = numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
    return 2 * numbers.length * numbers.reduce((sum, x) => sum + (x - mean) ** 2, 0);
  }
  const counts = new Map<number | string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return values.length ** 2 - [...counts.values()].reduce((sum, count) => sum + count ** 2, 0);
}

/** Share of pairs of coders that give one unit the same value, 0 to 1; null where no unit has two values. */
export function pairAgreement(units: readonly (readonly Coded[])[]): number | null {
  let same = 0;
  let pairs = 0;
  for (const row of units) {
    const values = row.filter((value) => value !== null);
    for (let i = 0; i < values.length; i++)
      for (let k = i + 1; k < values.length; k++) {
        pairs++;
        if (values[i] === values[k]) same++;
      }
  }
  return pairs === 0 ? null : same / pairs;
}
