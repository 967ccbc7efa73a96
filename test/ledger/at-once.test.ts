import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { openMemoryStore } from "../../src/adapters/store/memory/memory-store.ts";
import { openPostgresStore } from "../../src/adapters/store/postgres/postgres-store.ts";
import { openSqliteStore } from "../../src/adapters/store/sqlite/sqlite-store.ts";
import type { LedgerStore } from "../../src/app/ports/ledger-store.ts";
import { recordAct } from "../../src/app/record-act.ts";
import { verifyLedger } from "../../src/app/verify-ledger.ts";
import { decidedAt, longStream } from "./generated-stream.ts";
import { contentOf, ingest, tickingClock } from "./ledger-of.ts";
import { freshDatabase, serverAnswers } from "./postgres-of.ts";

const here = await serverAnswers();
const PROCESSES = 4;
/** Reports of each process; half of them are another's too. */
const EACH = Number(process.env["AT_ONCE_EACH"] ?? 40);
const ALL = (EACH * (PROCESSES + 1)) / 2;
const ACTS = Math.ceil(EACH / 4);
const SEED = 23;
const MINUTES = 60_000;

/** Four processes ingest overlapping parts of a stream and all record its acts, one after the other, into one ledger. */
async function workAtOnce(db: string): Promise<Set<string>> {
  const script = join(import.meta.dirname, "work-process.ts");
  const ran = await Promise.all(
    Array.from({ length: PROCESSES }, (_, i) => {
      const args = [script, db, ALL, ACTS, SEED, (i * EACH) / 2, EACH, 10].map(String);
      return promisify(execFile)(process.execPath, args, { maxBuffer: 1e8 });
    }),
  );
  const lines = ran.map(({ stdout }) => stdout.trim().split("\n"));
  expect(lines.map((told) => told.at(-1))).toEqual(lines.map(() => "done"));
  return new Set(lines.flat().filter((line) => /^(?:report|act) /.test(line)));
}

/** Whether a ledger holds what one process alone would have made of the stream. */
async function expectAsOfOne(store: LedgerStore, acknowledged: ReadonlySet<string>): Promise<void> {
  const { reports, acts } = longStream(ALL, ACTS, SEED);
  const memory = openMemoryStore();
  await ingest(memory, reports);
  for (const [i, { act }] of acts.entries()) await recordAct(memory, tickingClock(), "ann", act, decidedAt(i));
  const proved = await verifyLedger(store);
  expect(proved.faults).toEqual([]);
  expect(proved.reports).toBe(new Set(reports.map(({ report }) => report.id)).size);
  const reviews = await store.reviews();
  expect(reviews.map((entry) => entry.id)).toEqual((await memory.reviews()).map((entry) => entry.id));
  expect(acknowledged.size).toBe(proved.reports + reviews.length);
  const comparable = (content: string): string => content.replaceAll(/"knownFrom":"2026[^"]*"/g, '"knownFrom":"recorded"');
  expect(comparable(await contentOf(store))).toBe(comparable(await contentOf(memory)));
}

describe(`${PROCESSES} processes at once, ${EACH} reports each, overlapping, with acts between`, () => {
  test(
    "in one SQLite folder: nothing lost, nothing doubled, what one process alone would have made",
    async () => {
      const folder = mkdtempSync(join(tmpdir(), "dateline-at-once-"));
      const acknowledged = await workAtOnce(folder);
      const store = openSqliteStore(folder, { create: false });
      await expectAsOfOne(store, acknowledged);
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
    60 * MINUTES,
  );

  test.skipIf(!here)(
    "in one PostgreSQL database: the same",
    async () => {
      const { url, drop } = await freshDatabase();
      const acknowledged = await workAtOnce(url);
      const store = await openPostgresStore(url, { create: false });
      await expectAsOfOne(store, acknowledged);
      await store.close();
      await drop();
    },
    60 * MINUTES,
  );
});
