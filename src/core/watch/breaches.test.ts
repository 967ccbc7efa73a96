import { describe, expect, test } from "vitest";
import {
  type Actor,
  type Commitment,
  type Place,
  type Reading,
  type Responsibility,
  type Time,
  unresolved,
} from "../model/index.ts";
import { findBreaches, type WatchedIncident } from "./breaches.ts";

const taliban: Actor = { name: "Taliban", id: null, kind: "rebel", country: null, aliases: [] };
const other: Actor = { ...taliban, name: "Islamic State" };
const SHELLING = "Shelling/artillery/missile attack";
const time = (from: string, to: string): Reading<Time> => ({
  status: "implied",
  rule: "test",
  value: { from, to, precision: "day", zone: null, local: null, duration: null, ref: null, quote: from },
  evidence: [],
});
const place = (precision: Place["precision"]): Reading<Place> => ({
  status: "implied",
  rule: "test",
  value: {
    name: "Kabul",
    country: "AF",
    admin1: null,
    admin2: null,
    lat: null,
    lon: null,
    precision,
    radiusKm: null,
    gazetteer: null,
    relation: "in",
    alias: null,
  },
  evidence: [],
});

const pact: Commitment = {
  id: "k1",
  instrument: "the February agreement",
  parties: [],
  obligor: taliban,
  duty: "must-not",
  act: "attack cities",
  concerns: { types: [SHELLING], places: "urban", targets: [] },
  since: time("2020-02-29", "2020-03-01"),
  until: unresolved("not-said"),
  evidence: [],
};
const held = (more: Partial<Responsibility>): Responsibility => ({
  actor: taliban,
  asFact: false,
  blamedBy: [],
  claimedBy: [],
  deniedBy: [],
  ...more,
});
const incident = (more: Partial<WatchedIncident>): WatchedIncident => ({
  type: {
    acled: { event: "Explosions/Remote violence", subEvent: SHELLING },
    plover: { event: null, mode: null },
    gtd: { attack: null },
    ucdp: { violence: null },
  },
  time: time("2020-11-21", "2020-11-22"),
  place: place("town"),
  responsibility: [held({ blamedBy: ["r/c1"] })],
  ...more,
});
const breachOf = (more: Partial<WatchedIncident>, commitment: Partial<Commitment> = {}) =>
  findBreaches(incident(more), [{ report: "rep_a", commitment: { ...pact, ...commitment } }]).map((b) => b.breach);

describe("a commitment and an incident", () => {
  test.each<[string, string[], Partial<WatchedIncident>, Partial<Commitment>]>([
    ["blamed, not denied", ["possible"], {}, {}],
    ["claimed", ["possible"], { responsibility: [held({ claimedBy: ["r/c1"], deniedBy: ["r/c2"] })] }, {}],
    ["blamed and denied", ["contested"], { responsibility: [held({ blamedBy: ["r/c1"], deniedBy: ["r/c2"] })] }, {}],
    [
      "blamed, and another claims it",
      ["contested"],
      { responsibility: [held({ blamedBy: ["r/c1"] }), { ...held({ claimedBy: ["r/c3"] }), actor: other }] },
      {},
    ],
    ["only denied", ["no"], { responsibility: [held({ deniedBy: ["r/c2"] })] }, {}],
    ["nobody speaks of the obligor", [], { responsibility: [{ ...held({ blamedBy: ["r/c1"] }), actor: other }] }, {}],
    ["not a town", [], { place: place("province") }, {}],
    ["before it was signed", [], { time: time("2020-01-05", "2020-01-06") }, {}],
    ["after it ran out", [], {}, { until: time("2020-06-01", "2020-07-01") }],
    ["another kind of deed", [], {}, { concerns: { types: ["Armed clash"], places: null, targets: [] } }],
    ["a duty to do something", [], {}, { duty: "must" }],
  ])("%s", (_name, expected, watched, commitment) => {
    expect(breachOf(watched, commitment)).toEqual(expected);
  });

  test("told by several reports it stands once, with its first report and in words", () => {
    const found = findBreaches(incident({}), [
      { report: "rep_a", commitment: pact },
      { report: "rep_b", commitment: { ...pact, id: "k7", act: "shell towns" } },
    ]);
    expect(found).toEqual([
      {
        id: "k1",
        report: "rep_a",
        breach: "possible",
        why: "Taliban must not attack cities (the February agreement); blamed by 1 claim, not denied, claimed by nobody else",
      },
    ]);
  });
});
