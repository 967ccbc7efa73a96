import { type Kysely, sql } from "kysely";
import type { ViewIndex } from "../../../app/ports/incident-views.ts";
import type { SearchRow } from "../../../core/search/index.ts";
import type { Tables } from "../sql/tables.ts";

const PAGE = 5000;
/** Places of terms read at once, where no term alone has more. */
const AT_ONCE = 100_000;
/** Columns of `view_words`, as FTS5 names them. */
const COLUMNS = ["places", "actors", "said", "kinds"] as const;

/**
 * Reads the FTS5 tables term by term and keeps a sum of every row's terms and places. They have no content to read a row from, and to
 * ask a row for all of its words goes through the lists of every other row with these words.
 */
export async function readSqliteIndex(db: Kysely<Tables>): Promise<ViewIndex> {
  const reports = await sumsOf(db, "report_words");
  const views = await sumsOf(db, "view_words");
  const rows = new Map<string, number>();
  for await (const { node, row } of pages<{ node: string; row: number }>(db, "word_rows", "row")) rows.set(node, row);
  const keys = new Map<string, number>();
  for await (const { key, id, known_from } of pages<{ key: number; id: string; known_from: string }>(db, "views", "key"))
    keys.set(`${id}\n${known_from}`, key);
  const points = new Map<number, Point>();
  for await (const { view, ...point } of pages<Point & { view: number }>(db, "view_points", "view")) points.set(view, point);
  return {
    findsView({ id, from, row }) {
      const key = keys.get(`${id}\n${from}`);
      if (key === undefined) return false;
      const sum: Sum = { a: 0, b: 0, terms: 0 };
      for (const column of COLUMNS) addWords(sum, row[column], column);
      return same(views.get(key), sum) && holds(points.get(key), row);
    },
    findsNode(node, words) {
      const row = rows.get(node);
      if (row === undefined) return false;
      const sum: Sum = { a: 0, b: 0, terms: 0 };
      addWords(sum, words, "words");
      return same(reports.get(row), sum);
    },
  };
}

interface Point {
  readonly south: number;
  readonly north: number;
  readonly west: number;
  readonly east: number;
}

/** R*Tree keeps 32-bit numbers, rounded outwards. */
function holds(point: Point | undefined, { lat, lon }: SearchRow): boolean {
  if (lat === null || lon === null || point === undefined) return point === undefined && (lat === null || lon === null);
  return point.south <= lat && point.north >= lat && point.west <= lon && point.east >= lon;
}

/** Two sums of 32 bits over all terms of a row, and their number: they do not depend on the order the terms are met in. */
interface Sum {
  a: number;
  b: number;
  terms: number;
}

function add(sum: Sum, { a, b }: Hashed, place: number): void {
  sum.a = (sum.a + Math.imul(a ^ place, 0x9e3779b1)) | 0;
  sum.b = (sum.b + (Math.imul(b + place, 0x85ebca6b) ^ (place << 7))) | 0;
  sum.terms++;
}

function same(held: Sum = { a: 0, b: 0, terms: 0 }, { a, b, terms }: Sum): boolean {
  return held.a === a && held.b === b && held.terms === terms;
}

async function sumsOf(db: Kysely<Tables>, table: "report_words" | "view_words"): Promise<ReadonlyMap<number, Sum>> {
  const sums = new Map<number, Sum>();
  const [terms, places] = [sql.ref(`temp.${table}_terms`), sql.ref(`temp.${table}_places`)];
  await sql`CREATE VIRTUAL TABLE ${terms} USING fts5vocab(main, ${sql.ref(table)}, row)`.execute(db);
  await sql`CREATE VIRTUAL TABLE ${places} USING fts5vocab(main, ${sql.ref(table)}, instance)`.execute(db);
  try {
    const { rows: all } = await sql<{ term: string; cnt: number }>`SELECT term, cnt FROM ${terms}`.execute(db);
    for (const { first, last } of spansOf(all)) {
      const { rows } = await sql<{ term: string; col: string; docs: string; offsets: string }>`
        SELECT term, col, json_group_array(doc) AS docs, json_group_array(offset) AS offsets
        FROM ${places} WHERE term >= ${first} AND term <= ${last} GROUP BY term, col`.execute(db);
      for (const { term, col, docs, offsets } of rows) {
        const [rowids, offset] = [JSON.parse(docs) as number[], JSON.parse(offsets) as number[]];
        const hashed = hashOf(`${col} ${term}`);
        for (const [i, rowid] of rowids.entries()) {
          const sum = sums.get(rowid) ?? { a: 0, b: 0, terms: 0 };
          add(sum, hashed, offset[i] ?? 0);
          sums.set(rowid, sum);
        }
      }
    }
    return sums;
  } finally {
    await sql`DROP TABLE ${terms}`.execute(db);
    await sql`DROP TABLE ${places}`.execute(db);
  }
}

/** Terms from one to another that come together, in their order, as often as may be read at once. */
function* spansOf(
  terms: readonly { readonly term: string; readonly cnt: number }[],
): Generator<{ readonly first: string; readonly last: string }> {
  let [first, last, met]: [string | null, string, number] = [null, "", 0];
  for (const { term, cnt } of terms) {
    if (first !== null && met + cnt > AT_ONCE) {
      yield { first, last };
      [first, met] = [null, 0];
    }
    first ??= term;
    [last, met] = [term, met + cnt];
  }
  if (first !== null) yield { first, last };
}

function addWords(sum: Sum, words: string, column: string): void {
  if (words === "") return;
  for (const [place, word] of words.split(" ").entries()) add(sum, hashOf(`${column} ${word}`), place);
}

interface Hashed {
  readonly a: number;
  readonly b: number;
}

/** FNV-1a twice, from two starts. */
function hashOf(term: string): Hashed {
  let [a, b] = [0x811c9dc5, 0x01000193];
  for (let i = 0; i < term.length; i++) {
    const unit = term.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x5bd1e995);
  }
  return { a, b };
}

async function* pages<T>(
  db: Kysely<Tables>,
  table: "word_rows" | "views" | "view_points",
  by: keyof T & string,
): AsyncGenerator<T> {
  for (let after = -1; ; ) {
    const { rows } = await sql<T>`SELECT * FROM ${sql.ref(table)} WHERE ${sql.ref(by)} > ${after}
      ORDER BY ${sql.ref(by)} LIMIT ${PAGE}`.execute(db);
    yield* rows;
    const last = rows.at(-1);
    if (last == null) return;
    after = Number(last[by]);
  }
}
