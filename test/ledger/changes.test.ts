import { describe, expect, test } from "vitest";
import { diffIncident } from "../../src/app/diff-incident.ts";
import { followChanges } from "../../src/app/follow-changes.ts";
import { incidentHistory } from "../../src/app/incident-history.ts";
import { viewLedger } from "../../src/app/ledger-view.ts";
import type { LedgerStore } from "../../src/app/ports/ledger-store.ts";
import { reviewLedger } from "../../src/app/review-ledger.ts";
import type { ReviewRequest } from "../../src/app/review-request.ts";
import { showIncident } from "../../src/app/show-incident.ts";
import { exactly, type LedgerChange } from "../../src/core/model/index.ts";
import { assertShape } from "../validate.ts";
import { ALL, OTHERS, ROCKETS } from "./kabul-facts.ts";
import { ingest, largest, ledgerOf, NOW, tickingClock } from "./ledger-of.ts";

const clock = tickingClock("2026-02-01T00:00:00.000Z");

async function since(store: LedgerStore, cursor: number): Promise<{ lines: LedgerChange[]; cursor: number }> {
  const lines: LedgerChange[] = [];
  for await (const line of followChanges(store, cursor)) {
    assertShape("change", JSON.parse(JSON.stringify(line)));
    lines.push(line);
  }
  return { lines, cursor: lines.at(-1)?.cursor ?? cursor };
}

const kinds = (lines: readonly LedgerChange[]) => lines.map((line) => line.kind).sort();

describe("the change feed", () => {
  test("from the beginning, every incident is created once, under the id it has", async () => {
    const store = await ledgerOf(ALL);
    const { lines, cursor } = await since(store, 0);
    const { incidents } = await viewLedger(store, clock, NOW);
    expect(lines.map((line) => [line.kind, line.incident]).sort()).toEqual(incidents.map((i) => ["created", i.id]).sort());
    expect(await since(store, cursor)).toEqual({ lines: [], cursor });
  });

  test("a later report changes an incident, an earlier one renames it, and the old id leads on", async () => {
    const store = await ledgerOf(ROCKETS.slice(3, 5));
    const old = (await largest(store, null)).id;
    let { cursor } = await since(store, 0);
    await ingest(store, ROCKETS.slice(5, 6));
    const later = await since(store, cursor);
    expect(later.lines).toMatchObject([{ kind: "changed", incident: old, reason: "1 more report" }]);
    expect(later.lines[0]?.because).toMatchObject([{ kind: "report", report: ROCKETS[5]?.report.id, outlet: "River Post" }]);
    cursor = later.cursor;
    await ingest(store, ROCKETS.slice(0, 1));
    const { lines } = await since(store, cursor);
    const now = (await largest(store, null)).id;
    expect(lines).toMatchObject([
      { kind: "changed", incident: now },
      { kind: "merged", incident: old, to: [now], reason: "an earlier report names it" },
    ]);
  });

  test("a merge leaves a tombstone that leads on, its undoing splits, a discounted incident is withdrawn", async () => {
    const store = await ledgerOf(ALL);
    const ask = async (request: ReviewRequest) =>
      (await reviewLedger(store, clock, request, { by: "ann", why: "so", at: null }))[0]?.id ?? "";
    const rockets = await largest(store, null);
    const { incidents } = await viewLedger(store, clock, NOW);
    const bomb = incidents.find((i) => i.reports.some((r) => r.id === OTHERS[1]?.report.id)) ?? expect.fail("no bomb");
    let { cursor } = await since(store, 0);
    const act = await ask({ act: "merge", incidents: [rockets.id, bomb.id] });
    const merged = await since(store, cursor);
    const one = (await largest(store, null)).id;
    const other = one === rockets.id ? bomb.id : rockets.id;
    expect(kinds(merged.lines)).toEqual(["changed", "merged"]);
    expect(merged.lines.find((l) => l.kind === "merged")).toMatchObject({
      incident: other,
      to: [one],
      reason: "one incident with another",
    });
    expect(merged.lines.find((l) => l.kind === "changed")?.because).toMatchObject([
      { kind: "act", act, by: "ann", what: "merge", why: "so" },
    ]);
    cursor = merged.cursor;
    await ask({ act: "undo", undoes: act });
    const apart = await since(store, cursor);
    expect(apart.lines.find((l) => l.kind === "split")).toMatchObject({ incident: one, to: [rockets.id, bomb.id].sort() });
    cursor = apart.cursor;
    await ask({ act: "not-an-incident", incident: bomb.id });
    expect((await since(store, cursor)).lines).toMatchObject([{ kind: "withdrawn", incident: bomb.id, reason: "so", to: [] }]);
  });

  test("every id the feed ever named resolves, and following in steps ends where following at once does", async () => {
    const store = await ledgerOf([]);
    const current = new Map<string, string>();
    let cursor = 0;
    const named = new Set<string>();
    for (const report of [...ALL].reverse()) {
      await ingest(store, [report]);
      const step = await since(store, cursor);
      cursor = step.cursor;
      for (const line of step.lines) {
        named.add(line.incident);
        if (line.kind === "merged" || line.kind === "split") current.delete(line.incident);
        else current.set(line.incident, line.kind);
      }
    }
    const { incidents, find } = await viewLedger(store, clock, NOW);
    expect([...current.keys()].sort()).toEqual(incidents.map((i) => i.id).sort());
    for (const id of named) expect(find(id)).not.toBeNull();
  });

  test("a long backlog comes in windows that tell what following it would have told", async () => {
    const backlog = await ledgerOf([...ALL].reverse());
    const lines: LedgerChange[] = [];
    for await (const line of followChanges(backlog, 0, 1)) lines.push(line);
    const current = new Set<string>();
    const made = new Set<string>();
    for (const { kind, incident } of lines) {
      if (kind === "merged" || kind === "split") {
        expect(made.has(incident)).toBe(true);
        current.delete(incident);
      } else {
        current.add(incident);
        made.add(incident);
      }
    }
    const { incidents } = await viewLedger(backlog, clock, NOW);
    expect([...current].sort()).toEqual(incidents.map((i) => i.id).sort());
    expect(lines.map((line) => line.cursor)).toEqual(lines.map((line) => line.cursor).toSorted((a, b) => a - b));
  });

  test("a cursor that is no whole number is refused", async () => {
    const store = await ledgerOf([]);
    await expect(since(store, 1.5)).rejects.toMatchObject({ code: "FILTER_BAD" });
    await expect(since(store, -1)).rejects.toMatchObject({ code: "FILTER_BAD" });
  });

  test("a cursor past the ledger's end is another ledger's, and refused", async () => {
    const store = await ledgerOf(ALL);
    const last = (await store.head())?.seq ?? 0;
    expect(await since(store, last)).toEqual({ lines: [], cursor: last });
    await expect(since(store, last + 1)).rejects.toMatchObject({
      code: "FILTER_BAD",
      message: expect.stringContaining(`${last}`),
    });
  });
});

describe("what changed of one incident", () => {
  test("between two moments of publication: the toll, the claimant, and the reports that did it", async () => {
    const store = await ledgerOf(ALL);
    const { id } = await largest(store, null);
    const diff = await diffIncident(store, clock, id, { from: "2020-11-21T12:00Z", to: "2020-11-22T18:00Z", policy: null });
    assertShape("diff", JSON.parse(JSON.stringify(diff)));
    const killed = diff.fields.find((f) => f.field === "killed") ?? expect.fail("the toll did not change");
    expect(killed).toMatchObject({ before: { best: 8 }, after: { best: 10 } });
    expect(killed.because.map((c) => (c.kind === "report" ? c.outlet : c.kind))).toContain("Asmai Press");
    expect(diff.fields.find((f) => f.field === "grade")).toMatchObject({ after: "contested" });
    expect(diff.fields.map((f) => f.field)).toContain("responsibility");
    expect(diff.claims.superseded.length).toBeGreaterThan(0);
    expect(diff.reports.added).toContain(ROCKETS[6]?.report.id);
    expect(diff.was).toBe(id);
  });

  test("from before anything was known, all of it is new; wrong times are refused", async () => {
    const store = await ledgerOf(ALL);
    const { id } = await largest(store, null);
    const diff = await diffIncident(store, clock, id, { from: "2020-11-01", to: "2020-11-23", policy: null });
    expect(diff.was).toBeNull();
    expect(diff.claims.removed).toEqual([]);
    const between = (from: string, to: string) => diffIncident(store, clock, id, { from, to, policy: null });
    await expect(between("2020-11-23", "2020-11-01")).rejects.toMatchObject({ code: "FILTER_BAD" });
    await expect(between("yesterday", "2020-11-01")).rejects.toMatchObject({ code: "TIME_BAD" });
    await expect(between("2010-01-01", "2010-01-02")).rejects.toMatchObject({ code: "INCIDENT_NOT_FOUND" });
  });

  test("on the clock of recording, acts are causes", async () => {
    const store = await ledgerOf(ALL);
    const before = clock();
    const incident = await largest(store, null);
    const claims = incident.claims.filter((c) => c.field === "killed" && "best" in c.value && c.value.best === 10);
    for (const { id } of claims)
      await reviewLedger(
        store,
        clock,
        { act: "correct", claim: id, value: exactly(12, null, "12") },
        { by: "ann", why: "so", at: null },
      );
    const diff = await diffIncident(store, clock, incident.id, { from: before, to: clock(), clock: "recorded", policy: null });
    expect(diff.fields.map((f) => f.field).sort()).toEqual(["killed", "status"]);
    expect(diff.fields[0]?.because[0]).toMatchObject({ kind: "act", by: "ann", what: "correct" });
    expect([...diff.claims.reviewed].sort()).toEqual(claims.map((c) => c.id).sort());
  });

  test("the history tells who did what, undone acts too, and how the toll moved", async () => {
    const store = await ledgerOf(ALL);
    const incident = await largest(store, null);
    const claim = incident.claims[0]?.id ?? "";
    const [act] = await reviewLedger(store, clock, { act: "reject", claim }, { by: "ann", why: "so", at: null });
    await reviewLedger(store, clock, { act: "undo", undoes: act?.id ?? "" }, { by: "ann", why: null, at: null });
    const history = await incidentHistory(store, clock, await showIncident(store, clock, NOW, incident.id));
    assertShape("history", JSON.parse(JSON.stringify(history)));
    expect(history.recorded.filter((r) => r.kind === "report")).toHaveLength(incident.reports.length);
    expect(history.recorded.filter((r) => r.kind === "act").map((r) => [r.what, r.undone ?? false])).toEqual([
      ["reject", true],
      ["undo", false],
    ]);
    expect(history.figures.filter((f) => f.field === "killed").map((f) => f.best)).toEqual([8, 10]);
    expect((await showIncident(store, clock, NOW, history.incident)).id).toBe(incident.id);
  });
});
