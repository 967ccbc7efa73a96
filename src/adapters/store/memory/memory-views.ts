import {
  type IncidentViews,
  type NewView,
  OPEN,
  type StaleNode,
  type StoredView,
  type ViewPage,
  type ViewQuery,
  type ViewReader,
  type ViewsAsStored,
} from "../../../app/ports/incident-views.ts";
import type { LedgerReader } from "../../../app/ports/ledger-reader.ts";
import {
  byPlace,
  countDays,
  countRows,
  findAreas,
  matches,
  placeIn,
  sumOrigins,
  sumSources,
} from "../../../core/search/index.ts";

/** Views of a ledger in memory, and the marks its writers set. */
export interface MemoryViews extends IncidentViews {
  mark(nodes: Iterable<string>, since: string): void;
  readonly stored: ViewsAsStored;
}

export function memoryViews(
  reader: LedgerReader,
  allNodes: () => Iterable<string>,
  alone: <T>(write: () => Promise<T>) => Promise<T>,
): MemoryViews {
  let version = 0;
  const views = new Map<string, NewView>();
  const byNode = new Map<string, Set<string>>();
  const marks = new Map<string, string>();
  const words = new Map<string, string>();

  const mark = (nodes: Iterable<string>, since: string): void => {
    for (const node of nodes) if (since < (marks.get(node) ?? OPEN)) marks.set(node, since);
  };
  const remove = (key: string): void => {
    for (const node of views.get(key)?.nodes ?? []) byNode.get(node)?.delete(key);
    views.delete(key);
  };
  const put = (view: NewView): void => {
    const key = keyOf(view);
    views.set(key, view);
    for (const node of view.nodes) byNode.set(node, (byNode.get(node) ?? new Set()).add(key));
  };
  const clear = (): void => {
    views.clear();
    byNode.clear();
    words.clear();
    mark(allNodes(), "");
  };
  const holding = (nodes: readonly string[], test: (view: StoredView) => boolean): NewView[] => {
    const keys = new Set(nodes.flatMap((node) => [...(byNode.get(node) ?? [])]));
    return [...keys]
      .flatMap((key) => views.get(key) ?? [])
      .filter(test)
      .sort((a, b) => order(`${a.from} ${a.id}`, `${b.from} ${b.id}`));
  };
  const inOrder = (limit?: number): StaleNode[] =>
    [...marks]
      .map(([node, since]) => ({ node, since }))
      .sort((a, b) => order(a.node, b.node))
      .slice(0, limit);
  const viewReader: ViewReader = {
    ...reader,
    stale: async (limit) => inOrder(limit),
    staleAmong: async (nodes) =>
      nodes.flatMap((node) => {
        const since = marks.get(node);
        return since === undefined ? [] : [{ node, since }];
      }),
    holding: async (nodes, since) => holding(nodes, (view) => view.until > since),
  };
  const found = ({ at, policy, terms }: ViewQuery): NewView[] =>
    [...views.values()].filter(
      (view) =>
        isAt(view, at) && matches({ row: view.row, texts: view.nodes.map((node) => words.get(node) ?? "") }, terms, policy),
    );
  const listed = (query: ViewQuery, { order: by, after, limit }: ViewPage) =>
    found(query)
      .map((view) => ({ view, place: placeIn(by, view.id, view.row, query.policy) }))
      .filter(({ place }) => after === null || byPlace(place, after) > 0)
      .sort((a, b) => byPlace(a.place, b.place))
      .slice(0, limit);
  return {
    mark,
    stored: {
      version: async () => version,
      stale: async () => inOrder(),
      holding: async (nodes) => holding(nodes, () => true).map((view) => ({ ...view, consistent: true })),
      // views are found by a look at themselves
      index: async () => ({ findsView: () => true, findsNode: (node, own) => words.get(node) === own }),
      sizes: async () => ({ views: views.size, indexed: views.size, worded: words.size }),
    },
    state: async () => ({ version, stale: marks.size > 0 }),
    reset: (to) =>
      alone(async () => {
        if (version === to) return;
        clear();
        version = to;
      }),
    clear: () => alone(async () => clear()),
    renew: (build) =>
      alone(async () => {
        const renewal = await build(viewReader);
        if (renewal === null) return false;
        for (const { node } of renewal.done) {
          marks.delete(node);
          words.delete(node);
        }
        for (const { node, words: own } of renewal.words) words.set(node, own);
        for (const view of renewal.drop) remove(keyOf(view));
        for (const { until, ...view } of renewal.close) {
          const held = views.get(keyOf(view));
          if (held !== undefined) put({ ...held, until });
        }
        for (const view of renewal.add) put(view);
        return true;
      }),
    find: async (query, page) => listed(query, page).map(({ view }) => view),
    heads: async (query, page) => listed(query, page).map(({ place, view: { head, tolls } }) => ({ place, head, tolls })),
    worthLook: async (query, skip, limit) =>
      found(query)
        .sort((a, b) => b.row.look[query.policy] - a.row.look[query.policy] || order(a.id, b.id))
        .slice(skip, skip + limit),
    count: async (query) => found(query).length,
    counts: async (query) => countRows(found(query).map((view) => view.row)),
    days: async (query) => countDays(found(query).map((view) => view.row)),
    areas: async (query, cell) => findAreas(found(query), cell, query.policy),
    sources: async (query) => sumSources(found(query).map(({ id, voices }) => ({ incident: id, voices }))),
    origins: async (query) => sumOrigins(found(query).map(({ id, voices }) => ({ incident: id, voices }))),
    at: async (nodes, at) => holding(nodes, (view) => isAt(view, at)),
  };
}

function isAt({ from, until }: StoredView, at: string | null): boolean {
  return at === null ? until === OPEN : from <= at && at < until;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function keyOf({ id, from }: Pick<StoredView, "id" | "from">): string {
  return `${id}\n${from}`;
}
