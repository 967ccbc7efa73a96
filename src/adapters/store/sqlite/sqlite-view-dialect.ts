import { type Kysely, sql } from "kysely";
import type { Tables } from "../sql/tables.ts";
import type { ViewDialect } from "../sql/view-conditions.ts";
import { readSqliteIndex } from "./sqlite-index.ts";
import { toCondition } from "./view-conditions.ts";

/** Row numbers under which `report_words` holds a report-incident's words. */
interface WordRow {
  readonly row: number;
}

/** Words in FTS5 tables without content, points in an R*Tree. */
export const sqliteViewDialect: ViewDialect = {
  condition: toCondition,
  async clearIndexes(tx) {
    await sql`DELETE FROM word_rows`.execute(tx);
    await sql`DELETE FROM view_points`.execute(tx);
    await sql`INSERT INTO report_words (report_words) VALUES ('delete-all')`.execute(tx);
    await sql`INSERT INTO view_words (view_words) VALUES ('delete-all')`.execute(tx);
  },
  async dropWords(tx, nodes) {
    const list = sql.join(nodes);
    await sql`DELETE FROM report_words WHERE rowid IN (SELECT row FROM word_rows WHERE node IN (${list}))`.execute(tx);
    await sql`DELETE FROM word_rows WHERE node IN (${list})`.execute(tx);
  },
  async putWords(tx, node, words) {
    const row = await rowOf(tx, node);
    await sql`INSERT INTO report_words (rowid, words) VALUES (${row}, ${words})`.execute(tx);
  },
  async indexView(tx, key, { places, actors, said, kinds, lat, lon }) {
    await sql`INSERT INTO view_words (rowid, places, actors, said, kinds)
      VALUES (${key}, ${places}, ${actors}, ${said}, ${kinds})`.execute(tx);
    if (lat !== null && lon !== null)
      await sql`INSERT INTO view_points VALUES (${key}, ${lat}, ${lat}, ${lon}, ${lon})`.execute(tx);
  },
  async dropView(tx, key) {
    await sql`DELETE FROM view_words WHERE rowid = ${key}`.execute(tx);
    await sql`DELETE FROM view_points WHERE view = ${key}`.execute(tx);
  },
  readIndex: readSqliteIndex,
  async indexSizes(db) {
    const { rows } = await sql<{ indexed: number; worded: number }>`SELECT
      (SELECT count(*) FROM view_words) AS indexed, (SELECT count(*) FROM report_words) AS worded`.execute(db);
    return { indexed: rows[0]?.indexed ?? 0, worded: rows[0]?.worded ?? 0 };
  },
};

async function rowOf(tx: Kysely<Tables>, node: string): Promise<number> {
  const { rows } = await sql<WordRow>`INSERT INTO word_rows (node) VALUES (${node}) RETURNING row`.execute(tx);
  const [held] = rows;
  if (held === undefined) throw new Error("an insert that answers gives a row");
  return held.row;
}
