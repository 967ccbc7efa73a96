import { sha256Hex } from "../core/hash/index.ts";
import { canonicalJson, creditedAgency, NO_OUTLETS, type Outlets, publishedFrom } from "../core/ledger/index.ts";
import type { Extraction, Problem } from "../core/model/index.ts";
import type { ExtractionResult } from "./extract-reports.ts";
import { fuseReport } from "./fuse-report.ts";
import type { Clock } from "./ports/clock.ts";
import type { LedgerReader, LedgerStore, ReportRecord } from "./ports/ledger-store.ts";
import { renewViews } from "./renew-views.ts";

export type IngestAnswer =
  | { readonly report: string; readonly added: boolean; readonly incidents: number }
  | { readonly refused: Problem };

/** Cached incidents are brought up to date after so many new reports: one incident's reports of one batch are then folded once. */
const RENEWED_AFTER = 500;

/**
 * Records extractions, each with its judgements in one transaction, and answers report by report in the order given. A report
 * already there changes nothing. The work for one depends on its neighbourhood, not on the ledger's size.
 * @param outlets what is known of outlets (zones for dates, agencies for origins)
 */
export async function* ingestReports(
  results: AsyncIterable<ExtractionResult>,
  store: LedgerStore,
  clock: Clock,
  by: string,
  outlets: Outlets = NO_OUTLETS,
): AsyncGenerator<IngestAnswer> {
  let added = 0;
  for await (const result of results) {
    if ("refused" in result) {
      yield result;
      continue;
    }
    const { extraction } = result;
    const now = clock();
    const entries = await store.record(now, by, async (reader) =>
      (await reader.hasReport(extraction.report.id)) ? null : recordOf(extraction, now, outlets, reader),
    );
    if (entries.length > 0 && ++added % RENEWED_AFTER === 0) await renewViews(store);
    yield { report: extraction.report.id, added: entries.length > 0, incidents: extraction.incidents.length };
  }
  if (added % RENEWED_AFTER > 0) await renewViews(store);
}

async function recordOf(
  extraction: Extraction,
  recordedAt: string,
  outlets: Outlets,
  reader: LedgerReader,
): Promise<ReportRecord> {
  const { id } = extraction.report;
  const text = canonicalJson(extraction);
  const published = publishedFrom(extraction.report, outlets.zoneOf(extraction.report.outlet));
  const agency = creditedAgency(extraction.report, outlets);
  const { nodes, pairs, judgements } = await fuseReport(extraction, reader);
  return {
    report: { id, recordedAt, published, agency, extraction: text },
    nodes,
    commitments: extraction.commitments.map((commitment) => canonicalJson(commitment)),
    plans: extraction.plans.map((plan) => canonicalJson(plan)),
    pairs,
    entries: [{ kind: "report", report: id, extraction: `sha256:${sha256Hex(text)}`, published, agency }, ...judgements],
  };
}
