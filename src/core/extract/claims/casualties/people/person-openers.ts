import { passes, type Segmented, type Token, wordFilter } from "../../../../text/index.ts";
import type { PersonLexicon } from "./person-lexicon.ts";
import { AGE_WORDS, DETERMINERS, PRONOUNS, SECOND } from "./person-words.ts";
import type { PhraseContext } from "./phrase-context.ts";

/** Words that tell of people by themselves; person nouns, counts, digits and capitals do so as well. */
const TELLING = wordFilter([
  ...PRONOUNS.values.keys(),
  ...AGE_WORDS.values.keys(),
  "aged",
  "age",
  "another",
  ..."third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(" "),
]);
/** Words and tags that a phrase goes on over before it has met its people. */
const LEADING = wordFilter([...DETERMINERS.words, ...SECOND.words, "-", "–"]);
const LEADING_TAGS: ReadonlySet<string> = new Set(["ADJ", "NOUN", "PROPN", "NUM", "VERB", "ADV"]);

/**
 * For every token 1 where a phrase for people may begin, 0 where none does: nothing that tells of people is to be met from
 * there before a word no phrase goes on over. One pass from the end, in place of a walk from every token.
 */
export function personOpenings(doc: Segmented, lexicon: PersonLexicon, context: PhraseContext): Uint8Array {
  const { tokens } = doc;
  const out = new Uint8Array(tokens.length);
  for (let i = tokens.length - 1, open = 0; i >= 0; i--) {
    const token = tokens[i] as Token;
    if (tellsPeople(token, lexicon) || context.counts.has(i)) open = 1;
    else if (open === 1 && !LEADING_TAGS.has(token.pos) && !passes(LEADING, token.hash) && !context.harm.has(i)) open = 0;
    out[i] = open;
  }
  return out;
}

function tellsPeople({ text, lower, hash }: Token, lexicon: PersonLexicon): boolean {
  const first = text.charCodeAt(0);
  // in a text without capitals letters beyond ASCII may still be names
  return (
    (first >= 48 && first <= 57) || first > 127 || text !== lower || passes(TELLING, hash) || passes(lexicon.nouns.filter, hash)
  );
}
