import { blockKeys, type IncidentNode, judgePair, toNodes } from "../core/fuse/index.ts";
import { type EntryBody, incidentIdOf } from "../core/ledger/index.ts";
import type { Extraction } from "../core/model/index.ts";
import type { LedgerReader, ReportRecord, StoredPair } from "./ports/ledger-store.ts";

/** What fusion adds to a report: its report-incidents with their keys, the pairs they make with what is there, and the judgements to record. */
export interface FusedReport extends Pick<ReportRecord, "nodes" | "pairs"> {
  readonly judgements: readonly EntryBody[];
}

/** Compares a report's incidents with their neighbourhood, never with those of the same report. */
export async function fuseReport(extraction: Extraction, reader: LedgerReader): Promise<FusedReport> {
  const nodes = toNodes(extraction).map((node) => ({ node, keys: blockKeys(node) }));
  const judgements: EntryBody[] = [];
  const pairs: StoredPair[] = [];
  for (const { node, keys } of nodes)
    for (const near of await reader.neighbours(keys)) {
      if (near.report === extraction.report.id) continue;
      const judgement = judgePair(node, JSON.parse(near.features) as IncidentNode);
      if (judgement.verdict === "same") judgements.push({ kind: "judgement", judgement });
      const { a, b, verdict, score } = judgement;
      if (verdict === "same" || score > 0) pairs.push({ a, b, verdict, score });
    }
  return {
    nodes: nodes.map(({ node, keys }) => ({ id: node.id, names: incidentIdOf(node.id), features: JSON.stringify(node), keys })),
    pairs,
    judgements,
  };
}
