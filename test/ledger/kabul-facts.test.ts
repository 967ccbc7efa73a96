import { beforeAll, describe, expect, test } from "vitest";
import { viewLedger } from "../../src/app/ledger-view.ts";
import type { LedgerStore } from "../../src/app/ports/ledger-store.ts";
import { showIncident } from "../../src/app/show-incident.ts";
import type { PolicyName } from "../../src/core/model/index.ts";
import { assertIncident } from "../validate.ts";
import { ALL, COPIES, ROCKETS } from "./kabul-facts.ts";
import { largest, ledgerOf, NOW, tickingClock } from "./ledger-of.ts";

const NOON = "2020-11-21T12:00:00Z";
const NEXT_DAY = "2020-11-22T18:00:00Z";

describe("the Kabul facts", () => {
  let store: LedgerStore;
  beforeAll(async () => {
    store = await ledgerOf(ALL);
  });

  test("the rockets are one incident, the university and the police car are others", async () => {
    const { incidents } = await viewLedger(store, tickingClock(), NOW);
    expect(incidents.map((i) => i.reports.filter((r) => r.main).length).sort()).toEqual([1, 1, ROCKETS.length].sort());
    for (const incident of incidents) assertIncident(JSON.parse(JSON.stringify(incident)));
  });

  test.each([
    ["acled", { killed: [8, 8, 8], injured: null }],
    ["ucdp", { killed: [8, 8, 8], injured: [31, 31, 31] }],
    ["gtd", { killed: [8, 8, 8], injured: [31, 31, 31] }],
    ["airwars", { killed: [8, null, 8], injured: [31, null, 31] }],
    ["ibc", { killed: [8, null, 8], injured: [31, null, 31] }],
  ] as const)("%s as of noon", async (policy, expected) => {
    expect(await tolls(store, NOON, policy)).toEqual(expected);
  });

  test.each([
    ["acled", { killed: [10, 10, 10], injured: null }],
    ["ucdp", { killed: [10, 10, 10], injured: [51, 51, 51] }],
    ["gtd", { killed: [10, 10, 10], injured: [51, 51, 51] }],
    ["airwars", { killed: [10, null, 10], injured: [51, null, 51] }],
    ["ibc", { killed: [10, null, 10], injured: [51, null, 51] }],
  ] as const)("%s the next evening", async (policy, expected) => {
    expect(await tolls(store, NEXT_DAY, policy)).toEqual(expected);
  });

  test("nine in the morning, four in the afternoon and two days on tell different things", async () => {
    const morning = await largest(store, "2020-11-21T09:00Z");
    expect(accused(morning.responsibility)).toEqual({ blamed: ["Taliban"], claimed: [], denied: ["Taliban"] });
    expect(morning.responsibility.every((r) => !r.asFact)).toBe(true);
    const afternoon = await largest(store, "2020-11-21T16:00Z");
    expect(accused(afternoon.responsibility)).toEqual({ blamed: ["Taliban"], claimed: ["Islamic State"], denied: ["Taliban"] });
    expect(afternoon.grade).toBe("contested");
    expect(numbers(afternoon, "munitions")).toEqual(expect.arrayContaining([23, 28]));
    expect(numbers(morning, "munitions")).not.toContain(28);
    const later = await largest(store, "2020-11-23");
    expect(later.casualties.killed?.best).toBe(10);
    expect(later.id).toBe(morning.id);
  });

  test("nothing published after the moment is known at it, and what was superseded later stands", async () => {
    const noon = await largest(store, NOON);
    expect(noon.claims.every((c) => c.knownFrom <= "2020-11-21T12:00:00.000Z")).toBe(true);
    expect(noon.claims.filter((c) => c.field === "killed" && c.supersededBy !== null)).toEqual([]);
    const next = await largest(store, NEXT_DAY);
    const eights = next.claims.filter((c) => c.field === "killed" && c.scope === null && "best" in c.value && c.value.best === 8);
    expect(eights.length).toBeGreaterThanOrEqual(5);
    expect(eights.every((c) => c.supersededBy !== null || c.reported === "earlier")).toBe(true);
  });

  test("a zoneless date-only moment means the end of that day", async () => {
    expect((await largest(store, "2020-11-21")).responsibility.some((r) => r.claimedBy.length > 0)).toBe(true);
  });

  test("three copies of one agency text are one origin", async () => {
    const { reports } = await largest(store, null);
    const ids = new Set(COPIES.map((e) => e.report.id));
    expect(new Set(reports.filter((r) => ids.has(r.id)).map((r) => r.origin)).size).toBe(1);
  });

  test("a report that tells the university in passing links it and joins it", async () => {
    const rockets = await largest(store, null);
    const link = rockets.links.find((l) => l.kind === "background") ?? expect.fail("no background link");
    const campus = await showIncident(store, tickingClock(), NOW, link.to);
    expect(campus.reports.map((r) => r.main).sort()).toEqual([false, true]);
    expect(campus.casualties.killed?.best).toBe(22);
    expect(rockets.links.some((l) => l.kind === "same-claimant" && l.to === link.to)).toBe(true);
    expect(numbers(rockets, "killed")).not.toContain(22);
  });

  test("one incident alone is the same as in the whole ledger, by its id, an old id or a beginning", async () => {
    const { incidents, find } = await viewLedger(store, tickingClock(), NOW);
    for (const incident of incidents) {
      const shown = await showIncident(store, tickingClock(), NOW, incident.id);
      expect({ ...shown, asOf: "", recordedBy: "" }).toEqual({ ...incident, asOf: "", recordedBy: "" });
      expect((await showIncident(store, tickingClock(), NOW, incident.id.slice(4, 14))).id).toBe(incident.id);
      expect(find(incident.id)?.id).toBe(incident.id);
    }
    const late = await ledgerOf(ROCKETS.slice(4));
    const old = (await largest(late, null)).id;
    const fresh = await ledgerOf(ROCKETS, late);
    const now = await showIncident(fresh, tickingClock(), NOW, old);
    expect(now.id).not.toBe(old);
    expect(now.reports).toHaveLength(ROCKETS.length);
    await expect(showIncident(fresh, tickingClock(), NOW, "inc_ffffffffff")).rejects.toMatchObject({
      code: "INCIDENT_NOT_FOUND",
    });
    await expect(showIncident(fresh, tickingClock(), { ...NOW, asOf: "2019-01-01" }, old)).rejects.toMatchObject({
      code: "INCIDENT_NOT_FOUND",
    });
  });

  test("what this ledger had recorded by a time is another clock", async () => {
    const clock = tickingClock();
    const twice = await ledgerOf([]);
    const { ingest } = await import("./ledger-of.ts");
    await ingest(twice, ROCKETS.slice(0, 5), clock);
    const then = clock();
    await ingest(twice, ROCKETS.slice(5), clock);
    const view = await viewLedger(twice, clock, { asOf: null, recordedBy: then, policy: null });
    expect(view.incidents[0]?.reports).toHaveLength(5);
    expect((await viewLedger(twice, clock, NOW)).incidents.some((i) => i.reports.length === ROCKETS.length)).toBe(true);
  });
});

async function tolls(store: LedgerStore, asOf: string, policy: PolicyName) {
  const { casualties } = await largest(store, asOf, policy);
  const shown = (c: typeof casualties.killed) => (c === null ? null : [c.min, c.best, c.max]);
  return { killed: shown(casualties.killed), injured: shown(casualties.injured) };
}

function accused(responsibility: Awaited<ReturnType<typeof largest>>["responsibility"]) {
  const names = (role: "blamedBy" | "claimedBy" | "deniedBy") =>
    responsibility.filter((r) => r[role].length > 0).map((r) => r.actor.name);
  return { blamed: names("blamedBy"), claimed: names("claimedBy"), denied: names("deniedBy") };
}

function numbers(incident: Awaited<ReturnType<typeof largest>>, field: string): (number | null)[] {
  return incident.claims.flatMap((c) => (c.field === field && "best" in c.value ? [c.value.best] : []));
}
