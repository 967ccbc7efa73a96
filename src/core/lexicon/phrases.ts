import { type Segmented, tokenize, WordMap } from "../text/index.ts";

interface Entry<T> {
  readonly words: readonly string[];
  readonly value: T;
}

/** Phrases found by their tokens, case folded; the longest that starts at a token wins. */
export interface PhraseIndex<T> {
  /** The phrases that begin with a word, longest first. */
  readonly heads: WordMap<readonly Entry<T>[]>;
}

export interface PhraseHit<T> {
  /** Token range `[first, last)`. */
  readonly first: number;
  readonly last: number;
  readonly value: T;
}

export function indexPhrases<T>(entries: Iterable<readonly [phrase: string, value: T]>): PhraseIndex<T> {
  const byFirst = new Map<string, Entry<T>[]>();
  for (const [phrase, value] of entries) {
    const words = wordsOf(phrase);
    const head = words[0];
    if (head === undefined) continue;
    const list = byFirst.get(head);
    if (list === undefined) byFirst.set(head, [{ words, value }]);
    else list.push({ words, value });
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return { heads: new WordMap(byFirst) };
}

/** Words of plain letters part at their spaces; wink cuts only these in two. */
const CUT = /\b(?:cannot|gonna|gotta|wanna|gimme|lemme|dunno)\b/;

/** A phrase's tokens. A lexicon is thousands of plain phrases: asking the tokeniser for each would cost most of a cold start. */
function wordsOf(phrase: string): string[] {
  const lower = phrase.toLowerCase();
  if (/^[a-z]+(?: [a-z]+)*$/.test(lower) && !CUT.test(lower)) return lower.split(" ");
  return tokenize(phrase, false).map((token) => token.text.toLowerCase());
}

/** The longest phrase that starts at token `at` and does not cross its sentence, or null. */
export function matchPhrase<T>(index: PhraseIndex<T>, doc: Segmented, at: number): PhraseHit<T> | null {
  const token = doc.tokens[at];
  const list = index.heads.get(token);
  if (token === undefined || list === undefined) return null;
  const limit = doc.sentences[token.sentence]?.last ?? doc.tokens.length;
  for (const entry of list) {
    const { words } = entry;
    const last = at + words.length;
    if (last > limit) continue;
    let k = 1;
    while (k < words.length && doc.tokens[at + k]?.lower === words[k]) k++;
    if (k === words.length) return { first: at, last, value: entry.value };
  }
  return null;
}

/** Every phrase of tokens `[from, to)`, by default of the whole text, left to right, longest first, without overlap. */
export function findPhrases<T>(index: PhraseIndex<T>, doc: Segmented, from = 0, to = doc.tokens.length): PhraseHit<T>[] {
  const hits: PhraseHit<T>[] = [];
  for (let i = from; i < to; ) {
    const hit = matchPhrase(index, doc, i);
    if (hit === null) i++;
    else {
      hits.push(hit);
      i = hit.last;
    }
  }
  return hits;
}
