import { type Kysely, type RawBuilder, sql } from "kysely";
import type { ViewQuery } from "../../../app/ports/incident-views.ts";
import type { SourceKind, Stance } from "../../../core/model/index.ts";
import {
  type Area,
  byReports,
  bySize,
  type DayCount,
  inOrder,
  type OriginSummary,
  type SourceSummary,
  type ViewCounts,
  WIDTHS_KM,
} from "../../../core/search/index.ts";
import type { Tables } from "./tables.ts";
import { asked, type ViewDialect } from "./view-conditions.ts";

type Numbered = number | string;
type FacetName = "country" | "event" | "status" | "grade" | "year";
const FACETS: readonly FacetName[] = ["country", "event", "status", "grade", "year"];

/** All in one statement, so that every sum is of the same views and they are looked through once. */
export async function countViews(db: Kysely<Tables>, dialect: ViewDialect, query: ViewQuery): Promise<ViewCounts> {
  const by = (facet: string): RawBuilder<unknown> =>
    sql`SELECT ${sql.lit(facet)} AS facet, ${sql.ref(facet)} AS value, count(*) AS n FROM found GROUP BY ${sql.ref(facet)}`;
  const without = (name: string, column: string): RawBuilder<unknown> =>
    sql`SELECT ${sql.lit(name)}, '', count(*) FROM found WHERE ${sql.ref(column)} IS NULL`;
  const { rows } = await sql<{ facet: string; value: string; n: Numbered }>`
    WITH found AS MATERIALIZED (
      SELECT coalesce(country, '') AS country, coalesce(event, '') AS event, status, grade, substr(sort, 1, 4) AS year, day, x
      FROM views WHERE ${asked(query, dialect)}
    )
    ${sql.join([...FACETS.map(by), without("unplaced", "x"), without("undated", "day")], sql` UNION ALL `)}
    ORDER BY 1, 2`.execute(db);
  const of = (facet: string) =>
    Object.fromEntries(rows.filter((row) => row.facet === facet).map(({ value, n }) => [value, Number(n)]));
  const facets = Object.fromEntries(FACETS.map((facet) => [facet, of(facet)])) as Pick<ViewCounts, FacetName>;
  return { ...facets, unplaced: of("unplaced")[""] ?? 0, undated: of("undated")[""] ?? 0 };
}

export async function countViewDays(db: Kysely<Tables>, dialect: ViewDialect, query: ViewQuery): Promise<DayCount[]> {
  const { rows } = await sql<{ day: number; n: Numbered }>`SELECT day, count(*) AS n FROM views
    WHERE ${asked(query, dialect)} AND day IS NOT NULL GROUP BY day ORDER BY day`.execute(db);
  return rows.map(({ day, n }) => ({ day, count: Number(n) }));
}

export async function findViewAreas(
  db: Kysely<Tables>,
  dialect: ViewDialect,
  query: ViewQuery,
  cell: number,
): Promise<readonly Area[]> {
  const width = sql.join(
    WIDTHS_KM.map((km) => sql`CASE WHEN km > ${sql.lit(km)} THEN 1 ELSE 0 END`),
    sql` + `,
  );
  const { rows } = await sql<Omit<Area, "count"> & { readonly count: Numbered }>`
    SELECT min(lat) AS south, max(lat) AS north, min(lon) AS west, max(lon) AS east, max(km) AS km, count(*) AS count,
      max(${sql.ref(`killed_${query.policy}`)}) AS killed, CASE WHEN count(*) = 1 THEN min(id) END AS id
    FROM views WHERE ${asked(query, dialect)} AND x IS NOT NULL
    GROUP BY x / ${sql.lit(cell)}, y / ${sql.lit(cell)}, ${width}`.execute(db);
  return inOrder(rows.map((row) => ({ ...row, count: Number(row.count) })));
}

export async function sumViewSources(db: Kysely<Tables>, dialect: ViewDialect, query: ViewQuery): Promise<SourceSummary[]> {
  const voices = sql`view_voices JOIN views ON views.key = view_voices.view WHERE ${asked(query, dialect)}`;
  const sums = await sql<{
    key: string;
    name: string;
    kind: SourceKind;
    affiliation: string | null;
    claims: Numbered;
    incidents: Numbered;
    reports: Numbered;
  }>`SELECT view_voices.key AS key, min(name) AS name, min(kind) AS kind, min(affiliation) AS affiliation, sum(claims) AS claims,
      count(DISTINCT view) AS incidents, count(DISTINCT report) AS reports FROM ${voices} GROUP BY view_voices.key`.execute(db);
  const stances = await sql<{ key: string; stance: Stance; claims: Numbered }>`
    SELECT view_voices.key AS key, stance, sum(claims) AS claims FROM ${voices} AND stance <> ''
    GROUP BY view_voices.key, stance ORDER BY stance`.execute(db);
  const held = new Map<string, Partial<Record<Stance, number>>>();
  for (const { key, stance, claims } of stances.rows) held.set(key, { ...held.get(key), [stance]: Number(claims) });
  return sums.rows
    .map((row) => ({
      ...row,
      claims: Number(row.claims),
      incidents: Number(row.incidents),
      reports: Number(row.reports),
      stances: held.get(row.key) ?? {},
    }))
    .sort(bySize((source) => source.key));
}

export async function sumViewOrigins(db: Kysely<Tables>, dialect: ViewDialect, query: ViewQuery): Promise<OriginSummary[]> {
  const { rows } = await sql<{ id: string; claims: Numbered; incidents: Numbered; reports: Numbered; example: string }>`
    SELECT origin AS id, sum(claims) AS claims, count(DISTINCT view) AS incidents, count(DISTINCT report) AS reports,
      min(report) AS example FROM view_voices JOIN views ON views.key = view_voices.view
    WHERE ${asked(query, dialect)} GROUP BY origin`.execute(db);
  return rows
    .map(({ id, claims, incidents, reports, example }) => ({
      id,
      claims: Number(claims),
      incidents: Number(incidents),
      reports: Number(reports),
      example,
    }))
    .sort(byReports);
}
