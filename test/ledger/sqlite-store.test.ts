import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openSqliteStore } from "../../src/adapters/store/sqlite/sqlite-store.ts";
import { recordAct } from "../../src/app/record-act.ts";
import { verifyLedger } from "../../src/app/verify-ledger.ts";
import { ALL } from "./kabul-facts.ts";
import { contentOf, ledgerOf } from "./ledger-of.ts";

describe("the ledger in a folder", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "dateline-store-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const file = () => join(folder, "ledger.sqlite");

  async function fill(): Promise<void> {
    const store = await ledgerOf(ALL, openSqliteStore(folder, { create: true }));
    await store.close();
  }

  /** Changes the file as somebody with another program would. */
  function tamper(sql: string): void {
    const db = new DatabaseSync(file());
    db.exec(sql);
    db.close();
  }

  test("what was recorded is there after closing, for another process too", async () => {
    await fill();
    const again = openSqliteStore(folder, { create: false });
    expect(await contentOf(again)).toBe(await contentOf(await ledgerOf(ALL)));
    await again.close();
  });

  test("no ledger, a newer one, a file that is none: one clear error each", async () => {
    expect(() => openSqliteStore(join(folder, "none"), { create: false })).toThrow(
      expect.objectContaining({ code: "LEDGER_NOT_FOUND" }),
    );
    await fill();
    tamper("PRAGMA user_version = 99");
    expect(() => openSqliteStore(folder, { create: true })).toThrow(expect.objectContaining({ code: "LEDGER_NEWER" }));
    tamper("PRAGMA user_version = 1");
    rmSync(file());
    writeFileSync(file(), "this is no database, it is a line of prose that goes on for a while".repeat(20));
    expect(() => openSqliteStore(folder, { create: true })).toThrow(expect.objectContaining({ code: "LEDGER_CORRUPT" }));
  });

  test("a ledger another process holds is said to be locked, and is unharmed", async () => {
    await fill();
    const store = openSqliteStore(folder, { create: false, patience: 50 });
    const other = new DatabaseSync(file());
    other.exec("BEGIN IMMEDIATE");
    await expect(store.append("2026-01-01T00:00:00.000Z", "ann", [])).rejects.toMatchObject({ code: "LEDGER_LOCKED" });
    other.exec("ROLLBACK");
    other.close();
    expect((await verifyLedger(store)).faults).toEqual([]);
    await store.close();
  });

  test("what another process does is seen by one that has looked before; what has not changed is the same list", async () => {
    await fill();
    const [one, other] = [openSqliteStore(folder, { create: false }), openSqliteStore(folder, { create: false })];
    const [reviews, commitments] = [await one.reviews(), await one.commitments()];
    expect([await one.reviews(), await one.commitments()]).toEqual([reviews, commitments]);
    expect(await one.reviews()).toBe(reviews);
    expect(await one.commitments()).toBe(commitments);
    const act = { act: "reject", claim: "rep_a/c1", note: "a typing slip" } as const;
    const { id } = await recordAct(other, () => "2026-02-01T00:00:00.000Z", "ann", act, "2026-02-01T00:00:00.000Z");
    expect((await one.reviews()).map((entry) => entry.id)).toEqual([...reviews.map((entry) => entry.id), id]);
    expect(await one.commitments()).toEqual(commitments);
    await one.close();
    await other.close();
  });

  test("entries can be neither changed nor removed", async () => {
    await fill();
    expect(() => tamper("UPDATE entries SET by = 'somebody else' WHERE seq = 2")).toThrow("append-only");
    expect(() => tamper("DELETE FROM entries WHERE seq = 2")).toThrow("append-only");
  });

  test.each([
    [
      "an edited entry",
      "DROP TRIGGER entries_stay; UPDATE entries SET by = 'somebody else' WHERE seq = 2",
      /^entry 2: its content/,
    ],
    [
      "a removed entry",
      "DROP TRIGGER entries_last; DELETE FROM entries WHERE seq = 2",
      /^entry 3: an entry is missing before it/,
    ],
    [
      "a removed last entry",
      "DROP TRIGGER entries_last; DELETE FROM entries WHERE kind = 'report' AND seq = (SELECT max(seq) FROM entries WHERE kind = 'report')",
      /^(?:rep_\w+: no entry records this report|entry \d+: an entry is missing)/,
    ],
    [
      "an edited report",
      "UPDATE reports SET extraction = replace(extraction, 'fired', 'tired')",
      /^rep_\w+: its extraction is not what was recorded/,
    ],
    [
      "a removed report",
      "DELETE FROM reports WHERE id = (SELECT min(id) FROM reports)",
      /^rep_\w+: recorded by an entry, but the report is gone/,
    ],
    [
      "another agency than was recorded",
      "UPDATE reports SET agency = 'TASS' WHERE agency IS NOT NULL",
      /^rep_\w+: its agency is not what was recorded/,
    ],
    [
      "another publication than was recorded",
      "UPDATE reports SET published = '1999-01-01T00:00:00.000Z'",
      /^rep_\w+: its publication is not what was recorded/,
    ],
    ["a guard that is gone", "DROP TRIGGER entries_stay", /^trigger entries_stay: gone: entries can be changed/],
    [
      "a guard that lets pass",
      "DROP TRIGGER entries_last; CREATE TRIGGER entries_last BEFORE DELETE ON entries BEGIN SELECT 1; END",
      /^trigger entries_last: not as it was made/,
    ],
    ["an index that is gone", "DROP INDEX pairs_by_b", /^index pairs_by_b: gone$/],
    [
      "another comparison than the report gives",
      "UPDATE nodes SET features = replace(features, '\"main\":true', '\"main\":false')",
      /^rep_\w+\/i1: what it is compared by/,
    ],
    [
      "a key that is gone",
      "DELETE FROM blocks WHERE key = (SELECT min(key) FROM blocks)",
      /^rep_\w+\/i\d: what it is compared by/,
    ],
    [
      "another score than was judged",
      "UPDATE pairs SET score = 99 WHERE verdict = 'same'",
      /^rep_\w+\/i\d and rep_\w+\/i\d: their pair is not/,
    ],
    [
      "a pair that is gone",
      "DELETE FROM pairs",
      /^rep_\w+\/i\d and rep_\w+\/i\d: an entry judges them the same, but their pair is gone/,
    ],
    ["a figure of a list", "UPDATE views SET killed_ucdp = 99", /^inc_\w+: cached, but its columns/],
    [
      "another cached incident",
      "UPDATE view_bodies SET incident = (SELECT max(incident) FROM view_bodies) WHERE incident IS NOT NULL",
      /^inc_\w+: cached as of \S+ otherwise than the ledger tells it/,
    ],
    [
      "a cached incident that cannot be unpacked",
      "UPDATE view_bodies SET incident = x'ff'",
      /^the incident of \S+: cannot be read: .*cannot be unpacked/,
    ],
    [
      "a cached incident that is gone",
      "DELETE FROM views WHERE key = (SELECT min(key) FROM views)",
      /^inc_\w+: not among the cached incidents/,
    ],
    ["a place nobody finds", "DELETE FROM view_words WHERE rowid = (SELECT min(key) FROM views)", /^inc_\w+: cached, but its/],
    ["a point moved", "UPDATE view_points SET north = 81, south = 80", /^inc_\w+: cached, but its columns and search terms/],
    [
      "words nobody finds",
      "DELETE FROM report_words WHERE rowid = (SELECT min(row) FROM word_rows)",
      /^rep_\w+\/i\d: is not found by the words of its report/,
    ],
    [
      "words too many",
      "INSERT INTO report_words (rowid, words) VALUES (9999, 'strange')",
      /^search rows of reports: \d+ are held, expected \d+/,
    ],
  ])("verify names %s", async (_name, sql, expected) => {
    await fill();
    tamper(sql);
    const store = openSqliteStore(folder, { create: false });
    const { faults } = await verifyLedger(store);
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.map((f) => `${f.where}: ${f.what}`)).toContainEqual(expect.stringMatching(expected));
    await store.close();
  });

  test("several processes ingest into one folder at once: nothing lost, nothing doubled", async () => {
    const script = join(import.meta.dirname, "ingest-process.ts");
    const run = promisify(execFile);
    await Promise.all([0, 1, 2].map((turn) => run(process.execPath, [script, folder, String(turn)])));
    const store = openSqliteStore(folder, { create: false });
    expect(await contentOf(store)).toBe(await contentOf(await ledgerOf(ALL)));
    expect((await verifyLedger(store)).faults).toEqual([]);
    await store.close();
  });
});
