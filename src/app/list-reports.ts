import type { Extraction, Report } from "../core/model/index.ts";
import { checkLimit, fromCursor, type ListPage, type PageRequest, toCursor } from "./list-page.ts";
import { checkMoment, type Moment } from "./moment.ts";
import type { StoredReport } from "./ports/ledger-reader.ts";
import type { LedgerStore } from "./ports/ledger-store.ts";

/** A report without its text, and how much was read out of it. */
export interface ReportHead extends Pick<Report, "id" | "externalId" | "title" | "outlet" | "url" | "published" | "language"> {
  readonly recordedAt: string;
  readonly characters: number;
  readonly statements: number;
  readonly claims: number;
  readonly incidents: number;
}

/** A page of the reports known at a moment, newest publication first; those that do not say when come last. @throws DatelineError TIME_BAD, FILTER_BAD */
export async function listReports(
  store: LedgerStore,
  moment: Moment,
  { limit, cursor }: PageRequest,
): Promise<ListPage<ReportHead>> {
  const known = checkMoment(moment);
  checkLimit(limit);
  const [published = "", id = ""] = cursor === null ? [] : fromCursor(cursor, 2);
  const stored = await store.listed(known, cursor === null ? null : { published, id }, limit + 1);
  const last = stored[limit - 1];
  return {
    items: stored.slice(0, limit).map(headOf),
    total: await store.countListed(known),
    next: stored.length > limit && last !== undefined ? toCursor([last.published ?? "", last.id]) : null,
  };
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
