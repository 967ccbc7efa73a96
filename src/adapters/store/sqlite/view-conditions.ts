import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { PolicyName } from "../../../core/model/index.ts";
import { type Box, boxAround, saidWords, type Term, uncrossed } from "../../../core/search/index.ts";

type Sql = RawBuilder<SqlBool>;

/** A term as SQL on `views`; never null, so that NOT turns it round. Words are letters and digits only, so quoting them is enough for FTS5. */
export function toCondition(term: Term, policy: PolicyName): Sql {
  const positive = sql<SqlBool>`coalesce(${plain(term, policy)}, 0)`;
  return term.not === true ? sql<SqlBool>`NOT ${positive}` : positive;
}

function plain(term: Term, policy: PolicyName): Sql {
  switch (term.kind) {
    case "text":
      return sql<SqlBool>`views.key IN (SELECT view_nodes.view FROM report_words
        JOIN word_rows ON word_rows.row = report_words.rowid JOIN view_nodes ON view_nodes.node = word_rows.node
        WHERE report_words MATCH ${textMatch(term)})`;
    case "place":
      return wordsIn(`places : (${beginnings(term.words)})`);
    case "actor":
      return wordsIn(`actors : (${beginnings(term.words)})`);
    case "type":
      return wordsIn(`kinds : (${beginnings(term.words)})`);
    case "said":
      return wordsIn(
        `said : (${saidWords(term)
          .map((word) => `"${word}"`)
          .join(" AND ")})`,
      );
    case "country":
      return sql<SqlBool>`views.country = ${term.code}`;
    case "killed":
    case "injured":
      return sql<SqlBool>`${sql.ref(`views.${term.kind}_${policy}`)} ${sql.raw(term.is)} ${term.than}`;
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

function wordsIn(match: string): Sql {
  return sql<SqlBool>`views.key IN (SELECT rowid FROM view_words WHERE view_words MATCH ${match})`;
}

function beginnings(words: readonly string[]): string {
  return words.map((word) => `"${word}"*`).join(" AND ");
}

function textMatch({ words, phrase, open }: Extract<Term, { readonly kind: "text" }>): string {
  const end = (i: number): string => (open && i === words.length - 1 ? "*" : "");
  if (phrase) return `"${words.join(" ")}"${end(words.length - 1)}`;
  return words.map((word, i) => `"${word}"${end(i)}`).join(" AND ");
}

/** R*Tree keeps 32-bit numbers, rounded outwards: it finds, the exact columns decide. */
function inBox(box: Box): Sql {
  const parts = uncrossed(box).map(
    ({ south, north, west, east }) => sql<SqlBool>`(views.key IN (SELECT view FROM view_points
      WHERE north >= ${south} AND south <= ${north} AND east >= ${west} AND west <= ${east})
      AND views.lat BETWEEN ${south} AND ${north} AND views.lon BETWEEN ${west} AND ${east})`,
  );
  return sql<SqlBool>`(${sql.join(parts, sql` OR `)})`;
}
