import { clusterNodes } from "../core/fuse/index.ts";
import { type ActiveActs, knownFrom } from "../core/ledger/index.ts";
import type { LedgerIncident } from "../core/model/index.ts";
import { toSearchRow, voicesOf } from "../core/search/index.ts";
import { headOf } from "./incident-head.ts";
import { besideOf, type Component, foldCluster, type KnownLedger } from "./known-ledger.ts";
import type { MemberLoader } from "./member-loader.ts";
import { type NewView, OPEN, type StoredView, type ViewReader } from "./ports/incident-views.ts";

/** Incidents of more report-incidents keep their JSON only for the time that is still open; earlier ones are folded when asked for. */
const KEPT_WHOLE = 8;
/** The moment views are of: all that is known. */
export const EVERYTHING = { asOf: null, recordedBy: null, policy: "ucdp" } as const;

/** What views are made from: with no views held, all are made anew. */
export type ComponentReader = Pick<ViewReader, "holding" | "nodesOf" | "report">;

interface Draft {
  readonly from: string;
  readonly nodes: readonly string[];
  until: string;
  /** The view it goes on from, if it is one that is there. */
  readonly held: StoredView | null;
}

/** The component's views from `since` on: those before stay, the last of them closed where something else follows. */
export async function componentViews(
  reader: ComponentReader,
  loader: MemberLoader,
  acts: ActiveActs,
  { nodes, pairs }: Component,
  ids: readonly string[],
  since: string,
): Promise<{ drop: StoredView[]; close: StoredView[]; add: NewView[] }> {
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
  const add: NewView[] = [];
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
async function movedTimes({ moves }: ActiveActs, nodes: Component["nodes"], reader: ComponentReader): Promise<string[]> {
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

async function viewOf({ from, until, nodes }: Draft, loader: MemberLoader, acts: ActiveActs): Promise<NewView> {
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
    ...headOf(incident),
    voices: voicesOf(incident),
    tie: JSON.stringify({ id, type, time, place, responsibility } satisfies Partial<LedgerIncident>),
    beside: JSON.stringify(await besideOf(nodes, loader)),
    incident: until === OPEN || nodes.length <= KEPT_WHOLE ? JSON.stringify(incident) : null,
  };
}

/** Report of a report-incident or claim. */
export function reportOf(id: string): string {
  return id.slice(0, id.indexOf("/"));
}
