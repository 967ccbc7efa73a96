import { describe, expect, test } from "vitest";
import { type IncidentFilter, toTerms } from "../../src/app/incident-filter.ts";
import type { Moment } from "../../src/app/moment.ts";
import type { LedgerStore } from "../../src/app/ports/ledger-store.ts";
import { searchIncidents } from "../../src/app/search-incidents.ts";
import { showIncident } from "../../src/app/show-incident.ts";
import { DatelineError } from "../../src/core/model/index.ts";
import { ALL } from "./kabul-facts.ts";
import { ledgerOf, NOW, tickingClock } from "./ledger-of.ts";

const clock = tickingClock();
const list = (store: LedgerStore, filter: IncidentFilter, moment: Moment = NOW, limit = 10, cursor: string | null = null) =>
  searchIncidents(store, clock, moment, { terms: toTerms(filter), limit, cursor });

describe("a question that cannot be answered", () => {
  test.each<[string, string, string, (store: LedgerStore) => Promise<unknown>]>([
    ["an id nobody gave", "INCIDENT_NOT_FOUND", "inc_000000", (s) => showIncident(s, clock, NOW, "inc_000000")],
    ["a beginning too short", "INCIDENT_NOT_FOUND", "inc_1", (s) => showIncident(s, clock, NOW, "inc_1")],
    ["an unknown policy", "POLICY_UNKNOWN", "expected one of ucdp", (s) => list(s, {}, { ...NOW, policy: "cnn" })],
    ["a time that is none", "TIME_BAD", "soon", (s) => list(s, {}, { ...NOW, asOf: "soon" })],
    ["a time before 1900", "TIME_BAD", "1900", (s) => list(s, {}, { ...NOW, asOf: "1812-09-07" })],
    ["a recording before 1900", "TIME_BAD", "1900", (s) => list(s, {}, { ...NOW, recordedBy: "1812-09-07T10:00Z" })],
    ["a filter before 1900", "FILTER_BAD", "1900", async (s) => list(s, { to: "1812-09-07" })],
    ["from after to", "FILTER_BAD", "after to", async (s) => list(s, { from: "2021-01-01", to: "2020-01-01" })],
    ["a filter against its query", "FILTER_BAD", "countries", async (s) => list(s, { country: "AF", query: "country:IQ" })],
    ["an empty filter", "FILTER_BAD", "place", async (s) => list(s, { place: " " })],
    ["a page of none", "FILTER_BAD", "limit 0", (s) => list(s, {}, NOW, 0)],
    ["a page too large", "FILTER_BAD", "1000", (s) => list(s, {}, NOW, 1001)],
    ["half an incident a page", "FILTER_BAD", "limit 0.5", (s) => list(s, {}, NOW, 0.5)],
    ["a cursor nobody gave", "FILTER_BAD", "cursor", (s) => list(s, {}, NOW, 10, "5b22")],
    ["a cursor that is prose", "FILTER_BAD", "cursor", (s) => list(s, {}, NOW, 10, "'; DROP TABLE views")],
  ])("%s is refused as %s and changes nothing", async (_name, code, words, ask) => {
    const store = await ledgerOf(ALL);
    const head = await store.head();
    const refused = await fault(() => ask(store));
    expect(refused.code).toBe(code);
    expect(refused.message).toContain(words);
    expect(await store.head()).toEqual(head);
  });
});

async function fault(run: () => Promise<unknown>): Promise<DatelineError> {
  try {
    await run();
  } catch (error) {
    if (error instanceof DatelineError) return error;
    throw error;
  }
  throw new Error("it was not refused");
}
