import { createHash } from "node:crypto";
import { type Kysely, type RawBuilder, type SqlBool, sql } from "kysely";
import type { ViewIndex } from "../../../app/ports/incident-views.ts";
import type { PolicyName } from "../../../core/model/index.ts";
import { type Box, boxAround, saidWords, type Term, uncrossed } from "../../../core/search/index.ts";
import type { Tables } from "../sql/tables.ts";
import type { ViewDialect } from "../sql/view-conditions.ts";

type Sql = RawBuilder<SqlBool>;

/**
 * Words as lexemes made from lists, past the server's own parser, whose idea of a word depends on its language; a phrase is looked
 * up in the words themselves.
 */
export const postgresViewDialect: ViewDialect = {
  condition(term, policy) {
    const positive = sql<SqlBool>`coalesce(${plain(term, policy)}, false)`;
    return term.not === true ? sql<SqlBool>`NOT ${positive}` : positive;
  },
  async clearIndexes(tx) {
    await sql`DELETE FROM report_words`.execute(tx);
    await sql`DELETE FROM view_words`.execute(tx);
  },
  async dropWords(tx, nodes) {
    await sql`DELETE FROM report_words WHERE node IN (${sql.join(nodes)})`.execute(tx);
  },
  async putWords(tx, node, words) {
    await sql`INSERT INTO report_words (node, words, lexemes) VALUES (${node}, ${` ${words} `}, ${lexemes(words)})`.execute(tx);
  },
  async indexView(tx, key, { places, actors, said, kinds }) {
    await sql`INSERT INTO view_words (view, places, actors, said, kinds)
      VALUES (${key}, ${lexemes(places)}, ${lexemes(actors)}, ${lexemes(said)}, ${lexemes(kinds)})`.execute(tx);
  },
  async dropView(tx, key) {
    await sql`DELETE FROM view_words WHERE view = ${key}`.execute(tx);
  },
  readIndex: readPostgresIndex,
  async indexSizes(db) {
    const { rows } = await sql<{ indexed: number; worded: number }>`SELECT
      (SELECT count(*) FROM view_words) AS indexed, (SELECT count(*) FROM report_words) AS worded`.execute(db);
    return { indexed: Number(rows[0]?.indexed ?? 0), worded: Number(rows[0]?.worded ?? 0) };
  },
};

/** Of no words: an array with an empty one would be refused. */
function lexemes(words: string | RawBuilder<unknown>) {
  return sql`array_to_tsvector(array_remove(string_to_array(${words}::text, ' '), ''))`;
}

interface Told {
  readonly id: string;
  readonly words: string;
}

/** The server holds lexemes against words; the words themselves are kept as their digests. */
async function readPostgresIndex(db: Kysely<Tables>): Promise<ViewIndex> {
  const columns = ["places", "actors", "said", "kinds"].map(
    (name) => sql`${sql.ref(`view_words.${name}`)} = ${lexemes(sql`coalesce(view_bodies.row::json ->> ${sql.lit(name)}, '')`)}`,
  );
  const views = await sql<{ id: string; known_from: string }>`SELECT views.id, known_from FROM views
    JOIN view_bodies ON view_bodies.view = views.key JOIN view_words ON view_words.view = views.key
    WHERE ${sql.join(columns, sql` AND `)}`.execute(db);
  const found = new Set(views.rows.map(({ id, known_from }) => `${id}\n${known_from}`));
  const { rows } = await sql<Told>`SELECT node AS id, md5(words) AS words FROM report_words
    WHERE lexemes = ${lexemes(sql`btrim(words)`)}`.execute(db);
  const words = new Map(rows.map((row) => [row.id, row.words]));
  return {
    findsView: ({ id, from }) => found.has(`${id}\n${from}`),
    findsNode: (node, own) => words.get(node) === createHash("md5").update(` ${own} `).digest("hex"),
  };
}

function plain(term: Term, policy: PolicyName): Sql {
  switch (term.kind) {
    case "text":
      return sql<SqlBool>`views.key IN (SELECT view_nodes.view FROM report_words JOIN view_nodes USING (node) WHERE ${textIn(term)})`;
    case "place":
      return inView(sql`places`, term.words.map(beginning));
    case "actor":
      return inView(sql`actors`, term.words.map(beginning));
    case "type":
      return inView(sql`kinds`, term.words.map(beginning));
    case "said":
      return inView(sql`said`, saidWords(term).map(whole));
    case "country":
      return sql<SqlBool>`views.country = ${term.code}`;
    case "killed":
    case "injured":
      return sql<SqlBool>`${sql.ref(`views.${term.kind}_${policy}`)} ${sql.raw(term.is)} ${term.than}::int`;
    case "status":
      return sql<SqlBool>`views.status = ${term.status}`;
    case "grade":
      return sql<SqlBool>`views.grade = ${term.grade}`;
    case "assignee":
      return sql<SqlBool>`views.assignee = ${term.name}`;
    case "from":
      return sql<SqlBool>`views.last_day >= ${term.day}`;
    case "to":
      return sql<SqlBool>`views.first_day <= ${term.day}`;
    case "box":
      return inBox(term.box);
    case "near": {
      const { lat, lon, km } = term.circle;
      return sql<SqlBool>`(${inBox(boxAround(term.circle))} AND km_between(${lat}, ${lon}, views.lat, views.lon) <= ${km})`;
    }
    case "main":
      return sql<SqlBool>`views.main = 1`;
    case "unplaced":
      return sql<SqlBool>`views.x IS NULL`;
    case "undated":
      return sql<SqlBool>`views.day IS NULL`;
  }
}

// words are letters and digits only, so that quotation marks are enough
const whole = (word: string): string => `'${word}'`;
const beginning = (word: string): string => `'${word}':*`;

function inView(column: RawBuilder<unknown>, lexemes: readonly string[]): Sql {
  return sql<SqlBool>`views.key IN (SELECT view FROM view_words WHERE ${column} @@ ${lexemes.join(" & ")}::tsquery)`;
}

function textIn({ words, phrase, open }: Extract<Term, { readonly kind: "text" }>): Sql {
  const query = words.map((word, i) => (open && i === words.length - 1 ? beginning(word) : whole(word))).join(" & ");
  const found = sql<SqlBool>`lexemes @@ ${query}::tsquery`;
  if (!phrase) return found;
  return sql<SqlBool>`${found} AND position(${` ${words.join(" ")}${open ? "" : " "}`} in words) > 0`;
}

function inBox(box: Box): Sql {
  const parts = uncrossed(box).map(
    ({ south, north, west, east }) =>
      sql<SqlBool>`(views.lat BETWEEN ${south} AND ${north} AND views.lon BETWEEN ${west} AND ${east})`,
  );
  return sql<SqlBool>`(${sql.join(parts, sql` OR `)})`;
}
