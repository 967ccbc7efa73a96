import { execFile, spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openMemoryStore } from "../../src/adapters/store/memory/memory-store.ts";
import { openSqliteStore } from "../../src/adapters/store/sqlite/sqlite-store.ts";
import { renewViews } from "../../src/app/renew-views.ts";
import { verifyLedger } from "../../src/app/verify-ledger.ts";
import { DatelineError, type Problem } from "../../src/core/model/index.ts";
import { longStream } from "./generated-stream.ts";
import { ALL } from "./kabul-facts.ts";
import { contentOf, ingest, ledgerOf } from "./ledger-of.ts";
import { live, rowsOf } from "./lived-ledger.ts";

const ROOT = process.getuid?.() === 0;
const NOBODY = "65534";
const STREAM = { reports: 90, seed: 5 };

interface Worked {
  readonly acknowledged: readonly string[];
  readonly refused: Problem | null;
}

/** Another process ingests the stream into a folder. */
async function work(folder: string, user = ""): Promise<Worked> {
  const script = join(import.meta.dirname, "work-process.ts");
  const args = [script, folder, String(STREAM.reports), "0", String(STREAM.seed), "0", String(STREAM.reports), "10", user];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1e7 });
  const lines = stdout.trim().split("\n");
  const refused = lines.find((line) => line.startsWith("refused "));
  return {
    acknowledged: lines.flatMap((line) => (line.startsWith("report ") ? [line.slice("report ".length)] : [])),
    refused: refused === undefined ? null : (JSON.parse(refused.slice("refused ".length)) as Problem),
  };
}

/** The value as it is with one name in it changed, for each name; `at` tells which, without numbers. */
function* withoutOneName(value: unknown, at = ""): Generator<[at: string, value: unknown]> {
  if (typeof value !== "object" || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    const put = (part: unknown) => (Array.isArray(value) ? value.with(Number(name), part) : { ...value, [name]: part });
    const here = Array.isArray(value) ? at : `${at}.${name}`;
    const { [name]: gone, ...rest } = value as Record<string, unknown>;
    if (!Array.isArray(value)) yield [here, { ...rest, [`${name}~`]: gone }];
    for (const [where, changed] of withoutOneName(inner, here)) yield [where, put(changed)];
  }
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dateline-faults-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("a full disk", () => {
  const mount = (...args: string[]): boolean => ROOT && spawnSync("mount", args).status === 0;
  const small = mkdtempSync(join(tmpdir(), "dateline-small-"));
  const mounted = mount("-t", "tmpfs", "-o", "size=2m", "tmpfs", small);
  if (!mounted) console.warn("a full disk is not tested here: a small tmpfs can be mounted by root alone");

  test.skipIf(!mounted)(
    "refuses the write it has no room for, keeps what was acknowledged, and goes on with more room",
    async () => {
      try {
        const { acknowledged, refused } = await work(small);
        expect(refused).toMatchObject({ code: "LEDGER_FULL", hint: expect.stringContaining("make room"), at: small });
        expect(acknowledged.length).toBeGreaterThan(3);
        expect(acknowledged.length).toBeLessThan(STREAM.reports);
        expect(mount("-o", "remount,size=64m", small)).toBe(true);
        const store = openSqliteStore(small, { create: false });
        for (const id of acknowledged) expect(await store.hasReport(id), id).toBe(true);
        expect((await verifyLedger(store)).faults).toEqual([]);
        await store.close();
        expect((await work(small)).refused).toBeNull();
        const after = openSqliteStore(small, { create: false });
        const memory = openMemoryStore();
        await ingest(memory, longStream(STREAM.reports, 0, STREAM.seed).reports);
        const comparable = (content: string): string => content.replaceAll(/"knownFrom":"2026[^"]*"/g, "");
        expect(comparable(await contentOf(after))).toBe(comparable(await contentOf(memory)));
        expect((await verifyLedger(after)).faults).toEqual([]);
        await after.close();
      } finally {
        spawnSync("umount", [small]);
        rmSync(small, { recursive: true, force: true });
      }
    },
  );
});

describe("a folder one may not write to", () => {
  /** Files of the folder by name. */
  const bytes = (): Record<string, string> =>
    Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name)).toString("base64")]));

  test("is refused with what to do, and nothing of it changes", async () => {
    await (await ledgerOf(ALL, openSqliteStore(folder, { create: true }))).close();
    const before = bytes();
    chmodSync(join(folder, "ledger.sqlite"), 0o444);
    chmodSync(folder, 0o555);
    const { acknowledged, refused } = await work(folder, ROOT ? NOBODY : "");
    chmodSync(folder, 0o755);
    expect(refused).toMatchObject({ code: "LEDGER_READ_ONLY", hint: expect.stringContaining("right to write"), at: folder });
    expect(acknowledged).toEqual([]);
    expect(bytes()).toEqual(before);
  });

  test("holds no new ledger either", async () => {
    chmodSync(folder, 0o555);
    const { refused } = await work(join(folder, "new"), ROOT ? NOBODY : "");
    chmodSync(folder, 0o755);
    expect(refused).toMatchObject({ code: "LEDGER_READ_ONLY" });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe("a damaged file", () => {
  const whole = (): Buffer => readFileSync(join(folder, "ledger.sqlite"));
  const put = (bytes: Buffer, name: string): string => {
    const place = join(folder, name);
    mkdirSync(place);
    writeFileSync(join(place, "ledger.sqlite"), bytes);
    return place;
  };
  /** What is said of it when it is opened, proved and read; the rows it gives where nothing is said. */
  async function told(place: string): Promise<{ faults: string[]; rows: string[] }> {
    try {
      const store = openSqliteStore(place, { create: false });
      try {
        const { faults } = await verifyLedger(store);
        return {
          faults: faults.map(({ where, what }) => `${where}: ${what}`),
          rows: faults.length > 0 ? [] : await rowsOf(store),
        };
      } finally {
        await store.close();
      }
    } catch (error) {
      if (!(error instanceof DatelineError)) throw error;
      expect(error.code).toBe("LEDGER_CORRUPT");
      expect(error.hint).not.toBeNull();
      return { faults: [error.message], rows: [] };
    }
  }

  beforeEach(async () => {
    const store = await ledgerOf(ALL, openSqliteStore(folder, { create: true }));
    await renewViews(store);
    await store.close();
  });

  test.each([
    ["cut to a half", (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
    ["cut within a page", (bytes: Buffer) => bytes.subarray(0, bytes.length - 1000)],
    ["with a page of nothing", (bytes: Buffer) => Buffer.from(bytes).fill(0, 4096 * 5, 4096 * 6)],
    ["with a torn page", (bytes: Buffer) => Buffer.from(bytes).fill(0, 4096 * 7 + 512, 4096 * 8)],
    ["with a torn header", (bytes: Buffer) => Buffer.from(bytes).fill(0xff, 20, 60)],
  ])("%s is said to be damaged, and where", async (_name, damage) => {
    const { faults } = await told(put(damage(whole()), "damaged"));
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.join("\n")).toMatch(/page|malformed|not a database|entry|rep_|disk image|gone/);
  });

  test("one bit turned is found wherever it means something", async () => {
    const bytes = whole();
    const rows = (await told(put(bytes, "as-it-was"))).rows;
    expect(rows.length).toBeGreaterThan(100);
    let [state, found] = [3, 0];
    const TURNS = 40;
    for (let i = 0; i < TURNS; i++) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      const [at, bit] = [100 + (state % (bytes.length - 100)), state >>> 29];
      const turned = Buffer.from(bytes);
      turned[at] = (turned[at] ?? 0) ^ (1 << bit);
      const { faults, rows: left } = await told(put(turned, `bit-${i}`));
      if (faults.length > 0) found++;
      else expect(left, `bit ${bit} of byte ${at}`).toEqual(rows);
    }
    // the others lie in room that holds nothing
    expect(found).toBeGreaterThan(TURNS / 3);
  });

  test("a name changed within any kind of entry is told, whatever the entry has become", async () => {
    const place = join(folder, "lived");
    await (await live(openSqliteStore(place, { create: true }))).close();
    const file = new DatabaseSync(join(place, "ledger.sqlite"));
    file.exec("DROP TRIGGER entries_stay");
    const change = file.prepare("UPDATE entries SET body = ? WHERE seq = ?");
    const entries = file.prepare("SELECT seq, kind, body FROM entries").all() as { seq: number; kind: string; body: string }[];
    const changed = new Set<string>();
    for (const { seq, kind, body } of entries)
      for (const [name, value] of withoutOneName(JSON.parse(body))) {
        const what = `${kind} ${JSON.parse(body).act?.act ?? ""} ${name}`;
        if (changed.has(what)) continue;
        changed.add(what);
        change.run(JSON.stringify(value), seq);
        expect((await told(place)).faults, what).toContain(`entry ${seq}: its content is not what was sealed`);
        change.run(body, seq);
      }
    file.close();
    expect(changed.size).toBeGreaterThan(40);
  });

  test("a copy of the file taken before opens as if nothing had been", async () => {
    const place = put(whole(), "restored");
    copyFileSync(join(folder, "ledger.sqlite"), join(place, "ledger.sqlite"));
    expect((await told(place)).faults).toEqual([]);
  });
});
