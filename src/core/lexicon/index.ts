export { type Lexicon, type LexiconRow, tableOf } from "../table/index.ts";
export { findPhrases, indexPhrases, matchPhrase, type PhraseHit, type PhraseIndex } from "./phrases.ts";
