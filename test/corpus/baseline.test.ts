import { describe, expect, it } from "vitest";
import { comparePack, compareSet, printChange, toFieldFigures } from "../../eval/baseline.ts";
import { addUnwanted, addValue, newTally } from "../../eval/corpus/tally.ts";

describe("toFieldFigures", () => {
  it("divides right by answered and by wanted", () => {
    const tally = newTally();
    addValue(tally, "r", "killed", "8", "8", true);
    addValue(tally, "r", "killed", "3", null, false);
    addValue(tally, "r", "killed", "2", "5", false);
    addUnwanted(tally, "r", "killed", "9");
    expect(toFieldFigures(tally)).toEqual({ killed: { precision: 0.3333, recall: 0.3333 } });
  });
});

describe("comparePack", () => {
  const before = { killed: { precision: 0.9, recall: 0.8 }, place: { precision: null, recall: 0 } };

  it("sees a fall of either figure", () => {
    const [fall, ...others] = comparePack("kabul", before, { ...before, killed: { precision: 0.89, recall: 0.8 } });
    expect(fall).toMatchObject({ what: "kabul killed precision", worse: true });
    expect(others).toEqual([]);
    expect(fall && printChange(fall)).toBe("FALL  kabul killed precision: 0.9 → 0.89");
  });

  it("sees a field that is gone as fallen", () => {
    expect(comparePack("kabul", before, { place: before.place }).filter(({ worse }) => worse)).toMatchObject([
      { what: "kabul killed recall" },
    ]);
  });

  it("lets rises, first answers and rounding pass", () => {
    const now = { killed: { precision: 0.90005, recall: 0.85 }, place: { precision: 0.5, recall: 0.1 } };
    expect(comparePack("kabul", before, now).some(({ worse }) => worse)).toBe(false);
    expect(comparePack("kabul", before, now)).toHaveLength(3);
  });
});

describe("compareSet", () => {
  it("counts violations the other way round", () => {
    expect(compareSet("gva", { "killed.exact": 0.8, violations: 0 }, { "killed.exact": 0.8, violations: 2 })).toMatchObject([
      { what: "gva violations", worse: true },
    ]);
    expect(compareSet("gva", { violations: 5 }, { violations: 0 })).toMatchObject([{ worse: false }]);
  });

  it("sees a measure that is no longer given", () => {
    expect(compareSet("gva", { "killed.exact": 0.8 }, {})).toMatchObject([{ worse: true }]);
  });
});
