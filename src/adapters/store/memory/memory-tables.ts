import type {
  ReplacedReading,
  StoredCommitment,
  StoredNode,
  StoredPair,
  StoredReport,
} from "../../../app/ports/ledger-reader.ts";
import type { LedgerPart, ReportRecord, StoredPlan } from "../../../app/ports/ledger-store.ts";
import { type Entry, type EntryBody, FIRST_PREV, sealEntry } from "../../../core/ledger/index.ts";

export interface HeldNode extends StoredNode {
  readonly names: string;
  readonly features: string;
}

/** All that a ledger in memory holds but its views. */
export interface MemoryTables {
  readonly reports: Map<string, StoredReport>;
  readonly nodes: Map<string, HeldNode>;
  /** Report-incidents by key, keys by report-incident. */
  readonly blocks: Map<string, Set<string>>;
  readonly keys: Map<string, readonly string[]>;
  readonly pairs: Map<string, StoredPair>;
  readonly pairsByNode: Map<string, Set<string>>;
  readonly commitments: Map<string, readonly StoredCommitment[]>;
  readonly plans: Map<string, readonly StoredPlan[]>;
  readonly readings: ReplacedReading[];
  readonly retired: { readonly names: string; readonly node: string }[];
  readonly entries: Entry[];
}

export function emptyTables(): MemoryTables {
  return {
    reports: new Map(),
    nodes: new Map(),
    blocks: new Map(),
    keys: new Map(),
    pairs: new Map(),
    pairsByNode: new Map(),
    commitments: new Map(),
    plans: new Map(),
    readings: [],
    retired: [],
    entries: [],
  };
}

/** @throws Error where a report or report-incident is here already */
export function put(tables: MemoryTables, record: ReportRecord): void {
  const { report } = record;
  const ids = record.nodes.map(({ id }) => id);
  const taken = tables.reports.has(report.id)
    ? report.id
    : (ids.find((id, i) => tables.nodes.has(id) || ids.indexOf(id) < i) ?? null);
  if (taken !== null) throw new Error(`got ${taken} twice, expected new ids`);
  putReading(tables, record);
}

/** Puts a report and all that is derived from it. */
export function putReading(tables: MemoryTables, { report, nodes, pairs, commitments, plans }: ReportRecord): void {
  const { id, recordedAt, published } = report;
  const told = { report: id, recordedAt, published };
  tables.reports.set(id, report);
  putNodes(tables, report, nodes);
  for (const pair of pairs) putPair(tables, pair);
  tables.commitments.set(
    id,
    commitments.map((commitment) => ({ ...told, commitment })),
  );
  tables.plans.set(
    id,
    plans.map((plan) => ({ ...told, plan })),
  );
}

/** Puts the report-incidents of a report, in place of those it had. */
export function putNodes(tables: MemoryTables, { id, recordedAt, published }: StoredReport, nodes: ReportRecord["nodes"]): void {
  for (const node of nodesOf(tables, id)) dropNode(tables, node);
  for (const node of nodes) putNode(tables, { ...node, report: id, recordedAt, published }, node.keys);
}

function nodesOf({ nodes }: MemoryTables, report: string): string[] {
  return [...nodes.values()].filter((node) => node.report === report).map((node) => node.id);
}

function dropNode({ nodes, blocks, keys }: MemoryTables, node: string): void {
  nodes.delete(node);
  for (const key of keys.get(node) ?? []) blocks.get(key)?.delete(node);
  keys.delete(node);
}

/** Takes away what is derived from a report. Answers with its report-incidents and those they made pairs with. */
export function dropReading(tables: MemoryTables, report: string): { gone: readonly string[]; beside: readonly string[] } {
  const gone = nodesOf(tables, report);
  const beside = new Set<string>();
  for (const node of gone) {
    dropNode(tables, node);
    for (const key of tables.pairsByNode.get(node) ?? []) {
      tables.pairs.delete(key);
      for (const end of key.split("\n")) {
        beside.add(end);
        if (end !== node) tables.pairsByNode.get(end)?.delete(key);
      }
    }
    tables.pairsByNode.delete(node);
  }
  tables.commitments.delete(report);
  tables.plans.delete(report);
  return { gone, beside: [...beside] };
}

export function seal(tables: MemoryTables, recordedAt: string, by: string, bodies: readonly EntryBody[]): Entry[] {
  return bodies.map((body) => {
    const last = tables.entries.at(-1);
    const entry = sealEntry(body, (last?.seq ?? 0) + 1, recordedAt, by, last?.hash ?? FIRST_PREV);
    tables.entries.push(entry);
    return entry;
  });
}

function putNode(tables: MemoryTables, node: HeldNode, keys: readonly string[]): void {
  const { id, report, recordedAt, published, names, features } = node;
  tables.nodes.set(id, { id, report, recordedAt, published, names, features });
  tables.keys.set(id, keys);
  for (const key of keys) into(tables.blocks, key).add(id);
}

function putPair(tables: MemoryTables, pair: StoredPair): void {
  const key = `${pair.a}\n${pair.b}`;
  tables.pairs.set(key, pair);
  for (const id of [pair.a, pair.b]) into(tables.pairsByNode, id).add(key);
}

/** Everything, kind by kind, as `putPart` takes it. */
export function* partsIn(tables: MemoryTables): Generator<LedgerPart> {
  yield { kind: "entries", rows: [...tables.entries] };
  yield { kind: "reports", rows: inOrder(tables.reports) };
  yield { kind: "readings", rows: [...tables.readings] };
  yield {
    kind: "nodes",
    rows: inOrder(tables.nodes).map((node) => ({ ...node, keys: [...(tables.keys.get(node.id) ?? [])].sort() })),
  };
  yield { kind: "pairs", rows: inOrder(tables.pairs) };
  yield {
    kind: "commitments",
    rows: inOrder(tables.commitments).flatMap((told) => told.map(({ report, commitment }) => ({ report, commitment }))),
  };
  yield { kind: "plans", rows: inOrder(tables.plans).flatMap((told) => told.map(({ report, plan }) => ({ report, plan }))) };
  yield { kind: "retired", rows: [...tables.retired] };
}

export function putPart(tables: MemoryTables, part: LedgerPart): void {
  const toldIn = (report: string) => {
    const { recordedAt, published } = tables.reports.get(report) ?? { recordedAt: "", published: null };
    return { report, recordedAt, published };
  };
  switch (part.kind) {
    case "entries":
      tables.entries.push(...part.rows);
      return;
    case "reports":
      for (const report of part.rows) tables.reports.set(report.id, report);
      return;
    case "readings":
      tables.readings.push(...part.rows);
      return;
    case "nodes":
      for (const node of part.rows) putNode(tables, node, node.keys);
      return;
    case "pairs":
      for (const pair of part.rows) putPair(tables, pair);
      return;
    case "commitments":
      for (const { report, commitment } of part.rows)
        tables.commitments.set(report, [...(tables.commitments.get(report) ?? []), { ...toldIn(report), commitment }]);
      return;
    case "plans":
      for (const { report, plan } of part.rows)
        tables.plans.set(report, [...(tables.plans.get(report) ?? []), { ...toldIn(report), plan }]);
      return;
    case "retired":
      tables.retired.push(...part.rows);
  }
}

/** Values in order of their keys. */
export function inOrder<V>(map: ReadonlyMap<string, V>): V[] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
}

function into<K, V>(map: Map<K, Set<V>>, key: K): Set<V> {
  const held = map.get(key) ?? new Set<V>();
  map.set(key, held);
  return held;
}
