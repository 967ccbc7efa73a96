import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import {
  type Baseline,
  type Change,
  comparePack,
  compareSet,
  type FieldFigures,
  printChange,
  toFieldFigures,
} from "./baseline.ts";
import { scoreLedger } from "./corpus/fuse-corpus.ts";
import { loadEngine } from "./corpus/load-engine.ts";
import { loadPacks } from "./corpus/load-gold.ts";
import { scorePack } from "./corpus/score-report.ts";
import { SETS, type SetFigures, scoreSharedSet, whatSharedSetsLack } from "./shared-sets.ts";

const USAGE = `node eval/check-baseline.ts [--update] [--corpus-only] [--set NAME …]
  Compares what the engine reads now with eval/baseline.json; exit status 1 when a figure fell.
  --update       writes the figures of now instead (say in the commit why they changed)
  --corpus-only  the texts of this repository only
  --set          only this shared set (several: repeat)`;

const { values } = parseArgs({
  options: {
    update: { type: "boolean", default: false },
    "corpus-only": { type: "boolean", default: false },
    set: { type: "string", multiple: true },
    help: { type: "boolean", default: false },
  },
});
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}

const FILE = fileURLToPath(new URL("baseline.json", import.meta.url));
const baseline: Baseline = JSON.parse(readFileSync(FILE, "utf8"));
const changes: Change[] = [];

const packs = loadPacks();
const engine = loadEngine();
const corpus: Record<string, Readonly<Record<string, FieldFigures>>> = {};
for (const pack of packs) corpus[pack.id] = toFieldFigures(scorePack(pack, engine));
const ledger = scoreLedger(packs);
if (ledger === null) console.log("the corpus in the ledger: NOT measured, there is no program yet");
else corpus["ledger"] = toFieldFigures(ledger);
console.log(`corpus: ${packs.length} packs, ${packs.reduce((sum, pack) => sum + pack.reports.length, 0)} reports`);
for (const [name, before] of Object.entries(baseline.corpus)) changes.push(...comparePack(name, before, corpus[name] ?? {}));

const shared: Record<string, SetFigures> = { ...baseline.shared };
const sets = values["corpus-only"] ? [] : SETS.filter((set) => values.set === undefined || values.set.includes(set));
const lacking = whatSharedSetsLack();
if (sets.length > 0 && lacking !== null) {
  console.log(`shared sets: NOT measured, ${lacking} is not here; the figures of the baseline stand unchecked`);
} else {
  for (const set of sets) {
    const now = scoreSharedSet(set);
    const shown = Object.entries(now).map(([measure, value]) => `${measure} ${value ?? "none"}`);
    console.log(`${set}: ${shown.join(", ")}`);
    changes.push(...compareSet(set, baseline.shared[set] ?? {}, now));
    shared[set] = now;
  }
}

for (const change of changes) console.log(printChange(change));
const falls = changes.filter(({ worse }) => worse).length;
if (values.update) {
  writeFileSync(FILE, `${JSON.stringify({ corpus, shared }, null, 2)}\n`);
  console.log(`baseline written; ${falls} figures fell`);
} else {
  console.log(falls === 0 ? "no figure fell" : `${falls} figures fell; better, or update the baseline and say why`);
  process.exitCode = falls === 0 ? 0 : 1;
}
