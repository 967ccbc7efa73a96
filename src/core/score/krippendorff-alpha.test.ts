import { describe, expect, test } from "vitest";
import { type Coded, krippendorffAlpha, type Metric, pairAgreement } from "./krippendorff-alpha.ts";

/** Coders as rows, as the sources print them; "." is a gap. */
const unitsOf = (...coders: readonly string[]): Coded[][] => {
  const rows = coders.map((row) =>
    row.split(" ").map((cell) => (cell === "." ? null : /^\d+$/.test(cell) ? Number(cell) : cell)),
  );
  return (rows[0] ?? []).map((_, unit) => rows.map((row) => row[unit] ?? null));
};

const MEG_AND_OWEN = unitsOf("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0");
const BEN_AND_GERRY = unitsOf("a a b b d c c c e d d a", "b a b b b c c c e d d d");
const FOUR_OBSERVERS = unitsOf(
  "1 2 3 3 2 1 4 1 2 . . .",
  "1 2 3 3 2 2 4 1 2 5 . 3",
  ". 3 3 3 2 3 4 2 2 5 1 .",
  "1 2 3 3 2 4 4 1 2 5 1 .",
);
const THREE_CODERS = unitsOf(". . . . . 3 4 1 2 1 1 3 3 . 3", "1 . 2 1 3 3 4 3 . . . . . . .", ". . 2 1 3 4 4 . 2 1 1 3 3 . 4");

describe("Krippendorff's alpha on published worked examples", () => {
  test.each<[source: string, units: Coded[][], metric: Metric, alpha: number]>([
    ["Krippendorff 2011, A: binary, two observers", MEG_AND_OWEN, "nominal", 0.095],
    ["Krippendorff 2011, B: nominal, two observers", BEN_AND_GERRY, "nominal", 0.692],
    ["Krippendorff 2011, C: four observers, gaps, nominal", FOUR_OBSERVERS, "nominal", 0.743],
    ["Krippendorff 2011, D: four observers, gaps, interval", FOUR_OBSERVERS, "interval", 0.849],
    ["three coders, fifteen units, nominal", THREE_CODERS, "nominal", 0.691],
    ["three coders, fifteen units, interval", THREE_CODERS, "interval", 0.811],
  ])("%s", (_source, units, metric, alpha) => {
    expect(krippendorffAlpha(units, metric)).toBeCloseTo(alpha, 3);
  });

  test("nothing pairable has no alpha, nor has one value throughout", () => {
    expect(
      krippendorffAlpha(
        [
          [1, null],
          [null, 2],
        ],
        "nominal",
      ),
    ).toBeNull();
    expect(krippendorffAlpha([], "interval")).toBeNull();
    expect(
      krippendorffAlpha(
        [
          [3, 3],
          [3, 3],
        ],
        "interval",
      ),
    ).toBeNull();
  });

  test("pairs agree as often as they do", () => {
    expect(pairAgreement(MEG_AND_OWEN)).toBeCloseTo(0.6, 10);
    expect(pairAgreement([[1, 1, 2]])).toBeCloseTo(1 / 3, 10);
    expect(pairAgreement([[1, null]])).toBeNull();
  });
});
