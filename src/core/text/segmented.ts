import type { Evidence } from "../model/index.ts";

/** Universal part-of-speech tag as the tagger hints it. A hint only: lexicons decide. */
export type PartOfSpeech =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SYM"
  | "VERB"
  | "X"
  | "SPACE";

export interface Token {
  /** Place in `Segmented.tokens`. */
  readonly index: number;
  /** UTF-16 offsets into the text; `text.slice(start, end) === token.text`. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  /** Stands for `lower` in a `WordFilter`. */
  readonly hash: number;
  /** `lower` is letters from a to z and nothing else. */
  readonly plain: boolean;
  readonly pos: PartOfSpeech;
  /** Index into `Segmented.sentences`. */
  readonly sentence: number;
  /** Index into `Segmented.quotes` of the direct quotation it stands in, or -1. */
  readonly quote: number;
}

/** Token range `[first, last)` and character range `[start, end)`. */
export interface Sentence {
  readonly index: number;
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  /** Counted from 0; sentences of one paragraph share it. */
  readonly paragraph: number;
}

/** A direct quotation, its marks included: `[start, end)`. `open`: it runs on into the next paragraph's quotation. */
export interface QuoteSpan {
  readonly start: number;
  readonly end: number;
  readonly open: boolean;
}

/** A text cut into tokens, sentences, paragraphs and quotations, all with exact offsets. */
export interface Segmented {
  readonly text: string;
  readonly part: "text" | "title";
  /** Most letters are capitals (wire copy): capitals tell nothing about names. */
  readonly upper: boolean;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly quotes: readonly QuoteSpan[];
}

/** Token range `[first, last)` with its characters: what every finder returns. */
export interface TokenSpan {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** The span of tokens `[first, last)`; `last > first`. */
export function spanOf(doc: Segmented, first: number, last: number): TokenSpan {
  const start = doc.tokens[first]?.start ?? 0;
  const end = doc.tokens[last - 1]?.end ?? start;
  return { first, last, start, end, quote: doc.text.slice(start, end) };
}

/** Evidence for a character range of the segmented text. */
export function evidenceAt(doc: Segmented, start: number, end: number): Evidence {
  const quote = doc.text.slice(start, end);
  return doc.part === "title" ? { start, end, quote, part: "title" } : { start, end, quote };
}
