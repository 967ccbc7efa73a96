import { passes, type Segmented, type Sentence, type Token, type WordFilter, wordFilter } from "../../../text/index.ts";
import type { AtomLine } from "./atoms.ts";

/** How many words on a word of time must stand for a word without a sense of its own to open one: "the previous day", "in about two weeks". */
const OPENERS: ReadonlyMap<string, number> = new Map([
  ...["the", "a", "an", "my", "these", "those", "'", "calendar", "cy", "q", "h"].map((word) => [word, 1] as const),
  ...["half", "at", "every", "each", "very", "rest", "rabi", "jumada", "dhu"].map((word) => [word, 3] as const),
  ...["in", "within"].map((word) => [word, 3] as const),
  ...["before", "after", "prior"].map((word) => [word, 3] as const),
  ...["small", "wee", "pre", "that", "once", "twice", "times", "fiscal", "fy"].map((word) => [word, 2] as const),
]);

/** Cheap test before the grammar is tried: most atoms open nothing. */
export function canOpen(line: AtomLine, at: number): boolean {
  const atom = line.atoms[at];
  if (atom === undefined) return false;
  if (atom.digits > 0 || atom.sense !== null) return true;
  const reach = OPENERS.get(atom.lower);
  if (reach === undefined) return false;
  for (let i = at + 1; i <= at + reach; i++) {
    const next = line.atoms[i];
    if (next === undefined || i >= line.limit) return false;
    if (next.digits > 0 || next.sense !== null || FURTHER.has(next.lower)) return true;
  }
  return false;
}

/** A cheap look at a whole sentence's tokens: without a digit or a word of time in any, no atom of it opens a time. */
export function mayHoldTime(doc: Segmented, sentence: Sentence, senses: WordFilter): boolean {
  for (let i = sentence.first; i < sentence.last; i++) {
    const { lower, hash, plain } = doc.tokens[i] as Token;
    if (passes(senses, hash) || passes(FURTHER_WORDS, hash) || !(plain || MARKS.test(lower))) return true;
  }
  return false;
}

/** Marks that hold neither letters nor digits: atoms that open nothing, as a run of plain letters is one. */
const MARKS = /^[^\p{L}\p{N}'’‘]+$/u;

/** Words within a time that have no sense of their own: "the rest of the week", "a half hour", "the very end of May", "the '90s". */
const FURTHER = new Set([
  "eve",
  "hours",
  "rest",
  "half",
  "very",
  "'",
  "calendar",
  "present",
  "moment",
  "time",
  "future",
  "q",
  "h",
]);
const FURTHER_WORDS = wordFilter(FURTHER);

/** What stands before, untouched by a space, makes it a piece of something longer: a letter, a digit, a mark of links and codes. */
export function insideCode(line: AtomLine, at: number): boolean {
  const before = line.word(at - 1);
  return (
    line.digits(at - 1) > 0 ||
    /^[\p{L}%=&_~.@#?\\]/u.test(before) ||
    (before === "/" && line.digits(at) > 0 && line.glued(at - 1))
  );
}
