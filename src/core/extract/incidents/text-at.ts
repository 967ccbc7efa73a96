import type { Segmented } from "../../text/index.ts";

/** The token a character stands in, or the one before it. */
export function tokenAt(doc: Segmented, start: number): number {
  const sentence = doc.sentences[sentenceAt(doc, start)];
  let at = sentence?.first ?? 0;
  while (at + 1 < (sentence?.last ?? 0) && (doc.tokens[at + 1]?.start ?? start + 1) <= start) at++;
  return at;
}

/** The number of the sentence a character stands in, or of the one before it. */
export function sentenceAt(doc: Segmented, start: number): number {
  let low = 0;
  let high = doc.sentences.length - 1;
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if ((doc.sentences[mid]?.start ?? 0) <= start) low = mid;
    else high = mid - 1;
  }
  return low;
}
