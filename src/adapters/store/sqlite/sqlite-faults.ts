import { DatabaseSync } from "node:sqlite";
import { type Kysely, sql } from "kysely";
import type { LedgerFault } from "../../../app/ports/ledger-store.ts";
import type { Tables } from "../sql/tables.ts";
import { DATABASE_FILE } from "./open-database.ts";
import { MIGRATIONS } from "./schema.ts";

const MOST_FAULTS = 100;

interface SchemaRow {
  readonly type: string;
  readonly name: string;
  readonly sql: string;
}
const SCHEMA = "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name";

/** What SQLite's own check finds in the file's pages and indexes, and what the schema lacks: without its guards entries can be changed. */
export async function sqliteFaults(db: Kysely<Tables>): Promise<readonly LedgerFault[]> {
  const checked = await sql<{ integrity_check: string }>`PRAGMA integrity_check(${sql.lit(MOST_FAULTS)})`.execute(db);
  const pages = checked.rows
    .flatMap((row) => row.integrity_check.split("\n"))
    .filter((told) => told !== "ok")
    .map((what) => ({ where: DATABASE_FILE, what }));
  const { rows } = await sql.raw<SchemaRow>(SCHEMA).execute(db);
  const held = new Map(rows.map((row) => [`${row.type} ${row.name}`, row.sql]));
  const wrong = freshSchema().flatMap(({ type, name, sql: made }): LedgerFault[] => {
    const where = `${type} ${name}`;
    const open = type === "trigger" ? ": entries can be changed" : "";
    if (!held.has(where)) return [{ where, what: `gone${open}` }];
    return held.get(where) === made ? [] : [{ where, what: `not as it was made${open}` }];
  });
  return [...pages, ...wrong];
}

/** The schema of a ledger made now. */
function freshSchema(): SchemaRow[] {
  const db = new DatabaseSync(":memory:");
  try {
    for (const migration of MIGRATIONS) db.exec(migration);
    return db.prepare(SCHEMA).all() as unknown as SchemaRow[];
  } finally {
    db.close();
  }
}
