import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { gunzipSync } from "node:zlib";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openMemoryStore } from "../../src/adapters/store/memory/memory-store.ts";
import { openPostgresStore } from "../../src/adapters/store/postgres/postgres-store.ts";
import { SCHEMA_VERSION as POSTGRES_VERSION } from "../../src/adapters/store/postgres/schema.ts";
import { SCHEMA_VERSION as SQLITE_VERSION } from "../../src/adapters/store/sqlite/schema.ts";
import { openSqliteStore } from "../../src/adapters/store/sqlite/sqlite-store.ts";
import type { LedgerStore } from "../../src/app/ports/ledger-store.ts";
import { renewNodes } from "../../src/app/renew-nodes.ts";
import { renewViews } from "../../src/app/renew-views.ts";
import { verifyLedger } from "../../src/app/verify-ledger.ts";
import { NODES_VERSION } from "../../src/core/fuse/index.ts";
import { sha256Hex } from "../../src/core/hash/index.ts";
import { run } from "../cli/run.ts";
import { ALL } from "./kabul-facts.ts";
import { contentOf, ingest } from "./ledger-of.ts";
import { rowsOf } from "./lived-ledger.ts";
import { freshDatabase, serverAnswers } from "./postgres-of.ts";

const STORED = join(import.meta.dirname, "stored");
const here = await serverAnswers();
const numbers = (to: number): number[] => Array.from({ length: to }, (_, i) => i + 1);
const storedFile = (name: string): Buffer => gunzipSync(readFileSync(join(STORED, name)));

/** What an older ledger must be once it is opened: whole, with the incidents its rows give in any store, and able to grow. */
async function expectWhole(store: LedgerStore): Promise<void> {
  await renewNodes(store);
  await renewViews(store);
  const proved = await verifyLedger(store);
  expect(proved.faults).toEqual([]);
  expect([proved.reports, proved.waiting]).toEqual([ALL.length, 0]);
  expect(proved.entries).toBeGreaterThan(ALL.length);
  const memory = openMemoryStore();
  await store.snapshot((snapshot) => memory.takeOver(snapshot.parts(), NODES_VERSION));
  expect(await contentOf(store)).toBe(await contentOf(memory));
  const before = (await store.head())?.seq ?? 0;
  const [first] = ALL;
  if (first === undefined) throw new Error("no report");
  const text = `${first.report.text} Once more.`;
  await ingest(store, [{ ...first, report: { ...first.report, id: "rep_new", text, textHash: hashed(text) } }]);
  expect((await store.head())?.seq).toBeGreaterThan(before);
}

function hashed(text: string): string {
  return `sha256:${sha256Hex(text)}`;
}

describe("a ledger of an older schema goes on", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "dateline-stored-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test("every schema there has been is stored", () => {
    const files = readdirSync(STORED).filter((name) => name.endsWith(".gz"));
    const expected = [
      ...numbers(POSTGRES_VERSION).map((version) => `postgres-${version}.sql.gz`),
      ...numbers(SQLITE_VERSION).map((version) => `sqlite-${version}.sqlite.gz`),
    ];
    expect(files.sort(), "node test/ledger/stored/store-ledgers.ts makes what is missing").toEqual(expected);
  });

  test.each(numbers(SQLITE_VERSION))("SQLite %i", async (version) => {
    writeFileSync(join(folder, "ledger.sqlite"), storedFile(`sqlite-${version}.sqlite.gz`));
    const db = new DatabaseSync(join(folder, "ledger.sqlite"));
    const entries = db.prepare("SELECT seq, body, hash FROM entries ORDER BY seq").all();
    expect(db.prepare("PRAGMA user_version").get()).toEqual({ user_version: version });
    db.close();
    const store = openSqliteStore(folder, { create: false });
    expect((await rowsOf(store)).filter((row) => row.startsWith("entries ")).length).toBe(entries.length);
    await expectWhole(store);
    await store.close();
    const after = new DatabaseSync(join(folder, "ledger.sqlite"));
    expect(after.prepare("PRAGMA user_version").get()).toEqual({ user_version: SQLITE_VERSION });
    expect(after.prepare("SELECT seq, body, hash FROM entries ORDER BY seq LIMIT ?").all(entries.length)).toEqual(entries);
    after.close();
  });

  test.skipIf(!here).each(numbers(POSTGRES_VERSION))("PostgreSQL %i", async (version) => {
    const { url, drop } = await freshDatabase();
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(storedFile(`postgres-${version}.sql.gz`).toString());
    await client.end();
    const store = await openPostgresStore(url, { create: false });
    await expectWhole(store);
    await store.close();
    await drop();
  });

  test("a newer one is refused by every command with what to do, and left as it is", async () => {
    const file = join(folder, "ledger.sqlite");
    writeFileSync(file, storedFile(`sqlite-${SQLITE_VERSION}.sqlite.gz`));
    const db = new DatabaseSync(file);
    db.exec(`PRAGMA user_version = ${SQLITE_VERSION + 1}`);
    db.close();
    const before = readFileSync(file);
    for (const args of [["incidents"], ["verify"], ["ingest", "-"], ["copy", "--from", folder, "--to", join(folder, "new")]]) {
      const done = await run([...args, "--db", folder, "--quiet"], { stdin: "KABUL - Two were killed." });
      expect([done.status, done.stdout], args.join(" ")).toEqual([3, ""]);
      expect(done.stderr).toMatch(/LEDGER_NEWER.*newer dateline/);
    }
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test("a migration that fails leaves the older ledger as it was", () => {
    writeFileSync(join(folder, "ledger.sqlite"), storedFile("sqlite-1.sqlite.gz"));
    const db = new DatabaseSync(join(folder, "ledger.sqlite"));
    // a table of that name is in the way of a later one
    db.exec("CREATE TABLE stale (x)");
    db.close();
    expect(() => openSqliteStore(folder, { create: false })).toThrow();
    const after = new DatabaseSync(join(folder, "ledger.sqlite"));
    expect(after.prepare("PRAGMA user_version").get()).toEqual({ user_version: 1 });
    expect(after.prepare("SELECT name FROM sqlite_schema WHERE name = 'readings'").all()).toEqual([]);
    after.close();
  });
});
