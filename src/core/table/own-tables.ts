import type { ErrorCode, Problem } from "../model/index.ts";
import { type Lexicon, type LexiconRow, type TableLayout, tableOf } from "./lexicon-table.ts";

/** Tables only the compiled gazetteer reads; a person's own rows would say nothing. */
const COMPILED_ALONE: ReadonlySet<string> = new Set(["gazetteer/demonyms", "gazetteer/us-states"]);

/** Columns whose cells are one of what the bundled table uses there: classes, codes, kinds. */
const CLOSED: ReadonlySet<string> = new Set(
  "kind class pos strength effect frame stance where rule of alone plural thing part number gender status medium use governs realis at event mode acled_event acled_sub plover_event plover_mode gtd subtype gtd_attack weapon_type weapon_subtype zone".split(
    " ",
  ),
);
const NUMBERS: ReadonlySet<string> = new Set(["area_km2", "radius_km", "geonames", "population", "rank", "min", "max", "best"]);

const COLUMNS = "dateline lexicon tables prints the columns of each and what stands in them";

/** What is wrong with a person's own table: each row with its place. Every rule reads the bundled table, none stands here a second time. */
export function checkOwnTable(name: string, layout: TableLayout, at: string, bundled: Lexicon): Problem[] {
  const known = bundled.tables.get(name);
  const problem = (code: ErrorCode, message: string, line: number | null, hint: string = COLUMNS): Problem => ({
    code,
    message,
    hint,
    at: line === null ? at : `${at}:${line}`,
  });
  if (known === undefined || COMPILED_ALONE.has(name))
    return [
      problem(
        "LEXICON_UNKNOWN_TABLE",
        `got table ${name}, expected one of the bundled names`,
        null,
        "dateline lexicon tables prints the names",
      ),
    ];
  const expected = Object.keys(known[0] ?? {});
  const [first = ""] = expected;
  if (layout.columns[0] !== first)
    return [
      problem("LEXICON_BAD_COLUMN", `got first column ${JSON.stringify(layout.columns[0] ?? "")}, expected ${first}`, null),
    ];
  const strange = layout.columns.filter((column, i) => !expected.includes(column) || layout.columns.indexOf(column) !== i);
  if (strange.length > 0)
    return [
      problem("LEXICON_BAD_COLUMN", `got column ${strange.join(", ")}, expected of ${expected.join(", ")} each once`, null),
    ];
  const allowed = allowedCells(known, expected);
  const countries = new Set(tableOf(bundled, "gazetteer/countries").flatMap((row) => [row["iso2"] ?? "", row["name"] ?? ""]));
  const bad = layout.rows.flatMap(({ row, line }) =>
    layout.columns.flatMap((column) => {
      const fault = faultOf(column, row[column] ?? "", allowed.get(column), countries);
      return fault === null ? [] : [problem("LEXICON_BAD_VALUE", `${column}: ${fault}`, line)];
    }),
  );
  const lineOf = ({ at: place }: Problem): number => Number(place?.split(":").at(-1));
  return [...layout.problems, ...bad].sort((a, b) => lineOf(a) - lineOf(b));
}

function allowedCells(rows: readonly LexiconRow[], columns: readonly string[]): Map<string, ReadonlySet<string>> {
  return new Map(
    columns.filter((column) => CLOSED.has(column)).map((column) => [column, new Set(rows.map((row) => row[column] ?? ""))]),
  );
}

/** What is wrong with a cell, in words, or null. */
function faultOf(
  column: string,
  cell: string,
  allowed: ReadonlySet<string> | undefined,
  countries: ReadonlySet<string>,
): string | null {
  const got = JSON.stringify(cell.slice(0, 40));
  if (allowed !== undefined)
    return allowed.has(cell) ? null : `got ${got}, expected one of ${[...allowed].filter((a) => a !== "").join(", ")}`;
  if (column === "lat" || column === "lon") {
    const most = column === "lat" ? 90 : 180;
    return cell !== "" && Math.abs(Number(cell)) <= most ? null : `got ${got}, expected degrees, -${most} to ${most}`;
  }
  if (cell === "") return null;
  if (NUMBERS.has(column)) return /^\d+(?:\.\d+)?$/.test(cell) ? null : `got ${got}, expected a number`;
  if (column === "id") return /^[a-z]+:[\w.-]+$/.test(cell) ? null : `got ${got}, expected an id as wikidata:Q1`;
  if (column === "iso2" && !/^[A-Z]{2}$/.test(cell)) return `got ${got}, expected a country's two letters`;
  if ((column === "country" || column === "countries") && cell !== "-") {
    const strange = cell.split("|").find((code) => !countries.has(code));
    if (strange !== undefined) return `got ${JSON.stringify(strange.slice(0, 40))}, expected a country's two letters`;
  }
  return null;
}

/**
 * The bundled tables with a person's own rows before theirs. A row takes the place of every bundled row with the same first cell (in
 * tables headed by a country, none). `hash` says what the own tables are.
 */
export function layerTables(bundled: Lexicon, own: ReadonlyMap<string, readonly LexiconRow[]>, hash: string): Lexicon {
  if (own.size === 0) return bundled;
  const tables = new Map(bundled.tables);
  for (const [name, rows] of own) {
    const held = tableOf(bundled, name);
    const [first = ""] = Object.keys(held[0] ?? {});
    const taken = new Set(first === "country" ? [] : rows.map((row) => (row[first] ?? "").toLowerCase()));
    const whole = rows.map((row) => Object.fromEntries(Object.keys(held[0] ?? {}).map((column) => [column, row[column] ?? ""])));
    tables.set(name, [...whole, ...held.filter((row) => !taken.has((row[first] ?? "").toLowerCase()))]);
  }
  return { hash: `${bundled.hash}+${hash}`, tables };
}
