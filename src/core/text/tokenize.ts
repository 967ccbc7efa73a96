import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import type { PartOfSpeech, Token } from "./segmented.ts";
import { trueCase } from "./true-case.ts";
import { type Word, wordOf } from "./words.ts";

/** A token before its place in the text's tokens, sentences and quotations is known. */
export type RawToken = { -readonly [K in keyof Token]: Token[K] };

const rawToken = (start: number, end: number, { text, lower, hash, plain }: Word, pos: PartOfSpeech): RawToken => ({
  index: -1,
  start,
  end,
  text,
  lower,
  hash,
  plain,
  pos,
  sentence: -1,
  quote: -1,
});

/** wink keeps every word it ever met: once it holds this many it is begun anew (in less than 0.1 s), or a stream would fill memory. */
const MOST_KEPT = 300_000;

interface Tagger {
  readonly nlp: ReturnType<typeof winkNLP>;
  /** Our words by wink's number for them. */
  readonly words: (Word | undefined)[];
  /** Greatest number met. */
  kept: number;
}

const beginTagger = (): Tagger => ({ nlp: winkNLP(model, ["pos"]), words: new Array(MOST_KEPT), kept: 0 });
let tagger = beginTagger();

/** wink's tokeniser is super-linear on unbroken runs: a longer run becomes one token of tag X. */
const LONGEST_RUN = 64;
/** Texts are handed over in pieces of about this many characters, so that work stays linear in their length. */
const PIECE = 8192;

/** Characters wink takes for letters or drops; each is one UTF-16 unit, so offsets stay. */
const ODD_SPACES =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u0085\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff\ufffc]/g;

/**
 * Tokens of `text` with exact offsets, tagged by wink-nlp. `lowered` hands the tagger a copy cased as a typist would have
 * (upper-case wire text tags badly otherwise).
 */
export function tokenize(text: string, lowered: boolean): RawToken[] {
  const out: RawToken[] = [];
  const spaced = text.replace(ODD_SPACES, " ");
  const long = longRuns(spaced);
  const runs = long.map(({ start, end }) => rawToken(start, end, wordOf(text.slice(start, end)), "X"));
  const clean = long.length === 0 ? spaced : without(spaced, long);
  const tagged = lowered ? trueCase(clean, lowerSameLength(clean), inVocabulary) : clean;
  let from = 0;
  while (from < tagged.length) {
    const to = pieceEnd(tagged, from);
    tokenizePiece(text, tagged, from, to, lowered, out);
    from = to;
  }
  return runs.length === 0 ? out : mergeByStart(out, runs);
}

/** wink numbers its own vocabulary first and every other word as it comes; this one it cannot have. */
const NO_WORD = "qzxvqzxvqz";
let vocabulary: number | null = null;

function inVocabulary(lower: string): boolean {
  vocabulary ??= numberOf(NO_WORD);
  return numberOf(lower) < vocabulary;
}

function numberOf(word: string): number {
  const { nlp } = tagger;
  return Number(nlp.readDoc(word).tokens().itemAt(0).out(nlp.its.uniqueId));
}

interface Run {
  readonly start: number;
  readonly end: number;
}

/** Runs without a space that are longer than any word: a look at every character, where a pattern would grow its stack with each. */
function longRuns(text: string): Run[] {
  const out: Run[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 32;
    if (code !== 32 && (code < 9 || code > 13)) continue;
    if (i - start > LONGEST_RUN) out.push({ start, end: i });
    start = i + 1;
  }
  return out;
}

/** The text with spaces in place of its runs. */
function without(text: string, runs: readonly Run[]): string {
  let out = "";
  let from = 0;
  for (const { start, end } of runs) {
    out += text.slice(from, start) + " ".repeat(end - start);
    from = end;
  }
  return out + text.slice(from);
}

function tokenizePiece(text: string, tagged: string, from: number, to: number, lowered: boolean, out: RawToken[]): void {
  const piece = tagged.slice(from, to);
  if (piece.trim() === "") return;
  if (tagger.kept >= MOST_KEPT) tagger = beginTagger();
  const { nlp, words } = tagger;
  const tokens = nlp.readDoc(piece).tokens();
  const ids = tokens.out(nlp.its.uniqueId);
  const tags = tokens.out(nlp.its.pos);
  let cursor = from;
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i] as number;
    let word = words[id];
    if (word === undefined) {
      word = wordOf(tokens.itemAt(i).out());
      words[id] = word;
      if (id > tagger.kept) tagger.kept = id;
    }
    const { text: said } = word;
    // most words begin with a letter: no look at the rest of them
    if (said.charCodeAt(0) <= 32 && said.trim() === "") continue;
    const start = tagged.indexOf(said, cursor);
    // wink keeps the surface form; a word it changed has no offset and is left out
    if (start < 0 || start - cursor > LONGEST_RUN + 4096) continue;
    const end = start + said.length;
    const own = lowered ? wordOf(text.slice(start, end)) : word;
    out.push(rawToken(start, end, own, tags[i] as PartOfSpeech));
    cursor = end;
  }
}

/** Cuts after a line break where there is one, else after a space; neither is looked for before the piece. */
function pieceEnd(text: string, from: number): number {
  if (text.length - from <= PIECE) return text.length;
  const piece = text.slice(from, from + PIECE + 1);
  const line = piece.lastIndexOf("\n");
  if (line > PIECE / 2) return from + line + 1;
  const space = piece.lastIndexOf(" ");
  return space > 0 ? from + space + 1 : from + PIECE;
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

function mergeByStart(a: readonly RawToken[], b: readonly RawToken[]): RawToken[] {
  return [...a, ...b].sort((x, y) => x.start - y.start);
}
