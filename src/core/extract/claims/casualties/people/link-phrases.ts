import type { Segmented } from "../../../../text/index.ts";
import { nameWords } from "../count/person-likeness.ts";
import type { PersonPhrase } from "./person-phrase.ts";

const IDENTIFIED = /^(?:identified|named|identify|identifies|known)$/;
const REACH = 9;

/**
 * Joins what two phrases for one person say: appositions ("the suspect, Brian Hale, 43,", "gunman John Roe") and
 * "identified as". Both phrases then carry name, age, noun and sex of either.
 */
export function linkPhrases(doc: Segmented, phrases: readonly PersonPhrase[]): PersonPhrase[] {
  const out = withFullNames(phrases);
  for (let i = 0; i + 1 < out.length; i++) {
    const a = out[i] as PersonPhrase;
    const b = out[i + 1] as PersonPhrase;
    if (!singular(a) || !singular(b) || !(apposed(doc, a, b) || identified(doc, a, b))) continue;
    if (a.gender !== null && b.gender !== null && a.gender !== b.gender) continue;
    const shared = {
      name: a.name ?? b.name,
      ages: a.ages.length > 0 ? a.ages : b.ages,
      gender: a.gender ?? b.gender,
      status: a.status ?? b.status,
    };
    out[i] = { ...a, ...shared, noun: a.noun ?? b.noun };
    out[i + 1] = { ...b, ...shared, noun: b.noun ?? a.noun, definite: true };
  }
  return out;
}

/** "Omar" and "Reyes" where the text says "Omar Reyes" once, and no other name holds the word. */
function withFullNames(phrases: readonly PersonPhrase[]): PersonPhrase[] {
  const full = new Map<string, string | null>();
  for (const { name } of phrases) {
    if (name === null || !name.includes(" ")) continue;
    const words = nameWords(name);
    if (words.length < 2) continue;
    for (const word of words) {
      const held = full.get(word);
      full.set(word, held === undefined || held?.toLowerCase() === name.toLowerCase() ? name : null);
    }
  }
  if (full.size === 0) return [...phrases];
  return phrases.map((phrase) => {
    const name = phrase.name === null || phrase.name.includes(" ") ? null : (full.get(phrase.name.toLowerCase()) ?? null);
    return name === null ? phrase : { ...phrase, name };
  });
}

function singular(p: PersonPhrase): boolean {
  return !p.plural && (p.count?.best ?? 1) === 1 && p.kind !== "pronoun" && p.kind !== "count";
}

/** "the suspect, Brian Hale": a noun and a name parted by a comma or nothing, closed by a comma, full stop or relative. */
function apposed(doc: Segmented, a: PersonPhrase, b: PersonPhrase): boolean {
  if (
    doc.tokens[a.first]?.sentence !== doc.tokens[b.first]?.sentence ||
    (a.name !== null && b.name !== null) ||
    (a.name === null && b.name === null)
  )
    return false;
  const gap = b.first - a.last;
  if (gap === 0) return a.name === null;
  if (gap !== 1 || doc.tokens[a.last]?.text !== ",") return false;
  const close = doc.tokens[b.last];
  if (close === undefined || close.sentence !== doc.tokens[b.first]?.sentence) return true;
  return (
    /^[,.;)]$/.test(close.text) ||
    close.lower === "who" ||
    (close.lower === "of" && b.ages.length > 0) ||
    close.pos === "AUX" ||
    (close.pos === "VERB" && a.definite)
  );
}

/** "identified the victim as John Roe", "the man was identified as …", "the victim, identified as …". */
function identified(doc: Segmented, a: PersonPhrase, b: PersonPhrase): boolean {
  if (b.name === null || doc.tokens[a.first]?.sentence !== doc.tokens[b.first]?.sentence || b.first - a.last > REACH)
    return false;
  if (doc.tokens[b.first - 1]?.lower !== "as") return false;
  for (let i = Math.max(0, a.first - 3); i < b.first; i++) if (IDENTIFIED.test(doc.tokens[i]?.lower ?? "")) return true;
  return false;
}
