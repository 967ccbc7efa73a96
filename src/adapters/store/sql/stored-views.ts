import type { Kysely } from "kysely";
import type { NewView, ViewsAsStored } from "../../../app/ports/incident-views.ts";
import { inVoiceOrder } from "../../../core/search/index.ts";
import { versionOf } from "./settings.ts";
import { whole } from "./sql-views.ts";
import type { Tables } from "./tables.ts";
import { fromVoice, toBody, toColumns, toView } from "./view-columns.ts";
import type { ViewDialect } from "./view-conditions.ts";

const CHUNK = 500;

/** Cached incidents as they lie in the tables, for who proves them. */
export function storedViews(db: Kysely<Tables>, dialect: ViewDialect): ViewsAsStored {
  return {
    version: () => versionOf(db, "views"),
    stale: () => db.selectFrom("stale").select(["node", "since"]).orderBy("node").execute(),
    async holding(nodes) {
      const out: NewView[] = [];
      for (let i = 0; i < nodes.length; i += CHUNK) {
        const rows = await whole(db)
          .where("views.key", "in", (held) =>
            held
              .selectFrom("view_nodes")
              .select("view")
              .where("node", "in", nodes.slice(i, i + CHUNK)),
          )
          .execute();
        for (const row of rows)
          out.push({ ...toView(row), head: row.head, tolls: row.tolls, voices: await voicesIn(db, row.key) });
      }
      const byKey = new Map(out.map((view) => [`${view.from} ${view.id}`, view]));
      return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, view]) => view);
    },
    async notFound(views) {
      const out = [];
      for (const { id, from, row } of views) {
        const held = await whole(db).where("views.id", "=", id).where("known_from", "=", from).executeTakeFirst();
        if (held === undefined) continue;
        const { key, ...columns } = held;
        const nodes = await db.selectFrom("view_nodes").select("node").where("view", "=", key).orderBy("node").execute();
        const view = { ...toView(columns), head: columns.head, tolls: columns.tolls, voices: [] };
        const { incident: _packed, ...body } = toBody(view);
        const same =
          sameCells({ ...toColumns(view), ...body }, columns) &&
          JSON.stringify(nodes.map(({ node }) => node)) === JSON.stringify([...view.nodes].sort()) &&
          (await dialect.isIndexed(db, key, row));
        if (!same) out.push({ id, from });
      }
      return out;
    },
    async withoutWords(nodes) {
      const out = [];
      for (const { node, words } of nodes) if (!(await dialect.hasWords(db, node, words))) out.push(node);
      return out;
    },
    async sizes() {
      const row = await db
        .selectFrom("views")
        .select((b) => b.fn.countAll<number>().as("n"))
        .executeTakeFirst();
      return { views: Number(row?.n ?? 0), ...(await dialect.indexSizes(db)) };
    },
  };
}

async function voicesIn(db: Kysely<Tables>, view: number) {
  return inVoiceOrder((await db.selectFrom("view_voices").selectAll().where("view", "=", view).execute()).map(fromVoice));
}

function sameCells(expected: object, found: object): boolean {
  const cells = new Map(Object.entries(found));
  return Object.entries(expected).every(([name, value]) => cells.get(name) === value);
}
