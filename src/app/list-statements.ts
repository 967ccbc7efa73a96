import type { Extraction, Source, Stance, Statement } from "../core/model/index.ts";
import { checkLimit, fromCursor, type PageRequest, toCursor } from "./list-page.ts";
import { checkMoment, type Moment } from "./moment.ts";
import type { LedgerStore } from "./ports/ledger-store.ts";

/** A statement as one report has it. */
export interface ToldStatement extends Statement {
  readonly report: string;
  readonly outlet: string | null;
  readonly published: string | null;
}

export interface StatementFilter {
  /** Words of who says it, in any case. */
  readonly speaker: string | null;
  readonly stance: Stance | null;
}

/** Reports looked through for one page: a page that finds little ends there, and its cursor goes on. */
const MOST_REPORTS = 500;
const AT_ONCE = 50;

/**
 * Statements of the reports known at a moment, those of the newest report first, in the order of its text. A page may hold fewer
 * than asked, or none, and still have a next one. @throws DatelineError TIME_BAD, FILTER_BAD
 */
export async function listStatements(
  store: LedgerStore,
  moment: Moment,
  filter: StatementFilter,
  { limit, cursor }: PageRequest,
): Promise<{ readonly items: readonly ToldStatement[]; readonly next: string | null }> {
  const known = checkMoment(moment);
  checkLimit(limit);
  const [published = "", id = "", skip = "0"] = cursor === null ? [] : fromCursor(cursor, 3);
  let after = cursor === null ? null : { published, id };
  let items: ToldStatement[] = [];
  // a page may end within a report: its cursor names the report before, and how many of the next were given
  let skipped = Number(skip);
  for (let looked = 0; looked < MOST_REPORTS; ) {
    const stored = await store.listed(known, after, AT_ONCE);
    for (const each of stored) {
      const { report, statements } = JSON.parse(each.extraction) as Extraction;
      const fitting = statements.filter((statement) => fits(statement, filter)).slice(skipped);
      const room = limit - items.length;
      const { outlet } = report;
      items = [
        ...items,
        ...fitting.slice(0, room).map((statement) => ({ ...statement, report: each.id, outlet, published: report.published })),
      ];
      if (fitting.length > room)
        return { items, next: toCursor([after?.published ?? FIRST, after?.id ?? "", String(skipped + room)]) };
      skipped = 0;
      after = { published: each.published ?? "", id: each.id };
      looked++;
    }
    if (stored.length < AT_ONCE) return { items, next: null };
    if (items.length === limit) break;
  }
  return { items, next: after === null ? null : toCursor([after.published, after.id, "0"]) };
}

/** Sorts before every publication, newest first. */
const FIRST = "~";

function fits({ source, stance }: Statement, filter: StatementFilter): boolean {
  if (filter.stance !== null && stance !== filter.stance) return false;
  if (filter.speaker === null) return true;
  const words = source === null ? "" : namesOf(source).join(" ").toLowerCase();
  return filter.speaker
    .toLowerCase()
    .split(/\s+/)
    .every((word) => words.includes(word));
}

function namesOf({ name, role, affiliation }: Source): string[] {
  return [name, role, affiliation?.name, ...(affiliation?.aliases ?? [])].flatMap((text) => text ?? []);
}
