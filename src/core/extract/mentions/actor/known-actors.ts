import { matchPhrase } from "../../../lexicon/index.ts";
import type { Segmented } from "../../../text/index.ts";
import type { ActorLexicon, KnownActor } from "./actor-lexicon.ts";
import { isCapital, wordsOf } from "./actor-read.ts";

export interface KnownHit {
  readonly last: number;
  readonly known: KnownActor;
}

/** The actor of the lexicon that is named at a token, or null. `countries`: those the text speaks of. */
export function knownAt(
  doc: Segmented,
  at: number,
  lexicon: ActorLexicon,
  countries: () => ReadonlySet<string>,
): KnownHit | null {
  const hit = matchPhrase(lexicon.known, doc, at);
  if (hit === null) return null;
  const words = wordsOf(doc, at, hit.last);
  if (doc.upper && lexicon.notInCapitals.has(words.toLowerCase())) return null;
  const fitting = doc.upper ? hit.value : hit.value.filter((known) => capitalsFit(words, known.written));
  const known = fitting.length > 1 ? choose(fitting, countries()) : fitting[0];
  if (known === undefined) return null;
  return goesOn(doc, at, hit.last) ? null : { last: hit.last, known };
}

function choose(known: readonly KnownActor[], countries: ReadonlySet<string>): KnownActor | undefined {
  return known.find((k) => k.actor.country !== null && countries.has(k.actor.country)) ?? known[0];
}

/** "IS" is the group, "is" is not; "Islamic Jihad" needs both capitals; "coalition forces" needs none. */
function capitalsFit(words: string, written: string): boolean {
  if (words === written) return true;
  if (/^[\p{Lu}\p{N}.-]{1,8}$/u.test(written)) return false;
  const said = words.split(/\s+/u);
  const asked = written.split(/\s+/u);
  if (said.length !== asked.length) return words.toLowerCase() === written.toLowerCase() && isCapital(words);
  return asked.every((word, i) => {
    const mine = said[i] ?? "";
    if (isCapital(word)) return isCapital(mine);
    return mine.toLowerCase() === word.toLowerCase();
  });
}

/** "Hamas" in "Hamas-run" and "Congress" in "Congress Street" name something else. */
function goesOn(doc: Segmented, at: number, last: number): boolean {
  const next = doc.tokens[last];
  const token = doc.tokens[at];
  if (next === undefined || token === undefined || next.sentence !== token.sentence) return false;
  return !doc.upper && isCapital(next.text) && /^(?:street|avenue|road|boulevard|square|hotel|bridge|park)$/.test(next.lower);
}

/** Countries a text speaks of, by name or demonym; found once, when first asked for. */
export function countriesOf(doc: Segmented, lexicon: ActorLexicon): () => ReadonlySet<string> {
  let found: Set<string> | null = null;
  return () => {
    if (found !== null) return found;
    found = new Set();
    for (const token of doc.tokens) {
      if (!isCapital(token.text)) continue;
      const hit = matchPhrase(lexicon.nations, doc, token.index);
      if (hit !== null) found.add(hit.value.iso2);
    }
    return found;
  };
}
