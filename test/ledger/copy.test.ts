import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openMemoryStore } from "../../src/adapters/store/memory/memory-store.ts";
import { openPostgresStore } from "../../src/adapters/store/postgres/postgres-store.ts";
import { openSqliteStore } from "../../src/adapters/store/sqlite/sqlite-store.ts";
import { copyLedger } from "../../src/app/copy-ledger.ts";
import type { LedgerStore } from "../../src/app/ports/ledger-store.ts";
import { verifyLedger } from "../../src/app/verify-ledger.ts";
import { run } from "../cli/run.ts";
import { ALL } from "./kabul-facts.ts";
import { contentOf, ingest } from "./ledger-of.ts";
import { live, rowsOf } from "./lived-ledger.ts";
import { freshDatabase, openPglite, serverAnswers } from "./postgres-of.ts";

const here = await serverAnswers();

/** Where a copy goes, and how it is opened again. */
interface Place {
  open(): Promise<LedgerStore>;
  away(): Promise<void>;
}

function folderPlace(): Place {
  const folder = mkdtempSync(join(tmpdir(), "dateline-copy-"));
  return {
    open: async () => openSqliteStore(folder, { create: true }),
    away: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function serverPlace(): Promise<Place> {
  const { url, drop } = await freshDatabase();
  return { open: () => openPostgresStore(url, { create: true }), away: drop };
}

/** A store that is there once, as memory and PGlite are: closing it leaves it for the next look. */
async function lasting(store: Promise<LedgerStore>): Promise<Place> {
  const held = await store;
  return { open: async () => ({ ...held, close: async () => undefined }), away: () => held.close() };
}

const SERVER = here ? "PostgreSQL" : "PGlite";
const PLACES: Readonly<Record<string, () => Promise<Place>>> = {
  SQLite: async () => folderPlace(),
  PostgreSQL: serverPlace,
  PGlite: () => lasting(openPglite()),
  memory: () => lasting(Promise.resolve(openMemoryStore())),
};
const WAYS = [
  ["SQLite", SERVER],
  [SERVER, "SQLite"],
  [SERVER, "memory"],
  ["memory", "SQLite"],
] as const;

describe("a ledger copied", () => {
  test.each(WAYS)("from %s to %s holds the same rows, chain and incidents, and goes on growing", async (from, to) => {
    const [source, target] = [await PLACES[from]?.(), await PLACES[to]?.()];
    if (source === undefined || target === undefined) throw new Error("no such place");
    const first = await live(await source.open());
    const copied = await copyLedger(first, target.open);
    const second = await target.open();
    expect(copied.head).toBe((await first.head())?.hash);
    expect(copied.reports).toBe(ALL.length);
    expect(await rowsOf(second)).toEqual(await rowsOf(first));
    expect(await contentOf(second)).toBe(await contentOf(first));
    expect((await verifyLedger(second)).faults).toEqual([]);
    // the same reports are known there too
    expect(await ingest(second, ALL)).toBe(0);
    await first.close();
    await second.close();
    await source.away();
    await target.away();
  });

  test("a target that holds something is refused and left as it is", async () => {
    const [source, target] = [openMemoryStore(), openSqliteStore(":memory:", { create: true })];
    await ingest(source, ALL);
    await ingest(target, ALL.slice(0, 1));
    const before = await rowsOf(target);
    const open = async () => ({ ...target, close: async () => undefined });
    await expect(copyLedger(source, open)).rejects.toMatchObject({ code: "LEDGER_NOT_EMPTY", hint: expect.any(String) });
    expect(await rowsOf(target)).toEqual(before);
    await target.close();
  });

  test("a copy that breaks off leaves nothing behind", async () => {
    const [source, target] = [openMemoryStore(), openSqliteStore(":memory:", { create: true })];
    await ingest(source, ALL);
    await expect(
      source.snapshot((snapshot) =>
        target.takeOver(
          (async function* () {
            yield* snapshot.parts(["entries", "reports", "nodes"]);
            throw new Error("cut");
          })(),
          0,
        ),
      ),
    ).rejects.toThrow("cut");
    expect(await rowsOf(target)).toEqual([]);
    await target.close();
  });
});

describe("dateline copy", () => {
  let folder: string;
  const at = (name: string): string => join(folder, name);
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "dateline-copy-"));
    for (const name of ["whole", "faulty"]) await (await live(openSqliteStore(at(name), { create: true }))).close();
    const db = new DatabaseSync(join(at("faulty"), "ledger.sqlite"));
    db.exec("DROP TRIGGER entries_stay; UPDATE entries SET by = 'somebody else' WHERE seq IN (2, 3)");
    db.close();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("says what was copied", async () => {
    const done = await run(["copy", "--from", at("whole"), "--to", at("copied"), "--quiet", "--format", "json"]);
    expect([done.status, done.stderr]).toEqual([0, ""]);
    expect(JSON.parse(done.stdout)).toMatchObject({ reports: ALL.length, head: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect((await run(["verify", "--db", at("copied")])).stdout).toMatch(/: all hold\n$/);
  });

  test("a faulty source is refused with its first fault and how many more, and no target is made", async () => {
    const done = await run(["copy", "--from", at("faulty"), "--to", at("none"), "--quiet"]);
    expect(done.status).toBe(3);
    expect(done.stderr).toMatch(/^LEDGER_CORRUPT: got a faulty source: trigger entries_stay: gone.* … and \d+ more \(/);
    expect((await run(["verify", "--db", at("none")])).stderr).toContain("LEDGER_NOT_FOUND");
  });

  test.each([
    ["a source that is not there", ["--from", "nowhere", "--to", "new"], 3, "LEDGER_NOT_FOUND"],
    ["one ledger twice", ["--from", "whole", "--to", "whole"], 2, "USAGE"],
    ["a full target", ["--from", "whole", "--to", "copied"], 3, "LEDGER_NOT_EMPTY"],
  ])("%s is refused", async (_name, args, status, code) => {
    const done = await run(["copy", ...args, "--quiet"], { cwd: folder });
    expect([done.status, done.stdout]).toEqual([status, ""]);
    expect(done.stderr).toContain(code);
  });
});
