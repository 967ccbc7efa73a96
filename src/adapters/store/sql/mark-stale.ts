import { type Kysely, sql } from "kysely";
import type { Tables } from "./tables.ts";

const CHUNK = 500;

/** Marks report-incidents whose views are out of date, inside the transaction of whatever touches them. Of two marks the earlier stays. */
export async function mark(
  tx: Kysely<Tables>,
  marks: readonly { readonly node: string; readonly since: string }[],
): Promise<void> {
  const earliest = new Map<string, string>();
  for (const { node, since } of marks) if (since < (earliest.get(node) ?? "~")) earliest.set(node, since);
  const all = [...earliest].map(([node, since]) => ({ node, since }));
  for (let i = 0; i < all.length; i += CHUNK)
    await tx
      .insertInto("stale")
      .values(all.slice(i, i + CHUNK))
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
