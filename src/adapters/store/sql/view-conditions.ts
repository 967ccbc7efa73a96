import { type Kysely, type RawBuilder, type SqlBool, sql } from "kysely";
import { OPEN, type ViewIndex, type ViewQuery } from "../../../app/ports/incident-views.ts";
import type { PolicyName } from "../../../core/model/index.ts";
import type { SearchRow, Term } from "../../../core/search/index.ts";
import type { Tables } from "./tables.ts";

/** What databases do each in their own way: words and space. */
export interface ViewDialect {
  /** Empties the tables of words and points. */
  clearIndexes(tx: Kysely<Tables>): Promise<void>;
  dropWords(tx: Kysely<Tables>, nodes: readonly string[]): Promise<void>;
  putWords(tx: Kysely<Tables>, node: string, words: string): Promise<void>;
  indexView(tx: Kysely<Tables>, key: number, row: SearchRow): Promise<void>;
  dropView(tx: Kysely<Tables>, key: number): Promise<void>;
  /** All of the tables of words and points, to hold views and report-incidents against. */
  readIndex(db: Kysely<Tables>): Promise<ViewIndex>;
  /** Rows that find views, and rows that find report-incidents. */
  indexSizes(db: Kysely<Tables>): Promise<{ readonly indexed: number; readonly worded: number }>;
  /** A term as a condition on `views`; never null. */
  condition(term: Term, policy: PolicyName): RawBuilder<SqlBool>;
}

export function inForce(at: string | null): RawBuilder<SqlBool> {
  return at === null
    ? sql<SqlBool>`views.known_until = ${sql.lit(OPEN)}`
    : sql<SqlBool>`views.known_from <= ${at} AND views.known_until > ${at}`;
}

/** The views asked for: in force then, and all terms hold. */
export function asked({ at, terms, policy }: ViewQuery, dialect: ViewDialect): RawBuilder<SqlBool> {
  const conditions = [inForce(at), ...terms.map((term) => dialect.condition(term, policy))];
  return sql<SqlBool>`${sql.join(conditions, sql` AND `)}`;
}
