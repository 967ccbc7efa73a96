import { type Dialect, Kysely, PostgresDialect, sql } from "kysely";
import type { LedgerStore } from "../../../app/ports/ledger-store.ts";
import { sqlStore } from "../sql/sql-store.ts";
import type { Tables } from "../sql/tables.ts";
import { LEDGER_LOCK, type OpenOptions, openPool, toLedgerError, withoutPassword } from "./open-database.ts";
import { postgresFaults } from "./postgres-faults.ts";
import { postgresSums } from "./postgres-sums.ts";
import { postgresViewDialect } from "./postgres-view-dialect.ts";

/** Opens the ledger of a PostgreSQL database. @throws LEDGER_UNREACHABLE, LEDGER_NOT_FOUND, LEDGER_NEWER, LEDGER_LOCKED */
export async function openPostgresStore(url: string, options: OpenOptions): Promise<LedgerStore> {
  return storeOn(new PostgresDialect({ pool: await openPool(url, options) }), withoutPassword(url));
}

/** A store on a database that holds our tables already. @param at what faults name */
export function storeOn(dialect: Dialect, at: string): LedgerStore {
  const db = new Kysely<Tables>({ dialect });
  return sqlStore({
    db,
    dialect: postgresViewDialect,
    sums: postgresSums,
    beginSnapshot: "begin isolation level repeatable read read only",
    ownFaults: postgresFaults,
    translate: (error) => toLedgerError(error, at),
    // the server lets those who wait for this lock in one after the other, in the order they came
    alone: (write) =>
      db.transaction().execute(async (tx) => {
        await sql`select pg_advisory_xact_lock(${LEDGER_LOCK})`.execute(tx);
        return write(tx);
      }),
  });
}
