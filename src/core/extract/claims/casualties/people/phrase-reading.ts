import type { Segmented } from "../../../../text/index.ts";
import type { PersonLexicon } from "./person-lexicon.ts";
import { BARE_PHRASE } from "./person-phrase.ts";
import type { PhraseContext } from "./phrase-context.ts";
import type { PhraseBody, PhraseOpening } from "./phrase-parts.ts";

/** The parts read from where a phrase may begin, of which its head makes a phrase. */
export interface PhraseReading {
  readonly doc: Segmented;
  readonly limit: number;
  readonly opening: PhraseOpening;
  readonly body: PhraseBody;
  readonly lexicon: PersonLexicon;
  readonly context: PhraseContext;
}

/** What the opening and the body say of a phrase, whatever its head. */
export function openedPhrase({ doc, opening, body }: PhraseReading) {
  const { definite, other, possessor } = body;
  return {
    ...BARE_PHRASE,
    first: opening.at,
    definite,
    other,
    possessor,
    negative: opening.negative,
    rest: isRest(doc, opening),
    nth: nthOf(doc, opening, body),
  };
}

const NTH = ["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"];

/** "a third person", "the fourth victim", "a fifth": the place in the row before the head. */
function nthOf(doc: Segmented, { at }: PhraseOpening, { head, ageHead }: PhraseBody): number | null {
  const last = Math.max(head, ageHead, at + 2);
  for (let i = at; i < last; i++) {
    const place = NTH.indexOf(doc.tokens[i]?.lower ?? "");
    if (place >= 0) return place + 2;
  }
  return null;
}

const REST = /^(?:last|remaining)$/;

/** "the last two": the word stands among the determiners, or right before them. */
function isRest(doc: Segmented, { at, start }: PhraseOpening): boolean {
  for (let i = at - 1; i < start; i++) if (REST.test(doc.tokens[i]?.lower ?? "")) return true;
  return false;
}
