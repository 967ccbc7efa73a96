// A ledger fed with a seeded stream: time per report along the way, by what takes it, and memory.
// node bench/ingest-scale.ts [reports=20000] [folder]: the folder is kept where named, else thrown away.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadGazetteer } from "../src/adapters/gazetteer/load-gazetteer.ts";
import { loadLexicon } from "../src/adapters/lexicon/load-lexicon.ts";
import { openSqliteStore } from "../src/adapters/store/sqlite/sqlite-store.ts";
import type { ExtractionResult } from "../src/app/extract-reports.ts";
import { ingestReports } from "../src/app/ingest-reports.ts";
import { createEngine } from "../src/core/extract/index.ts";
import { createOutlets } from "../src/core/ledger/index.ts";
import { streamReports } from "./stream.ts";

const [reports = "20000", named] = process.argv.slice(2);
const count = Number(reports);
const STEPS = 20;
const lexicon = loadLexicon();
const engine = createEngine({ lexicon, gazetteer: loadGazetteer(), version: "bench" });
const folder = named ?? mkdtempSync(join(tmpdir(), "dateline-scale-"));
const store = openSqliteStore(folder, { create: true });

let reading = 0;
async function* extractions(): AsyncGenerator<ExtractionResult> {
  let n = 0;
  for (const raw of streamReports(count)) {
    const start = performance.now();
    const extraction = engine.read(raw);
    reading += performance.now() - start;
    yield { extraction, at: `stream:${++n}` };
  }
}

interface Step {
  readonly reports: number;
  readonly ingestMs: number;
  readonly readingMs: number;
}
const curve: Step[] = [];
let [done, added, refused, peak] = [0, 0, 0, 0];
let [since, readBefore] = [performance.now(), 0];
const begin = performance.now();
console.log("reports  ledger ms/report  extraction ms/report  resident MB");
for await (const answer of ingestReports(extractions(), store, () => new Date().toISOString(), "bench", createOutlets(lexicon))) {
  if ("refused" in answer) refused++;
  else if (answer.added) added++;
  if (++done % Math.ceil(count / STEPS) > 0 && done < count) continue;
  const now = performance.now();
  const steps = done - (curve.at(-1)?.reports ?? 0);
  const step = {
    reports: done,
    readingMs: (reading - readBefore) / steps,
    ingestMs: (now - since - (reading - readBefore)) / steps,
  };
  curve.push(step);
  [since, readBefore] = [now, reading];
  const resident = process.memoryUsage().rss / 1e6;
  peak = Math.max(peak, resident);
  console.log(
    `${String(done).padStart(7)}  ${step.ingestMs.toFixed(2).padStart(16)}  ${step.readingMs.toFixed(2).padStart(20)}  ${resident.toFixed(0).padStart(11)}`,
  );
}
const seconds = (performance.now() - begin) / 1000;
const early = curve.find((step) => step.reports >= Math.min(10_000, count / 2));
const late = curve.at(-1);
console.log(
  JSON.stringify({
    reports: done,
    added,
    refused,
    perSecond: Number((done / seconds).toFixed(1)),
    ledgerMsEarly: early?.ingestMs,
    ledgerMsLate: late?.ingestMs,
    lateToEarly: Number(((late?.ingestMs ?? 0) / (early?.ingestMs ?? 1)).toFixed(2)),
    peakMB: Math.round(peak),
  }),
);
await store.close();
if (named === undefined) rmSync(folder, { recursive: true, force: true });
