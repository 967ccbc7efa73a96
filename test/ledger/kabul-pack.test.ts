import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { parseText } from "../../src/adapters/feeds/parse-record.ts";
import { openMemoryStore } from "../../src/adapters/store/memory/memory-store.ts";
import { ingestReports } from "../../src/app/ingest-reports.ts";
import { viewLedger } from "../../src/app/ledger-view.ts";
import type { LedgerStore } from "../../src/app/ports/ledger-store.ts";
import { recordAct } from "../../src/app/record-act.ts";
import { verifyLedger } from "../../src/app/verify-ledger.ts";
import { canonicalJson, endOf } from "../../src/core/ledger/index.ts";
import { type Extraction, exactly, type LedgerIncident, type ReviewAct, readValue } from "../../src/core/model/index.ts";
import { testEngine } from "../engine.ts";
import { assertIncident } from "../validate.ts";

const PACK = fileURLToPath(new URL("../../corpus/kabul-2020-11-21/", import.meta.url));
const clock = (): string => "2026-01-01T00:00:00.000Z";
const NOW = { asOf: null, recordedBy: null, policy: null };

async function ledgerOf(extractions: readonly Extraction[]): Promise<LedgerStore> {
  const store = openMemoryStore();
  async function* feed() {
    for (const extraction of extractions) yield { extraction, at: "test" };
  }
  for await (const _answer of ingestReports(feed(), store, clock, "test"));
  return store;
}

/** What the contract compares: everything but revisions and recorded times. */
function content(incidents: readonly LedgerIncident[]): string {
  return canonicalJson(
    incidents.map(({ revision: _r, recordedBy: _b, asOf: _a, ...rest }) => rest).sort((a, b) => (a.id < b.id ? -1 : 1)),
  );
}

interface PackMoment {
  readonly incident: string;
  readonly at: string;
  readonly policy?: string;
  readonly killed: number | null;
  readonly injured: number | null;
  readonly blamed?: readonly string[];
  readonly claimed?: readonly string[];
  readonly denied?: readonly string[];
  readonly munitions?: number[];
}

const MOMENTS = (JSON.parse(readFileSync(join(PACK, "as-of.json"), "utf8")) as PackMoment[]).filter(
  ({ incident }) => incident === "kabul-rockets",
);

describe("the Kabul pack in the ledger", () => {
  let extractions: Extraction[];
  let store: LedgerStore | null = null;
  beforeAll(() => {
    extractions = readdirSync(PACK)
      .filter((name) => name.endsWith(".txt"))
      .sort()
      .map((name) => testEngine().read({ ...parseText(readFileSync(join(PACK, name), "utf8")).raw, externalId: name }));
  });

  test("every incident keeps the schema and its claims' ids are unique", async () => {
    const view = await viewLedger(await ledgerOf(extractions), clock, NOW);
    for (const incident of view.incidents) {
      assertIncident(JSON.parse(JSON.stringify(incident)));
      expect(new Set(incident.claims.map((c) => c.id)).size).toBe(incident.claims.length);
      expect(incident.origins).toBe(new Set(incident.claims.map((c) => c.origin)).size);
    }
  });

  test("any order and batching gives the same incidents, byte for byte", async () => {
    const expected = content((await viewLedger(await ledgerOf(extractions), clock, NOW)).incidents);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(extractions, { minLength: extractions.length, maxLength: extractions.length }),
        fc.nat(extractions.length),
        async (order, cut) => {
          const store = await ledgerOf([...order.slice(0, cut), ...order.slice(cut), ...order.slice(0, 3)]);
          expect(content((await viewLedger(store, clock, NOW)).incidents)).toBe(expected);
          await store.close();
        },
      ),
      { numRuns: 12, seed: 20201121 },
    );
  });

  test("so it does with people's acts between, the acts in their own order", async () => {
    const claimOf = (i: number): string => {
      const one = extractions[i % extractions.length] as Extraction;
      return `${one.report.id}/${one.claims[i % Math.max(1, one.claims.length)]?.id ?? "c1"}`;
    };
    const nodeOf = (i: number): string => `${extractions[i % extractions.length]?.report.id}/i1`;
    const act = fc
      .record({
        kind: fc.constantFrom("reject", "correct", "move", "merge", "split", "grade-source"),
        i: fc.nat(60),
        k: fc.nat(60),
      })
      .map(({ kind, i, k }): ReviewAct => {
        const note = "so";
        if (kind === "reject") return { act: kind, claim: claimOf(i), note };
        if (kind === "correct") return { act: kind, claim: claimOf(i), value: exactly(k, null, String(k)), evidence: [], note };
        if (kind === "move") return { act: kind, claim: claimOf(i), to: nodeOf(k), note };
        if (kind === "merge") return { act: kind, nodes: [nodeOf(i), nodeOf(k)], note };
        if (kind === "split") return { act: kind, nodes: [nodeOf(i)], from: [nodeOf(k)], note };
        return { act: "grade-source", source: "Afghan interior ministry", reliability: k % 2 === 0 ? "E" : "A", note };
      });
    const filled = async (order: readonly Extraction[], acts: readonly ReviewAct[], every: number) => {
      const held = openMemoryStore();
      let done = 0;
      const take = async (n: number): Promise<void> => {
        const batch = order.slice(done, done + n);
        done += n;
        async function* feed() {
          for (const extraction of batch) yield { extraction, at: "test" };
        }
        for await (const _answer of ingestReports(feed(), held, clock, "test"));
      };
      for (const [i, one] of acts.entries()) {
        await take(every);
        await recordAct(held, clock, "ann", one, new Date(Date.UTC(2026, 0, 1, 0, i)).toISOString());
      }
      await take(order.length);
      const shown = content((await viewLedger(held, clock, NOW)).incidents);
      await held.close();
      return shown;
    };
    await fc.assert(
      fc.asyncProperty(
        fc.array(act, { minLength: 1, maxLength: 8 }),
        fc.shuffledSubarray(extractions, { minLength: extractions.length, maxLength: extractions.length }),
        fc.nat(4),
        async (acts, order, every) => {
          expect(await filled(order, acts, every)).toBe(await filled(extractions, acts, 0));
        },
      ),
      { numRuns: 10 },
    );
  });

  test("an id once issued leads on when an earlier report takes the anchor", async () => {
    const store = await ledgerOf(extractions.filter((e) => (e.report.published ?? "") > "2020-11-21T08:30"));
    const late =
      (await viewLedger(store, clock, NOW)).incidents.find((i) => i.reports.length > 1) ?? expect.fail("no joined incident");
    async function* rest() {
      for (const extraction of extractions) yield { extraction, at: "test" };
    }
    for await (const _answer of ingestReports(rest(), store, clock, "test"));
    const found = (await viewLedger(store, clock, NOW)).find(late.id) ?? expect.fail("the old id leads nowhere");
    expect(found.reports.length).toBeGreaterThanOrEqual(late.reports.length);
  });

  test.each(MOMENTS)("what was known of the rockets at $at under $policy", async (moment) => {
    store ??= await ledgerOf(extractions);
    const view = await viewLedger(store, clock, { asOf: moment.at, recordedBy: null, policy: moment.policy ?? "ucdp" });
    const found =
      view.incidents
        .filter(
          (i) =>
            readValue(i.place)?.name === "Kabul" &&
            readValue(i.time)?.from?.startsWith("2020-11-21") &&
            i.type.acled.subEvent === "Shelling/artillery/missile attack",
        )
        .sort((a, b) => b.reports.length - a.reports.length)[0] ?? expect.fail(`no Kabul incident as of ${moment.at}`);
    const { killed, injured } = found.casualties;
    expect({ killed: killed?.best ?? null, injured: injured?.best ?? null }).toEqual({
      killed: moment.killed,
      injured: moment.injured,
    });
    const named = (role: "blamedBy" | "claimedBy" | "deniedBy") =>
      found.responsibility.filter((r) => r[role].length > 0).map((r) => r.actor.name);
    if (moment.blamed !== undefined)
      expect([named("blamedBy"), named("claimedBy"), named("deniedBy")]).toEqual([moment.blamed, moment.claimed, moment.denied]);
    const fired = found.claims.flatMap((c) => (c.field === "munitions" && c.scope === null ? [c.value.best] : []));
    expect(fired).toEqual(expect.arrayContaining(moment.munitions ?? []));
    expect(found.claims.every((c) => Date.parse(c.knownFrom) <= Date.parse(endOf(moment.at)))).toBe(true);
  });

  test("three outlets with one agency text are one origin", async () => {
    const view = await viewLedger(await ledgerOf(extractions), clock, NOW);
    const shared = view.incidents
      .flatMap((i) => i.reports)
      .filter((r) => /Atlantic Ledger|Sunrise Daily|Capital Standard/.test(r.outlet ?? ""));
    expect(shared).toHaveLength(3);
    expect(new Set(shared.map((r) => r.origin)).size).toBe(1);
  });

  test("verify proves a whole ledger", async () => {
    const result = await verifyLedger(await ledgerOf(extractions));
    expect(result.faults).toEqual([]);
    expect(result.reports).toBe(extractions.length);
  });
});
