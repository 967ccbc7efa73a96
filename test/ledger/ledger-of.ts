import { openMemoryStore } from "../../src/adapters/store/memory/memory-store.ts";
import { ingestReports } from "../../src/app/ingest-reports.ts";
import { viewLedger } from "../../src/app/ledger-view.ts";
import type { LedgerStore } from "../../src/app/ports/ledger-store.ts";
import { canonicalJson, type Outlets } from "../../src/core/ledger/index.ts";
import type { Extraction, LedgerIncident } from "../../src/core/model/index.ts";

export const NOW = { asOf: null, recordedBy: null, policy: null } as const;

const AGENCIES: Readonly<Record<string, string>> = { reuters: "Reuters", afp: "AFP" };
export const OUTLETS: Outlets = { zoneOf: () => null, agencyOf: (name) => AGENCIES[(name ?? "").toLowerCase()] ?? null };

/** A clock that goes on by a second each time it is read. */
export function tickingClock(start = "2026-01-01T00:00:00.000Z"): () => string {
  let now = Date.parse(start);
  return () => {
    now += 1000;
    return new Date(now).toISOString();
  };
}

export async function ingest(store: LedgerStore, extractions: readonly Extraction[], clock = tickingClock()): Promise<number> {
  async function* feed() {
    for (const extraction of extractions) yield { extraction, at: "test" };
  }
  let added = 0;
  for await (const answer of ingestReports(feed(), store, clock, "tester", OUTLETS))
    if ("added" in answer && answer.added) added++;
  return added;
}

/** Records one report and leaves the cached incidents for later, as ingest does between two renewals. */
export async function recordOne(store: LedgerStore, extraction: Extraction, clock: () => string): Promise<void> {
  async function* feed() {
    yield { extraction, at: "test" };
  }
  for await (const answer of ingestReports(feed(), store, clock, "tester", OUTLETS)) {
    if ("refused" in answer) throw new Error(answer.refused.message);
    return;
  }
}

export async function ledgerOf(extractions: readonly Extraction[], store: LedgerStore = openMemoryStore()): Promise<LedgerStore> {
  await ingest(store, extractions);
  return store;
}

/** What the contract compares: everything but revisions and recorded times. */
export async function contentOf(store: LedgerStore): Promise<string> {
  const { incidents } = await viewLedger(store, tickingClock(), NOW);
  return canonicalJson(
    incidents
      .map(({ revision: _revision, recordedBy: _recordedBy, asOf: _asOf, ...rest }) => rest)
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  );
}

/** The incident most reports are about. */
export async function largest(store: LedgerStore, asOf: string | null, policy: string | null = null): Promise<LedgerIncident> {
  const { incidents } = await viewLedger(store, tickingClock(), { asOf, recordedBy: null, policy });
  const [first] = [...incidents].sort((a, b) => b.reports.length - a.reports.length);
  if (first === undefined) throw new Error("the ledger has no incident");
  return first;
}
