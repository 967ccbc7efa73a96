import { type Kysely, type RawBuilder, type SelectQueryBuilder, type SqlBool, sql } from "kysely";
import type {
  IncidentViews,
  StaleNode,
  StoredView,
  ViewPage,
  ViewQuery,
  ViewReader,
  ViewRenewal,
} from "../../../app/ports/incident-views.ts";
import { markAll } from "./mark-stale.ts";
import { readLedger } from "./read-ledger.ts";
import { setVersion, versionOf } from "./settings.ts";
import type { Tables } from "./tables.ts";
import { toBody, toColumns, toView } from "./view-columns.ts";
import { asked, inForce, type ViewDialect } from "./view-conditions.ts";
import type { ViewSums } from "./view-sums.ts";
import { isOpen, putVoices, sumViewOrigins, sumViewSources } from "./view-voices.ts";

const CHUNK = 500;

export interface ViewsOn {
  readonly db: Kysely<Tables>;
  readonly dialect: ViewDialect;
  readonly sums: ViewSums;
  /** Runs and turns the driver's faults into ours. */
  readonly ours: <T>(run: () => Promise<T>) => Promise<T>;
  /** Runs in a write transaction that no other is beside. */
  readonly writing: <T>(write: (tx: Kysely<Tables>) => Promise<T>) => Promise<T>;
}

/** Cached incidents in tables of their own. */
export function sqlViews({ db, dialect, sums, ours, writing }: ViewsOn): IncidentViews {
  return {
    state: () =>
      ours(async () => {
        const stale = await db.selectFrom("stale").select("node").limit(1).executeTakeFirst();
        return { version: await versionOf(db, "views"), stale: stale !== undefined };
      }),
    reset: (version) =>
      writing(async (tx) => {
        if ((await versionOf(tx, "views")) === version) return;
        await clear(tx, dialect);
        await setVersion(tx, "views", version);
      }),
    clear: () => writing((tx) => clear(tx, dialect)),
    renew: (build) =>
      writing(async (tx) => {
        const renewal = await build(viewReader(tx));
        if (renewal === null) return false;
        await apply(tx, dialect, renewal);
        return true;
      }),
    find: (query, page) =>
      ours(async () => {
        const rows = await inOrder(whole(db).where("views.key", "in", keysOf(db, dialect, query, page)), query, page).execute();
        return rows.map(toView);
      }),
    heads: (query, page) =>
      ours(async () => {
        const heads = db
          .selectFrom("views")
          .innerJoin("view_bodies", "view_bodies.view", "views.key")
          .select(["views.id", "views.sort", "view_bodies.head", "view_bodies.tolls"])
          .select(tollOf(query).as("toll"))
          .where("views.key", "in", keysOf(db, dialect, query, page));
        const rows = await inOrder(heads, query, page).execute();
        return rows.map(({ id, sort, toll, head, tolls }) => ({
          place: { toll: page.order === "deadliest" ? toll : null, sort, id },
          head,
          tolls,
        }));
      }),
    worthLook: (query, skip, limit) =>
      ours(async () => {
        const look = `views.look_${query.policy}` as const;
        const keys = db
          .selectFrom("views")
          .select("views.key")
          .where(asked(query, dialect))
          .orderBy(look, "desc")
          .orderBy("views.id")
          .limit(limit)
          .offset(skip);
        const rows = await whole(db).where("views.key", "in", keys).orderBy(look, "desc").orderBy("views.id").execute();
        return rows.map(toView);
      }),
    count: (query) =>
      ours(async () => {
        const row = await db
          .selectFrom("views")
          .select((b) => b.fn.countAll<number>().as("n"))
          .where(asked(query, dialect))
          .executeTakeFirst();
        return Number(row?.n ?? 0);
      }),
    counts: (query) => ours(() => sums.counts(db, query)),
    days: (query) => ours(() => sums.days(db, query)),
    areas: (query, cell) => ours(() => sums.areas(db, query, cell)),
    sources: (query) => ours(() => sumViewSources(db, dialect, query)),
    origins: (query) => ours(() => sumViewOrigins(db, dialect, query)),
    at: (nodes, at) => ours(() => viewsWith(db, nodes, inForce(at))),
  };
}

/** Views with what they hold. */
export function whole(db: Kysely<Tables>) {
  return db.selectFrom("views").innerJoin("view_bodies", "view_bodies.view", "views.key").selectAll(["views", "view_bodies"]);
}

/** Keys of a page: found among the narrow rows, so that what views hold is read for the page alone. */
function keysOf(db: Kysely<Tables>, dialect: ViewDialect, query: ViewQuery, page: ViewPage) {
  const found = db.selectFrom("views").select("views.key").where(asked(query, dialect)).where(past(query, page));
  return inOrder(found, query, page).limit(page.limit);
}

function inOrder<O>(found: SelectQueryBuilder<Tables, "views", O>, query: ViewQuery, { order }: ViewPage) {
  const by = order === "deadliest" ? found.orderBy(tollOf(query), "desc") : found;
  return by.orderBy("views.sort", "desc").orderBy("views.id");
}

/** As `ListPlace.toll`. */
function tollOf({ policy }: ViewQuery): RawBuilder<number> {
  return sql<number>`coalesce(${sql.ref(`views.killed_${policy}`)}, -1)`;
}

function past(query: ViewQuery, { after }: ViewPage): RawBuilder<SqlBool> {
  if (after === null) return sql<SqlBool>`1 = 1`;
  const newer = sql<SqlBool>`views.sort <= ${after.sort} AND (views.sort < ${after.sort} OR views.id > ${after.id})`;
  if (after.toll === null) return newer;
  const [toll, than] = [tollOf(query), sql<number>`CAST(${after.toll} AS BIGINT)`];
  return sql<SqlBool>`(${toll} < ${than} OR (${toll} = ${than} AND ${newer}))`;
}

function viewReader(tx: Kysely<Tables>): ViewReader {
  return {
    ...readLedger(tx),
    stale: (limit) => tx.selectFrom("stale").select(["node", "since"]).orderBy("node").limit(limit).execute(),
    async staleAmong(nodes) {
      const found: StaleNode[] = [];
      for (const chunk of chunks(nodes))
        found.push(...(await tx.selectFrom("stale").select(["node", "since"]).where("node", "in", chunk).execute()));
      return found;
    },
    holding: (nodes, since) => viewsWith(tx, nodes, sql<SqlBool>`views.known_until > ${since}`),
  };
}

async function clear(tx: Kysely<Tables>, dialect: ViewDialect): Promise<void> {
  await tx.deleteFrom("views").execute();
  for (const table of ["view_bodies", "view_voices", "voice_words", "view_nodes"] as const) await tx.deleteFrom(table).execute();
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
    for (const table of ["view_bodies", "view_voices", "view_nodes"] as const)
      await tx.deleteFrom(table).where("view", "=", gone.key).execute();
    await dialect.dropView(tx, gone.key);
  }
  for (const { id, from, until } of close) {
    const closed = await tx
      .updateTable("views")
      .set({ known_until: until })
      .where("id", "=", id)
      .where("known_from", "=", from)
      .returning("key")
      .executeTakeFirst();
    if (closed !== undefined)
      await tx
        .updateTable("view_voices")
        .set({ open: isOpen({ until }) })
        .where("view", "=", closed.key)
        .execute();
  }
  const told: Parameters<typeof putVoices>[1][number][] = [];
  for (const view of add) {
    const { key } = await tx.insertInto("views").values(toColumns(view)).returning("key").executeTakeFirstOrThrow();
    await tx
      .insertInto("view_bodies")
      .values({ view: key, ...toBody(view) })
      .execute();
    told.push({ key, until: view.until, voices: view.voices });
    for (const chunk of chunks(view.nodes))
      await tx
        .insertInto("view_nodes")
        .values(chunk.map((node) => ({ node, view: key })))
        .execute();
    await dialect.indexView(tx, key, view.row);
  }
  await putVoices(tx, told);
}

export async function viewsWith(db: Kysely<Tables>, nodes: readonly string[], which: RawBuilder<SqlBool>): Promise<StoredView[]> {
  const found = new Map<number, StoredView>();
  for (const chunk of chunks(nodes)) {
    const rows = await whole(db)
      .where("views.key", "in", (held) => held.selectFrom("view_nodes").select("view").where("node", "in", chunk))
      .where(which)
      .execute();
    for (const row of rows) found.set(row.key, toView(row));
  }
  return [...found.values()].sort((a, b) => (`${a.from} ${a.id}` < `${b.from} ${b.id}` ? -1 : 1));
}

function* chunks<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let i = 0; i < items.length; i += CHUNK) yield items.slice(i, i + CHUNK);
}
