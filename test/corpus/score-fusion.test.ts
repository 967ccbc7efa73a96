import { describe, expect, it } from "vitest";
import type { Gold, Pack } from "../../eval/corpus/gold.ts";
import { parseGold } from "../../eval/corpus/parse-gold.ts";
import { type FusedIncident, scoreFusion } from "../../eval/corpus/score-fusion.ts";

const goldOf = (main: string, ...background: readonly string[]): Gold =>
  parseGold("x", { incidents: [{ key: main, main: true }, ...background.map((key) => ({ key }))] }, "text", null);

const raw = { externalId: null, title: null, outlet: null, url: null, published: null, language: null, text: "text" };
const pack: Pack = {
  id: "p",
  title: "P",
  kind: "invented",
  sources: [],
  moments: [],
  reports: [
    { name: "01", raw, gold: goldOf("rockets") },
    { name: "02", raw, gold: goldOf("rockets", "bomb") },
    { name: "03", raw, gold: goldOf("bomb") },
  ],
};

const fused = (id: string, ...reports: readonly (readonly [string, boolean])[]): FusedIncident => ({
  id,
  reports: reports.map(([name, main]) => ({ externalId: `p/${name}`, main })),
});

describe("scoreFusion", () => {
  it("is full when reports met where they should, background included", () => {
    const tally = scoreFusion([pack], [fused("inc_1", ["01", true], ["02", true]), fused("inc_2", ["03", true], ["02", false])]);
    expect(tally.counts.get("fusion.pairs")).toEqual({ right: 1, answered: 1, wanted: 1 });
    expect(tally.counts.get("fusion.background")).toEqual({ right: 1, answered: null, wanted: 1 });
    expect(tally.misses).toEqual([]);
  });

  it("counts a wrong merge against precision and a missed one against recall", () => {
    const apart = scoreFusion([pack], [fused("inc_1", ["01", true]), fused("inc_2", ["02", true], ["03", true])]);
    expect(apart.counts.get("fusion.pairs")).toEqual({ right: 0, answered: 1, wanted: 1 });
    expect(apart.misses.map(({ kind, report }) => `${kind} ${report}`)).toEqual([
      "missed p/01 + p/02",
      "wrong p/02 + p/03",
      "missed p/02",
    ]);
  });

  it("does not count a background that stands alone", () => {
    const tally = scoreFusion(
      [pack],
      [fused("inc_1", ["01", true], ["02", true]), fused("inc_2", ["03", true]), fused("inc_3", ["02", false])],
    );
    expect(tally.counts.get("fusion.background")).toEqual({ right: 0, answered: null, wanted: 1 });
  });
});
