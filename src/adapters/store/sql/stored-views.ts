import type { Kysely } from "kysely";
import type { HeldView, ViewsAsStored } from "../../../app/ports/incident-views.ts";
import { versionOf } from "./settings.ts";
import { whole } from "./sql-views.ts";
import type { Tables } from "./tables.ts";
import { toBody, toColumns, toView } from "./view-columns.ts";
import type { ViewDialect } from "./view-conditions.ts";
import { isOpen, voicesIn } from "./view-voices.ts";

const CHUNK = 500;

/** Cached incidents as they lie in the tables, for who proves them. */
export function storedViews(db: Kysely<Tables>, dialect: ViewDialect): ViewsAsStored {
  return {
    version: () => versionOf(db, "views"),
    stale: () => db.selectFrom("stale").select(["node", "since"]).orderBy("node").execute(),
    async holding(nodes) {
      const keys = new Set<number>();
      for (const chunk of chunks(nodes))
        for (const { view } of await db.selectFrom("view_nodes").select("view").distinct().where("node", "in", chunk).execute())
          keys.add(view);
      const out: HeldView[] = [];
      for (const chunk of chunks([...keys])) out.push(...(await heldIn(db, chunk)));
      const placeOf = ({ from, id }: HeldView): string => `${from} ${id}`;
      return out.sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
    },
    index: () => dialect.readIndex(db),
    async sizes() {
      const row = await db
        .selectFrom("views")
        .select((b) => b.fn.countAll<number>().as("n"))
        .executeTakeFirst();
      return { views: Number(row?.n ?? 0), ...(await dialect.indexSizes(db)) };
    },
  };
}

async function heldIn(db: Kysely<Tables>, keys: readonly number[]): Promise<HeldView[]> {
  const rows = await whole(db).where("views.key", "in", keys).execute();
  const nodes = new Map<number, string[]>();
  for (const { view, node } of await db
    .selectFrom("view_nodes")
    .selectAll()
    .where("view", "in", keys)
    .orderBy("node")
    .execute()) {
    const held = nodes.get(view);
    if (held === undefined) nodes.set(view, [node]);
    else held.push(node);
  }
  const told = await voicesIn(db, keys);
  return rows.map((row) => {
    const { key, view: _view, incident: _packed, ...columns } = row;
    const { voices = [], open = [] } = told.get(key) ?? {};
    const view = { ...toView(row), head: row.head, tolls: row.tolls, voices };
    const { incident: _none, ...body } = toBody({ ...view, incident: null });
    const consistent =
      sameCells({ ...toColumns(view), ...body }, columns) &&
      JSON.stringify(nodes.get(key) ?? []) === JSON.stringify([...view.nodes].sort()) &&
      open.every((flag) => flag === isOpen(view));
    return { ...view, consistent };
  });
}

function sameCells(expected: object, found: object): boolean {
  const cells = new Map(Object.entries(found));
  return Object.entries(expected).every(([name, value]) => cells.get(name) === value);
}

function* chunks<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let i = 0; i < items.length; i += CHUNK) yield items.slice(i, i + CHUNK);
}
