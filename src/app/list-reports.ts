import type { Extraction, Report } from "../core/model/index.ts";
import { checkMoment, isKnown, type Moment } from "./moment.ts";
import type { LedgerStore, StoredReport } from "./ports/ledger-store.ts";

/** A report without its text, and how much was read out of it. */
export interface ReportHead extends Pick<Report, "id" | "externalId" | "title" | "outlet" | "url" | "published" | "language"> {
  readonly recordedAt: string;
  readonly characters: number;
  readonly statements: number;
  readonly claims: number;
  readonly incidents: number;
}

/** Reports known at a moment, newest publication first; those that do not say when come last. @throws DatelineError TIME_BAD */
export async function listReports(store: LedgerStore, moment: Moment): Promise<ReportHead[]> {
  const checked = checkMoment(moment);
  const out: { head: ReportHead; published: string }[] = [];
  for await (const stored of store.reports())
    if (isKnown(stored, checked)) out.push({ head: headOf(stored), published: stored.published ?? "" });
  out.sort((a, b) => (a.published > b.published ? -1 : a.published < b.published ? 1 : a.head.id < b.head.id ? -1 : 1));
  return out.map(({ head }) => head);
}

function headOf(stored: StoredReport): ReportHead {
  const { report, statements, claims, incidents } = JSON.parse(stored.extraction) as Extraction;
  const { id, externalId, title, outlet, url, published, language } = report;
  return {
    id,
    externalId,
    title,
    outlet,
    url,
    published,
    language,
    recordedAt: stored.recordedAt,
    characters: report.text.length,
    statements: statements.length,
    claims: claims.length,
    incidents: incidents.length,
  };
}
