import { type Kysely, type RawBuilder, type SqlBool, sql } from "kysely";
import {
  type IncidentViews,
  OPEN,
  type StoredView,
  type ViewQuery,
  type ViewReader,
  type ViewRenewal,
} from "../../../app/ports/incident-views.ts";
import type { PolicyName } from "../../../core/model/index.ts";
import type { SearchRow, Term, ViewCounts } from "../../../core/search/index.ts";
import { markAll } from "./mark-stale.ts";
import { readLedger } from "./read-ledger.ts";
import type { Tables } from "./tables.ts";
import { toColumns, toView } from "./view-columns.ts";

const CHUNK = 500;
const VERSION = "views";

/** What databases do each in their own way: words and space. */
export interface ViewDialect {
  /** Empties the tables of words and points. */
  clearIndexes(tx: Kysely<Tables>): Promise<void>;
  dropWords(tx: Kysely<Tables>, nodes: readonly string[]): Promise<void>;
  putWords(tx: Kysely<Tables>, node: string, words: string): Promise<void>;
  indexView(tx: Kysely<Tables>, key: number, row: SearchRow): Promise<void>;
  dropView(tx: Kysely<Tables>, key: number): Promise<void>;
  /** Whether a view is found by all that its row says. */
  isIndexed(db: Kysely<Tables>, key: number, row: SearchRow): Promise<boolean>;
  /** Whether a report-incident is found by all of its words. */
  hasWords(db: Kysely<Tables>, node: string, words: string): Promise<boolean>;
  /** Rows that find views, and rows that find report-incidents. */
  indexSizes(db: Kysely<Tables>): Promise<{ readonly indexed: number; readonly worded: number }>;
  /** A term as a condition on `views`; never null. */
  condition(term: Term, policy: PolicyName): RawBuilder<SqlBool>;
}

export interface ViewsOn {
  readonly db: Kysely<Tables>;
  readonly dialect: ViewDialect;
  /** Runs and turns the driver's faults into ours. */
  readonly ours: <T>(run: () => Promise<T>) => Promise<T>;
  /** Runs in a write transaction that no other is beside. */
  readonly writing: <T>(write: (tx: Kysely<Tables>) => Promise<T>) => Promise<T>;
}

/** Cached incidents in tables of their own. */
export function sqlViews({ db, dialect, ours, writing }: ViewsOn): IncidentViews {
  return {
    state: () =>
      ours(async () => {
        const stale = await db.selectFrom("stale").select("node").limit(1).executeTakeFirst();
        return { version: await versionOf(db), stale: stale !== undefined };
      }),
    reset: (version) =>
      writing(async (tx) => {
        if ((await versionOf(tx)) === version) return;
        await clear(tx, dialect);
        await sql`INSERT INTO settings (name, value) VALUES (${VERSION}, ${version}) ON CONFLICT (name) DO UPDATE SET value = excluded.value`.execute(
          tx,
        );
      }),
    clear: () => writing((tx) => clear(tx, dialect)),
    renew: (build) =>
      writing(async (tx) => {
        const renewal = await build(viewReader(tx));
        if (renewal === null) return false;
        await apply(tx, dialect, renewal);
        return true;
      }),
    find: (query, after, limit) =>
      ours(async () => {
        const rows = await db
          .selectFrom("views")
          .selectAll()
          .where(inForce(query.at))
          .where(terms(query, dialect))
          .where(
            after === null
              ? sql<SqlBool>`1 = 1`
              : sql<SqlBool>`views.sort <= ${after.sort} AND (views.sort < ${after.sort} OR views.id > ${after.id})`,
          )
          .orderBy("sort", "desc")
          .orderBy("id")
          .limit(limit)
          .execute();
        return rows.map(toView);
      }),
    count: (query) =>
      ours(async () => {
        const row = await db
          .selectFrom("views")
          .select((b) => b.fn.countAll<number>().as("n"))
          .where(inForce(query.at))
          .where(terms(query, dialect))
          .executeTakeFirst();
        return Number(row?.n ?? 0);
      }),
    counts: (query) => ours(() => counts(db, dialect, query)),
    at: (nodes, at) => ours(() => viewsWith(db, nodes, inForce(at))),
  };
}

function viewReader(tx: Kysely<Tables>): ViewReader {
  return {
    ...readLedger(tx),
    stale: (limit) => tx.selectFrom("stale").select(["node", "since"]).orderBy("node").limit(limit).execute(),
    holding: (nodes, since) => viewsWith(tx, nodes, sql<SqlBool>`views.known_until > ${since}`),
  };
}

export async function versionOf(db: Kysely<Tables>): Promise<number> {
  return (await db.selectFrom("settings").select("value").where("name", "=", VERSION).executeTakeFirst())?.value ?? 0;
}

async function clear(tx: Kysely<Tables>, dialect: ViewDialect): Promise<void> {
  await tx.deleteFrom("views").execute();
  await tx.deleteFrom("view_nodes").execute();
  await dialect.clearIndexes(tx);
  await markAll(tx);
}

async function apply(tx: Kysely<Tables>, dialect: ViewDialect, { done, words, drop, close, add }: ViewRenewal): Promise<void> {
  for (const chunk of chunks(done.map(({ node }) => node))) {
    await tx.deleteFrom("stale").where("node", "in", chunk).execute();
    await dialect.dropWords(tx, chunk);
  }
  for (const { node, words: own } of words) await dialect.putWords(tx, node, own);
  for (const { id, from } of drop) {
    const gone = await tx
      .deleteFrom("views")
      .where("id", "=", id)
      .where("known_from", "=", from)
      .returning("key")
      .executeTakeFirst();
    if (gone === undefined) continue;
    await tx.deleteFrom("view_nodes").where("view", "=", gone.key).execute();
    await dialect.dropView(tx, gone.key);
  }
  for (const { id, from, until } of close)
    await tx.updateTable("views").set({ known_until: until }).where("id", "=", id).where("known_from", "=", from).execute();
  for (const view of add) {
    const { key } = await tx.insertInto("views").values(toColumns(view)).returning("key").executeTakeFirstOrThrow();
    for (const chunk of chunks(view.nodes))
      await tx
        .insertInto("view_nodes")
        .values(chunk.map((node) => ({ node, view: key })))
        .execute();
    await dialect.indexView(tx, key, view.row);
  }
}

function inForce(at: string | null) {
  return at === null
    ? sql<SqlBool>`views.known_until = ${sql.lit(OPEN)}`
    : sql<SqlBool>`views.known_from <= ${at} AND views.known_until > ${at}`;
}

function terms({ terms: asked, policy }: ViewQuery, dialect: ViewDialect) {
  return asked.length === 0
    ? sql<SqlBool>`1 = 1`
    : sql<SqlBool>`${sql.join(
        asked.map((term) => dialect.condition(term, policy)),
        sql` AND `,
      )}`;
}

export async function viewsWith(
  db: Kysely<Tables>,
  nodes: readonly string[],
  which: ReturnType<typeof inForce>,
): Promise<StoredView[]> {
  const found = new Map<number, StoredView>();
  for (const chunk of chunks(nodes)) {
    const rows = await db
      .selectFrom("views")
      .selectAll()
      .where("key", "in", (held) => held.selectFrom("view_nodes").select("view").where("node", "in", chunk))
      .where(which)
      .execute();
    for (const row of rows) found.set(row.key, toView(row));
  }
  return [...found.values()].sort((a, b) => (`${a.from} ${a.id}` < `${b.from} ${b.id}` ? -1 : 1));
}

const COUNTED = {
  country: sql<string>`coalesce(country, '')`,
  event: sql<string>`coalesce(event, '')`,
  status: sql<string>`status`,
  grade: sql<string>`grade`,
  year: sql<string>`substr(sort, 1, 4)`,
} as const satisfies Record<keyof ViewCounts, unknown>;

async function counts(db: Kysely<Tables>, dialect: ViewDialect, query: ViewQuery): Promise<ViewCounts> {
  const by = async (field: keyof ViewCounts): Promise<Record<string, number>> => {
    const rows = await sql<{ value: string; n: number }>`SELECT ${COUNTED[field]} AS value, count(*) AS n FROM views
      WHERE ${inForce(query.at)} AND ${terms(query, dialect)} GROUP BY 1 ORDER BY 1`.execute(db);
    return Object.fromEntries(rows.rows.map(({ value, n }) => [value, Number(n)]));
  };
  return {
    country: await by("country"),
    event: await by("event"),
    status: await by("status"),
    grade: await by("grade"),
    year: await by("year"),
  };
}

function* chunks<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let i = 0; i < items.length; i += CHUNK) yield items.slice(i, i + CHUNK);
}
