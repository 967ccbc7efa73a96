import type { Segmented, Token } from "../../../text/index.ts";
import { MEASURE, type QuantityKind } from "./quantity-kind.ts";

const NO_UNIT = new Set(["ADP", "VERB", "AUX", "CCONJ", "SCONJ", "PRON", "DET", "PART", "ADV"]);
const NO_UNIT_WORD = new Set(["more", "less", "fewer", "dead"]);
const NOUN = new Set(["NOUN", "PROPN"]);
/** Words between a number and what it counts: "two young men", "several large army trucks". */
const LONGEST_UNIT = 4;

/** The noun a number counts: the last of the nouns that follow it, over adjectives; else whatever word stands next. */
export function unitAt(doc: Segmented, first: number, last: number, kind: QuantityKind): Token | null {
  const sentence = doc.tokens[first]?.sentence;
  if (kind === "measure") {
    const measure = doc.tokens[doc.tokens[last]?.text === "-" ? last + 1 : last];
    return measure !== undefined && MEASURE.test(measure.lower) ? measure : null;
  }
  const at = (i: number): Token | null => {
    const token = doc.tokens[i];
    return token !== undefined && token.sentence === sentence && /^\p{L}/u.test(token.text) && i < last + LONGEST_UNIT
      ? token
      : null;
  };
  let i = last;
  while (at(i)?.pos === "ADJ") i++;
  let head = at(i);
  if (head === null || !NOUN.has(head.pos)) {
    const next = at(last);
    return next === null || NO_UNIT.has(next.pos) || NO_UNIT_WORD.has(next.lower) ? null : next;
  }
  for (let next = at(++i); next !== null && next.pos === "NOUN"; next = at(++i)) head = next;
  return head;
}
