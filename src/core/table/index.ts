export { type Lexicon, type LexiconRow, parseTable, tableOf } from "./lexicon-table.ts";
