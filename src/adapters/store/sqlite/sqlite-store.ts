import { Kysely } from "kysely";
import type { LedgerReader, LedgerStore, ReportRecord, ReportRevision } from "../../../app/ports/ledger-store.ts";
import { type Entry, type EntryBody, FIRST_PREV, sealEntry } from "../../../core/ledger/index.ts";
import { nodeSqliteDialect } from "./dialect.ts";
import { type OpenOptions, openDatabase, toLedgerError } from "./open-database.ts";
import { lastEntry, pagedEntries, pagedReports, readLedger } from "./read-ledger.ts";
import type { Tables } from "./schema.ts";

const INSERT_AT_ONCE = 200;

/** Opens the ledger in a folder; `:memory:` keeps it in this process. @throws LEDGER_NOT_FOUND, LEDGER_NEWER, LEDGER_CORRUPT, LEDGER_LOCKED */
export function openSqliteStore(folder: string, options: OpenOptions): LedgerStore {
  const db = new Kysely<Tables>({ dialect: nodeSqliteDialect(openDatabase(folder, options)) });
  const ours = async <T>(run: () => Promise<T>): Promise<T> => {
    try {
      return await run();
    } catch (error) {
      throw toLedgerError(error, folder);
    }
  };
  const reader = readLedger(db);
  return {
    hasReport: (id) => ours(() => reader.hasReport(id)),
    report: (id) => ours(() => reader.report(id)),
    neighbours: (keys) => ours(() => reader.neighbours(keys)),
    nodes: () => ours(() => reader.nodes()),
    nodesOf: (ids) => ours(() => reader.nodesOf(ids)),
    nodesNamed: (beginning, limit) => ours(() => reader.nodesNamed(beginning, limit)),
    pairs: () => ours(() => reader.pairs()),
    pairsOf: (ids) => ours(() => reader.pairsOf(ids)),
    commitments: () => ours(() => reader.commitments()),
    replacedReadings: (of) => ours(() => reader.replacedReadings(of)),
    reviews: () => ours(() => reader.reviews()),
    head: () => ours(() => lastEntry(db)),
    reports: () => pagedReports(db),
    entries: (after) => pagedEntries(db, after),
    record: (recordedAt, by, build) => ours(() => db.transaction().execute((tx) => record(tx, recordedAt, by, build))),
    revise: (recordedAt, by, build) => ours(() => db.transaction().execute((tx) => revise(tx, recordedAt, by, build))),
    append: (recordedAt, by, acts) => ours(() => db.transaction().execute((tx) => append(tx, recordedAt, by, acts))),
    close: () => db.destroy(),
  };
}

async function record(
  tx: Kysely<Tables>,
  recordedAt: string,
  by: string,
  build: (reader: LedgerReader) => Promise<ReportRecord | null>,
): Promise<readonly Entry[]> {
  const added = await build(readLedger(tx));
  if (added === null) return [];
  const { id, published, agency, extraction } = added.report;
  await tx.insertInto("reports").values({ id, recorded_at: added.report.recordedAt, published, agency, extraction }).execute();
  await insertDerived(tx, added);
  return seal(tx, recordedAt, by, added.entries);
}

async function revise(
  tx: Kysely<Tables>,
  recordedAt: string,
  by: string,
  build: (reader: LedgerReader) => Promise<ReportRevision | null>,
): Promise<readonly Entry[]> {
  const revision = await build(readLedger(tx));
  if (revision === null) return [];
  const { id, extraction } = revision.report;
  const older = await tx.selectFrom("reports").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
  const before = await tx
    .selectFrom("readings")
    .select((row) => row.fn.max("replaced_at").as("at"))
    .where("report", "=", id)
    .executeTakeFirst();
  await tx
    .insertInto("readings")
    .values({ report: id, recorded_at: before?.at ?? older.recorded_at, replaced_at: recordedAt, extraction: older.extraction })
    .execute();
  await tx.updateTable("reports").set({ extraction }).where("id", "=", id).execute();
  const gone = (await tx.selectFrom("nodes").select("id").where("report", "=", id).execute()).map((node) => node.id);
  for (let i = 0; i < gone.length; i += INSERT_AT_ONCE) {
    const ids = gone.slice(i, i + INSERT_AT_ONCE);
    await tx.deleteFrom("blocks").where("node", "in", ids).execute();
    await tx.deleteFrom("pairs").where("a", "in", ids).execute();
    await tx.deleteFrom("pairs").where("b", "in", ids).execute();
  }
  await tx.deleteFrom("nodes").where("report", "=", id).execute();
  await tx.deleteFrom("commitments").where("report", "=", id).execute();
  await insertAll(revision.retired, (rows) =>
    tx
      .insertInto("retired")
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
  await insertDerived(tx, revision);
  return seal(tx, recordedAt, by, revision.entries);
}

/** What can be rebuilt from entries and reports. */
async function insertDerived(tx: Kysely<Tables>, { report, nodes, pairs, commitments }: ReportRecord): Promise<void> {
  const { id, published } = report;
  await insertAll(nodes, (rows) =>
    tx
      .insertInto("nodes")
      .values(
        rows.map((n) => ({
          id: n.id,
          report: id,
          names: n.names,
          recorded_at: report.recordedAt,
          published,
          features: n.features,
        })),
      )
      .execute(),
  );
  const blocks = nodes.flatMap((n) => n.keys.map((key) => ({ key, node: n.id })));
  await insertAll(blocks, (rows) => tx.insertInto("blocks").values(rows).execute());
  await insertAll(pairs, (rows) => tx.insertInto("pairs").values(rows).execute());
  await insertAll(commitments, (rows) =>
    tx
      .insertInto("commitments")
      .values(rows.map((commitment) => ({ report: id, commitment })))
      .execute(),
  );
}

async function append(
  tx: Kysely<Tables>,
  recordedAt: string,
  by: string,
  acts: readonly (EntryBody & { readonly kind: "review" })[],
): Promise<readonly Entry[]> {
  const fresh = new Map<string, EntryBody>();
  for (const act of acts) {
    const held = await tx.selectFrom("entries").select("seq").where("act", "=", act.id).executeTakeFirst();
    if (held === undefined) fresh.set(act.id, act);
  }
  return seal(tx, recordedAt, by, [...fresh.values()]);
}

/** Appends onto the chain; only ever inside a write transaction. */
async function seal(tx: Kysely<Tables>, recordedAt: string, by: string, bodies: readonly EntryBody[]): Promise<readonly Entry[]> {
  const last = await lastEntry(tx);
  let { seq, hash: prev } = last ?? { seq: 0, hash: FIRST_PREV };
  const entries = bodies.map((body) => {
    const entry = sealEntry(body, ++seq, recordedAt, by, prev);
    prev = entry.hash;
    return { entry, body };
  });
  await insertAll(entries, (rows) =>
    tx
      .insertInto("entries")
      .values(
        rows.map(({ entry, body }) => ({
          seq: entry.seq,
          recorded_at: recordedAt,
          by,
          kind: body.kind,
          act: body.kind === "review" ? body.id : null,
          body: JSON.stringify(body),
          prev: entry.prev,
          hash: entry.hash,
        })),
      )
      .execute(),
  );
  return entries.map(({ entry }) => entry);
}

async function insertAll<T>(rows: readonly T[], insert: (rows: readonly T[]) => Promise<unknown>): Promise<void> {
  for (let i = 0; i < rows.length; i += INSERT_AT_ONCE) await insert(rows.slice(i, i + INSERT_AT_ONCE));
}
