import { PGlite } from "@electric-sql/pglite";
import { PGliteDialect } from "kysely";
import pg from "pg";
import { openPostgresStore, storeOn } from "../../src/adapters/store/postgres/postgres-store.ts";
import { MIGRATIONS } from "../../src/adapters/store/postgres/schema.ts";
import type { LedgerStore } from "../../src/app/ports/ledger-store.ts";

const ADDRESS = process.env["DATABASE_URL"] ?? "postgres://postgres@127.0.0.1:5432/postgres";

/** Whether a PostgreSQL server answers. With CI=true none is a fault, not an excuse. */
export async function serverAnswers(): Promise<boolean> {
  const client = new pg.Client({ connectionString: ADDRESS, connectionTimeoutMillis: 3000 });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch (error) {
    if (process.env["CI"] === "true") throw error;
    return false;
  }
}

let made = 0;

/** A database of its own on the server. */
export async function freshDatabase(): Promise<{ readonly url: string; drop(): Promise<void> }> {
  const name = `dateline_test_${process.pid}_${made++}`;
  const run = async (statement: string): Promise<void> => {
    const client = new pg.Client({ connectionString: ADDRESS });
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  };
  await run(`CREATE DATABASE ${name}`);
  const url = new URL(ADDRESS);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => run(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

/** A store that takes its database with it when it closes. */
export async function openFreshPostgres(): Promise<LedgerStore> {
  const { url, drop } = await freshDatabase();
  const store = await openPostgresStore(url, { create: true });
  return {
    ...store,
    close: async () => {
      await store.close();
      await drop();
    },
  };
}

/** PostgreSQL in this process, for machines without a server. */
export async function openPglite(): Promise<LedgerStore> {
  const pglite = await PGlite.create({ parsers: { 20: Number } });
  for (const migration of MIGRATIONS) await pglite.exec(migration);
  return storeOn(new PGliteDialect({ pglite }), "pglite");
}
