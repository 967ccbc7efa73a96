import fc from "fast-check";
import { actId } from "../../src/core/ledger/index.ts";
import { type Extraction, exactly, type ReviewAct } from "../../src/core/model/index.ts";
import { extractionOf, KABUL, type TellingIncident } from "./build-extraction.ts";

/** One report of a generated stream: towns and days so near to each other that fusion has to decide; some without a date. */
export interface Row {
  readonly day: number;
  readonly hour: number | null;
  readonly town: string;
  readonly killed: number;
  readonly kind: "shelling" | "bomb" | "shooting" | "air";
  readonly outlet: string | null;
  readonly dated: "instant" | "date" | "none";
  readonly passing: boolean;
  readonly preliminary: boolean;
}

export const row: fc.Arbitrary<Row> = fc.record({
  day: fc.integer({ min: 1, max: 5 }),
  hour: fc.option(fc.integer({ min: 0, max: 23 })),
  town: fc.constantFrom("Kabul", "Herat", "Farah"),
  killed: fc.integer({ min: 0, max: 12 }),
  kind: fc.constantFrom<Row["kind"][]>("shelling", "bomb", "shooting", "air"),
  outlet: fc.constantFrom("North", "South", "East", null),
  dated: fc.constantFrom<Row["dated"][]>("instant", "date", "none"),
  passing: fc.boolean(),
  preliminary: fc.boolean(),
});

/** The i-th report of a stream. Of a long one, reports far apart are of other weeks: incidents stay as small as they are in the world. */
export function reportOf(told: Row, i: number): Extraction {
  const day = dayOf(told.day, Math.floor(i / A_WEEK));
  const quote = `${told.killed} were killed`;
  const by = { name: "Ministry" };
  const incident: TellingIncident = {
    kind: told.kind,
    place: { ...KABUL, name: told.town, admin1: told.town, lat: KABUL.lat + told.town.length },
    time: told.hour === null ? day : `${day}T${String(told.hour).padStart(2, "0")}:30:00Z`,
    claims: [{ field: "killed", value: told.killed, quote, by, more: { preliminary: told.preliminary } }],
  };
  const before: TellingIncident = { ...incident, main: false, time: "2021-02-01", to: "2021-03-01", precision: "month" };
  return extractionOf({
    outlet: told.outlet,
    published: told.dated === "none" ? null : told.dated === "date" ? day : `${day}T23:${10 + (i % A_WEEK)}:00Z`,
    text: `Report ${i}: ${quote} in ${told.town} by ${told.kind} on day ${told.day}, the ministry said. Work goes on.`,
    incidents: told.passing ? [incident, before] : [incident],
  });
}

const A_WEEK = 30;

function dayOf(day: number, weeks: number): string {
  return new Date(Date.UTC(2021, 2, day + 14 * weeks)).toISOString().slice(0, 10);
}

/** A stream of any length, the same for the same seed, with the acts people make on it: act i comes after some reports of its week. */
export function longStream(count: number, acts: number, seed: number): { reports: Extraction[]; acts: Placed[] } {
  const reports = fc.sample(row, { numRuns: count, seed }).map(reportOf);
  const placed: Placed[] = [];
  for (const [i, one] of fc.sample(draft, { numRuns: acts, seed }).entries()) {
    const after = Math.floor((i * count) / acts);
    const week = Math.min(Math.floor(after / A_WEEK) * A_WEEK, Math.max(0, count - A_WEEK));
    placed.push({ act: actOf(one, reports.slice(week, week + A_WEEK), placed), after });
  }
  return { reports, acts: placed };
}

/** An act on reports by their place in the stream. */
export interface Draft {
  readonly act: ReviewAct["act"];
  readonly on: readonly [number, number, number];
}

export const draft: fc.Arbitrary<Draft> = fc.record({
  act: fc.constantFrom<Draft["act"][]>(
    "same",
    "not-same",
    "merge",
    "split",
    "accept",
    "reject",
    "correct",
    "move",
    "grade-source",
    "grade-claim",
    "assign",
    "comment",
    "close",
    "reopen",
    "review",
    "not-an-incident",
    "code",
    "undo",
  ),
  on: fc.tuple(fc.nat(30), fc.nat(30), fc.nat(30)),
});

export function actOf({ act, on }: Draft, reports: readonly Extraction[], before: readonly Placed[]): ReviewAct {
  const [a = "", b = "", c = ""] = on.map((i) => reports[i % reports.length]?.report.id ?? "");
  const note = "so";
  switch (act) {
    case "same":
    case "not-same":
      return { act, a: `${a}/i1`, b: `${b}/i1`, note };
    case "merge":
      return { act, nodes: [`${a}/i1`, `${b}/i1`, `${c}/i1`], note };
    case "split":
      return { act, nodes: [`${a}/i1`], from: [`${b}/i1`, `${c}/i1`], note };
    case "accept":
    case "reject":
      return { act, claim: `${a}/c1`, note };
    case "correct":
      return { act, claim: `${a}/c1`, value: exactly(on[1], null, String(on[1])), evidence: [], note };
    case "move":
      return { act, claim: `${a}/c1`, to: `${b}/i1`, note };
    case "grade-claim":
      return { act, claim: `${a}/c1`, credibility: 3, note };
    case "grade-source":
      return { act, source: on[0] % 2 === 0 ? "Ministry" : "North", reliability: on[1] % 2 === 0 ? "E" : "B", note };
    case "assign":
      return { act, node: `${a}/i1`, to: on[1] % 3 === 0 ? null : "bob", note };
    case "comment":
      return { act, on: on[1] % 2 === 0 ? `${a}/i1` : `${a}/c1`, note };
    case "code":
      return { act, node: `${a}/i1`, field: "killed", value: on[1], note };
    case "undo":
      return { act, undoes: before.length === 0 ? "act_none" : idOfPlaced(before, on[0] % before.length), note };
    default:
      return { act, node: `${a}/i1`, note };
  }
}

/** Acts are dated by their place in the list, so that their ids do not depend on when they were recorded. */
export const decidedAt = (i: number): string => new Date(Date.UTC(2026, 0, 1, 0, i)).toISOString();

function idOfPlaced(made: readonly Placed[], i: number): string {
  const placed = made[i];
  return placed === undefined ? "act_none" : actId(placed.act, "ann", decidedAt(i));
}

export interface Placed {
  readonly act: ReviewAct;
  /** How many reports come before it. */
  readonly after: number;
}
