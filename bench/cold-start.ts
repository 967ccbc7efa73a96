// Cold `dateline extract` of one report, whole process: wall time under 1 s, resident memory under 300 MB.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const report = process.argv[2] ?? join(root, "corpus/kabul-2020-11-21/00-lotus-world.txt");
const folder = mkdtempSync(join(tmpdir(), "dateline-bench-"));
const times: number[] = [];
const processor: number[] = [];
let peak = 0;
for (let i = 0; i < 7; i++) {
  const usage = join(folder, "rss");
  const probe = `import{writeFileSync}from"node:fs";process.on("exit",()=>writeFileSync(${JSON.stringify(usage)},JSON.stringify(process.resourceUsage())))`;
  const start = performance.now();
  const run = spawnSync(
    process.execPath,
    [
      ...["--import", `data:text/javascript,${encodeURIComponent(probe)}`, join(root, "src/entry/cli/main.ts")],
      ...["extract", report, "--published", "2020-11-21", "--format", "ndjson", "--quiet"],
    ],
    { encoding: "utf8" },
  );
  times.push(performance.now() - start);
  if (run.status !== 0) throw new Error(`extract ended with ${run.status}: ${run.stderr}`);
  const used = JSON.parse(readFileSync(usage, "utf8")) as NodeJS.ResourceUsage;
  peak = Math.max(peak, used.maxRSS / 1024);
  processor.push((used.userCPUTime + used.systemCPUTime) / 1000);
}
rmSync(folder, { recursive: true, force: true });
for (const list of [times, processor]) list.sort((a, b) => a - b);
console.log(
  `cold extract, 7 runs: median ${times[3]?.toFixed(0)} ms, slowest ${times[6]?.toFixed(0)} ms (under 1000), processor time of all its threads ${processor[3]?.toFixed(0)} ms, peak resident ${peak.toFixed(0)} MB (under 300)`,
);
