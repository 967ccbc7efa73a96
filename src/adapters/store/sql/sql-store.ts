import type { Kysely } from "kysely";
import type { LedgerFault, LedgerStore } from "../../../app/ports/ledger-store.ts";
import { heldReadings } from "./held-readings.ts";
import { takeOver } from "./ledger-parts.ts";
import { countListed, lastEntry, listedReports, pagedEntries, pagedReports, readLedger, storedPlans } from "./read-ledger.ts";
import { record } from "./record-reports.ts";
import { versionOf } from "./settings.ts";
import { snapshotOf, translated, translating } from "./snapshot.ts";
import { sqlViews } from "./sql-views.ts";
import type { Tables } from "./tables.ts";
import type { ViewDialect } from "./view-conditions.ts";
import type { ViewSums } from "./view-sums.ts";
import { append, remakeNodes, revise } from "./write-ledger.ts";

/** What databases do each in their own way. */
export interface SqlLedger {
  readonly db: Kysely<Tables>;
  readonly dialect: ViewDialect;
  readonly sums: ViewSums;
  /** Begins a transaction that reads at one moment and locks nobody out. */
  readonly beginSnapshot: string;
  readonly ownFaults: (db: Kysely<Tables>) => Promise<readonly LedgerFault[]>;
  /** The driver's fault as ours. */
  readonly translate: (error: unknown) => unknown;
  /** Runs a write transaction that no other is beside, from its first look on: the chain it reads is the chain it seals onto. */
  readonly alone: <T>(write: (tx: Kysely<Tables>) => Promise<T>) => Promise<T>;
}

/** A ledger in tables. */
export function sqlStore({ db, dialect, sums, beginSnapshot, ownFaults, translate, ...on }: SqlLedger): LedgerStore {
  const ours = async <T>(run: () => Promise<T>): Promise<T> => {
    try {
      return await run();
    } catch (error) {
      throw translate(error);
    }
  };
  const alone: SqlLedger["alone"] = (write) => ours(() => on.alone(write));
  return {
    ...translating({ ...readLedger(db), ...heldReadings(db) }, translate),
    views: sqlViews({ db, dialect, sums, ours, writing: alone }),
    head: () => ours(() => lastEntry(db)),
    reports: () => translated(pagedReports(db), translate),
    entries: (after) => translated(pagedEntries(db, after), translate),
    listed: (known, after, limit) => ours(() => listedReports(db, known, after, limit)),
    countListed: (known) => ours(() => countListed(db, known)),
    plans: () => ours(() => storedPlans(db)),
    nodesVersion: () => ours(() => versionOf(db, "nodes")),
    remakeNodes: (version, make) => alone((tx) => remakeNodes(tx, version, make)),
    record: (by, additions) => alone((tx) => record(tx, by, additions)),
    revise: (recordedAt, by, build) => alone((tx) => revise(tx, recordedAt, by, build)),
    append: (recordedAt, by, acts) => alone((tx) => append(tx, recordedAt, by, acts)),
    snapshot: (use) => snapshotOf({ db, dialect, begin: beginSnapshot, ownFaults, translate }, use),
    takeOver: (parts, nodesVersion) => alone((tx) => takeOver(tx, parts, nodesVersion)),
    close: () => db.destroy(),
  };
}
