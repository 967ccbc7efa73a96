import { describe, expect, it } from "vitest";
import { loadPacks, parseReport } from "../../eval/corpus/load-gold.ts";
import { parseGold } from "../../eval/corpus/parse-gold.ts";

const TEXT = "A mortar bomb killed two men in Baledo on Monday, the governor said.";
const INCIDENT = { key: "baledo-mortar", main: true, killed: { min: 2, best: 2, max: 2 }, injured: null };

const parse = (gold: unknown) => parseGold("01-x.gold.json", gold, TEXT, null);

describe("parseGold", () => {
  it("finds every quote and keeps null apart from left out", () => {
    const gold = parse({
      incidents: [INCIDENT],
      claims: [{ incident: "baledo-mortar", field: "killed", min: 2, best: 2, max: 2, by: "the governor", quote: "two men" }],
      marks: [],
    });
    expect(gold.incidents[0]?.harm).toEqual({
      killed: { min: 2, best: 2, max: 2 },
      injured: null,
      missing: undefined,
      captured: undefined,
    });
    expect(gold.claims?.[0]?.span).toEqual({ start: 21, end: 28, quote: "two men", part: "text" });
    expect(gold.claims?.[0]?.by).toMatchObject([{ quote: "the governor" }]);
    expect(gold.marks).toEqual([]);
    expect(gold.statements).toBeUndefined();
  });

  it("takes a figure of no single incident", () => {
    const gold = parse({
      incidents: [INCIDENT],
      claims: [{ incident: null, field: "killed", min: 2, best: 2, max: 2, quote: "two men" }],
    });
    expect(gold.claims?.[0]?.incident).toBeNull();
  });

  it.each([
    [
      "a quote that does not stand there",
      { incidents: [{ ...INCIDENT, weapons: ["rocket"] }] },
      "01-x.gold.json incidents[0].weapons[0]",
    ],
    ["a misspelt field", { incidents: [{ ...INCIDENT, wounded: null }] }, "incidents[0].wounded"],
    ["no incidents", {}, "incidents: got"],
    ["a range upside down", { incidents: [{ ...INCIDENT, killed: { min: 9, best: 8, max: 8 } }] }, "min ≤ best ≤ max"],
    ["a count in words", { incidents: [{ ...INCIDENT, killed: { min: "two", best: 2, max: 2 } }] }, "incidents[0].killed.min"],
    [
      "a count claim without a count",
      { incidents: [INCIDENT], claims: [{ incident: "baledo-mortar", field: "killed", quote: "two men" }] },
      "claims[0]",
    ],
    [
      "a claim of an incident not listed",
      { incidents: [INCIDENT], claims: [{ incident: "other", field: "type", quote: "mortar bomb" }] },
      "claims[0].incident",
    ],
    ["one key twice", { incidents: [INCIDENT, INCIDENT] }, "each key once"],
    [
      "a stance that is none",
      { incidents: [], statements: [{ source: "the governor", content: "two men", stance: "says" }] },
      "statements[0].stance",
    ],
    ["a time with a loose date", { incidents: [], times: [{ quote: "Monday", from: "21 Nov" }] }, "times[0].from"],
    [
      "blame without an actor",
      { incidents: [INCIDENT], claims: [{ incident: "baledo-mortar", field: "responsibility", quote: "two men" }] },
      "claims[0].actor",
    ],
  ])("refuses %s, naming file and field", (_what, gold, message) => {
    expect(() => parse(gold)).toThrow(message);
  });
});

describe("parseReport", () => {
  it("takes the header, and leaves the text as it is", () => {
    const raw = parseReport("x.txt", "pack/x", "Title: Shells fall\nPublished: 2020-11-21T10:00:00+04:30\n\nKABUL: one\n\ntwo\n");
    expect(raw).toEqual({
      externalId: "pack/x",
      title: "Shells fall",
      outlet: null,
      url: null,
      published: "2020-11-21T10:00:00+04:30",
      language: null,
      text: "KABUL: one\n\ntwo",
    });
  });

  it.each([
    ["Title: A\ntext at once\n", "line 2"],
    ["Title: A\n\n", "text"],
    ["Published: 2020-21-11\n\ntext\n", "Published"],
  ])("refuses %j", (content, place) => {
    expect(() => parseReport("x.txt", "pack/x", content)).toThrow(`x.txt ${place}`);
  });
});

describe("the corpus", () => {
  const packs = loadPacks();

  it("has gold for every report, quotes and all", () => {
    expect(packs.length).toBeGreaterThan(0);
    expect(packs.flatMap((pack) => pack.reports).length).toBeGreaterThan(10);
  });

  it("names the sources of what it retells", () => {
    for (const pack of packs) expect(pack.sources.length > 0, pack.id).toBe(pack.kind === "retold");
  });

  it("has one main incident in a report at most, unless it is a round-up", () => {
    for (const { name, gold } of packs.flatMap((pack) => pack.reports)) {
      const mains = gold.incidents.filter((incident) => incident.main).length;
      if (mains > 1) expect(name).toMatch(/round-?up|diary|brief|monitor|digest|log/);
    }
  });
});
