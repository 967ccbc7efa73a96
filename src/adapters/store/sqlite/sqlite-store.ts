import { Kysely } from "kysely";
import type { LedgerStore } from "../../../app/ports/ledger-store.ts";
import { sqlStore } from "../sql/sql-store.ts";
import type { Tables } from "../sql/tables.ts";
import { columnSums } from "./column-sums.ts";
import { nodeSqliteDialect } from "./dialect.ts";
import { isBusy, type OpenOptions, openDatabase, PATIENCE_MS, toLedgerError } from "./open-database.ts";
import { sqliteFaults } from "./sqlite-faults.ts";
import { sqliteViewDialect } from "./sqlite-view-dialect.ts";
import { joinQueue } from "./write-queue.ts";

/** Opens the ledger in a folder; `:memory:` keeps it in this process. @throws LEDGER_NOT_FOUND, LEDGER_NEWER, LEDGER_CORRUPT, LEDGER_LOCKED */
export function openSqliteStore(folder: string, options: OpenOptions): LedgerStore {
  const patience = options.patience ?? PATIENCE_MS;
  const db = new Kysely<Tables>({ dialect: nodeSqliteDialect(openDatabase(folder, options), patience) });
  return sqlStore({
    db,
    dialect: sqliteViewDialect,
    sums: columnSums(),
    beginSnapshot: "begin deferred",
    ownFaults: sqliteFaults,
    translate: (error) => toLedgerError(error, folder),
    async alone(write) {
      const place = joinQueue(folder === ":memory:" ? null : folder, patience);
      try {
        for (;;) {
          let begun = false;
          try {
            await place.turn();
            return await db.transaction().execute((tx) => {
              begun = true;
              place.leave();
              return write(tx);
            });
          } catch (error) {
            if (begun || !isBusy(error) || place.isOver()) throw error;
            await place.wait();
          }
        }
      } finally {
        place.leave();
      }
    },
  });
}
