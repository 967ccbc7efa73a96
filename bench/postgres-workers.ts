// The same seeded stream into PostgreSQL by one worker and by several, each a process that reads and records its share: reports a second
// and their ratio, and the workers' processor time a report (the server's is not in it). Writers queue for the chain, reading does not.
// DATABASE_URL=postgres://… node bench/postgres-workers.ts [reports=2000] [workers=2]: makes databases of its own and drops them.

import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import pg from "pg";
import { loadGazetteer } from "../src/adapters/gazetteer/load-gazetteer.ts";
import { loadLexicon } from "../src/adapters/lexicon/load-lexicon.ts";
import { openPostgresStore } from "../src/adapters/store/postgres/postgres-store.ts";
import { extractReports } from "../src/app/extract-reports.ts";
import { ingestReports } from "../src/app/ingest-reports.ts";
import type { FeedItem } from "../src/app/ports/feed.ts";
import { createEngine } from "../src/core/extract/index.ts";
import { createOutlets } from "../src/core/ledger/index.ts";
import { streamReports } from "./stream.ts";

const ADDRESS = process.env["DATABASE_URL"] ?? "postgres://postgres@127.0.0.1:5432/postgres";

interface Worked {
  readonly seconds: number;
  readonly processor: number;
}

/** Reads and records every n-th report of the stream; answers with the seconds it took, loading left out, and those of the processor. */
async function work(url: string, reports: number, nth: number, of: number): Promise<Worked> {
  const lexicon = loadLexicon();
  const engine = createEngine({ lexicon, gazetteer: loadGazetteer(), version: "bench" });
  const store = await openPostgresStore(url, { create: true });
  async function* feed(): AsyncGenerator<FeedItem> {
    let n = 0;
    for (const raw of streamReports(reports)) if (n++ % of === nth) yield { raw, at: `stream:${n}` };
  }
  const [begin, before] = [performance.now(), process.cpuUsage()];
  const read = extractReports(feed(), engine);
  for await (const answer of ingestReports(read, store, () => new Date().toISOString(), "bench", createOutlets(lexicon)))
    if ("refused" in answer) throw new Error(answer.refused.message);
  await store.close();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (performance.now() - begin) / 1000, processor: (user + system) / 1e6 };
}

/** Reports a second of so many workers into a database of their own, and the workers' processor time a report in milliseconds. */
async function measure(reports: number, workers: number): Promise<{ perSecond: number; processorMs: number }> {
  const name = `dateline_bench_${process.pid}_${workers}`;
  const admin = new pg.Client({ connectionString: ADDRESS });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  try {
    const url = new URL(ADDRESS);
    url.pathname = `/${name}`;
    const told = await Promise.all(
      Array.from({ length: workers }, (_, nth) =>
        promisify(execFile)(process.execPath, [
          fileURLToPath(import.meta.url),
          "worker",
          url.href,
          ...[reports, nth, workers].map(String),
        ]),
      ),
    );
    const done = told.map(({ stdout }) => JSON.parse(stdout) as Worked);
    const seconds = Math.max(...done.map((one) => one.seconds));
    const processor = done.reduce((sum, one) => sum + one.processor, 0);
    const store = await openPostgresStore(url.href, { create: false });
    let held = 0;
    for await (const _report of store.reports()) held++;
    await store.close();
    if (held !== reports) throw new Error(`got ${held} reports in the ledger, expected ${reports}`);
    return { perSecond: Number((reports / seconds).toFixed(1)), processorMs: Number(((1000 * processor) / reports).toFixed(2)) };
  } finally {
    await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await admin.end();
  }
}

const [first = "2000", ...rest] = process.argv.slice(2);
if (first === "worker") {
  const [url = "", reports, nth, of] = rest;
  console.log(JSON.stringify(await work(url, Number(reports), Number(nth), Number(of))));
} else {
  const [reports, workers] = [Number(first), Number(rest[0] ?? 2)];
  const [one, several] = [await measure(reports, 1), await measure(reports, workers)];
  console.log(
    JSON.stringify({
      reports,
      one,
      workers,
      several,
      ratio: Number((several.perSecond / one.perSecond).toFixed(2)),
    }),
  );
}
