import { describe, expect, it } from "vitest";
import { readText } from "../../../../../test/engine.ts";
import type { Perpetrator } from "../../../model/index.ts";
import { DOER_CASES, NO_DOER_CASES } from "./agents.corpus.ts";

const doersOf = (text: string): readonly Perpetrator[] => readText(text).incidents.flatMap((incident) => incident.perpetrators);
const quotes = (doers: readonly Perpetrator[], kind: Perpetrator["kind"]): string[] =>
  doers.filter((doer) => doer.kind === kind).map((doer) => doer.quote);

describe("who did a deed", () => {
  for (const [text, groups, people] of DOER_CASES)
    it(text, () => {
      const doers = doersOf(text);
      expect(quotes(doers, "organisation")).toEqual(groups);
      expect(quotes(doers, "individuals")).toEqual(people);
    });
  for (const text of NO_DOER_CASES)
    it(`nobody: ${text}`, () => {
      const { incidents } = readText(text);
      expect(incidents.length).toBeGreaterThan(0);
      expect(doersOf(text)).toEqual([]);
    });
});

describe("names of upper-case copy", () => {
  it("reach the victims whole", () => {
    const { incidents } = readText("LIMA -- MAYOR CARLOS RUIZ WAS SHOT DEAD BY GUNMEN IN AYACUCHO ON MONDAY.");
    expect(incidents[0]?.victims.map((victim) => victim.quote)).toEqual(["CARLOS RUIZ"]);
  });
});
