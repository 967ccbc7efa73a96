import { type Kysely, type SqlBool, sql } from "kysely";
import type { ViewsAsStored } from "../../../app/ports/incident-views.ts";
import { type ViewDialect, versionOf, viewsWith } from "./sql-views.ts";
import type { Tables } from "./tables.ts";
import { toColumns, toView } from "./view-columns.ts";

/** Cached incidents as they lie in the tables, for who proves them. */
export function storedViews(db: Kysely<Tables>, dialect: ViewDialect): ViewsAsStored {
  return {
    version: () => versionOf(db),
    stale: () => db.selectFrom("stale").select(["node", "since"]).orderBy("node").execute(),
    holding: (nodes) => viewsWith(db, nodes, sql<SqlBool>`1 = 1`),
    async notFound(views) {
      const out = [];
      for (const { id, from, row } of views) {
        const held = await db
          .selectFrom("views")
          .selectAll()
          .where("id", "=", id)
          .where("known_from", "=", from)
          .executeTakeFirst();
        if (held === undefined) continue;
        const { key, ...columns } = held;
        const nodes = await db.selectFrom("view_nodes").select("node").where("view", "=", key).orderBy("node").execute();
        const view = toView(columns);
        const whole =
          sameCells(toColumns(view), columns) &&
          JSON.stringify(nodes.map(({ node }) => node)) === JSON.stringify([...view.nodes].sort()) &&
          (await dialect.isIndexed(db, key, row));
        if (!whole) out.push({ id, from });
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

function sameCells(expected: object, found: object): boolean {
  const cells = new Map(Object.entries(found));
  return Object.entries(expected).every(([name, value]) => cells.get(name) === value);
}
