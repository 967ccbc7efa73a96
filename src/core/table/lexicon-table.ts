import { DatelineError } from "../model/index.ts";

export type LexiconRow = Readonly<Record<string, string>>;

/** All tables an engine reads by: what the field knows, as data. */
export interface Lexicon {
  /** `sha256:` over every table, in order of name. */
  readonly hash: string;
  /** Table name without extension (`en/reporting-verbs`) → rows. */
  readonly tables: ReadonlyMap<string, readonly LexiconRow[]>;
}

/**
 * A tab-separated table: `#` lines are comments, the first other line names the columns.
 * @throws DatelineError LEXICON_BAD_ROW with `file:line` when a row has not as many cells as there are columns.
 */
export function parseTable(name: string, tsv: string): LexiconRow[] {
  const rows: LexiconRow[] = [];
  let columns: readonly string[] | null = null;
  const lines = tsv.split(/\r?\n/);
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as string;
    if (line.trim() === "" || line.startsWith("#")) continue;
    const cells = line.split("\t").map((cell) => cell.trim());
    if (columns === null) {
      columns = cells;
      continue;
    }
    if (cells.length > columns.length || cells[0] === "")
      throw new DatelineError(
        "LEXICON_BAD_ROW",
        `got ${cells.length} cells, expected ${columns.length} (${columns.join(", ")})`,
        {
          at: `${name}.tsv:${i + 1}`,
          hint: "cells are separated by tabs; the first must not be empty",
        },
      );
    const row: Record<string, string> = {};
    columns.forEach((column, k) => {
      row[column] = cells[k] ?? "";
    });
    rows.push(row);
  }
  return rows;
}

/** Rows of a table. @throws DatelineError LEXICON_BAD_ROW when the lexicon has no such table. */
export function tableOf(lexicon: Lexicon, name: string): readonly LexiconRow[] {
  const rows = lexicon.tables.get(name);
  if (rows === undefined)
    throw new DatelineError("LEXICON_BAD_ROW", `got no table ${name}, expected lexicon/${name}.tsv`, { at: `${name}.tsv` });
  return rows;
}
