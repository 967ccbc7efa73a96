import pg from "pg";
import { describe, expect, test } from "vitest";
import { openMemoryStore } from "../../src/adapters/store/memory/memory-store.ts";
import { openPostgresStore } from "../../src/adapters/store/postgres/postgres-store.ts";
import { verifyLedger } from "../../src/app/verify-ledger.ts";
import { ALL } from "./kabul-facts.ts";
import { contentOf, ingest } from "./ledger-of.ts";
import { freshDatabase, openFreshPostgres, openPglite, serverAnswers } from "./postgres-of.ts";
import { storeContract } from "./store-contract.ts";
import { viewContract } from "./view-contract.ts";

const here = await serverAnswers();
if (!here) console.warn("PostgreSQL is not tested here: no server at DATABASE_URL or 127.0.0.1:5432; PGlite stands in");

const [name, open] = here ? (["PostgreSQL", openFreshPostgres] as const) : (["PGlite", openPglite] as const);
storeContract(name, open);
viewContract(name, open, 6);

describe.skipIf(!here)("a PostgreSQL server", () => {
  test("several writers at once: one chain, nothing lost, nothing doubled, what one alone would have made", async () => {
    const { url, drop } = await freshDatabase();
    const writers = await Promise.all([0, 1, 2, 3].map(() => openPostgresStore(url, { create: true })));
    await Promise.all(writers.map((store, i) => ingest(store, i % 2 === 0 ? ALL : [...ALL].reverse())));
    const memory = openMemoryStore();
    await ingest(memory, ALL);
    const [first] = writers;
    if (first === undefined) throw new Error("no writer");
    expect(await contentOf(first)).toBe(await contentOf(memory));
    const verified = await verifyLedger(first);
    expect(verified.faults).toEqual([]);
    expect(verified.reports).toBe(new Set(ALL.map((extraction) => extraction.report.id)).size);
    for (const store of writers) await store.close();
    await drop();
  });

  test("a connection cut in the middle of a write leaves nothing half done, and the next write goes on", async () => {
    const { url, drop } = await freshDatabase();
    const store = await openPostgresStore(url, { create: true });
    const cut = store.record("test", [
      {
        recordedAt: "2026-01-01T00:00:00.000Z",
        build: async (reader) => {
          const killer = new pg.Client({ connectionString: url });
          await killer.connect();
          await killer.query(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'dateline' AND datname = current_database()",
          );
          await killer.end();
          await reader.nodes();
          throw new Error("got an answer over a connection that was cut");
        },
      },
    ]);
    await expect(cut).rejects.toMatchObject({ code: "LEDGER_UNREACHABLE" });
    expect(await store.head()).toBeNull();
    await ingest(store, ALL.slice(0, 2));
    expect((await verifyLedger(store)).faults).toEqual([]);
    await store.close();
    await drop();
  });

  test("entries cannot be changed or taken away", async () => {
    const { url, drop } = await freshDatabase();
    const store = await openPostgresStore(url, { create: true });
    await ingest(store, ALL.slice(0, 1));
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await expect(client.query("UPDATE entries SET by = 'x'")).rejects.toThrow("append-only");
    await expect(client.query("DELETE FROM entries")).rejects.toThrow("append-only");
    const faultsAfter = async (statement: string): Promise<string[]> => {
      await client.query(statement);
      return (await verifyLedger(store)).faults.map(({ where, what }) => `${where}: ${what}`);
    };
    expect(await faultsAfter("SELECT 1")).toEqual([]);
    expect(await faultsAfter("ALTER TABLE entries DISABLE TRIGGER entries_stay")).toEqual([
      "trigger entries_stay: switched off: entries can be changed",
    ]);
    expect(await faultsAfter("UPDATE entries SET by = 'x' WHERE seq = 1")).toContain(
      "entry 1: its content is not what was sealed",
    );
    expect((await faultsAfter("UPDATE view_words SET places = ''")).join("\n")).toContain("its columns and search terms are not");
    expect(await faultsAfter("DROP TRIGGER entries_stay ON entries")).toContain(
      "trigger entries_stay: gone: entries can be changed",
    );
    await client.end();
    await store.close();
    await drop();
  });

  test("what is not there, not ours or newer is told by code", async () => {
    const { url, drop } = await freshDatabase();
    await expect(openPostgresStore(url, { create: false })).rejects.toMatchObject({ code: "LEDGER_NOT_FOUND" });
    const store = await openPostgresStore(url, { create: true });
    await store.close();
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query("UPDATE dateline_schema SET version = 99");
    await client.end();
    await expect(openPostgresStore(url, { create: false })).rejects.toMatchObject({ code: "LEDGER_NEWER" });
    await drop();
    await expect(openPostgresStore(url, { create: true })).rejects.toMatchObject({ code: "LEDGER_NOT_FOUND" });
    await expect(openPostgresStore("postgres://nobody:secret@127.0.0.1:1/x", { create: true })).rejects.toMatchObject({
      code: "LEDGER_UNREACHABLE",
      at: expect.not.stringContaining("secret"),
    });
  });
});
