import { describe, expect, it } from "vitest";
import { readText } from "../../../../../test/engine.ts";
import type { Incident } from "../../../model/index.ts";
import { ACT_CASES, NO_ACT_CASES } from "./acts.corpus.ts";
import { inflect } from "./inflect.ts";

const mainOf = (text: string, title: string | null = null): Incident | undefined =>
  readText(text, { title }).incidents.find((incident) => incident.main);
const coded = (incident: Incident | undefined): string =>
  incident === undefined
    ? "-"
    : [incident.type.plover.event, incident.type.plover.mode].filter((part) => part !== null).join(" ");

describe("acts between political actors", () => {
  for (const [text, act] of ACT_CASES)
    it(text, () => {
      expect(coded(mainOf(text))).toBe(act);
    });
  for (const text of NO_ACT_CASES)
    it(`no act: ${text}`, () => {
      expect(readText(text).incidents.filter((incident) => incident.type.gtd.attack === null)).toEqual([]);
    });
});

describe("an act beside violence", () => {
  it("is what the report is about where the lead only mentions the violence", () => {
    const { incidents } = readText(
      "Chad threatened to shell Darfur on Friday in retaliation for a raid in which nine people were killed.",
    );
    expect(incidents.map((i) => [coded(i), i.main, i.casualties.killed?.best ?? null])).toEqual([
      ["THREATEN violence", true, null],
      ["ASSAULT", false, 9],
    ]);
  });
  it("gives way to a deed with victims that the words are about", () => {
    expect(coded(mainOf("The president condemned the bombing in Aleppo that killed nine people on Friday."))).toBe(
      "ASSAULT explosives",
    );
  });
  it("gives way to a deed the headline tells", () => {
    const text = "The president visited Aleppo on Friday. The mayor received him.";
    expect(coded(mainOf(text))).toBe("CONSULT visit");
    expect(coded(mainOf(text, "Nine people killed in Aleppo bombing"))).toBe("ASSAULT explosives");
  });
});

describe("an act as an incident", () => {
  it("has the codes of every ontology that has one, its day and its words", () => {
    const { incidents, claims } = readText("Kenya and Uganda signed a border treaty in Kampala on 3 May 2021.");
    const [act] = incidents;
    expect(act?.type).toEqual({
      acled: { event: "Strategic developments", subEvent: "Agreement" },
      plover: { event: "AGREE", mode: null },
      gtd: { attack: null },
      ucdp: { violence: null },
    });
    expect(act?.time.status === "stated" ? act.time.value.from?.slice(0, 10) : null).toBe("2021-05-03");
    expect(claims.find((claim) => claim.field === "type")?.evidence[0]?.quote).toBe("signed");
  });
  it("is hypothetical where it may come", () => {
    expect(mainOf("The army may withdraw from Baidoa next year, its commander said.")?.realis).toBe("hypothetical");
  });
});

describe("forms of a verb", () => {
  it("follow the rule, or what the row says", () => {
    expect(inflect("call off")).toEqual(["call off", "calls off", "called off", "calling off"]);
    expect(inflect("rally/rallied/rallied/rallying")).toEqual(["rally", "rallies", "rallied", "rallying"]);
    expect(inflect("give/gave/given/giving")).toEqual(["give", "gives", "gave", "given", "giving"]);
    expect(inflect("travel")).toEqual(["travel", "travels", "traveled", "travelled", "travelling", "traveling"]);
  });
});

describe("hostile text", () => {
  it("reads a megabyte of verbs inside verbs in time", () => {
    const started = performance.now();
    for (const words of ["France said it would begin to ", "talks were held that were ", "if it was to have been "])
      expect(readText(words.repeat(30_000)).incidents.length).toBeLessThan(20);
    expect(performance.now() - started).toBeLessThan(60_000);
  }, 90_000);
});
