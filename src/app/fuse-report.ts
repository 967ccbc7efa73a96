import { blockKeys, type IncidentNode, toNodes, weighPair } from "../core/fuse/index.ts";
import { type EntryBody, incidentIdOf } from "../core/ledger/index.ts";
import type { Extraction } from "../core/model/index.ts";
import type { LedgerReader, StoredPair } from "./ports/ledger-reader.ts";
import type { ReportRecord } from "./ports/ledger-store.ts";

/** A report-incident with what fusion asks of it; it depends on its report alone. */
export interface FusedNode {
  readonly node: IncidentNode;
  /** The node as JSON. */
  readonly features: string;
  readonly keys: ReturnType<typeof blockKeys>;
}

/** What fusion adds to a report: its report-incidents with their keys, the pairs they make with what is there, and the judgements to record. */
export interface FusedReport extends Pick<ReportRecord, "nodes" | "pairs"> {
  readonly judgements: readonly EntryBody[];
}

/** Reads the features of a node that is kept. */
export type FeatureReader = (features: string) => IncidentNode;

/** A reader of features that keeps those of late: reports that come together meet the same neighbours. */
export function featureReader(most = 2000): FeatureReader {
  const held = new Map<string, IncidentNode>();
  return (features) => {
    const known = held.get(features);
    if (known !== undefined) return known;
    const node = JSON.parse(features) as IncidentNode;
    if (held.size >= most) held.delete(held.keys().next().value ?? "");
    held.set(features, node);
    return node;
  };
}

/** A report's incidents as fusion compares them. */
export function nodesOf(extraction: Extraction): FusedNode[] {
  return toNodes(extraction).map((node) => ({ node, features: JSON.stringify(node), keys: blockKeys(node) }));
}

/** Compares a report's incidents with their neighbourhood, never with those of the same report. */
export async function fuseReport(
  nodes: readonly FusedNode[],
  reader: Pick<LedgerReader, "neighbours">,
  read: FeatureReader,
): Promise<FusedReport> {
  const judgements: EntryBody[] = [];
  const pairs: StoredPair[] = [];
  for (const { node, keys } of nodes)
    for (const near of await reader.neighbours(keys.sought)) {
      if (near.report === node.report) continue;
      const { told, ...weighed } = weighPair(node, read(near.features));
      const { a, b, verdict, score } = weighed;
      if (verdict === "same") judgements.push({ kind: "judgement", judgement: { ...weighed, features: told() } });
      if (verdict === "same" || score > 0) pairs.push({ a, b, verdict, score });
    }
  return { nodes: keptNodes(nodes), pairs, judgements };
}

/** As the ledger keeps them. */
export function keptNodes(nodes: readonly FusedNode[]): ReportRecord["nodes"] {
  return nodes.map(({ node, features, keys }) => ({ id: node.id, names: incidentIdOf(node.id), features, keys: keys.kept }));
}
