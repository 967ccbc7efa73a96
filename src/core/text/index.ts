export { compileMarkRules, findMarks, type MarkRule, type MarkRules } from "./marks.ts";
export { segment } from "./segment.ts";
export {
  evidenceAt,
  type PartOfSpeech,
  type QuoteSpan,
  type Segmented,
  type Sentence,
  spanOf,
  type Token,
  type TokenSpan,
} from "./segmented.ts";
export { spansIn } from "./spans-in.ts";
export { type TokenSet, tokensOf } from "./token-set.ts";
export { tokenize } from "./tokenize.ts";
export { passes, type WordFilter, WordMap, WordSet, wordFilter } from "./words.ts";
