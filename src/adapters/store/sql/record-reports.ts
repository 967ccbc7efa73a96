import type { Kysely } from "kysely";
import type { LedgerReader } from "../../../app/ports/ledger-reader.ts";
import type { Addition, ReportRecord } from "../../../app/ports/ledger-store.ts";
import type { Entry } from "../../../core/ledger/index.ts";
import { mark } from "./mark-stale.ts";
import { neighboursIn, readLedger } from "./read-ledger.ts";
import type { Tables } from "./tables.ts";
import { insertAll, insertDerived, seal } from "./write-ledger.ts";

/** What is added but does not lie in the tables yet: rows of many reports are written together. */
interface Pending {
  readonly records: { readonly recordedAt: string; readonly record: ReportRecord; readonly place: number }[];
  readonly reports: Set<string>;
  readonly byKey: Map<string, { readonly id: string; readonly report: string; readonly features: string }[]>;
}

/** Records reports one after the other; only ever inside a write transaction that no other is beside. */
export async function record(
  tx: Kysely<Tables>,
  by: string,
  additions: readonly Addition[],
): Promise<readonly (readonly Entry[])[]> {
  const out: (readonly Entry[])[] = additions.map(() => []);
  const pending: Pending = { records: [], reports: new Set(), byKey: new Map() };
  const write = async (): Promise<void> => {
    const records = pending.records.splice(0);
    if (records.length === 0) return;
    pending.reports.clear();
    pending.byKey.clear();
    await insertReports(
      tx,
      records.map(({ record: told }) => told),
    );
    const sealed = await seal(
      tx,
      by,
      records.map(({ recordedAt, record: { entries } }) => ({ recordedAt, bodies: entries })),
    );
    for (const [i, { place }] of records.entries()) out[place] = sealed[i] ?? [];
  };
  const reader = readerWith(tx, pending, write);
  for (const [place, { recordedAt, build }] of additions.entries()) {
    const added = await build(reader);
    if (added === null) continue;
    // two of one name are for the tables to refuse
    if (pending.reports.has(added.report.id)) await write();
    pending.records.push({ recordedAt, record: added, place });
    pending.reports.add(added.report.id);
    for (const { id, features, keys } of added.nodes)
      for (const key of keys) {
        const held = pending.byKey.get(key) ?? [];
        held.push({ id, report: added.report.id, features });
        pending.byKey.set(key, held);
      }
  }
  await write();
  return out;
}

/** Reads the tables and what is to be written to them; for anything but what fusion asks it is written first. */
function readerWith(tx: Kysely<Tables>, pending: Pending, write: () => Promise<void>): LedgerReader {
  const reader = readLedger(tx);
  const written = Object.entries(reader).map(([name, method]: [string, (...args: never[]) => Promise<unknown>]) => [
    name,
    async (...args: never[]) => {
      await write();
      return method(...args);
    },
  ]);
  return {
    ...(Object.fromEntries(written) as LedgerReader),
    hasReport: async (id) => pending.reports.has(id) || (await reader.hasReport(id)),
    async neighbours(keys) {
      const found = await neighboursIn(tx, keys);
      for (const key of keys) for (const { id, ...near } of pending.byKey.get(key) ?? []) found.set(id, near);
      return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, near]) => near);
    },
  };
}

async function insertReports(tx: Kysely<Tables>, records: readonly ReportRecord[]): Promise<void> {
  await insertAll(records, (rows) =>
    tx
      .insertInto("reports")
      .values(rows.map(({ report: { recordedAt, ...report } }) => ({ ...report, recorded_at: recordedAt })))
      .execute(),
  );
  await insertDerived(tx, records);
  await mark(
    tx,
    records.flatMap(({ report, nodes }) => nodes.map(({ id }) => ({ node: id, since: report.published ?? report.recordedAt }))),
  );
}
