import { type IncidentNode, weighPair } from "../core/fuse/index.ts";
import { incidentIdOf } from "../core/ledger/index.ts";
import type { Extraction } from "../core/model/index.ts";
import { type FusedNode, featureReader, nodesOf } from "./fuse-report.ts";
import type { LedgerReader, ReplacedReading, StoredNode, StoredPair, StoredReport } from "./ports/ledger-reader.ts";

interface Earlier {
  readonly reading: ReplacedReading;
  readonly stored: StoredReport;
  readonly extraction: Extraction;
  readonly nodes: readonly FusedNode[];
}

/**
 * The ledger as it read its reports at a time of recording: reports read anew since then answer with their reading of then, and
 * their incidents are compared again. Everything else is as it is. The work grows with what was read anew, not with the ledger.
 */
export async function readerAt(reader: LedgerReader, recordedBy: string | null): Promise<LedgerReader> {
  const replaced = recordedBy === null ? [] : await reader.replacedReadings({ inForceAt: recordedBy });
  if (replaced.length === 0) return reader;
  const earlier = new Map<string, Earlier>();
  for (const reading of replaced) {
    const stored = await reader.report(reading.report);
    if (stored === null) continue;
    const extraction = JSON.parse(reading.extraction) as Extraction;
    earlier.set(reading.report, {
      reading,
      stored: { ...stored, extraction: reading.extraction },
      extraction,
      nodes: nodesOf(extraction),
    });
  }
  return overlay(reader, earlier, await pairsOf(reader, earlier));
}

function overlay(reader: LedgerReader, earlier: ReadonlyMap<string, Earlier>, pairs: readonly StoredPair[]): LedgerReader {
  const isNow = (node: string): boolean => !earlier.has(reportOf(node));
  const then: readonly StoredNode[] = [...earlier.values()].flatMap(({ stored, nodes }) =>
    nodes.map(({ node }) => ({
      id: node.id,
      report: stored.id,
      recordedAt: stored.recordedAt,
      published: stored.published,
    })),
  );
  const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);
  return {
    hasReport: (id) => reader.hasReport(id),
    neighbours: (keys) => reader.neighbours(keys),
    reviews: () => reader.reviews(),
    replacedReadings: (of) => reader.replacedReadings(of),
    report: async (id) => earlier.get(id)?.stored ?? reader.report(id),
    nodes: async () => [...(await reader.nodes()).filter(({ id }) => isNow(id)), ...then].sort(byId),
    nodesOf: async (ids) => {
      const wanted = new Set(ids);
      return [...(await reader.nodesOf(ids)).filter(({ id }) => isNow(id)), ...then.filter(({ id }) => wanted.has(id))].sort(
        byId,
      );
    },
    nodesNamed: async (beginning, limit) => {
      const own = then.map(({ id }) => ({ id, names: incidentIdOf(id) })).filter(({ names }) => names.startsWith(beginning));
      return [...own, ...(await reader.nodesNamed(beginning, limit)).filter(({ id }) => isNow(id))].slice(0, limit);
    },
    pairs: async () => [...(await reader.pairs()).filter(({ a, b }) => isNow(a) && isNow(b)), ...pairs],
    pairsOf: async (ids) => {
      const wanted = new Set(ids);
      return [
        ...(await reader.pairsOf(ids)).filter(({ a, b }) => isNow(a) && isNow(b)),
        ...pairs.filter(({ a, b }) => wanted.has(a) || wanted.has(b)),
      ];
    },
    commitments: async () => [
      ...(await reader.commitments()).filter(({ report }) => !earlier.has(report)),
      ...[...earlier.values()].flatMap(({ stored, extraction }) =>
        extraction.commitments.map((commitment) => ({
          report: stored.id,
          recordedAt: stored.recordedAt,
          published: stored.published,
          commitment: JSON.stringify(commitment),
        })),
      ),
    ],
  };
}

/** Pairs of the report-incidents of then: with each other and with their neighbours. */
async function pairsOf(reader: LedgerReader, earlier: ReadonlyMap<string, Earlier>): Promise<StoredPair[]> {
  const out: StoredPair[] = [];
  const judge = (x: IncidentNode, y: IncidentNode): void => {
    const { a, b, verdict, score } = weighPair(x, y);
    if (verdict === "same" || score > 0) out.push({ a, b, verdict, score });
  };
  const read = featureReader();
  const byKey = new Map<string, IncidentNode[]>();
  for (const { nodes } of earlier.values())
    for (const { node, keys } of nodes) {
      for (const near of await reader.neighbours(keys.sought)) if (!earlier.has(near.report)) judge(node, read(near.features));
      const met = new Set(keys.sought.flatMap((key) => byKey.get(key) ?? []).filter((other) => other.report !== node.report));
      for (const other of met) judge(node, other);
      for (const key of keys.kept) byKey.set(key, [...(byKey.get(key) ?? []), node]);
    }
  return out;
}

function reportOf(node: string): string {
  return node.slice(0, node.indexOf("/"));
}
