import type { Segmented } from "../../../text/index.ts";
import type { PersonPhrase } from "../../claims/casualties/people/person-phrase.ts";
import { isOrdinal } from "../../claims/named-phrase.ts";

/** The words people are called by: their name, else their phrase without article and count; with where it stands. */
export function calledBy(doc: Segmented, person: PersonPhrase): { readonly start: number; readonly quote: string } {
  const bare = bareSpan(doc, person);
  if (person.name === null) return bare;
  const from = doc.tokens[person.first]?.start ?? 0;
  const at = doc.text.indexOf(person.name, from);
  return { start: at < 0 || at > (doc.tokens[person.last - 1]?.end ?? 0) ? from : at, quote: person.name };
}

/** A phrase without determiner and count, which stands beside it: "soldiers" of "three soldiers". */
function bareSpan(doc: Segmented, { first, last, head }: PersonPhrase): { readonly start: number; readonly quote: string } {
  const word = (i: number): string => doc.tokens[i]?.lower ?? "";
  let i = first;
  while (
    i < Math.min(last - 1, head) &&
    !isOrdinal(doc, i) &&
    (BEFORE_NOUN.test(word(i)) || doc.tokens[i]?.pos === "NUM" || /^[\d,.]+$/.test(word(i)))
  )
    i++;
  // "eight of the soldiers", "12-year-old", "more than a dozen": the count is all there is, or part of a word
  const start = /^(?:of|-|than|and|to|or|,)$/.test(word(i)) ? first : i;
  const at = doc.tokens[start]?.start ?? 0;
  return { start: at, quote: doc.text.slice(at, doc.tokens[last - 1]?.end ?? 0) };
}

const BEFORE_NOUN =
  /^(?:the|a|an|this|that|these|those|his|her|their|its|our|my|at|least|more|less|fewer|than|up|to|as|many|some|about|nearly|approximately|around|over|several|dozens?|scores)$/;
