import { clusterNodes } from "../core/fuse/index.ts";
import { type ActiveActs, foldActs, knownFrom } from "../core/ledger/index.ts";
import type { Extraction, LedgerIncident } from "../core/model/index.ts";
import { nodeWords, toSearchRow } from "../core/search/index.ts";
import {
  besideOf,
  type Component,
  componentAround,
  foldCluster,
  type KnownLedger,
  type MemberLoader,
  memberLoader,
} from "./known-ledger.ts";
import { OPEN, type StaleNode, type StoredView, type ViewReader, type ViewRenewal } from "./ports/incident-views.ts";
import type { LedgerStore } from "./ports/ledger-store.ts";

/** Raised when the fold, fusion's clustering or search rows change: views made under another number are made anew. */
export const VIEWS_VERSION = 1;
/** Marks dealt with in one transaction. */
const AT_ONCE = 300;
/** Incidents of more report-incidents keep their JSON only for the time that is still open; earlier ones are folded when asked for. */
const KEPT_WHOLE = 8;
const EVERYTHING = { asOf: null, recordedBy: null, policy: "ucdp" } as const;

/**
 * Brings the cached incidents up to date with the ledger: connected components touched since the last time, and no others.
 * @returns how many transactions it took
 */
export async function renewViews({ views }: Pick<LedgerStore, "views">): Promise<number> {
  const { version, stale } = await views.state();
  if (version !== VIEWS_VERSION) await views.reset(VIEWS_VERSION);
  else if (!stale) return 0;
  let rounds = 0;
  while (await views.renew(renewal)) rounds++;
  return rounds;
}

/** Throws the cached incidents away and makes them again from the ledger. */
export async function rebuildViews(store: Pick<LedgerStore, "views">): Promise<void> {
  await store.views.clear();
  await renewViews(store);
}

/** The next marks, dealt with; null when none is left. */
async function renewal(reader: ViewReader): Promise<ViewRenewal | null> {
  const done = await reader.stale(AT_ONCE);
  if (done.length === 0) return null;
  const acts = foldActs(await reader.reviews());
  const loader = memberLoader(reader);
  const seeds = await withMoved(new Map(done.map(({ node, since }) => [node, since])), acts, reader);
  const out = { drop: [] as StoredView[], close: [] as StoredView[], add: [] as StoredView[] };
  // of a component made anew from its first day every mark is dealt with
  const finished = new Map(done.map((mark) => [mark.node, mark]));
  const seen = new Set<string>();
  const dropped = new Set<string>();
  for (const seed of seeds.keys()) {
    if (seen.has(seed)) continue;
    const component = await componentAround(reader, { moment: EVERYTHING, acts }, [seed]);
    const ids = component.nodes.length === 0 ? [seed] : component.nodes.map((node) => node.id);
    for (const id of ids) seen.add(id);
    const since = ids.map((id) => seeds.get(id)).reduce<string>((a, b) => (b !== undefined && b < a ? b : a), OPEN);
    if (since === "") for (const node of ids) finished.set(node, { node, since });
    const changed = await componentViews(reader, loader, acts, component, ids, since);
    for (const view of changed.drop) {
      if (dropped.has(keyOf(view))) continue;
      dropped.add(keyOf(view));
      out.drop.push(view);
    }
    out.close.push(...changed.close);
    out.add.push(...changed.add);
  }
  const all = [...finished.values()];
  return { done: all, words: await wordsOfNodes(all, loader, reader), ...out };
}

/** Claims people moved tie incidents together that fusion does not: where one is touched, so is the other. */
async function withMoved(
  seeds: Map<string, StaleNode["since"]>,
  { moves }: ActiveActs,
  reader: ViewReader,
): Promise<ReadonlyMap<string, string>> {
  if (moves.size === 0) return seeds;
  const reports = new Set([...seeds.keys()].map(reportOf));
  for (const [claim, to] of moves) {
    if (reports.has(reportOf(claim))) seeds.set(to, "");
    if (seeds.has(to)) for (const id of await nodesOfReport(reader, reportOf(claim))) seeds.set(id, "");
  }
  return seeds;
}

async function nodesOfReport(reader: ViewReader, report: string): Promise<string[]> {
  const stored = await reader.report(report);
  if (stored === null) return [];
  const { incidents } = JSON.parse(stored.extraction) as Extraction;
  return (await reader.nodesOf(incidents.map((incident) => `${report}/${incident.id}`))).map((node) => node.id);
}

interface Draft {
  readonly from: string;
  readonly nodes: readonly string[];
  until: string;
  /** The view it goes on from, if it is one that is there. */
  readonly held: StoredView | null;
}

/** The component's views from `since` on: those before stay, the last of them closed where something else follows. */
async function componentViews(
  reader: ViewReader,
  loader: MemberLoader,
  acts: ActiveActs,
  { nodes, pairs }: Component,
  ids: readonly string[],
  since: string,
): Promise<{ drop: StoredView[]; close: StoredView[]; add: StoredView[] }> {
  const moved = await movedTimes(acts, nodes, reader);
  const begin = moved.length > 0 ? "" : since;
  const old = await reader.holding(ids, begin);
  const drafts: Draft[] = [];
  let alive = new Map<string, Draft>();
  for (const view of old.filter((v) => v.from < begin)) {
    const draft: Draft = { from: view.from, nodes: view.nodes, until: OPEN, held: view };
    drafts.push(draft);
    alive.set(view.nodes.join("\n"), draft);
  }
  const times = [...new Set([...nodes.map(knownFrom), ...moved])].filter((time) => time >= begin).sort();
  const around = neighbourhoods(pairs, acts);
  for (const time of times) {
    const known = new Set(nodes.filter((node) => knownFrom(node) <= time).map((node) => node.id));
    const refolded = moved.includes(time);
    const arrived = nodes.filter((node) => refolded || knownFrom(node) === time).map((node) => node.id);
    // what is not connected to what arrived stands as it stood
    const touched = around(
      arrived.filter((id) => known.has(id)),
      known,
    );
    const inside = pairs.filter(({ a, b }) => touched.has(a) && touched.has(b));
    const next = new Map<string, Draft>();
    for (const cluster of clusterNodes([...touched], inside, acts.rulings)) {
      const key = cluster.join("\n");
      const held = refolded ? undefined : alive.get(key);
      const draft = held ?? { from: time, nodes: cluster, until: OPEN, held: null };
      if (held === undefined) drafts.push(draft);
      next.set(key, draft);
    }
    for (const [key, draft] of alive)
      if (next.get(key) === draft) continue;
      else if (draft.nodes.some((node) => touched.has(node))) draft.until = time;
      else next.set(key, draft);
    alive = next;
  }
  if (nodes.length === 0) for (const draft of alive.values()) draft.until = begin;
  const close = drafts.flatMap(({ held, until }) => (held !== null && held.until !== until ? [{ ...held, until }] : []));
  const add: StoredView[] = [];
  for (const draft of drafts) if (draft.held === null) add.push(await viewOf(draft, loader, acts));
  return { drop: old.filter((v) => v.from >= begin), close, add };
}

/** Finds what "same" pairs and rulings connect to some nodes, among those known. */
function neighbourhoods(
  pairs: Component["pairs"],
  { rulings }: ActiveActs,
): (from: readonly string[], known: ReadonlySet<string>) => ReadonlySet<string> {
  const beside = new Map<string, string[]>();
  const tie = (a: string, b: string): void => {
    const held = beside.get(a);
    if (held === undefined) beside.set(a, [b]);
    else held.push(b);
  };
  for (const { a, b } of [...pairs.filter((pair) => pair.verdict === "same"), ...rulings]) {
    tie(a, b);
    tie(b, a);
  }
  return (from, known) => {
    const found = new Set(from);
    for (const id of found) for (const other of beside.get(id) ?? []) if (known.has(other)) found.add(other);
    return found;
  };
}

/** Times at which claims that people moved from or to these nodes come to count. */
async function movedTimes({ moves }: ActiveActs, nodes: Component["nodes"], reader: ViewReader): Promise<string[]> {
  if (moves.size === 0) return [];
  const here = new Set(nodes.map((node) => node.id));
  const reports = new Set(nodes.map((node) => node.report));
  const out: string[] = [];
  for (const [claim, to] of moves) {
    if (!here.has(to) && !reports.has(reportOf(claim))) continue;
    const report = await reader.report(reportOf(claim));
    if (report !== null) out.push(knownFrom(report));
    out.push(...(await reader.nodesOf([to])).map(knownFrom));
  }
  return out;
}

async function viewOf({ from, until, nodes }: Draft, loader: MemberLoader, acts: ActiveActs): Promise<StoredView> {
  const ledger: KnownLedger = { moment: { ...EVERYTHING, asOf: from }, acts, commitments: [], asOf: from, recordedBy: "" };
  const incident = await foldCluster(loader, ledger, nodes);
  const members = await Promise.all(nodes.map((node) => loader.member(node)));
  const { id, type, time, place, responsibility } = incident;
  return {
    id,
    from,
    until,
    latest: members.map(knownFrom).reduce((a, b) => (b > a ? b : a)),
    nodes,
    row: toSearchRow(incident),
    tie: JSON.stringify({ id, type, time, place, responsibility } satisfies Partial<LedgerIncident>),
    beside: JSON.stringify(await besideOf(nodes, loader)),
    incident: until === OPEN || nodes.length <= KEPT_WHOLE ? JSON.stringify(incident) : null,
  };
}

async function wordsOfNodes(
  stale: readonly StaleNode[],
  loader: MemberLoader,
  reader: ViewReader,
): Promise<{ node: string; words: string }[]> {
  const here = await reader.nodesOf(stale.map(({ node }) => node));
  const out: { node: string; words: string }[] = [];
  for (const { id } of here) {
    const { extraction, incident } = await loader.member(id);
    out.push({ node: id, words: nodeWords(extraction, incident) });
  }
  return out;
}

function keyOf({ id, from }: StoredView): string {
  return `${id}\n${from}`;
}

function reportOf(id: string): string {
  return id.slice(0, id.indexOf("/"));
}
