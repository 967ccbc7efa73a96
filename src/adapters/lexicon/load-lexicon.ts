import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { type Lexicon, type LexiconRow, parseTable } from "../../core/table/index.ts";

/** Folder of the bundled tables: `lexicon/` beside `src/` or `dist/`. */
export const LEXICON_FOLDER = fileURLToPath(new URL("../../../lexicon/", import.meta.url));

/** Reads every `.tsv` below `folder`. @throws DatelineError LEXICON_BAD_ROW with `file:line`. */
export function loadLexicon(folder: string = LEXICON_FOLDER): Lexicon {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".tsv"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const hash = createHash("sha256");
  const tables = new Map<string, readonly LexiconRow[]>();
  for (const file of files) {
    const name = relative(folder, file)
      .split(sep)
      .join("/")
      .replace(/\.tsv$/, "");
    const tsv = readFileSync(file, "utf8");
    hash.update(`${name}\n${tsv}\n`);
    tables.set(name, parseTable(name, tsv));
  }
  return { hash: `sha256:${hash.digest("hex")}`, tables };
}
