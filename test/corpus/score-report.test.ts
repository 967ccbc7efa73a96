import { describe, expect, it } from "vitest";
import { parseGold } from "../../eval/corpus/parse-gold.ts";
import { scoreReport } from "../../eval/corpus/score-report.ts";
import { figuresOf, type Tally } from "../../eval/corpus/tally.ts";
import { evidenceOf, extractionOf, incidentOf, TEXT } from "./baledo.ts";

const GOLD = {
  incidents: [
    {
      key: "baledo-mortar",
      main: true,
      acled: ["Explosions/Remote violence", "Shelling/artillery/missile attack"],
      time: { from: "2021-03-01", precision: "day" },
      place: { name: "Baledo", country: "SO" },
      killed: { min: 2, best: 2, max: 2 },
      injured: null,
      responsibility: [{ actor: "Reed Front", blamedBy: ["governor"], claimedBy: [], deniedBy: [], asFact: false }],
      weapons: ["mortar bomb"],
    },
  ],
  claims: [
    { incident: "baledo-mortar", field: "killed", min: 2, best: 2, max: 2, by: "governor", scope: false, quote: "two men" },
    { incident: "baledo-mortar", field: "responsibility", actor: "Reed Front", by: "governor", quote: "blamed" },
  ],
  statements: [{ source: "The governor", cue: "blamed", content: "the Reed Front", stance: "blames" }],
  times: [{ quote: "on Monday", from: "2021-03-01", precision: "day" }],
  places: [{ quote: "Baledo", name: "Baledo", country: "SO", use: "literal" }],
  marks: [],
  plans: [],
  commitments: [],
};

const report = {
  name: "01-x",
  raw: { externalId: "p/01-x", title: null, outlet: null, url: null, published: null, language: null, text: TEXT },
  gold: parseGold("01-x.gold.json", GOLD, TEXT, null),
};
const score = (over: Parameters<typeof extractionOf>[0] = {}): Tally => scoreReport(report, extractionOf(over));

describe("scoreReport", () => {
  it("gives a full reading full marks in every field", () => {
    const tally = score();
    expect(tally.misses).toEqual([]);
    for (const [field, count] of tally.counts) {
      const { precision, recall } = figuresOf(count);
      expect([field, precision ?? 1, recall ?? 1]).toEqual([field, 1, 1]);
    }
    expect([...tally.counts.keys()]).toEqual(
      expect.arrayContaining(["incidents", "main", "time", "place", "killed", "claims", "responsibility"]),
    );
  });

  it("counts an empty reading as missed, never as wrong", () => {
    const tally = score({ incidents: [], claims: [], statements: [], times: [], places: [] });
    expect(tally.misses.every((miss) => miss.kind === "missed")).toBe(true);
    expect(tally.counts.get("killed")).toEqual({ right: 0, answered: 0, wanted: 1 });
    expect(tally.counts.get("claims")).toEqual({ right: 0, answered: 0, wanted: 2 });
  });

  it("counts a toll nobody gave against precision", () => {
    const { casualties } = incidentOf();
    const tally = score({ incidents: [incidentOf({ casualties: { ...casualties, injured: casualties.killed } })] });
    expect(tally.counts.get("injured")).toEqual({ right: 0, answered: 1, wanted: 0 });
    expect(tally.misses).toContainEqual(
      expect.objectContaining({ field: "injured", kind: "wrong", wanted: "nothing", got: "2·2·2" }),
    );
  });

  it("counts a second incident and its lost main flag", () => {
    const tally = score({ incidents: [incidentOf({ main: false }), incidentOf({ id: "i2", claims: [], responsibility: [] })] });
    expect(tally.counts.get("incidents")).toEqual({ right: 1, answered: 2, wanted: 1 });
  });

  it("tells a wrong speaker from a wrong value", () => {
    const outlet = score({ speaker: null });
    expect(outlet.counts.get("claims.value")).toEqual({ right: 2, answered: 2, wanted: 2 });
    expect(outlet.counts.get("claims")).toEqual({ right: 1, answered: 2, wanted: 2 });
    const three = score({ killed: 3 });
    expect(three.counts.get("claims.value")).toEqual({ right: 1, answered: 2, wanted: 2 });
    expect(three.counts.get("killed")).toEqual({ right: 0, answered: 1, wanted: 1 });
  });

  it("counts blame that nobody uttered", () => {
    const [item] = incidentOf().responsibility;
    const tally = score({
      incidents: [incidentOf({ responsibility: item === undefined ? [] : [{ ...item, deniedBy: item.blamedBy }] })],
    });
    expect(tally.counts.get("responsibility")).toEqual({ right: 1, answered: 2, wanted: 1 });
  });

  it("counts marks, and times with another precision", () => {
    const tally = score({ marks: [{ ...evidenceOf("A mortar bomb"), kind: "debris", rule: "test" }], precision: "week" });
    expect(tally.counts.get("marks")).toEqual({ right: 0, answered: 1, wanted: 0 });
    expect(tally.counts.get("times")).toEqual({ right: 0, answered: null, wanted: 1 });
  });
});
