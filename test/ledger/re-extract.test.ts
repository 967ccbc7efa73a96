import { describe, expect, test } from "vitest";
import { openSqliteStore } from "../../src/adapters/store/sqlite/sqlite-store.ts";
import { viewLedger } from "../../src/app/ledger-view.ts";
import type { Engine } from "../../src/app/ports/engine.ts";
import type { LedgerStore } from "../../src/app/ports/ledger-store.ts";
import { type Reread, reExtractReports } from "../../src/app/re-extract-reports.ts";
import { reviewLedger } from "../../src/app/review-ledger.ts";
import { allIncidents } from "../../src/app/search-incidents.ts";
import { showIncident } from "../../src/app/show-incident.ts";
import { verifyLedger } from "../../src/app/verify-ledger.ts";
import { alignReading } from "../../src/core/ledger/index.ts";
import { type Claim, type Extraction, exactly } from "../../src/core/model/index.ts";
import { ALL, OTHERS, ROCKETS } from "./kabul-facts.ts";
import { contentOf, ingest, largest, ledgerOf, NOW, tickingClock } from "./ledger-of.ts";

const clock = tickingClock("2026-02-01T00:00:00.000Z");
const none = { claims: [], incidents: [], statements: [] };

type Rereader = Pick<Engine, "stamp" | "read">;

/** An engine of the next version: reads as the handmade one, `change` apart, and numbers its claims from the end. */
function engineOf(change: (extraction: Extraction) => Extraction): Rereader {
  const stamp = { id: "handmade", version: "0.1.0", lexicon: "sha256:1" };
  const byText = new Map(ALL.map((e) => [`${e.report.outlet} ${e.report.text}`, e]));
  return {
    stamp,
    read: (raw) => {
      const old = byText.get(`${raw.outlet} ${raw.text}`) ?? expect.fail("an unknown text");
      return { ...renumbered(change(old)), engine: stamp };
    },
  };
}

/** c1 becomes c9, c2 c8 …: a later engine numbers as it likes. */
function renumbered(extraction: Extraction): Extraction {
  const json = JSON.stringify(extraction).replace(/"c(\d)"/g, (_all, n: string) => `"c${9 - Number(n)}"`);
  return JSON.parse(json) as Extraction;
}

const withClaims = (e: Extraction, change: (claim: Claim) => Claim | null): Extraction => {
  const claims = e.claims.flatMap((claim) => change(claim) ?? []);
  const left = new Set(claims.map((claim) => claim.id));
  return {
    ...e,
    claims,
    incidents: e.incidents.map((i) => ({ ...i, claims: i.claims.filter((id) => left.has(id)) })),
  };
};

async function rereadAll(store: LedgerStore, engine: Rereader, apply = true): Promise<Reread[]> {
  const out: Reread[] = [];
  for await (const answer of reExtractReports(store, engine, clock, "dateline", apply)) {
    if ("refused" in answer) expect.fail(answer.refused.message);
    if ("change" in answer) out.push(answer);
  }
  return out;
}

const bombReport = OTHERS[1]?.report.id ?? "";
const sameEngine = engineOf((e) => e);
/** The bomb killed two by the new reading, and nobody was hurt. */
const newEngine = engineOf((e) =>
  e.report.id !== bombReport
    ? e
    : withClaims(e, (c) =>
        c.field === "injured" ? null : c.field === "killed" ? { ...c, value: exactly(2, "people", "one officer") } : c,
      ),
);

describe.each([
  ["memory", async () => ledgerOf(ALL)],
  ["sqlite", async () => ledgerOf(ALL, openSqliteStore(":memory:", { create: true }))],
] as const)("reading anew, %s", (_name, open) => {
  test("an engine that reads the same changes nothing, however it numbers", async () => {
    const store = await open();
    const before = await contentOf(store);
    expect(await rereadAll(store, sameEngine)).toEqual([]);
    expect(await contentOf(store)).toBe(before);
  });

  test("the diff is listed before it is applied, and then is what happened", async () => {
    const store = await open();
    const before = await contentOf(store);
    const planned = await rereadAll(store, newEngine, false);
    expect(await contentOf(store)).toBe(before);
    expect(planned).toHaveLength(1);
    expect(planned[0]).toMatchObject({ report: bombReport, applied: false });
    expect(planned[0]?.change.removed.map((c) => c.field).sort()).toEqual(["injured", "killed"]);
    const done = await rereadAll(store, newEngine);
    expect(done.map(({ applied: _applied, ...rest }) => rest)).toEqual(planned.map(({ applied: _applied, ...rest }) => rest));
    const bomb = await showIncident(store, clock, NOW, (await bombOf(store)).id);
    expect(bomb.casualties).toMatchObject({ killed: { best: 2 }, injured: null });
    expect((await verifyLedger(store)).faults).toEqual([]);
  });

  test("people's acts hold on claims still read, a correction on the words it put right, and the others are listed", async () => {
    const store = await open();
    const ask = (request: Parameters<typeof reviewLedger>[2]) =>
      reviewLedger(store, clock, request, { by: "ann", why: "so", at: null });
    const bomb = await bombOf(store);
    const [killed, injured] = ["killed", "injured"].map((field) => bomb.claims.find((c) => c.field === field)?.id ?? "");
    await ask({ act: "correct", claim: killed ?? "", value: exactly(5, null, "5") });
    await ask({ act: "reject", claim: injured ?? "" });
    const rocket = (await largest(store, null)).claims.find((c) => c.field === "munitions")?.id ?? "";
    await ask({ act: "grade-claim", claim: rocket, credibility: 1 });
    const [changed] = await rereadAll(store, newEngine);
    expect(changed?.lost.map((l) => l.on)).toEqual([injured]);
    const after = await bombOf(store);
    expect(after.claims.find((c) => c.id === killed)).toMatchObject({ value: { best: 5 }, corrected: { was: { best: 2 } } });
    expect((await largest(store, null)).claims.find((c) => c.id === rocket)?.credibility).toBe(1);
  });

  test("who was kept apart or joined by a person stays so, after the upgrade and a second ingest", async () => {
    const store = await open();
    const ask = (request: Parameters<typeof reviewLedger>[2]) =>
      reviewLedger(store, clock, request, { by: "ann", why: null, at: null });
    const [one, other] = [`${ROCKETS[0]?.report.id}/i1`, `${OTHERS[0]?.report.id}/i1`];
    await ask({ act: "split", incident: (await largest(store, null)).id, nodes: [one] });
    await ask({ act: "merge", incidents: [`${bombReport}/i1`, other] });
    const apart = async () => {
      const { incidents } = await viewLedger(store, clock, NOW);
      const named = (report: string) => incidents.find((i) => i.reports.some((r) => r.id === report && r.main))?.id;
      expect(named(bombReport)).toBe(named(OTHERS[0]?.report.id ?? ""));
      expect(named(ROCKETS[0]?.report.id ?? "")).not.toBe(named(ROCKETS[1]?.report.id ?? ""));
    };
    await apart();
    await rereadAll(store, newEngine);
    await ingest(store, ALL);
    await apart();
  });

  test("the cached incidents follow the new reading", async () => {
    const store = await open();
    const listed = async () => {
      const out: Record<string, unknown> = {};
      for await (const { id, casualties, claims } of allIncidents(store, clock, NOW, [])) out[id] = { casualties, claims };
      return out;
    };
    const before = await listed();
    await rereadAll(store, newEngine);
    const { incidents } = await viewLedger(store, clock, NOW);
    expect(await listed()).toEqual(
      Object.fromEntries(incidents.map(({ id, casualties, claims }) => [id, { casualties, claims }])),
    );
    expect(await listed()).not.toEqual(before);
  });

  test("verify names a report whose older reading is not what was recorded, or is gone", async () => {
    const store = await open();
    await rereadAll(store, newEngine);
    const older = await store.replacedReadings({ report: bombReport });
    const told = async (readings: typeof older) => {
      const snapshot: LedgerStore["snapshot"] = (use) =>
        store.snapshot((held) => use({ ...held, replacedReadings: async () => readings }));
      return (await verifyLedger({ ...store, snapshot })).faults;
    };
    expect(await told(older)).toEqual([]);
    expect(await told(older.map((r) => ({ ...r, extraction: r.extraction.replace("one officer", "six officers") })))).toEqual([
      { where: bombReport, what: "its extraction is not what was recorded" },
    ]);
    expect(await told([])).toEqual([{ where: bombReport, what: "reading 1 of 2 is gone" }]);
  });

  test("what was recorded before the upgrade is what was read then, incidents too", async () => {
    const store = await open();
    const then = clock();
    const before = await viewLedger(store, clock, { ...NOW, recordedBy: then });
    await rereadAll(store, newEngine);
    const again = await viewLedger(store, clock, { ...NOW, recordedBy: then });
    const strip = (view: typeof before) => view.incidents.map((i) => ({ ...i, asOf: "" }));
    expect(strip(again)).toEqual(strip(before));
  });

  test("an incident the new reading no longer tells leads on to what its report tells now", async () => {
    const store = await open();
    const passing = ROCKETS.find((e) => e.incidents.length > 1) ?? expect.fail("no report tells two incidents");
    const { incidentIdOf } = await import("../../src/core/ledger/index.ts");
    const old = incidentIdOf(`${passing.report.id}/i2`);
    await rereadAll(
      store,
      engineOf((e) =>
        e.report.id !== passing.report.id
          ? e
          : { ...e, incidents: e.incidents.slice(0, 1), claims: e.claims.filter((c) => c.incident === "i1") },
      ),
    );
    expect((await showIncident(store, clock, NOW, old)).reports.map((r) => r.id)).toContain(passing.report.id);
  });
});

describe("ids over readings", () => {
  const [first = expect.fail("no report")] = ROCKETS.filter((e) => e.claims.length > 3);

  test("a later reading takes the ids of the claims it shares, wherever they are referred to", () => {
    expect(alignReading(first, renumbered(first), none, new Set())).toEqual(first);
  });

  test("a new claim takes an id no reading ever used", () => {
    const less = withClaims(first, (c) => (c.id === "c2" ? null : c));
    const back = alignReading(less, renumbered(first), { ...none, claims: ["c2", "c40"] }, new Set());
    expect(back.claims.map((c) => c.id)).toContain("c41");
    expect(back.claims.map((c) => c.id)).not.toContain("c2");
    expect(back.incidents[0]?.claims).toContain("c41");
  });
});

async function bombOf(store: LedgerStore) {
  const { incidents } = await viewLedger(store, clock, NOW);
  return incidents.find((i) => i.reports.some((r) => r.id === bombReport)) ?? expect.fail("the bomb is gone");
}
