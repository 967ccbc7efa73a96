import type { AtomLine } from "./atoms.ts";

/** How many words before and after a time its verb is looked for. */
const BACK = 16;
const AHEAD = 12;

/** Where the nearest verb of the clause looks, before the time first, then after it; null when nothing says. */
export function tenseAt(line: AtomLine, first: number, last: number): "past" | "future" | null {
  for (let i = first - 1; i >= Math.max(line.first, first - BACK); i--) {
    const tense = tenseOf(line, i);
    if (tense !== null) return tense;
    // "said that in two weeks the camp will close": what is said has verbs of its own
    if (line.word(i) === "that" && line.pos(i) === "SCONJ") break;
  }
  for (let i = last; i < Math.min(line.limit, last + AHEAD); i++) {
    const tense = tenseOf(line, i);
    if (tense !== null) return tense;
  }
  return null;
}

function tenseOf(line: AtomLine, i: number): "past" | "future" | null {
  const tense = line.lexicon.tenses.get(line.word(i));
  if (tense !== undefined) {
    // "due to illness" names a cause, "due to land" looks ahead
    if (line.word(i) === "due" && line.word(i + 1) === "to") return line.pos(i + 2) === "VERB" ? "future" : null;
    // "plans to", "set for Monday", but "set off a bomb"
    if (tense === "future-to")
      return line.word(i + 1) === "to" || (line.word(i) === "set" && line.word(i + 1) === "for") ? "future" : null;
    if (line.word(i) === "ll" && line.word(i - 1) !== "'") return null;
    return tense;
  }
  const word = line.word(i);
  if (word === "let" && line.word(i + 1) === "'") return "future";
  // "planned", "expected" and "scheduled" are listed as looking ahead; other verbs in -ed look back
  if (word.length > 3 && word.endsWith("ed") && !word.endsWith("eed") && line.pos(i) === "VERB") return "past";
  return null;
}
