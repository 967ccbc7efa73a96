import { sha256Hex } from "../core/hash/index.ts";
import { canonicalJson, creditedAgency, type EntryBody, NO_OUTLETS, type Outlets, publishedFrom } from "../core/ledger/index.ts";
import type { Extraction, Problem } from "../core/model/index.ts";
import type { ExtractionResult } from "./extract-reports.ts";
import { type FeatureReader, featureReader, fuseReport, nodesOf } from "./fuse-report.ts";
import { gather, type Helping } from "./gather.ts";
import type { Clock } from "./ports/clock.ts";
import type { Addition, LedgerStore } from "./ports/ledger-store.ts";
import { renewNodes } from "./renew-nodes.ts";
import { renewViews } from "./renew-views.ts";

export type IngestAnswer =
  | { readonly report: string; readonly added: boolean; readonly incidents: number }
  | { readonly refused: Problem };

/** Cached incidents are brought up to date after so many new reports: one incident's reports of one batch are then folded once. */
const RENEWED_AFTER = 500;
/** Reports recorded in one transaction: what costs most is to have it on disk. Few, so that others who write have their turn. */
const TOGETHER: Omit<Helping<ExtractionResult>, "sizeOf"> = { items: 32, size: 512 * 1024, patience: 10 };

/**
 * Records extractions, each with its judgements, those that are here together in one transaction, and answers report by report in
 * the order given, once they are on disk. A report already there changes nothing. The work for one depends on its neighbourhood,
 * not on the ledger's size.
 * @param outlets what is known of outlets (zones for dates, agencies for origins)
 */
export async function* ingestReports(
  results: AsyncIterable<ExtractionResult>,
  store: LedgerStore,
  clock: Clock,
  by: string,
  outlets: Outlets = NO_OUTLETS,
): AsyncGenerator<IngestAnswer> {
  await renewNodes(store);
  const read = featureReader();
  let waiting = 0;
  for await (const helping of gather(results, { ...TOGETHER, sizeOf })) {
    const extractions = helping.flatMap((result) => ("refused" in result ? [] : [result.extraction]));
    const additions = extractions.map((extraction) => additionOf(extraction, clock(), outlets, read));
    const recorded = (additions.length === 0 ? [] : await store.record(by, additions))[Symbol.iterator]();
    for (const result of helping) {
      if ("refused" in result) yield result;
      else {
        const added = (recorded.next().value ?? []).length > 0;
        if (added) waiting++;
        yield { report: result.extraction.report.id, added, incidents: result.extraction.incidents.length };
      }
    }
    if (waiting < RENEWED_AFTER) continue;
    await renewViews(store);
    waiting = 0;
  }
  if (waiting > 0) await renewViews(store);
}

function sizeOf(result: ExtractionResult): number {
  return "refused" in result ? 0 : result.extraction.report.text.length;
}

/** What one report adds. All that does not depend on the ledger is made before anybody has to wait for it. */
function additionOf(extraction: Extraction, recordedAt: string, outlets: Outlets, read: FeatureReader): Addition {
  const { id } = extraction.report;
  const text = canonicalJson(extraction);
  const published = publishedFrom(extraction.report, outlets.zoneOf(extraction.report.outlet));
  const agency = creditedAgency(extraction.report, outlets);
  const entry: EntryBody = { kind: "report", report: id, extraction: `sha256:${sha256Hex(text)}`, published, agency };
  const own = nodesOf(extraction);
  return {
    recordedAt,
    async build(reader) {
      if (await reader.hasReport(id)) return null;
      const { nodes, pairs, judgements } = await fuseReport(own, reader, read);
      return {
        report: { id, recordedAt, published, agency, extraction: text },
        nodes,
        commitments: extraction.commitments.map((commitment) => canonicalJson(commitment)),
        plans: extraction.plans.map((plan) => canonicalJson(plan)),
        pairs,
        entries: [entry, ...judgements],
      };
    },
  };
}
