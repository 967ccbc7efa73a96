import { describe, expect, test } from "vitest";
import { decide } from "../../src/core/ledger/index.ts";
import { type CountField, type LedgerClaim, POLICIES, type PolicyName } from "../../src/core/model/index.ts";
import { about, at, atLeast, between, exact, figure, upTo, vague } from "./build-figure.ts";

type Range = readonly [min: number | null, best: number | null, max: number | null];
type Case = readonly [wording: string, claims: readonly LedgerClaim[], range: Range];

const group = { speaker: "The Group" };
const preliminary = { preliminary: true };

/** Each rule in its codebook's sense, as the field's summary restates it, and what it makes of claims. */
const RULES: Readonly<Record<PolicyName, readonly Case[]>> = {
  acled: [
    ["the most conservative figure where reports differ", [figure(exact(8)), figure(exact(12))], [8, 8, 8]],
    ["the most conservative, though a later report says more", [figure(exact(8), at(8)), figure(exact(14), at(20))], [8, 8, 8]],
    ["an estimate counts at its figure", [figure(atLeast(9))], [9, 9, 9]],
    ["of a range the low end", [figure(between(10, 15))], [10, 10, 10]],
    ["tens are 10", [figure(vague(20, "tens of people"))], [10, 10, 10]],
    ["dozens are 12", [figure(vague(24, "dozens"))], [12, 12, 12]],
    ["hundreds are 100", [figure(vague(200, "hundreds of civilians"))], [100, 100, 100]],
    ["an unknown plural is 3", [figure(vague(2, "people"))], [3, 3, 3]],
    ["the perpetrator's own word is not credible", [figure(exact(2), group), figure(exact(9))], [9, 9, 9]],
    ["nothing credible, no figure", [figure(exact(2), group)], [null, null, null]],
  ],
  ucdp: [
    ["low is the lowest, high the highest estimate", [figure(exact(8)), figure(exact(8)), figure(exact(14))], [8, 8, 14]],
    [
      "best: the latest over preliminary ones",
      [figure(exact(8), { ...at(8), ...preliminary }), figure(exact(10), at(20))],
      [8, 10, 10],
    ],
    [
      "best: the latest of one institution",
      [
        figure(exact(8), { ...at(8), speaker: "Ministry" }),
        figure(exact(10), { ...at(20), speaker: "Ministry", origin: "org_other" }),
      ],
      [8, 10, 10],
    ],
    ["else the figure of most origins", [figure(exact(7), at(20)), figure(exact(9), at(8)), figure(exact(9), at(9))], [7, 9, 9]],
    ["ties: the lower", [figure(exact(9)), figure(exact(7))], [7, 7, 9]],
    [
      "a copy adds no weight",
      [figure(exact(9), { origin: "org_1" }), figure(exact(9), { origin: "org_1" }), figure(exact(7))],
      [7, 7, 9],
    ],
    ["an open figure leaves no open top where others name one", [figure(atLeast(8)), figure(exact(10))], [8, 8, 10]],
    [
      "where each of many gives its own, the one fewest contradict",
      [figure(exact(3)), figure(atLeast(11)), figure(exact(17)), figure(exact(19))],
      [3, 17, 19],
    ],
    [
      "a floor does not stand against a later figure above it",
      [figure(atLeast(8), at(8)), figure(exact(10), at(12))],
      [8, 10, 10],
    ],
    ["about 2,000 is a range of a tenth either way", [figure(about(2000))], [1800, 2000, 2200]],
    ["only vague: a low end and no best", [figure(vague(24, "dozens"))], [24, null, null]],
    [
      "not the perpetrator's word for best, but within the range",
      [figure(exact(2), { ...group, ...at(20) }), figure(exact(9), at(8))],
      [2, 9, 9],
    ],
  ],
  gtd: [
    ["the most recent source", [figure(exact(8), at(8)), figure(exact(8), at(9)), figure(exact(14), at(12))], [14, 14, 14]],
    ["unless it rests on perpetrator claims", [figure(exact(5), at(8)), figure(exact(40), { ...at(12), ...group })], [5, 5, 5]],
    ["equally recent: the majority figure", [figure(exact(9)), figure(exact(9)), figure(exact(4))], [9, 9, 9]],
    ["still tied: the lowest", [figure(exact(9)), figure(exact(4))], [4, 4, 4]],
    ["blank when vague", [figure(vague(24, "dozens"))], [null, null, null]],
    ["a vague later word does not blank a number", [figure(exact(6), at(8)), figure(vague(24, "dozens"), at(20))], [6, 6, 6]],
    [
      "a source set to E is of questionable validity",
      [figure(exact(6), at(8)), figure(exact(9), { ...at(20), reliability: "E" })],
      [6, 6, 6],
    ],
  ],
  airwars: [
    ["minimum and maximum over all sources", [figure(exact(3)), figure(between(5, 9)), figure(exact(7))], [3, null, 9]],
    ["the belligerent's own figure is one of the sources", [figure(exact(1), group), figure(exact(7))], [1, null, 7]],
    ["one source: a range of one figure", [figure(exact(4))], [4, null, 4]],
    ["a vague word above all others leaves the top open", [figure(exact(4)), figure(vague(24, "dozens"))], [4, null, null]],
    ["up to 8 begins at none", [figure(upTo(8))], [0, null, 8]],
  ],
  ibc: [
    ["figures given by two sources", [figure(exact(6)), figure(exact(6)), figure(exact(9))], [6, null, 6]],
    ["two figures each of two sources make a range", [6, 6, 9, 9].map((n) => figure(exact(n))), [6, null, 9]],
    ["fewer than two: all figures, provisional", [figure(exact(6)), figure(exact(9))], [6, null, 9]],
    ["a copy is no second source", [figure(exact(6), { origin: "org_1" }), figure(exact(6), { origin: "org_1" })], [6, null, 6]],
  ],
};

const run = (policy: PolicyName, claims: readonly LedgerClaim[], field: CountField = "killed") =>
  decide(
    policy,
    field,
    claims.map((claim) => ({ ...claim, field }) as LedgerClaim),
    new Set(["the group"]),
  );

describe.each(POLICIES)("%s", (policy) => {
  test.each(RULES[policy])("%s", (_wording, claims, [min, best, max]) => {
    expect(run(policy, claims)).toMatchObject({ min, best, max });
  });

  test("says its rule and accounts for every claim once", () => {
    for (const [, claims] of RULES[policy]) {
      const { used, setAside, rule } = run(policy, claims);
      expect(rule).toMatch(/\(.+\)$/);
      expect([...used, ...setAside.map((s) => s.claim)].sort()).toEqual(claims.map((c) => c.id).sort());
      expect(setAside.every((s) => s.reason.length > 5)).toBe(true);
    }
  });

  test("min is not above best, nor best above max", () => {
    for (const [, claims] of RULES[policy]) {
      const { min, best, max } = run(policy, claims);
      const known = [min, best, max].filter((n) => n !== null);
      expect(known).toEqual([...known].sort((a, b) => a - b));
    }
  });
});

describe("fields the codebooks say nothing of", () => {
  const claims = [figure(exact(7)), figure(exact(9)), figure(exact(9))];
  test.each(["missing", "captured", "munitions"] as const)("%s follow ucdp's rule under every policy", (field) => {
    for (const policy of POLICIES) expect(run(policy, claims, field)).toMatchObject({ min: 7, best: 9, max: 9, policy });
  });

  test("acled collects no injuries", () => {
    expect(run("acled", claims, "injured")).toMatchObject({
      min: null,
      best: null,
      max: null,
      used: [],
      rule: expect.stringContaining("acled"),
    });
  });

  test("ibc says where a figure is provisional", () => {
    expect(run("ibc", [figure(exact(6)), figure(exact(9))]).provisional).toBe(true);
    expect(run("ibc", [figure(exact(6)), figure(exact(6))]).provisional).toBe(false);
    expect(run("ibc", [figure(exact(6), { origin: "org_1" }), figure(exact(6), { origin: "org_1" })]).provisional).toBe(true);
  });
});
