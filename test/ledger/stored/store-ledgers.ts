// Ledgers as each released schema left them, for the tests of migrations: node test/ledger/stored/store-ledgers.ts [all]
// Writes sqlite-N.sqlite.gz and postgres-N.sql.gz of the newest schemas (a server and pg_dump needed); with `all` older ones too. Older
// ones are made from rows of now in tables of then: once a version is out, its file stays as it is.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { gzipSync } from "node:zlib";
import pg from "pg";
import { openPostgresStore } from "../../../src/adapters/store/postgres/postgres-store.ts";
import { MIGRATIONS as POSTGRES } from "../../../src/adapters/store/postgres/schema.ts";
import { MIGRATIONS as SQLITE } from "../../../src/adapters/store/sqlite/schema.ts";
import { openSqliteStore } from "../../../src/adapters/store/sqlite/sqlite-store.ts";
import type { LedgerStore } from "../../../src/app/ports/ledger-store.ts";
import { live, liveUnrevised } from "../lived-ledger.ts";
import { freshDatabase } from "../postgres-of.ts";

/** The first schema that knows reports read anew. */
const READINGS_FROM = { sqlite: 2, postgres: 1 };
const ROWS = ["entries", "reports", "nodes", "blocks", "pairs", "commitments", "plans", "readings", "retired"];

async function fill(store: LedgerStore, version: number, readingsFrom: number): Promise<void> {
  await (version < readingsFrom ? liveUnrevised(store) : live(store));
  await store.close();
}

async function storeSqlite(version: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "dateline-stored-"));
  try {
    await fill(openSqliteStore(folder, { create: true }), version, READINGS_FROM.sqlite);
    let file = join(folder, "ledger.sqlite");
    if (version < SQLITE.length) {
      const then = join(folder, "then.sqlite");
      const db = new DatabaseSync(then);
      for (const migration of SQLITE.slice(0, version)) db.exec(migration);
      db.exec(`ATTACH '${file}' AS now`);
      const tables = db.prepare("SELECT name FROM main.sqlite_schema WHERE type = 'table'").all() as { name: string }[];
      for (const { name } of tables.filter((table) => ROWS.includes(table.name)))
        db.exec(`INSERT INTO main.${name} SELECT * FROM now.${name}`);
      db.exec(`DETACH now; PRAGMA user_version = ${version}; VACUUM`);
      db.close();
      file = then;
    }
    writeFileSync(join(import.meta.dirname, `sqlite-${version}.sqlite.gz`), gzipSync(readFileSync(file), { level: 9 }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function storePostgres(version: number): Promise<void> {
  const { url, drop } = await freshDatabase();
  try {
    await fill(await openPostgresStore(url, { create: true }), version, READINGS_FROM.postgres);
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    if (version < POSTGRES.length) {
      const later = POSTGRES.slice(version).join("\n");
      for (const [, kind, name] of later.matchAll(/CREATE (TABLE|FUNCTION) (\w+)/g)) await client.query(`DROP ${kind} ${name}`);
      await client.query("UPDATE dateline_schema SET version = $1", [version]);
    }
    await client.end();
    const dump = execFileSync("pg_dump", ["--inserts", "--no-owner", "--no-comments", url], { maxBuffer: 1e8 });
    writeFileSync(
      join(import.meta.dirname, `postgres-${version}.sql.gz`),
      gzipSync(withoutCommands(dump.toString()), { level: 9 }),
    );
  } finally {
    await drop();
  }
}

/** Without remarks, and without lines that only psql understands. */
function withoutCommands(dump: string): string {
  return dump.replaceAll(/^(?:\\|--).*\n/gm, "");
}

const all = process.argv[2] === "all";
for (const [made, store] of [
  [SQLITE.length, storeSqlite],
  [POSTGRES.length, storePostgres],
] as const)
  for (let version = all ? 1 : made; version <= made; version++) await store(version);
