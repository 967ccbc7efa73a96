import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { DatelineError, type Problem } from "../../core/model/index.ts";
import {
  checkOwnTable,
  type Lexicon,
  type LexiconRow,
  layOutTable,
  parseTable,
  type TableLayout,
} from "../../core/table/index.ts";

/** Folder of the bundled tables: `lexicon/` beside `src/` or `dist/`. */
export const LEXICON_FOLDER = fileURLToPath(new URL("../../../lexicon/", import.meta.url));

/** Reads every `.tsv` below `folder`. @throws DatelineError LEXICON_BAD_ROW with `file:line`. */
export function loadLexicon(folder: string = LEXICON_FOLDER): Lexicon {
  const hash = createHash("sha256");
  const tables = new Map<string, readonly LexiconRow[]>();
  for (const { name, tsv } of tableFiles(folder)) {
    hash.update(`${name}\n${tsv}\n`);
    tables.set(name, parseTable(name, tsv));
  }
  return { hash: `sha256:${hash.digest("hex")}`, tables };
}

/** Each table of `folder` as its file lays it out. */
export function layOutLexicon(folder: string = LEXICON_FOLDER): ReadonlyMap<string, TableLayout> {
  return new Map([...tableFiles(folder)].map(({ name, file, tsv }) => [name, layOutTable(tsv, file)]));
}

/** A person's own tables: their rows, what is wrong with them, and the hash of what they say. */
export interface OwnTables {
  readonly tables: ReadonlyMap<string, readonly LexiconRow[]>;
  readonly problems: readonly Problem[];
  readonly hash: string;
}

/** Reads the tables of a folder of a person's own. @throws DatelineError LEXICON_NOT_FOUND */
export function loadOwnTables(folder: string, bundled: Lexicon): OwnTables {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new DatelineError("LEXICON_NOT_FOUND", "got no such folder, expected one with tables (actors.tsv …)", {
      at: folder,
      hint: "dateline lexicon tables names them",
    });
  const hash = createHash("sha256");
  const tables = new Map<string, readonly LexiconRow[]>();
  const problems: Problem[] = [];
  for (const { name, file, tsv } of tableFiles(folder)) {
    hash.update(`${name}\n${tsv}\n`);
    const layout = layOutTable(tsv, file);
    problems.push(...checkOwnTable(name, layout, file, bundled));
    tables.set(
      name,
      layout.rows.map(({ row }) => row),
    );
  }
  return { tables, problems, hash: `sha256:${hash.digest("hex")}` };
}

function* tableFiles(folder: string): Generator<{ readonly name: string; readonly file: string; readonly tsv: string }> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".tsv"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) {
    const name = relative(folder, file)
      .split(sep)
      .join("/")
      .replace(/\.tsv$/, "");
    yield { name, file, tsv: readFileSync(file, "utf8") };
  }
}
