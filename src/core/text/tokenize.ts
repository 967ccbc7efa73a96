import type { Token } from "./segmented.ts";
import { inVocabulary, type TaggedWord, tagWords, wordsOf } from "./tagger.ts";
import { trueCase } from "./true-case.ts";
import { type Word, wordOf } from "./words.ts";

/** A token before its place in the text's tokens, sentences and quotations is known. */
export type RawToken = { -readonly [K in keyof Token]: Token[K] };

const rawToken = (start: number, end: number, { text, lower, hash, plain }: Word): RawToken => ({
  index: -1,
  start,
  end,
  text,
  lower,
  hash,
  plain,
  pos: "X",
  sentence: -1,
  quote: -1,
});

/** wink's tokeniser is super-linear on unbroken runs: a longer run becomes one token of tag X. */
const LONGEST_RUN = 64;

/** Ordinary words, with their full stop, that wink takes for "Ill.", "Mass.", "Sat." and the like. */
const ORDINARY: ReadonlySet<string> = new Set("ill. mass. miss. wash. ore. ark. pa. sun. sat. wed.".split(" "));
const LONGEST_ORDINARY = 5;

/** What a character is: part of a word, a blank between words, or a break, which is a word to the tagger. */
const WORD = 0;
const BLANK = 1;
const BREAK = 2;

/**
 * Tokens of `text` with exact offsets, tagged as wink-nlp would tag it. `lowered` hands the tagger the words cased as a typist would
 * have (upper-case wire text tags badly otherwise).
 */
export function tokenize(text: string, lowered: boolean): RawToken[] {
  const out: RawToken[] = [];
  const words: TaggedWord[] = [];
  /** The token of each word. */
  const tokens: (RawToken | null)[] = [];
  for (let start = 0, end = 0; start < text.length; start = end) {
    const kind = kindOf(text.charCodeAt(start));
    for (end = start + 1; end < text.length && kindOf(text.charCodeAt(end)) === kind; ) end++;
    if (kind === BLANK) continue;
    // "fell ill.", "he sat.": an abbreviation only where it is written large
    if (kind === WORD && end - start <= LONGEST_ORDINARY && ORDINARY.has(text.slice(start, end))) end--;
    const run = text.slice(start, end);
    if (kind === WORD && run.length > LONGEST_RUN) {
      out.push(rawToken(start, end, wordOf(run)));
      continue;
    }
    for (const read of wordsOf(lowered ? trueCase(run, lowerSameLength(run), inVocabulary) : run)) {
      const token = read.word === null ? null : tokenOf(read.word, start + read.from, lowered ? text : null);
      words.push(read);
      tokens.push(token);
      if (token !== null) out.push(token);
    }
  }
  tagWords(words, (i, pos) => {
    const token = tokens[i] as RawToken | null;
    if (token !== null) token.pos = pos;
  });
  return out;
}

/** The token of a word; `text`: where its own letters are to be read, if the tagger was handed others. */
function tokenOf(word: Word, start: number, text: string | null): RawToken {
  const end = start + word.text.length;
  return rawToken(start, end, text === null ? word : wordOf(text.slice(start, end)));
}

function kindOf(code: number): number {
  if (code > 32 && code < 0x85) return WORD;
  if (code === 10 || code === 13 || code === 9) return BREAK;
  return code <= 32 || isOddSpace(code) ? BLANK : WORD;
}

/** Characters wink takes for letters or drops; each is one UTF-16 unit. */
function isOddSpace(code: number): boolean {
  return (
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    (code >= 0x205f && code <= 0x2064) ||
    code === 0x3000 ||
    code === 0xfeff ||
    code === 0xfffc
  );
}

/** Lower case without a change of length ("İ" becomes two units in JavaScript). */
function lowerSameLength(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  let out = "";
  for (const ch of text) {
    const low = ch.toLowerCase();
    out += low.length === ch.length ? low : ch;
  }
  return out;
}
