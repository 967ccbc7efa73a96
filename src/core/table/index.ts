export { type Lexicon, type LexiconRow, layOutTable, parseTable, type TableLayout, tableOf } from "./lexicon-table.ts";
export { checkOwnTable, layerTables } from "./own-tables.ts";
