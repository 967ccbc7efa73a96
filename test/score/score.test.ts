import { describe, expect, test } from "vitest";
import { emptyTally, figuresOf, type GoldIncident, scoreExtraction, toGold } from "../../src/core/score/index.ts";
import { readText } from "../engine.ts";

const text =
  "ORVEL, Ukraine, May 6 (Plain News) - Two people were killed and five wounded on Tuesday when mortar bombs hit a mill in Kharkiv, police said. Police blamed the Taliban.";
const extraction = readText(text, { published: "2031-05-06", externalId: "r1" });

function scored(gold: GoldIncident | readonly GoldIncident[]) {
  const tally = emptyTally();
  const misses = scoreExtraction(tally, "r1", [gold].flat() as GoldIncident[], extraction);
  return { figures: figuresOf(tally), misses };
}

describe("scoring an extraction", () => {
  test("what is right counts for precision and recall", () => {
    const { figures, misses } = scored({ killed: 2, injured: 5, date: "2031-05-06", place: { name: "Kharkiv", country: "UA" } });
    for (const field of ["killed", "injured", "date", "place"] as const)
      expect(figures[field], field).toEqual({ gold: 1, given: 1, right: 1, precision: 1, recall: 1 });
    expect(misses).toEqual([]);
  });

  test("a wrong figure is a miss with the words it rests on", () => {
    const { figures, misses } = scored({ killed: 3 });
    expect(figures.killed).toEqual({ gold: 1, given: 1, right: 0, precision: 0, recall: 0 });
    expect(misses).toMatchObject([{ id: "r1", field: "killed", gold: 3, given: ["2"] }]);
    expect(misses[0]?.evidence.map(({ quote }) => quote).join(" ")).toContain("Two people");
  });

  test("null says that the report does not say: an answer is wrong, silence is not scored", () => {
    expect(scored({ killed: null }).figures.killed).toEqual({ gold: 0, given: 1, right: 0, precision: 0, recall: null });
    expect(scored({ missing: null }).figures.missing).toBeUndefined();
  });

  test("a coded value without an answer costs recall, not precision", () => {
    expect(scored({ missing: 4 }).figures.missing).toEqual({ gold: 1, given: 0, right: 0, precision: null, recall: 0 });
  });

  test("a field left out is not scored", () => {
    expect(Object.keys(scored({ killed: 2 }).figures)).toEqual(["killed"]);
  });

  test("names are judged one by one", () => {
    const { figures } = scored({ perpetrator: ["the Taliban", "Third Night Brigade"] });
    expect(figures.perpetrator).toEqual({ gold: 2, given: 1, right: 1, precision: 1, recall: 0.5 });
  });

  test("a month holds its days, a day is no month", () => {
    expect(scored({ date: "2031-05" }).figures.date?.right).toBe(1);
    expect(scored({ date: "2031-05-07" }).figures.date?.right).toBe(0);
  });

  test("a point agrees within its distance", () => {
    expect(scored({ place: { lat: 49.99, lon: 36.23 } }).figures.place?.right).toBe(1);
    expect(scored({ place: { lat: 50.45, lon: 30.52 } }).figures.place?.right).toBe(0);
  });

  test("of several coded incidents each meets the one that agrees most, once", () => {
    const { figures } = scored([{ killed: 9 }, { killed: 2, injured: 5 }]);
    expect(figures.killed).toMatchObject({ gold: 2, given: 1, right: 1, recall: 0.5 });
  });
});

describe("gold", () => {
  test.each([
    [{ kiled: 2 }, "kiled"],
    [{ killed: -1 }, "count -1"],
    [{ killed: 1.5 }, "count 1.5"],
    [{ killed: { min: 5, max: 3 } }, "count"],
    [{ date: "6 May" }, "date"],
    [{ date: "2031-13-01" }, "date"],
    [{ place: {} }, "place"],
    [{ place: { lat: 3 } }, "place"],
    [{ perpetrator: [] }, "name"],
    [{}, "gold without a field"],
    [[], "an empty list"],
    ["x", "gold as an object"],
  ])("%j is refused by its field", (value, words) => {
    expect(() => toGold(value, "g.jsonl:7")).toThrow(expect.objectContaining({ code: "GOLD_BAD", at: "g.jsonl:7" }));
    expect(() => toGold(value, "g.jsonl:7")).toThrow(words);
  });

  test("a name alone is a list of one, a place's name a place", () => {
    expect(toGold({ perpetrator: "X", place: "Kabul" }, "")).toEqual([{ perpetrator: ["X"], place: { name: "Kabul" } }]);
  });
});
