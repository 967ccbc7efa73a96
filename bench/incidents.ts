// Lists, searches and single incidents of a ledger in a folder, in this process: milliseconds at the median and the 99th percentile.
// node bench/incidents.ts FOLDER [rounds=60]: the folder is one that bench/ingest-scale.ts kept.

import { openSqliteStore } from "../src/adapters/store/sqlite/sqlite-store.ts";
import type { Moment } from "../src/app/moment.ts";
import { rebuildViews, renewViews } from "../src/app/renew-views.ts";
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

async function timed(name: string, run: (round: number) => Promise<unknown>): Promise<void> {
  const ms: number[] = [];
  for (let i = 0; i < Number(rounds); i++) {
    const start = performance.now();
    await run(i);
    ms.push(performance.now() - start);
  }
  ms.sort((a, b) => a - b);
  const at = (share: number): string => (ms[Math.min(ms.length - 1, Math.floor(ms.length * share))] ?? 0).toFixed(1).padStart(8);
  console.log(`${name.padEnd(58)} p50 ${at(0.5)}  p99 ${at(0.99)}`);
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
await timed("show", (i) => showIncident(store, clock, now, first.items[i % first.items.length]?.id ?? ""));
if (process.argv[4] === "rebuild") {
  const start = performance.now();
  await rebuildViews(store);
  console.log(`all cached incidents made anew in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
await store.close();
