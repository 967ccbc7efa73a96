import { describe, expect, it } from "vitest";
import { readText } from "../../../../../test/engine.ts";
import { readValue } from "../../../model/index.ts";

const told = (text: string, title: string | null = null) =>
  readText(text, { title, published: "2021-05-12" }).incidents.map((i) => [
    i.main,
    i.roundup ?? false,
    readValue(i.place)?.name ?? null,
    i.casualties.killed?.best ?? null,
  ]);

describe("round-ups", () => {
  it("each headed paragraph is an incident of its own, with its own claims", () => {
    const text =
      "MOSUL - A car bomb killed seven people near a market on Monday.\n\nTIKRIT - Gunmen shot dead two policemen on Monday.\n\nBASRA - A mine killed a shepherd on Sunday.";
    expect(told(text)).toEqual([
      [true, true, "Mosul", 7],
      [true, true, "Tikrit", 2],
      [true, true, "Basra", 1],
    ]);
    const { claims } = readText(text);
    expect(claims.filter((c) => c.field === "killed").map((c) => [c.incident, c.evidence[0]?.quote.includes("seven")])).toEqual([
      ["i1", true],
      ["i2", false],
      ["i3", false],
    ]);
  });
  it("a report that calls itself a round-up needs only two, and lighter headings", () => {
    const text =
      "In Mosul, a car bomb killed seven people on Monday.\n\nIn Tikrit, gunmen shot dead two policemen.\n\nIn all, nine people died.";
    expect(told(text, "Security developments in Iraq")).toEqual([
      [true, true, "Mosul", 7],
      [true, true, "Tikrit", 2],
    ]);
  });
  it("a list of earlier cases below the story, headings of any brief and newer versions of one story make none", () => {
    for (const text of [
      "A car bomb killed seven people in Mosul on Monday.\n\n3 May: A mine killed a man.\n\n1 May: A bomb killed a boy.\n\n9 April: Gunmen shot dead a judge.",
      "SUMMARY. A car bomb killed seven people in Mosul.\n\nNUMBERS. Nine were wounded by the blast.\n\nNEXT. The bombing is being investigated.",
      "MOSUL - The car bomb killed nine people, police said on Monday.\n\nMOSUL - The car bomb killed eight people, police said.\n\nMOSUL - A car bomb killed seven people.",
    ])
      expect(told(text).filter(([, roundUp]) => roundUp)).toEqual([]);
  });
});
