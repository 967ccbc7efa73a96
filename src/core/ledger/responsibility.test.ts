import { describe, expect, test } from "vitest";
import type { Actor, LedgerClaim, ResponsibilityValue } from "../model/index.ts";
import { gradeOf } from "./grade.ts";
import { foldResponsibility } from "./responsibility.ts";

const actor = (name: string, kind: Actor["kind"] = "rebel"): Actor => ({ name, id: null, kind, country: null, aliases: [] });

let serial = 0;
function claim(who: Actor, relation: ResponsibilityValue["relation"] | "denied", more: Partial<LedgerClaim> = {}): LedgerClaim {
  serial++;
  return {
    id: `rep_${serial}/c1`,
    statement: `rep_${serial}/s1`,
    incident: null,
    field: "responsibility",
    value: { actor: who, relation: relation === "denied" ? "blamed" : relation },
    reading: "stated",
    rule: null,
    polarity: relation === "denied" ? "denied" : "affirmed",
    realis: "actual",
    reported: "current",
    preliminary: false,
    mayChange: null,
    hedges: [],
    scope: null,
    inherits: null,
    evidence: [],
    report: `rep_${serial}`,
    said: null,
    origin: `org_${serial}`,
    knownFrom: "2024-01-01T00:00:00.000Z",
    supersededBy: null,
    review: null,
    ...more,
  } as LedgerClaim;
}

const own = { statement: null } as const;
const facts = (...claims: LedgerClaim[]): string[] => foldResponsibility(claims).flatMap((r) => (r.asFact ? [r.actor.name] : []));
const grade = (origins: number, ...claims: LedgerClaim[]) => gradeOf(foldResponsibility(claims), origins, false);
const [reds, blues] = [actor("Reds"), actor("Blues", "state")];

describe("a deed as fact", () => {
  test("only in an outlet's own voice, without a hedge, undisputed", () => {
    expect(facts(claim(reds, "blamed", own))).toEqual(["Reds"]);
    expect(facts(claim(reds, "blamed"))).toEqual([]);
    expect(facts(claim(reds, "suspected", own))).toEqual([]);
    expect(facts(claim(reds, "blamed", { ...own, hedges: [{ start: 0, end: 9, quote: "allegedly" }] }))).toEqual([]);
    expect(facts(claim(reds, "blamed", own), claim(reds, "denied"))).toEqual([]);
    expect(facts(claim(reds, "blamed", own), claim(blues, "claimed"))).toEqual([]);
    expect(facts(claim(reds, "blamed", own), claim(blues, "denied"))).toEqual(["Reds"]);
  });

  test("rejected and hypothetical claims count for nothing", () => {
    expect(
      foldResponsibility([claim(reds, "blamed", { review: "rejected" }), claim(blues, "blamed", { realis: "hypothetical" })]),
    ).toEqual([]);
  });
});

describe("the grade", () => {
  test("contested, confirmed, fair, weak, in that order of test", () => {
    expect(grade(3, claim(reds, "claimed"), claim(blues, "blamed"))).toBe("contested");
    expect(grade(1, claim(reds, "blamed"), claim(blues, "blamed"))).toBe("contested");
    expect(grade(1, claim(reds, "claimed"))).toBe("confirmed");
    expect(grade(1, claim(reds, "claimed"), claim(reds, "blamed"))).toBe("confirmed");
    expect(grade(2, claim(reds, "blamed"), claim(reds, "denied"))).toBe("fair");
    expect(grade(1, claim(reds, "blamed"))).toBe("weak");
    expect(grade(0)).toBe("weak");
  });

  test("two suspects of one shooting are no rival belligerents", () => {
    expect(grade(1, claim(actor("John Roe", "person"), "charged"), claim(actor("Jim Poe", "person"), "charged"))).toBe("weak");
    expect(grade(1, claim(reds, "claimed"), claim(actor("unknown gunmen", "unknown"), "blamed"))).toBe("confirmed");
  });

  test("people's word that it was none comes first", () => {
    expect(gradeOf(foldResponsibility([claim(reds, "claimed")]), 3, true)).toBe("discounted");
  });
});
