import { findPhrases } from "../../../../lexicon/index.ts";
import type { Segmented, Token } from "../../../../text/index.ts";
import type { HarmLexicon, HarmTerm } from "./harm-lexicon.ts";
import { mayTake } from "./taken.ts";

/** A harm word of the text, as a token range, with what it may say. */
export interface HarmHit {
  readonly first: number;
  readonly last: number;
  readonly terms: readonly HarmTerm[];
}

/** Words either side by which a capital is judged. */
const NEAR = 12;

export function findHarmHits(doc: Segmented, lexicon: HarmLexicon): HarmHit[] {
  return findPhrases(lexicon.terms, doc)
    .map((hit) => ({ first: hit.first, last: hit.last, terms: termsHere(doc, hit.last, hit.value) }))
    .filter((hit) => hit.terms.length > 0)
    .filter((hit) => !burntThing(doc, hit) && !partOfName(doc, hit) && !deadEnd(doc, hit) && !bodyOf(doc, hit));
}

/** The terms without those whose people nothing behind them can take away. */
function termsHere(doc: Segmented, last: number, terms: readonly HarmTerm[]): readonly HarmTerm[] {
  return terms.some(({ needs }) => needs !== null)
    ? terms.filter(({ needs }) => needs === null || mayTake(doc, last, needs))
    : terms;
}

/** "300 body bags", "body armour": nobody's body. */
function bodyOf(doc: Segmented, { first, last }: { readonly first: number; readonly last: number }): boolean {
  if (doc.tokens[first]?.lower !== "body") return false;
  return /^(?:bags?|armou?r|cameras?|cams?|parts?|counts?|language|shops?|work|heat|weight|politic|scanners?)$/.test(
    doc.tokens[last]?.lower ?? "",
  );
}

/** "a dead end", "dead-end street". */
function deadEnd(doc: Segmented, { first, last }: { readonly first: number; readonly last: number }): boolean {
  if (doc.tokens[first]?.lower !== "dead") return false;
  const next = doc.tokens[last]?.text === "-" ? last + 1 : last;
  return /^(?:end|ends|heat|sea|line|center|zone|lift|weight|spot|ringer)$/.test(doc.tokens[next]?.lower ?? "");
}

/** "Judge John Hurt said": a capital inside a sentence of small letters. */
function partOfName(doc: Segmented, { first, last }: { readonly first: number; readonly last: number }): boolean {
  const token = doc.tokens[first] as Token;
  const sentence = doc.sentences[token.sentence];
  if (last - first > 1 || token.text === token.lower || doc.upper || sentence === undefined || sentence.first === first)
    return false;
  const near = doc.tokens.slice(Math.max(sentence.first, first - NEAR), Math.min(sentence.last, first + NEAR));
  const words = near.filter((t) => /^\p{L}{3,}/u.test(t.text));
  return words.filter((t) => t.text !== t.lower).length * 2 < words.length;
}

/** "one of them burnt out", "burned down": cars and houses. */
function burntThing(doc: Segmented, hit: HarmHit): boolean {
  return /^burn(?:ed|t)$/.test(doc.tokens[hit.last - 1]?.lower ?? "") && /^(?:out|down)$/.test(doc.tokens[hit.last]?.lower ?? "");
}
