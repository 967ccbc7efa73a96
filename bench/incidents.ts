// Lists, searches, sums and single incidents of a ledger in a folder, in this process: milliseconds at the median and the 99th percentile,
// and of the processor each.
// node bench/incidents.ts FOLDER [rounds=60] [rebuild]: the folder is one that bench/ingest-scale.ts or bench/fill-ledger.ts kept.

import { openSqliteStore } from "../src/adapters/store/sqlite/sqlite-store.ts";
import { listOrigins } from "../src/app/list-origins.ts";
import { listSources } from "../src/app/list-sources.ts";
import { listStatements } from "../src/app/list-statements.ts";
import type { Moment } from "../src/app/moment.ts";
import { rebuildViews, renewViews } from "../src/app/renew-views.ts";
import { reviewQueue } from "../src/app/review-queue.ts";
import { countIncidents, searchIncidents } from "../src/app/search-incidents.ts";
import { showIncident } from "../src/app/show-incident.ts";
import { parseQuery } from "../src/core/search/index.ts";

const [folder, rounds = "60"] = process.argv.slice(2);
if (folder === undefined) throw new Error("got no folder, expected that of a ledger");
const store = openSqliteStore(folder, { create: false });
const clock = (): string => new Date().toISOString();
await renewViews(store);

const now: Moment = { asOf: null, recordedBy: null, policy: null };
const first = await searchIncidents(store, clock, now, { terms: [], limit: 1000, cursor: null });
const days = first.items.flatMap((i) => (i.time.status === "unresolved" ? [] : [i.time.value.from?.slice(0, 10) ?? ""])).sort();
const then: Moment = { ...now, asOf: days[days.length >> 1] ?? null };
const QUERIES = [
  "",
  "country:AF",
  "killed>=20",
  "rockets clinic",
  '"residential quarter" country:UA',
  "speaker:police stance:asserts",
  "actor:banner",
  "near:34.5,69.2,300",
  "bbox:30,40,40,75 killed>=5",
  "from:2018-01-05 to:2018-01-20 type:shelling",
];

const processorMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

async function timed(name: string, run: (round: number) => Promise<unknown>, times = Number(rounds)): Promise<void> {
  const ms: number[] = [];
  const before = processorMs();
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    await run(i);
    ms.push(performance.now() - start);
  }
  ms.sort((a, b) => a - b);
  const at = (share: number): string => (ms[Math.min(ms.length - 1, Math.floor(ms.length * share))] ?? 0).toFixed(1).padStart(8);
  const used = ((processorMs() - before) / times).toFixed(1).padStart(8);
  console.log(`${name.padEnd(58)} p50 ${at(0.5)}  p99 ${at(0.99)}  processor ${used}`);
}

console.log(`${await store.views.count({ at: null, policy: "ucdp", terms: [] })} incidents`);
for (const query of QUERIES)
  for (const [moment, when] of [
    [now, "now"],
    [then, `as of ${then.asOf}`],
  ] as const)
    await timed(`incidents ${query} (${when})`, () =>
      searchIncidents(store, clock, moment, { terms: parseQuery(query), limit: 50, cursor: null }),
    );
await timed("counts", () => countIncidents(store, clock, now, []));
// of a ledger that was filled only the first incidents have reports behind them
const shown: string[] = [];
for (const { id } of first.items) if (await showIncident(store, clock, now, id).then(Boolean, () => false)) shown.push(id);
if (shown.length > 0) await timed("show", (i) => showIncident(store, clock, now, shown[i % shown.length] ?? ""));
const early = await searchIncidents(store, clock, then, { terms: [], limit: 1000, cursor: null });
const before: string[] = [];
for (const { id } of early.items) if (await showIncident(store, clock, then, id).then(Boolean, () => false)) before.push(id);
if (before.length > 0)
  await timed(`show (as of ${then.asOf})`, (i) => showIncident(store, clock, then, before[i % before.length] ?? ""));
await timed("sources", () => listSources(store, clock, now, []), 5);
await timed("sources of a country", () => listSources(store, clock, now, parseQuery("country:AF")), 5);
await timed("origins", () => listOrigins(store, clock, now, []), 5);
await timed("the review queue", () => reviewQueue(store, clock, now, 50), 5);
const page = { limit: 50, cursor: null };
await timed("statements", () => listStatements(store, now, { speaker: null, stance: null }, page), 5);
await timed("statements of one speaker", () => listStatements(store, now, { speaker: "ministry", stance: "blames" }, page), 5);
await timed(
  "statements of a speaker there is not",
  () => listStatements(store, now, { speaker: "zzyzx", stance: null }, page),
  5,
);
if (process.argv[4] === "rebuild") {
  const start = performance.now();
  await rebuildViews(store);
  console.log(`all cached incidents made anew in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
await store.close();
