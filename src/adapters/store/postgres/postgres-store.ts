import { type Dialect, Kysely, PostgresDialect, sql, type Transaction } from "kysely";
import type { LedgerStore } from "../../../app/ports/ledger-store.ts";
import { takeOver } from "../sql/ledger-parts.ts";
import {
  countListed,
  lastEntry,
  listedReports,
  pagedEntries,
  pagedReports,
  readLedger,
  storedPlans,
} from "../sql/read-ledger.ts";
import { snapshotOf, translated } from "../sql/snapshot.ts";
import { sqlViews } from "../sql/sql-views.ts";
import type { Tables } from "../sql/tables.ts";
import { append, record, revise } from "../sql/write-ledger.ts";
import { LEDGER_LOCK, type OpenOptions, openPool, toLedgerError, withoutPassword } from "./open-database.ts";
import { postgresFaults } from "./postgres-faults.ts";
import { postgresViewDialect } from "./postgres-view-dialect.ts";

const SNAPSHOT = "begin isolation level repeatable read read only";

/** Opens the ledger of a PostgreSQL database. @throws LEDGER_UNREACHABLE, LEDGER_NOT_FOUND, LEDGER_NEWER, LEDGER_LOCKED */
export async function openPostgresStore(url: string, options: OpenOptions): Promise<LedgerStore> {
  return storeOn(new PostgresDialect({ pool: await openPool(url, options) }), withoutPassword(url));
}

/** A store on a database that holds our tables already. @param at what faults name */
export function storeOn(dialect: Dialect, at: string): LedgerStore {
  const db = new Kysely<Tables>({ dialect });
  const translate = (error: unknown): unknown => toLedgerError(error, at);
  const ours = async <T>(run: () => Promise<T>): Promise<T> => {
    try {
      return await run();
    } catch (error) {
      throw translate(error);
    }
  };
  /** A write transaction: alone from its first look, so that the chain it reads is the chain it seals onto. */
  const alone = <T>(write: (tx: Transaction<Tables>) => Promise<T>): Promise<T> =>
    ours(() =>
      db.transaction().execute(async (tx) => {
        await sql`select pg_advisory_xact_lock(${LEDGER_LOCK})`.execute(tx);
        return write(tx);
      }),
    );
  const reader = readLedger(db);
  return {
    views: sqlViews({ db, dialect: postgresViewDialect, ours, writing: alone }),
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
    reports: () => translated(pagedReports(db), translate),
    entries: (after) => translated(pagedEntries(db, after), translate),
    listed: (known, after, limit) => ours(() => listedReports(db, known, after, limit)),
    countListed: (known) => ours(() => countListed(db, known)),
    plans: () => ours(() => storedPlans(db)),
    record: (recordedAt, by, build) => alone((tx) => record(tx, recordedAt, by, build)),
    revise: (recordedAt, by, build) => alone((tx) => revise(tx, recordedAt, by, build)),
    append: (recordedAt, by, acts) => alone((tx) => append(tx, recordedAt, by, acts)),
    snapshot: (use) =>
      snapshotOf({ db, dialect: postgresViewDialect, begin: SNAPSHOT, ownFaults: postgresFaults, translate }, use),
    takeOver: (parts) => alone((tx) => takeOver(tx, parts)),
    close: () => db.destroy(),
  };
}
