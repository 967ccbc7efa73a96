// Several processes read overlapping parts of one seeded stream and record them, with people's acts between, into one ledger at once;
// then one process alone records the same. Nothing may be lost or doubled, and both ledgers must tell the same incidents.
// node bench/at-once.ts [each=2000] [processes=4] [postgres://…]: SQLite in a folder of its own where no server is named (a database of
// its own is made there and dropped).

import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import pg from "pg";
import { loadGazetteer } from "../src/adapters/gazetteer/load-gazetteer.ts";
import { loadLexicon } from "../src/adapters/lexicon/load-lexicon.ts";
import { openPostgresStore } from "../src/adapters/store/postgres/postgres-store.ts";
import { openSqliteStore } from "../src/adapters/store/sqlite/sqlite-store.ts";
import { extractReports } from "../src/app/extract-reports.ts";
import { ingestReports } from "../src/app/ingest-reports.ts";
import { viewLedger } from "../src/app/ledger-view.ts";
import type { FeedItem } from "../src/app/ports/feed.ts";
import type { LedgerStore } from "../src/app/ports/ledger-store.ts";
import { recordAct } from "../src/app/record-act.ts";
import { verifyLedger } from "../src/app/verify-ledger.ts";
import { createEngine } from "../src/core/extract/index.ts";
import { sha256Hex } from "../src/core/hash/index.ts";
import { canonicalJson, createOutlets } from "../src/core/ledger/index.ts";
import type { ReviewAct } from "../src/core/model/index.ts";
import { streamReports } from "./stream.ts";

/** Of so many reports one is looked at by a person. */
const REVIEWED = 40;

function open(db: string): Promise<LedgerStore> | LedgerStore {
  return db.startsWith("postgres") ? openPostgresStore(db, { create: true }) : openSqliteStore(db, { create: true });
}

/** Reads and records a part of the stream, its acts too; answers with what was acknowledged and how long it took. */
async function work(db: string, all: number, from: number, count: number): Promise<{ acknowledged: string[]; seconds: number }> {
  const lexicon = loadLexicon();
  const engine = createEngine({ lexicon, gazetteer: loadGazetteer(), version: "bench" });
  const store = await open(db);
  const places = new Map<string, number>();
  async function* feed(): AsyncGenerator<FeedItem> {
    let n = 0;
    for (const raw of streamReports(all)) {
      const place = n++;
      if (place >= from && place < from + count) yield { raw, at: `stream:${place}` };
    }
  }
  async function* noted() {
    for await (const result of extractReports(feed(), engine)) {
      if ("extraction" in result) places.set(result.extraction.report.id, Number(result.at.slice("stream:".length)));
      yield result;
    }
  }
  const acknowledged: string[] = [];
  const clock = (): string => new Date().toISOString();
  const begin = performance.now();
  for await (const answer of ingestReports(noted(), store, clock, "bench", createOutlets(lexicon))) {
    if ("refused" in answer) throw new Error(answer.refused.message);
    acknowledged.push(answer.report);
    const place = places.get(answer.report) ?? 0;
    if (place % REVIEWED !== 0) continue;
    // each on its own report, so that the order among processes says nothing
    const act: ReviewAct =
      place % (2 * REVIEWED) === 0
        ? { act: "reject", claim: `${answer.report}/c1`, note: "a typing slip" }
        : { act: "assign", node: `${answer.report}/i1`, to: "ann", note: null };
    acknowledged.push((await recordAct(store, clock, "ann", act, new Date(Date.UTC(2026, 0, 1, 0, place)).toISOString())).id);
  }
  await store.close();
  return { acknowledged, seconds: (performance.now() - begin) / 1000 };
}

/** Hash of all incidents but when they were recorded: an undated report is known from then. */
async function digestOf(store: LedgerStore): Promise<string> {
  const { incidents } = await viewLedger(store, () => "2026-06-01T00:00:00.000Z", { asOf: null, recordedBy: null, policy: null });
  const lines = incidents
    .map(({ revision: _revision, recordedBy: _recordedBy, asOf: _asOf, ...rest }) => canonicalJson(rest))
    .sort();
  return sha256Hex(lines.join("\n").replaceAll(/"knownFrom":"202[^"]*"/g, '"knownFrom":"recorded"'));
}

async function prove(db: string, acknowledged: ReadonlySet<string>): Promise<{ digest: string; reports: number; acts: number }> {
  const store = await open(db);
  const proved = await verifyLedger(store);
  const [first] = proved.faults;
  if (first !== undefined) throw new Error(`${proved.faults.length} faults, the first: ${first.where}: ${first.what}`);
  const held = new Set((await store.reviews()).map((entry) => entry.id));
  const acts = held.size;
  for await (const { id } of store.reports()) held.add(id);
  for (const id of acknowledged) if (!held.has(id)) throw new Error(`${id} was acknowledged and is not there`);
  if (held.size !== acknowledged.size) throw new Error(`got ${held.size} reports and acts, expected ${acknowledged.size}`);
  const digest = await digestOf(store);
  await store.close();
  return { digest, reports: proved.reports, acts };
}

async function inFreshLedger<T>(server: string | undefined, use: (db: string) => Promise<T>): Promise<T> {
  if (server === undefined) {
    const folder = mkdtempSync(join(tmpdir(), "dateline-at-once-"));
    try {
      return await use(folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  const name = `dateline_bench_${process.pid}_${Date.now()}`;
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  try {
    const url = new URL(server);
    url.pathname = `/${name}`;
    return await use(url.href);
  } finally {
    await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await admin.end();
  }
}

const [first = "2000", second = "4", third, ...rest] = process.argv.slice(2);
if (first === "worker") {
  const [from = "0", count = "0"] = rest;
  console.log(JSON.stringify(await work(second, Number(third), Number(from), Number(count))));
} else {
  const [each, processes] = [Number(first), Number(second)];
  const all = (each * (processes + 1)) / 2;
  const run = async (db: string, parts: readonly (readonly [from: number, count: number])[]) => {
    const told = await Promise.all(
      parts.map(([from, count]) =>
        promisify(execFile)(
          process.execPath,
          [fileURLToPath(import.meta.url), "worker", db, String(all), String(from), String(count)],
          { maxBuffer: 1e8 },
        ),
      ),
    );
    const done = told.map(({ stdout }) => JSON.parse(stdout) as Awaited<ReturnType<typeof work>>);
    const acknowledged = new Set(done.flatMap((one) => one.acknowledged));
    return { ...(await prove(db, acknowledged)), seconds: done.map((one) => Number(one.seconds.toFixed(1))) };
  };
  const together = await inFreshLedger(third, (db) =>
    run(
      db,
      Array.from({ length: processes }, (_, i) => [(i * each) / 2, each] as const),
    ),
  );
  const alone = await inFreshLedger(third, (db) => run(db, [[0, all]]));
  console.log(JSON.stringify({ processes, each, together, alone, same: together.digest === alone.digest }));
  if (together.digest !== alone.digest) process.exitCode = 1;
}
