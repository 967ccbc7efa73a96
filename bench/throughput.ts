// Extraction on one core as a ratio to wink-nlp's bare tokenise-and-tag time on the same texts in the same run: at most 4, goal 2.5.
// node bench/throughput.ts [reports] [folder]: with a folder, also over the texts of the JSON lines in it (rows with a `text`).

import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { loadGazetteer } from "../src/adapters/gazetteer/load-gazetteer.ts";
import { loadLexicon } from "../src/adapters/lexicon/load-lexicon.ts";
import { createEngine } from "../src/core/extract/index.ts";
import type { RawReport } from "../src/core/model/index.ts";
import { makeReports } from "./reports.ts";

const ROUNDS = 7;
const WARM_UP = 2;
const TOGETHER = 16;
/** Texts read by one engine, then by the other, before the clock is read again: both meet the same state of the machine. */
const BATCH = 48;
const LIMIT = 4;
const engine = createEngine({ lexicon: loadLexicon(), gazetteer: loadGazetteer(), version: "bench" });
const nlp = winkNLP(model, ["pos"]);

const asReport = (row: {
  readonly text: string;
  readonly title?: unknown;
  readonly outlet?: unknown;
  readonly published?: unknown;
}): RawReport => {
  const text = (value: unknown): string | null => (typeof value === "string" ? value : null);
  const { title, outlet, published } = row;
  return {
    ...{ externalId: null, url: null, language: null },
    ...{ title: text(title), outlet: text(outlet), published: text(published), text: row.text },
  };
};
const hasText = (row: unknown): row is { readonly text: string } =>
  typeof row === "object" && row !== null && "text" in row && typeof row.text === "string" && row.text.trim() !== "";
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
interface Spent {
  /** By the clock on the wall, milliseconds. */
  wall: number;
  /** By this process's own processor time, milliseconds: what else the machine does is not in it. */
  cpu: number;
}
const time = (spent: Spent, run: () => void): void => {
  const start = performance.now();
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  spent.cpu += (user + system) / 1000;
  spent.wall += performance.now() - start;
};

/** One round: both over all reports, by turns in batches; who goes first changes with every batch. */
function runRound(reports: readonly RawReport[]): { readonly wink: Spent; readonly ours: Spent } {
  const total = { wink: { wall: 0, cpu: 0 }, ours: { wall: 0, cpu: 0 } };
  for (let from = 0; from < reports.length; from += BATCH) {
    const batch = reports.slice(from, from + BATCH);
    const wink = (): void => {
      time(total.wink, () => {
        for (const r of batch) {
          // the title is a text of its own, and read as one by both
          if (r.title !== null) nlp.readDoc(r.title).tokens().out(nlp.its.pos);
          nlp.readDoc(r.text).tokens().out(nlp.its.pos);
        }
      });
    };
    const ours = (): void => {
      time(total.ours, () => {
        // by so many as dateline extract takes together
        for (let i = 0; i < batch.length; i += TOGETHER)
          for (const outcome of engine.readAll(batch.slice(i, i + TOGETHER))) if ("fault" in outcome) throw outcome.fault;
      });
    };
    if ((from / BATCH) % 2 === 0) {
      wink();
      ours();
    } else {
      ours();
      wink();
    }
  }
  return total;
}

/** The ratio of processor times, which is the one held to the limit. */
function measure(name: string, reports: readonly RawReport[]): number {
  // both are compiled as far as they will be
  for (let i = 0; i < WARM_UP; i++) runRound(reports);
  const rounds = Array.from({ length: ROUNDS }, () => runRound(reports));
  const kilobytes = reports.reduce((n, r) => n + r.text.length, 0) / reports.length / 1000;
  console.log(
    `${name}: ${reports.length} reports of ${kilobytes.toFixed(1)} KB, median of ${ROUNDS} rounds on Node ${process.version}`,
  );
  const line = (who: string, spent: readonly Spent[]): void => {
    const cpu = median(spent.map((s) => s.cpu));
    const wall = median(spent.map((s) => s.wall));
    const rate = ((reports.length / cpu) * 1000).toFixed(0).padStart(6);
    console.log(`  ${who} ${cpu.toFixed(0).padStart(6)} ms processor (${wall.toFixed(0)} wall) ${rate} reports/s`);
  };
  line(
    "wink bare ",
    rounds.map((r) => r.wink),
  );
  line(
    "extraction",
    rounds.map((r) => r.ours),
  );
  const ratio = median(rounds.map((r) => r.ours.cpu / r.wink.cpu));
  const wall = median(rounds.map((r) => r.ours.wall / r.wink.wall));
  console.log(`  ratio      ${ratio.toFixed(2)} of processor time, ${wall.toFixed(2)} of wall time (at most ${LIMIT}, goal 2.5)`);
  return ratio;
}

const [count = "1000", folder] = process.argv.slice(2);
const ratio = measure("made reports", makeReports(Number(count)).map(asReport));
if (folder !== undefined) {
  const rows = globSync("**/*.jsonl", { cwd: folder }).flatMap((file) => {
    const lines = readFileSync(join(folder, file), "utf8").split("\n");
    // a like number from every file, so that no one set decides
    return lines
      .filter((line) => line !== "")
      .slice(0, 150)
      .map((line): unknown => JSON.parse(line))
      .filter(hasText);
  });
  measure(folder, rows.map(asReport));
}
process.exitCode = ratio > LIMIT ? 1 : 0;
