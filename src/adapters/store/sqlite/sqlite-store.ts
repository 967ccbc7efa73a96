import { Kysely } from "kysely";
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
import { nodeSqliteDialect } from "./dialect.ts";
import { type OpenOptions, openDatabase, toLedgerError } from "./open-database.ts";
import { sqliteFaults } from "./sqlite-faults.ts";
import { sqliteViewDialect } from "./sqlite-view-dialect.ts";

/** Opens the ledger in a folder; `:memory:` keeps it in this process. @throws LEDGER_NOT_FOUND, LEDGER_NEWER, LEDGER_CORRUPT, LEDGER_LOCKED */
export function openSqliteStore(folder: string, options: OpenOptions): LedgerStore {
  const db = new Kysely<Tables>({ dialect: nodeSqliteDialect(openDatabase(folder, options)) });
  const translate = (error: unknown): unknown => toLedgerError(error, folder);
  const ours = async <T>(run: () => Promise<T>): Promise<T> => {
    try {
      return await run();
    } catch (error) {
      throw translate(error);
    }
  };
  const reader = readLedger(db);
  return {
    views: sqlViews({
      db,
      dialect: sqliteViewDialect,
      ours,
      writing: (write) => ours(() => db.transaction().execute((tx) => write(tx))),
    }),
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
    record: (recordedAt, by, build) => ours(() => db.transaction().execute((tx) => record(tx, recordedAt, by, build))),
    revise: (recordedAt, by, build) => ours(() => db.transaction().execute((tx) => revise(tx, recordedAt, by, build))),
    append: (recordedAt, by, acts) => ours(() => db.transaction().execute((tx) => append(tx, recordedAt, by, acts))),
    snapshot: (use) =>
      snapshotOf({ db, dialect: sqliteViewDialect, begin: "begin deferred", ownFaults: sqliteFaults, translate }, use),
    takeOver: (parts) => ours(() => db.transaction().execute((tx) => takeOver(tx, parts))),
    close: () => db.destroy(),
  };
}
