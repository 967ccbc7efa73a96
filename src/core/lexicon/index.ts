export { findPhrases, indexPhrases, matchPhrase, type PhraseHit, type PhraseIndex } from "./phrases.ts";
export { type Lexicon, type LexiconRow, parseTable, tableOf } from "./table.ts";
