import type { DamageDegree } from "../../model/index.ts";
import { passes, type Segmented, spanOf, type TokenSpan, wordFilter } from "../../text/index.ts";

export const MODIFIER = new Set(["ADJ", "NOUN", "PROPN"]);

const DETERMINER =
  /^(?:the|a|an|this|that|these|those|its|their|his|her|several|some|many|at|least|dozens?|scores?|hundreds?|thousands?)$/;

export const DEGREES: ReadonlyMap<string, DamageDegree> = new Map(
  (
    [
      ["destroyed demolished flattened levelled leveled razed gutted destroying destroy obliterated", "destroyed"],
      ["wrecked devastated ruined", "heavy"],
      [
        "damaged damaging damage shattered broke broken smashed cracked shattering hit struck burned burnt riddled blew",
        "damaged",
      ],
    ] as const
  ).flatMap(([words, degree]) => words.split(" ").map((word) => [word, degree] as const)),
);

export const DEGREE_WORDS = wordFilter(DEGREES.keys());

/** Grows a head leftwards over its modifiers: "large medical complex", without determiner or number. */
export function phraseFrom(doc: Segmented, first: number, last: number): TokenSpan {
  const floor = doc.sentences[doc.tokens[first]?.sentence ?? 0]?.first ?? 0;
  let i = first;
  while (i - 1 >= floor && first - i < 5) {
    const before = doc.tokens[i - 1];
    if (before === undefined || DETERMINER.test(before.lower)) break;
    if (before.text === "-" && i - 2 >= floor && doc.tokens[i - 2]?.end === before.start) {
      i -= 2;
      continue;
    }
    // "3D BRIGADE", "the 2nd division": an ordinal the tagger parts stays with its number
    if (/^\d/.test(before.text) && isOrdinal(doc, i - 1)) {
      i--;
      continue;
    }
    if (!MODIFIER.has(before.pos) || /^\d/.test(before.text) || /^(?:first|second|third|latest)$/.test(before.lower)) break;
    // "damaged walls": what befell them is no part of their name
    if (passes(DEGREE_WORDS, before.hash) && DEGREES.has(before.lower)) break;
    i--;
  }
  return spanOf(doc, i, last);
}

/** "3" of "3D", "2" of "2ND": a number and right behind it what makes it an ordinal. */
export function isOrdinal(doc: Segmented, at: number): boolean {
  const number = doc.tokens[at];
  const suffix = doc.tokens[at + 1];
  return (
    number !== undefined &&
    suffix !== undefined &&
    suffix.start === number.end &&
    /^\d{1,3}$/.test(number.text) &&
    /^(?:d|st|nd|rd|th)$/.test(suffix.lower)
  );
}

/** "shells the town", "mines": one word that is also a verb, and stands as one. */
export function isVerbHere(doc: Segmented, first: number, last: number): boolean {
  return last - first === 1 && doc.tokens[first]?.pos === "VERB";
}
