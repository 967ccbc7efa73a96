import { type Kysely, type RawBuilder, sql } from "kysely";
import type { ViewQuery } from "../../../app/ports/incident-views.ts";
import { type Area, type DayCount, inOrder, type ViewCounts, WIDTHS_KM } from "../../../core/search/index.ts";
import type { Tables } from "../sql/tables.ts";
import { asked } from "../sql/view-conditions.ts";
import type { ViewSums } from "../sql/view-sums.ts";
import { postgresViewDialect as dialect } from "./postgres-view-dialect.ts";

/** Sums the server makes: it groups without sorting. */
export const postgresSums: ViewSums = { counts: countViews, days: countViewDays, areas: findViewAreas };

type Numbered = number | string;
type FacetName = "country" | "event" | "status" | "grade" | "year";
const FACETS: readonly FacetName[] = ["country", "event", "status", "grade", "year"];
const YEAR = sql`substr(sort, 1, 4)`;

/** All in one statement, so that every sum is of the same views. */
async function countViews(db: Kysely<Tables>, query: ViewQuery): Promise<ViewCounts> {
  const { rows } = await sql<{ facet: string; value: string | null; n: Numbered }>`
    ${countsOfFound(query)}`.execute(db);
  const of = (facet: string) =>
    Object.fromEntries(
      rows
        .filter((row) => row.facet === facet)
        .map(({ value, n }): [string, number] => [value ?? "", Number(n)])
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  const facets = Object.fromEntries(FACETS.map((facet) => [facet, of(facet)])) as Pick<ViewCounts, FacetName>;
  return { ...facets, unplaced: of("unplaced")[""] ?? 0, undated: of("undated")[""] ?? 0 };
}

/** What is found is looked through once. */
function countsOfFound(query: ViewQuery): RawBuilder<unknown> {
  const by = (facet: string): RawBuilder<unknown> =>
    sql`SELECT ${sql.lit(facet)} AS facet, ${sql.ref(facet)} AS value, count(*) AS n FROM found GROUP BY ${sql.ref(facet)}`;
  const without = (name: string, column: string): RawBuilder<unknown> =>
    sql`SELECT ${sql.lit(name)}, '', count(*) FROM found WHERE ${sql.ref(column)} IS NULL`;
  return sql`WITH found AS MATERIALIZED (
      SELECT country, event, status, grade, ${YEAR} AS year, day, x FROM views WHERE ${asked(query, dialect)}
    )
    ${sql.join([...FACETS.map(by), without("unplaced", "x"), without("undated", "day")], sql` UNION ALL `)}`;
}

async function countViewDays(db: Kysely<Tables>, query: ViewQuery): Promise<DayCount[]> {
  const { rows } = await sql<{ day: number; n: Numbered }>`SELECT day, count(*) AS n FROM views
    WHERE ${asked(query, dialect)} AND day IS NOT NULL GROUP BY day ORDER BY day`.execute(db);
  return rows.map(({ day, n }) => ({ day, count: Number(n) }));
}

async function findViewAreas(db: Kysely<Tables>, query: ViewQuery, cell: number): Promise<readonly Area[]> {
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
