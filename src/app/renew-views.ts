import { type ActiveActs, foldActs } from "../core/ledger/index.ts";
import type { Extraction } from "../core/model/index.ts";
import { nodeWords } from "../core/search/index.ts";
import { componentViews, EVERYTHING, reportOf } from "./component-views.ts";
import { componentAround } from "./known-ledger.ts";
import { type MemberLoader, memberLoader } from "./member-loader.ts";
import {
  type NewView,
  OPEN,
  type StaleNode,
  type StoredView,
  type ViewReader,
  type ViewRenewal,
} from "./ports/incident-views.ts";
import type { LedgerStore } from "./ports/ledger-store.ts";

/** Raised when the fold, fusion's clustering or search rows change: views made under another number are made anew. */
export const VIEWS_VERSION = 3;
/** Marks dealt with in one transaction. */
const AT_ONCE = 300;

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
  const out = { drop: [] as StoredView[], close: [] as StoredView[], add: [] as NewView[] };
  const finished = new Map(done.map((mark) => [mark.node, mark]));
  const seen = new Set<string>();
  const dropped = new Set<string>();
  for (const seed of seeds.keys()) {
    if (seen.has(seed)) continue;
    const component = await componentAround(reader, { moment: EVERYTHING, acts }, [seed]);
    const ids = component.nodes.length === 0 ? [seed] : component.nodes.map((node) => node.id);
    for (const id of ids) seen.add(id);
    // the component's other marks are dealt with in one go
    const marks = await reader.staleAmong(ids);
    for (const mark of marks) finished.set(mark.node, mark);
    const since = [...ids.map((id) => seeds.get(id)), ...marks.map((mark) => mark.since)].reduce<string>(
      (a, b) => (b !== undefined && b < a ? b : a),
      OPEN,
    );
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
export async function withMoved(
  seeds: Map<string, StaleNode["since"]>,
  { everMoved }: ActiveActs,
  reader: Pick<ViewReader, "nodesOf" | "report">,
): Promise<ReadonlyMap<string, string>> {
  if (everMoved.size === 0) return seeds;
  const reports = new Set([...seeds.keys()].map(reportOf));
  for (const [claim, moved] of everMoved)
    for (const to of moved) {
      if (reports.has(reportOf(claim))) seeds.set(to, "");
      if (seeds.has(to)) for (const id of await nodesOfReport(reader, reportOf(claim))) seeds.set(id, "");
    }
  return seeds;
}

async function nodesOfReport(reader: Pick<ViewReader, "nodesOf" | "report">, report: string): Promise<string[]> {
  const stored = await reader.report(report);
  if (stored === null) return [];
  const { incidents } = JSON.parse(stored.extraction) as Extraction;
  return (await reader.nodesOf(incidents.map((incident) => `${report}/${incident.id}`))).map((node) => node.id);
}

export async function wordsOfNodes(
  stale: readonly Pick<StaleNode, "node">[],
  loader: MemberLoader,
  reader: Pick<ViewReader, "nodesOf">,
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
