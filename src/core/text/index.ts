export { findMarks, type MarkRule } from "./marks.ts";
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
export { tokenize } from "./tokenize.ts";
export { passes, type WordFilter, wordFilter } from "./words.ts";
