import { DatelineError, type Problem } from "../model/index.ts";

export type LexiconRow = Readonly<Record<string, string>>;

/** All tables an engine reads by: what the field knows, as data. */
export interface Lexicon {
  /** `sha256:` over every table, in order of name. */
  readonly hash: string;
  /** Table name without extension (`en/reporting-verbs`) → rows. */
  readonly tables: ReadonlyMap<string, readonly LexiconRow[]>;
}

/** A table as its file lays it out. */
export interface TableLayout {
  /** What its leading comment says of it. */
  readonly about: string;
  readonly columns: readonly string[];
  /** Rows with the lines they stand on. */
  readonly rows: readonly { readonly row: LexiconRow; readonly line: number }[];
  /** Rows that have not as many cells as there are columns. */
  readonly problems: readonly Problem[];
}

/** Lays out a tab-separated table: `#` lines are comments, the first other line names the columns. `at`: what to call its file. */
export function layOutTable(tsv: string, at: string): TableLayout {
  const about: string[] = [];
  const rows: { row: LexiconRow; line: number }[] = [];
  const problems: Problem[] = [];
  let columns: readonly string[] = [];
  const lines = tsv.split(/\r?\n/);
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as string;
    if (line.startsWith("#") && columns.length === 0) about.push(line.slice(1).trim());
    if (line.trim() === "" || line.startsWith("#")) continue;
    const cells = line.split("\t").map((cell) => cell.trim());
    if (columns.length === 0) {
      columns = cells;
      continue;
    }
    if (cells.length > columns.length || cells[0] === "") {
      problems.push({
        code: "LEXICON_BAD_ROW",
        message:
          cells[0] === ""
            ? `got no ${columns[0] ?? "first cell"}, expected one`
            : `got ${cells.length} cells, expected ${columns.length} (${columns.join(", ")})`,
        hint: "cells are separated by tabs; the first must not be empty",
        at: `${at}:${i + 1}`,
      });
      continue;
    }
    const row: Record<string, string> = {};
    columns.forEach((column, k) => {
      row[column] = cells[k] ?? "";
    });
    rows.push({ row, line: i + 1 });
  }
  return { about: about.join(" "), columns, rows, problems };
}

/**
 * A table's rows.
 * @throws DatelineError LEXICON_BAD_ROW with `file:line` when a row has not as many cells as there are columns.
 */
export function parseTable(name: string, tsv: string): LexiconRow[] {
  const { rows, problems } = layOutTable(tsv, `${name}.tsv`);
  if (problems[0] !== undefined) throw toError(problems[0]);
  return rows.map(({ row }) => row);
}

/** Rows of a table. @throws DatelineError LEXICON_BAD_ROW when the lexicon has no such table. */
export function tableOf(lexicon: Lexicon, name: string): readonly LexiconRow[] {
  const rows = lexicon.tables.get(name);
  if (rows === undefined)
    throw new DatelineError("LEXICON_BAD_ROW", `got no table ${name}, expected lexicon/${name}.tsv`, {
      at: `${name}.tsv`,
      hint: "the program came incomplete: install it again",
    });
  return rows;
}

function toError({ code, message, hint, at }: Problem): DatelineError {
  return new DatelineError(code, message, { hint, ...(at === null ? {} : { at }) });
}
