import { PGlite } from "@electric-sql/pglite";
import { PGliteDialect } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openMemoryStore } from "../../src/adapters/store/memory/memory-store.ts";
import { storeOn } from "../../src/adapters/store/postgres/postgres-store.ts";
import { MIGRATIONS } from "../../src/adapters/store/postgres/schema.ts";
import { openSqliteStore } from "../../src/adapters/store/sqlite/sqlite-store.ts";
import type { LedgerStore } from "../../src/app/ports/ledger-store.ts";
import { contentOf } from "./ledger-of.ts";
import { live } from "./lived-ledger.ts";
import { openFreshPostgres, serverAnswers } from "./postgres-of.ts";
import { storeContract } from "./store-contract.ts";

const here = await serverAnswers();
let pglite: PGlite;
beforeAll(async () => {
  pglite = await PGlite.create({ parsers: { 20: Number } });
}, 300_000);
afterAll(() => pglite.close());

/** The stand-in for a server starts slowly: one for all, emptied each time. */
async function emptied(): Promise<LedgerStore> {
  await pglite.exec("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
  for (const migration of MIGRATIONS) await pglite.exec(migration);
  return { ...storeOn(new PGliteDialect({ pglite }), "pglite"), close: async () => undefined };
}

storeContract("PGlite, the stand-in where there is no server", emptied);

test("memory, SQLite, PGlite and the server where there is one: the same canonical JSON of a ledger that has lived", async () => {
  const stores: Record<string, LedgerStore> = {
    memory: openMemoryStore(),
    SQLite: openSqliteStore(":memory:", { create: true }),
    PGlite: await emptied(),
    ...(here ? { PostgreSQL: await openFreshPostgres() } : {}),
  };
  const contents = new Map<string, string>();
  for (const [name, store] of Object.entries(stores)) contents.set(name, await contentOf(await live(store)));
  for (const [name, content] of contents) expect(content, name).toBe(contents.get("memory"));
  for (const store of Object.values(stores)) await store.close();
}, 300_000);
