import type { LedgerReader, StoredNode } from "../../../app/ports/ledger-reader.ts";
import { isReview } from "../../../core/ledger/index.ts";
import { type HeldNode, inOrder, type MemoryTables } from "./memory-tables.ts";

/** Everything a ledger in memory answers. */
export function memoryReader(tables: MemoryTables): LedgerReader {
  const { reports, nodes, blocks, pairs, pairsByNode } = tables;
  return {
    hasReport: async (id) => reports.has(id),
    report: async (id) => reports.get(id) ?? null,
    neighbours: async (keys) =>
      present(
        keys.flatMap((key) => [...(blocks.get(key) ?? [])]),
        nodes,
      ).map(({ report, features }) => ({ report, features })),
    nodes: async () => inOrder(nodes).map(toStoredNode),
    nodesOf: async (ids) => present(ids, nodes).map(toStoredNode),
    nodesNamed: async (beginning, limit) =>
      [
        ...[...nodes.values()].map(({ id, names }) => ({ id, names })),
        ...tables.retired.map(({ node, names }) => ({ id: node, names })),
      ]
        .filter(({ names }) => names.startsWith(beginning))
        .sort((a, b) => (a.names < b.names ? -1 : 1))
        .slice(0, limit),
    pairs: async () => inOrder(pairs),
    pairsOf: async (ids) =>
      present(
        ids.flatMap((id) => [...(pairsByNode.get(id) ?? [])]),
        pairs,
      ),
    commitments: async () => inOrder(tables.commitments).flat(),
    replacedReadings: async (of) =>
      tables.readings
        .filter((reading) =>
          "report" in of ? reading.report === of.report : reading.recordedAt <= of.inForceAt && of.inForceAt < reading.replacedAt,
        )
        .sort((a, b) => (`${a.report} ${a.replacedAt}` < `${b.report} ${b.replacedAt}` ? -1 : 1)),
    reviews: async () => tables.entries.filter(isReview),
  };
}

/** Those of some keys that are here, each once, in order. */
function present<V>(keys: readonly string[], map: ReadonlyMap<string, V>): V[] {
  return [...new Set(keys)].sort().flatMap((key) => map.get(key) ?? []);
}

function toStoredNode({ id, report, recordedAt, published }: HeldNode): StoredNode {
  return { id, report, recordedAt, published };
}
