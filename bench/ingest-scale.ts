// A ledger fed with a seeded stream: time per report along the way, by what takes it, and memory. Processor time beside the clock's: on a
// machine with other work the clock tells of that work. At the end all cached incidents are made anew, timed.
// node bench/ingest-scale.ts [reports=20000] [folder]: the folder is kept where named, else thrown away. One that is cut off goes on
// where it was when it is run again with its folder: reports that are there are read and left.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadGazetteer } from "../src/adapters/gazetteer/load-gazetteer.ts";
import { loadLexicon } from "../src/adapters/lexicon/load-lexicon.ts";
import { openSqliteStore } from "../src/adapters/store/sqlite/sqlite-store.ts";
import { extractReports } from "../src/app/extract-reports.ts";
import { ingestReports } from "../src/app/ingest-reports.ts";
import type { Engine } from "../src/app/ports/engine.ts";
import type { FeedItem } from "../src/app/ports/feed.ts";
import { rebuildViews, renewViews } from "../src/app/renew-views.ts";
import { createEngine } from "../src/core/extract/index.ts";
import { createOutlets } from "../src/core/ledger/index.ts";
import { streamReports } from "./stream.ts";

const [reports = "20000", named] = process.argv.slice(2);
const count = Number(reports);
const STEPS = 40;
const lexicon = loadLexicon();
const engine = createEngine({ lexicon, gazetteer: loadGazetteer(), version: "bench" });
const folder = named ?? mkdtempSync(join(tmpdir(), "dateline-scale-"));
const store = openSqliteStore(folder, { create: true });

const processorMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
let [reading, readingCpu] = [0, 0];
/** The engine, its time kept. */
const timed: Engine = {
  ...engine,
  readAll(raws) {
    const [start, startCpu] = [performance.now(), processorMs()];
    const outcomes = engine.readAll(raws);
    reading += performance.now() - start;
    readingCpu += processorMs() - startCpu;
    return outcomes;
  },
};
async function* feed(): AsyncGenerator<FeedItem> {
  let n = 0;
  for (const raw of streamReports(count)) yield { raw, at: `stream:${++n}` };
}

interface Step {
  readonly reports: number;
  readonly ingestMs: number;
  readonly readingMs: number;
  readonly ingestCpuMs: number;
  readonly readingCpuMs: number;
}
const curve: Step[] = [];
let [done, added, refused] = [0, 0, 0];
let [since, readBefore, sinceCpu, readCpuBefore] = [performance.now(), 0, processorMs(), 0];
const [begin, beginCpu] = [performance.now(), processorMs()];
console.log("reports  ledger ms/report (processor)  extraction ms/report (processor)  resident MB");
for await (const answer of ingestReports(
  extractReports(feed(), timed),
  store,
  () => new Date().toISOString(),
  "bench",
  createOutlets(lexicon),
)) {
  if ("refused" in answer) refused++;
  else if (answer.added) added++;
  if (++done % Math.ceil(count / STEPS) > 0 && done < count) continue;
  const [now, nowCpu] = [performance.now(), processorMs()];
  const steps = done - (curve.at(-1)?.reports ?? 0);
  const step = {
    reports: done,
    readingMs: (reading - readBefore) / steps,
    ingestMs: (now - since - (reading - readBefore)) / steps,
    readingCpuMs: (readingCpu - readCpuBefore) / steps,
    ingestCpuMs: (nowCpu - sinceCpu - (readingCpu - readCpuBefore)) / steps,
  };
  curve.push(step);
  [since, readBefore, sinceCpu, readCpuBefore] = [now, reading, nowCpu, readingCpu];
  const resident = process.memoryUsage().rss / 1e6;
  const cell = (ms: number, width: number): string => ms.toFixed(2).padStart(width);
  console.log(
    `${String(done).padStart(7)}  ${cell(step.ingestMs, 16)} (${cell(step.ingestCpuMs, 9)})  ${cell(step.readingMs, 20)} (${cell(step.readingCpuMs, 9)})  ${resident.toFixed(0).padStart(11)}`,
  );
}
const [seconds, processorSeconds] = [(performance.now() - begin) / 1000, (processorMs() - beginCpu) / 1000];
const early = curve.find((step) => step.reports >= Math.min(10_000, count / 2));
const late = curve.at(-1);
/** Time per report at the end against that at 10,000. */
function ratio(ms: (step: Step) => number): number | null {
  return early === undefined || late === undefined ? null : Number((ms(late) / ms(early)).toFixed(2));
}
/** Of the whole process so far, not of the moments looked at. */
const peakMB = (): number => Math.round(process.resourceUsage().maxRSS / 1000);
const ingestPeakMB = peakMB();
await renewViews(store);
const [rebuild, rebuildCpu] = [performance.now(), processorMs()];
await rebuildViews(store);
console.log(
  JSON.stringify({
    reports: done,
    added,
    refused,
    perSecond: Number((done / seconds).toFixed(1)),
    perProcessorSecond: Number((done / processorSeconds).toFixed(1)),
    lateToEarly: ratio((step) => step.ingestMs + step.readingMs),
    lateToEarlyProcessor: ratio((step) => step.ingestCpuMs + step.readingCpuMs),
    lateToEarlyLedger: ratio((step) => step.ingestCpuMs),
    peakMB: ingestPeakMB,
    rebuildSeconds: Number(((performance.now() - rebuild) / 1000).toFixed(1)),
    rebuildProcessorSeconds: Number(((processorMs() - rebuildCpu) / 1000).toFixed(1)),
    rebuildPeakMB: peakMB(),
  }),
);
await store.close();
if (named === undefined) rmSync(folder, { recursive: true, force: true });
