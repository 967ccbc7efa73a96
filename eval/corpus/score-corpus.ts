import { parseArgs } from "node:util";
import { loadSeed } from "../seed/load-seed.ts";
import { scoreLedger } from "./fuse-corpus.ts";
import { loadEngine } from "./load-engine.ts";
import { CORPUS_FOLDER, loadPacks } from "./load-gold.ts";
import { printMiss, printScores } from "./print-scores.ts";
import { scorePack } from "./score-report.ts";
import { mergeTallies } from "./tally.ts";

const USAGE = `node eval/corpus/score-corpus.ts [--pack ID] [--report NAME] [--field FIELD] [--seed] [--fusion] [--misses] [--json] [FOLDER]
  --pack    only this pack        --report  only reports whose name holds this
  --misses  list every miss       --field   only misses of this field (and those below it: claims, claims.other)
  --seed    the seed report alone, where its folder is there
  --fusion  also ingest all into a new ledger and check which reports met, and what was known when`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    pack: { type: "string" },
    report: { type: "string" },
    field: { type: "string" },
    seed: { type: "boolean", default: false },
    fusion: { type: "boolean", default: false },
    misses: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

if (values.help) {
  console.log(USAGE);
  process.exit(0);
}

const seed = values.seed ? loadSeed() : null;
if (values.seed && seed === null) {
  console.error("the seed is not here: it lies in the shared folder, outside this repository");
  process.exit(3);
}
const packs = (seed === null ? loadPacks(positionals[0] ?? CORPUS_FOLDER) : [seed])
  .filter((pack) => values.pack === undefined || pack.id === values.pack)
  .map((pack) => ({ ...pack, reports: pack.reports.filter(({ name }) => name.includes(values.report ?? "")) }));
const engine = loadEngine();
const scored = packs.map((pack) => ({ pack, tally: scorePack(pack, engine) }));
const fused = values.fusion ? scoreLedger(packs) : null;
if (values.fusion && fused === null) console.error("fusion: there is no program to run yet");
const total = mergeTallies([...scored.map(({ tally }) => tally), ...(fused === null ? [] : [fused])]);

if (values.json) {
  console.log(
    JSON.stringify(Object.fromEntries(scored.map(({ pack, tally }) => [pack.id, Object.fromEntries(tally.counts)])), null, 1),
  );
} else {
  for (const { pack, tally } of scored)
    console.log(`${printScores(`${pack.id} (${pack.kind}, ${pack.reports.length} reports)`, tally)}\n`);
  if (scored.length > 1 || fused !== null) console.log(`${printScores(`all ${scored.length} pack(s)`, total)}\n`);
}
if (values.misses || values.field !== undefined) {
  const wanted = (field: string): boolean =>
    values.field === undefined || field === values.field || field.startsWith(`${values.field}.`);
  for (const miss of total.misses.filter(({ field }) => wanted(field))) console.log(printMiss(miss));
}
