import { findQuotes } from "./quotes.ts";
import type { Segmented, Sentence } from "./segmented.ts";
import { splitSentences } from "./sentences.ts";
import { type RawToken, tokenize } from "./tokenize.ts";

/** Cuts a text into tokens, sentences, paragraphs and quotations. The text itself is never changed. */
export function segment(text: string, part: "text" | "title" = "text"): Segmented {
  const upper = isUpperCase(text);
  const tokens = tokenize(text, upper);
  const quotes = findQuotes(text);
  const sentences: Sentence[] = [];
  let quote = 0;
  for (const range of splitSentences(text, tokens)) {
    const index = sentences.length;
    for (let i = range.first; i < range.last; i++) {
      const token = tokens[i] as RawToken;
      while (quote < quotes.length && (quotes[quote]?.end ?? 0) <= token.start) quote++;
      const span = quotes[quote];
      token.index = i;
      token.sentence = index;
      if (span !== undefined && span.start <= token.start && token.end <= span.end) token.quote = quote;
    }
    sentences.push({ index, ...range, start: tokens[range.first]?.start ?? 0, end: tokens[range.last - 1]?.end ?? 0 });
  }
  return { text, part, upper, tokens, sentences, quotes };
}

/** Characters a text's case is told by. */
const SAMPLE = 4000;

/** Four of five letters are capitals, over at least 20 letters. */
function isUpperCase(text: string): boolean {
  let upper = 0;
  let lower = 0;
  const end = Math.min(text.length, SAMPLE);
  for (let i = 0; i < end; i++) {
    // more small letters than capitals can still outweigh
    if (4 * lower > upper + end - i) return false;
    const code = text.charCodeAt(i);
    if (code < 128) {
      if (code >= 97 && code <= 122) lower++;
      else if (code >= 65 && code <= 90) upper++;
    } else if (/\p{Lu}/u.test(text[i] as string)) upper++;
    else if (/\p{Ll}/u.test(text[i] as string)) lower++;
  }
  return upper + lower >= 20 && upper >= 4 * lower;
}
