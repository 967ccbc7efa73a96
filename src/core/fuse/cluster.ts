import { THRESHOLD } from "./weights.ts";

/** What the machine found of two nodes. */
export interface PairEdge {
  readonly a: string;
  readonly b: string;
  readonly verdict: "same" | "not-same";
  readonly score: number;
}

/** What a person decided of two nodes. */
export interface PairRuling {
  readonly a: string;
  readonly b: string;
  readonly verdict: "same" | "not-same";
}

/** Two groups join only when the pairs between them score this much on average; a pair never compared counts 0. */
const AVERAGE = 3.6;
/** Two incidents of one report are two for its author: only strong evidence of others makes them one. */
const SAME_REPORT = -3;
/** A component over this size is cut: its edges must score one more, and one more, until every part is smaller. */
const LARGEST_COMPONENT = 2000;

/**
 * Groups nodes (`rep_…/i1`) into incidents by "same" edges, strongest first, never across a person's "not the same" and never
 * against the average of the pairs between two groups; then joins, whole, the groups a person said are one. Of rulings that
 * contradict each other the newest holds (first in the list). Depends on the sets given, not on the order of arrival.
 */
export function clusterNodes(nodes: readonly string[], edges: readonly PairEdge[], rulings: readonly PairRuling[]): string[][] {
  const known = new Set(nodes);
  const { same, apart } = consistent(rulings.filter(({ a, b }) => known.has(a) && known.has(b)));
  const ordered = bounded(nodes, edges);
  // what a person joined may hold machine-made company that another ruling keeps apart: such a pair is joined before the company comes
  for (const before = new Set<PairRuling>(); ; ) {
    const grouping = singletons(nodes);
    for (const edge of edges) addScore(grouping, edge);
    for (const { a, b } of apart) keepApart(grouping, a, b);
    for (const { a, b } of before) join(grouping, a, b, true);
    for (const { a, b } of ordered) join(grouping, a, b, false);
    for (const { a, b } of same) join(grouping, a, b, true);
    const barred = same.filter(({ a, b }) => grouping.get(a) !== grouping.get(b));
    const fresh = barred.filter((ruling) => !before.has(ruling));
    if (fresh.length === 0) return listOf(grouping);
    for (const ruling of fresh) before.add(ruling);
  }
}

function listOf(grouping: Grouping): string[][] {
  return [...new Set(grouping.values())]
    .map((group) => [...group.members].sort())
    .sort((x, y) => ((x[0] ?? "") < (y[0] ?? "") ? -1 : 1));
}

/** Rulings that hold together, the newest first, and every pair they keep apart through what they join. */
function consistent(rulings: readonly PairRuling[]): { readonly same: PairRuling[]; readonly apart: PairRuling[] } {
  const grouping = singletons(rulings.flatMap(({ a, b }) => [a, b]));
  const same: PairRuling[] = [];
  for (const ruling of rulings) {
    const { a, b, verdict } = ruling;
    if (verdict === "not-same") keepApart(grouping, a, b);
    else {
      join(grouping, a, b, true);
      if (grouping.get(a) === grouping.get(b)) same.push(ruling);
    }
  }
  const apart = [...new Set(grouping.values())].flatMap((x) =>
    [...x.apart].flatMap((y) =>
      x.members.flatMap((a) => y.members.flatMap((b): PairRuling[] => (a < b ? [{ a, b, verdict: "not-same" }] : []))),
    ),
  );
  return { same, apart };
}

/** "Same" edges, strongest first, those of overgrown components without their weakest. */
function bounded(nodes: readonly string[], edges: readonly PairEdge[]): PairEdge[] {
  const known = new Set(nodes);
  const ordered = edges
    .filter((e) => e.verdict === "same" && known.has(e.a) && known.has(e.b))
    .sort((x, y) => y.score - x.score || (x.a < y.a ? -1 : x.a > y.a ? 1 : x.b < y.b ? -1 : 1));
  const kept: PairEdge[] = [];
  let parts: PairEdge[][] = [ordered];
  for (let least = THRESHOLD + 1; parts.length > 0; least++) {
    const overgrown: PairEdge[][] = [];
    for (const part of parts)
      for (const { size, edges: own } of componentsOf(part)) {
        if (size <= LARGEST_COMPONENT) kept.push(...own);
        else overgrown.push(own.filter((edge) => edge.score >= least));
      }
    parts = overgrown;
  }
  return kept.sort((x, y) => y.score - x.score || (x.a < y.a ? -1 : x.a > y.a ? 1 : x.b < y.b ? -1 : 1));
}

function componentsOf(edges: readonly PairEdge[]): { readonly size: number; readonly edges: PairEdge[] }[] {
  const parent = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    for (let at = id; at !== root; ) {
      const up = parent.get(at) ?? root;
      parent.set(at, root);
      at = up;
    }
    return root;
  };
  for (const { a, b } of edges) {
    for (const id of [a, b]) if (!parent.has(id)) parent.set(id, id);
    parent.set(rootOf(a), rootOf(b));
  }
  const components = new Map<string, { size: number; edges: PairEdge[] }>();
  for (const id of parent.keys()) {
    const held = components.get(rootOf(id)) ?? { size: 0, edges: [] };
    held.size++;
    components.set(rootOf(id), held);
  }
  for (const edge of edges) components.get(rootOf(edge.a))?.edges.push(edge);
  return [...components.values()];
}

interface Group {
  readonly members: string[];
  readonly reports: Map<string, number>;
  /** Sum of the pair scores to other groups. */
  readonly scores: Map<Group, number>;
  readonly apart: Set<Group>;
}

/** Group of every node, under agglomeration; sums between groups are kept as they merge. */
type Grouping = Map<string, Group>;

function singletons(nodes: readonly string[]): Grouping {
  return new Map(
    [...new Set(nodes)].map((id) => [
      id,
      { members: [id], reports: new Map([[reportOf(id), 1]]), scores: new Map(), apart: new Set() },
    ]),
  );
}

function twoGroups(grouping: Grouping, a: string, b: string): readonly [Group, Group] | null {
  const [x, y] = [grouping.get(a), grouping.get(b)];
  return x === undefined || y === undefined || x === y ? null : [x, y];
}

function addScore(grouping: Grouping, { a, b, score }: PairEdge): void {
  const pair = twoGroups(grouping, a, b);
  if (pair === null) return;
  const [x, y] = pair;
  x.scores.set(y, (x.scores.get(y) ?? 0) + score);
  y.scores.set(x, (y.scores.get(x) ?? 0) + score);
}

function keepApart(grouping: Grouping, a: string, b: string): void {
  const pair = twoGroups(grouping, a, b);
  if (pair === null) return;
  pair[0].apart.add(pair[1]);
  pair[1].apart.add(pair[0]);
}

/** Joins two groups unless a person kept them apart; the machine also needs their average. */
function join(grouping: Grouping, a: string, b: string, byPerson: boolean): void {
  const pair = twoGroups(grouping, a, b);
  if (pair === null || pair[0].apart.has(pair[1])) return;
  if (!byPerson && averageOf(...pair) < AVERAGE) return;
  const [into, from] = pair[0].members.length >= pair[1].members.length ? pair : [pair[1], pair[0]];
  for (const id of from.members) {
    into.members.push(id);
    grouping.set(id, into);
  }
  for (const [report, n] of from.reports) into.reports.set(report, (into.reports.get(report) ?? 0) + n);
  for (const [other, sum] of from.scores) {
    other.scores.delete(from);
    if (other === into) continue;
    into.scores.set(other, (into.scores.get(other) ?? 0) + sum);
    other.scores.set(into, (other.scores.get(into) ?? 0) + sum);
  }
  into.scores.delete(from);
  for (const other of from.apart) {
    other.apart.delete(from);
    other.apart.add(into);
    into.apart.add(other);
  }
}

function averageOf(x: Group, y: Group): number {
  let sum = x.scores.get(y) ?? 0;
  for (const [report, n] of x.reports) sum += SAME_REPORT * n * (y.reports.get(report) ?? 0);
  return sum / (x.members.length * y.members.length);
}

function reportOf(node: string): string {
  return node.slice(0, node.indexOf("/"));
}
