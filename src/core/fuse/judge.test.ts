import { describe, expect, test } from "vitest";
import { blockKeys } from "./blocking.ts";
import type { IncidentNode } from "./incident-node.ts";
import { judgePair } from "./judge.ts";

const DAY = 86_400_000;
const at = (iso: string): number => Date.parse(iso);
const day = (iso: string): readonly [number, number] => [at(iso), at(iso) + DAY];
const minute = (iso: string): readonly [number, number] => [at(iso), at(iso) + 60_000];
const KABUL = { name: "Kabul", country: "AF", admin1: "Kabul", lat: 34.53, lon: 69.17, precision: "town", radiusKm: 15 } as const;

let serial = 0;
function node(more: Partial<IncidentNode>): IncidentNode {
  serial++;
  return {
    id: `rep_${serial}/i1`,
    report: `rep_${serial}`,
    main: true,
    url: null,
    real: true,
    published: minute("2020-11-21T08:00Z"),
    family: "projectile",
    subEvent: "Shelling/artillery/missile attack",
    time: day("2020-11-21T00:00Z"),
    timePrecision: "day",
    place: KABUL,
    places: [],
    killed: null,
    injured: null,
    missing: null,
    captured: null,
    munitions: null,
    actors: [],
    weapons: [],
    sites: [],
    names: [],
    ages: [],
    sketch: [],
    words: [],
    propers: [],
    phrases: [],
    headline: [],
    ...more,
  };
}

const verdict = (a: Partial<IncidentNode>, b: Partial<IncidentNode>) => judgePair(node(a), node(b)).verdict;
const finds = (a: IncidentNode, b: IncidentNode): boolean => blockKeys(a).sought.some((key) => blockKeys(b).kept.includes(key));
const meet = (a: IncidentNode, b: IncidentNode): boolean => {
  expect(finds(a, b)).toBe(finds(b, a));
  return finds(a, b);
};

describe("one incident, told differently", () => {
  test.each<[string, Partial<IncidentNode>, Partial<IncidentNode>]>([
    ["a toll that moved", { killed: [8, 8], injured: [31, 31] }, { killed: [10, null], injured: [51, 51] }],
    ["a district and its town", { place: { ...KABUL, name: "Police District 9", precision: "neighbourhood", radiusKm: 3 } }, {}],
    ["the town and its province", { place: { ...KABUL, precision: "province", radiusKm: 50 } }, { killed: [8, 8] }],
    [
      "a clock in another zone",
      { time: minute("2020-11-21T04:30Z"), timePrecision: "minute" },
      { time: [at("2020-11-20T19:30Z"), at("2020-11-21T19:30Z")] },
    ],
    ["mortar shells and rockets", { weapons: ["mortar"], munitions: 24 }, { weapons: ["rocket"], munitions: 23 }],
    [
      "an air strike and a bombing",
      { family: "air", subEvent: "Air/drone strike", killed: [8, 8] },
      { family: "bomb", subEvent: "Remote explosive/landmine/IED", weapons: ["Unknown Explosive Type"], killed: [8, 8] },
    ],
    ["an unknown time, out the same day", { time: null, timePrecision: null }, {}],
    [
      "a floor in words and the toll told later",
      { family: null, killed: [24, null, "vague"], headline: ["blast", "hall", "market"] },
      { family: null, killed: [140, 140], headline: ["blast", "hall", "market"] },
    ],
    [
      "a raid after which children are gone, and an abduction",
      { family: null, subEvent: "Attack", missing: [51, 51] },
      { family: "seizure", subEvent: "Abduction/forced disappearance", captured: [36, 36] },
    ],
  ])("%s", (_name, a, b) => {
    expect(verdict(a, b)).toBe("same");
    expect(meet(node(a), node(b))).toBe(true);
  });
});

describe("two incidents", () => {
  test.each<[string, Partial<IncidentNode>, Partial<IncidentNode>]>([
    ["a salvo and a bomb in one town on one morning", {}, { family: "bomb", subEvent: "Remote explosive/landmine/IED" }],
    [
      "an air strike and a mine in one town on one morning",
      { family: "air", subEvent: "Air/drone strike" },
      { family: "bomb", subEvent: "Remote explosive/landmine/IED", weapons: ["Landmine"] },
    ],
    ["salvos a week apart", {}, { time: day("2020-11-28T00:00Z") }],
    ["salvos on two towns", {}, { place: { ...KABUL, name: "Herat", admin1: "Herat", lat: 34.35, lon: 62.2 } }],
    ["one happened, one is feared", {}, { real: false }],
    ["the same town in another country", {}, { place: { ...KABUL, country: "PK", lat: 30, lon: 67 } }],
    [
      "gunfire in one city on one day, other victims",
      { family: "gun", ages: [19], killed: [1, 1] },
      { family: "gun", ages: [44], killed: [1, 1] },
    ],
    ["a report that came out before the other happened", { time: null, published: minute("2020-11-10T08:00Z") }, {}],
  ])("%s", (_name, a, b) => {
    expect(verdict(a, b)).toBe("not-same");
  });
});

describe("a judgement", () => {
  test("does not depend on the order of the two, and names the values compared", () => {
    const [a, b] = [node({ killed: [8, 8] }), node({ killed: [10, null] })];
    expect(judgePair(a, b)).toEqual(judgePair(b, a));
    expect(judgePair(a, b).features.find((f) => f.name === "killed")).toMatchObject({ a: "8", b: "10–…" });
  });

  test("a word for a number is a floor: a figure above it is compatible, one below it is not", () => {
    const scoreOf = (told: number): number | undefined =>
      judgePair(node({ killed: [24, null, "vague"] }), node({ killed: [told, told] })).features.find((f) => f.name === "killed")
        ?.score;
    expect(scoreOf(300)).toBeUndefined();
    expect(scoreOf(2)).toBeLessThan(0);
  });

  test("who is missing is counted again within the day: only one large number told twice says something", () => {
    const scoreOf = (a: number, b: number): number | undefined =>
      judgePair(node({ missing: [a, a] }), node({ missing: [b, b] })).features.find((f) => f.name === "missing")?.score;
    expect(scoreOf(51, 51)).toBeGreaterThan(0);
    expect([scoreOf(51, 8), scoreOf(1, 1)]).toEqual([undefined, undefined]);
  });

  test("where no gazetteer knows the place, what was hit by a name of its own brings two together", () => {
    const unplaced = { place: null, family: null, killed: [6, 6], sites: ["kivule ferry"] } as const;
    const [a, b] = [
      node({ ...unplaced, headline: ["ferry", "blast", "ramp"] }),
      node({ ...unplaced, headline: ["ferry", "blast", "ramp"] }),
    ];
    expect(meet(a, b)).toBe(true);
    expect(judgePair(a, b).features.find((f) => f.name === "sites")?.score).toBeGreaterThan(1);
  });

  test("an unknown value scores nothing: compatible is not equal", () => {
    const known = judgePair(node({ killed: [8, 8] }), node({ killed: [8, 8] })).score;
    const unknown = judgePair(node({ killed: [8, 8] }), node({})).score;
    expect(unknown).toBeLessThan(known);
    expect(judgePair(node({}), node({})).features.map((f) => f.name)).not.toContain("killed");
  });
});

describe("who is compared with whom", () => {
  test("keys come from the node alone and stay few", () => {
    const one = node({ phrases: ["ricky hudson", "pershing court"], names: ["ricky hudson"] });
    expect(blockKeys(one)).toEqual(blockKeys({ ...one, id: "rep_x/i1" }));
    expect(blockKeys(one).kept.length).toBeLessThan(80);
  });

  test("a mention of a month meets the day in it by its toll", () => {
    const passing = node({
      main: false,
      time: [at("2020-11-01T00:00Z"), at("2020-12-01T00:00Z")],
      timePrecision: "month",
      killed: [22, 22],
      family: null,
      published: minute("2020-11-21T15:00Z"),
    });
    const told = node({
      time: day("2020-11-02T00:00Z"),
      killed: [22, 22],
      family: "gun",
      published: minute("2020-11-02T18:00Z"),
    });
    expect(meet(passing, told)).toBe(true);
  });

  test("a day is shared within a province; who knows only the country meets every province of it", () => {
    const herat = { ...KABUL, name: "Herat", admin1: "Herat", lat: 34.35, lon: 62.2 };
    const country = { ...KABUL, name: "Afghanistan", admin1: null, precision: "country" } as const;
    const bare = { published: null, main: false };
    expect(meet(node({ ...bare }), node({ ...bare, place: herat }))).toBe(false);
    expect(meet(node({ ...bare }), node({ ...bare, place: country }))).toBe(true);
    expect(meet(node({ ...bare, place: country }), node({ ...bare, place: country }))).toBe(true);
    expect(meet(node({ ...bare, place: herat, places: [KABUL] }), node({ ...bare, place: KABUL }))).toBe(true);
  });

  test("of what is told without a place a day alone brings nobody together", () => {
    const nowhere = { place: null, published: null, main: false, family: null } as const;
    expect(meet(node(nowhere), node(nowhere))).toBe(false);
    expect(meet(node({ ...nowhere, killed: [22, 22] }), node({ ...nowhere, killed: [22, 22] }))).toBe(true);
    expect(meet(node({ ...nowhere, family: "air" }), node({ ...nowhere, family: "air" }))).toBe(true);
  });

  test("edited copies meet while they are new, the same text for ever", () => {
    const elsewhere = { time: null, place: null, main: false } as const;
    const sketch = Array.from({ length: 40 }, (_, i) => i);
    const edited = sketch.map((value, i) => (i % 7 === 0 ? value + 1000 : value));
    const copy = (of: readonly number[], out: string) => node({ ...elsewhere, sketch: of, published: minute(out) });
    expect(meet(copy(sketch, "2020-11-21T08:00Z"), copy(edited, "2020-11-23T08:00Z"))).toBe(true);
    expect(meet(copy(sketch, "2020-11-21T08:00Z"), copy(edited, "2021-11-23T08:00Z"))).toBe(false);
    expect(meet(copy(sketch, "2020-11-21T08:00Z"), copy(sketch, "2021-11-23T08:00Z"))).toBe(true);
  });

  test("an undated report meets others by day, by a name or by its text, not the whole ledger", () => {
    const undated = node({ published: null, time: null, phrases: ["pershing court"] });
    expect(blockKeys(undated).kept.length).toBeLessThan(10);
    expect(meet(undated, node({}))).toBe(false);
    const sketch = Array.from({ length: 40 }, (_, i) => i);
    expect(meet({ ...undated, sketch }, node({ sketch }))).toBe(true);
  });
});
