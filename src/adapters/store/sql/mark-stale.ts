import { type Kysely, sql } from "kysely";
import type { Tables } from "./tables.ts";

const CHUNK = 500;

/** Marks report-incidents whose views are out of date, inside the transaction of whatever touches them. Of two marks the earlier stays. */
export async function mark(tx: Kysely<Tables>, nodes: readonly string[], since: string): Promise<void> {
  const all = [...new Set(nodes)];
  for (let i = 0; i < all.length; i += CHUNK)
    await tx
      .insertInto("stale")
      .values(all.slice(i, i + CHUNK).map((node) => ({ node, since })))
      .onConflict((conflict) =>
        conflict.column("node").doUpdateSet({
          since: sql<string>`CASE WHEN excluded.since < stale.since THEN excluded.since ELSE stale.since END`,
        }),
      )
      .execute();
}

/** Marks every report-incident from its first day on. */
export async function markAll(tx: Kysely<Tables>): Promise<void> {
  await sql`INSERT INTO stale (node, since) SELECT id, '' FROM nodes WHERE true ON CONFLICT (node) DO UPDATE SET since = ''`.execute(
    tx,
  );
}
