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
    ["a toll between none", "FILTER_BAD", "killed>=9 and killed<=2", async (s) => list(s, { query: "killed>=9 killed<=2" })],
    ["a toll against its option", "FILTER_BAD", "no figure meets", async (s) => list(s, { killedMin: 5, query: "killed<5" })],
    ["two tolls", "FILTER_BAD", "injured=3 and injured=4", async (s) => list(s, { query: "injured=3 injured=4" })],
    ["a toll below none", "FILTER_BAD", "killed<0", async (s) => list(s, { query: "killed<0" })],
    ["two statuses", "FILTER_BAD", "new and closed", async (s) => list(s, { status: "new", query: "status:closed" })],
    ["two grades", "FILTER_BAD", "fair and weak", async (s) => list(s, { query: "grade:fair grade:weak" })],
    ["a condition turned round beside itself", "FILTER_BAD", "both wanted", async (s) => list(s, { query: "rocket* -rocket*" })],
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
    expect(refused.hint, "what to do about it").not.toBeNull();
    expect(await store.head()).toEqual(head);
  });
});

describe("a question that looks odd and can be answered", () => {
  test("as of a time to come is what is known now", async () => {
    const store = await ledgerOf(ALL);
    const told = async (moment: Moment) =>
      (await list(store, {}, moment, 100)).items.map(({ id, casualties }) => [id, casualties]);
    expect(await told({ ...NOW, asOf: "2099-01-01" })).toEqual(await told(NOW));
    expect(await told({ ...NOW, recordedBy: "2099-01-01" })).toEqual(await told(NOW));
  });

  test.each<[string, IncidentFilter]>([
    ["days to come hold nothing yet", { from: "2099-01-01" }],
    ["an as-of time before the first report", { to: "1900-01-01" }],
    ["a toll of none and nothing but none", { query: "killed>=0 killed<=0 killed=0 country:ZZ" }],
  ])("%s: an empty list", async (_name, filter) => {
    expect((await list(await ledgerOf(ALL), filter)).items).toEqual([]);
  });

  test("ranges that touch hold what lies between", async () => {
    const store = await ledgerOf(ALL);
    const [most] = [...(await list(store, {})).items].map((i) => i.casualties.killed?.best ?? 0).sort((a, b) => b - a);
    expect((await list(store, { query: `killed>=${most} killed<=${most} -country:IQ` })).items.length).toBeGreaterThan(0);
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
