import type { Segmented, Token } from "../../../../text/index.ts";
import { ageAt } from "./person-age.ts";
import type { PersonLexicon } from "./person-lexicon.ts";
import type { PhraseContext } from "./phrase-context.ts";

/** Tags of words that stand before a head. */
export const NOMINAL: ReadonlySet<string> = new Set(["ADJ", "NOUN", "PROPN", "NUM"]);
/** Forms of a verb that never stand before the noun they befall: "shoots a man", "killing two". */
const FINITE = /(?:ing|[^s]s)$|^(?:kill|shoot|wound|injure|die|murder|hurt|hit|stab|behead|abduct|kidnap|arrest|detain|capture)$/;
/** Words after which a harm word is the verb of their clause. */
const BEFORE_VERB = /^(?:who|that|which|and|then|also|has|have|had|'ve|’ve|\))$/;

export function startsNominal(
  doc: Segmented,
  at: number,
  limit: number,
  lexicon: PersonLexicon,
  context: PhraseContext,
): boolean {
  if (at >= limit) return false;
  const token = doc.tokens[at] as Token;
  return lexicon.nouns.has(token) || NOMINAL.has(token.pos) || context.counts.has(at) || ageAt(doc, at) !== null;
}

/** Whether a harm word is part of the phrase: "wounded" in "two wounded soldiers", not "killed" in "a bomb killed two soldiers". */
export function mayModify(
  doc: Segmented,
  at: number,
  opened: { readonly at: number; readonly start: number },
  limit: number,
  lexicon: PersonLexicon,
  context: PhraseContext,
): boolean {
  // "two suicide bombers": a kind of person
  if (doc.tokens[at]?.lower === "suicide") return lexicon.nouns.has(doc.tokens[at + 1]);
  const before = doc.tokens[at - 1];
  if (at > opened.start && before !== undefined && before.pos !== "ADJ" && before.pos !== "ADV") return false;
  if (FINITE.test(doc.tokens[at]?.lower ?? "")) return false;
  // "hurt two guards, killed aunt"
  if (at === opened.at && before?.text === ",") return false;
  // "Deputy fatally shot teen": nothing opened the phrase, and a subject stands before
  if (at === opened.at && before !== undefined && before.sentence === doc.tokens[at]?.sentence && subjectBefore(doc, at))
    return false;
  for (let i = at + 1; i < Math.min(limit, at + 4); i++) {
    if (context.counts.has(i) || doc.tokens[i]?.pos === "DET") return false;
    if (lexicon.nouns.has(doc.tokens[i])) return true;
  }
  return nominalFollows(doc, at + 1, limit, lexicon);
}

function subjectBefore(doc: Segmented, at: number): boolean {
  let before = doc.tokens[at - 1] as Token;
  if (/ly$/.test(before.lower) && before.sentence === doc.tokens[at - 2]?.sentence) before = doc.tokens[at - 2] as Token;
  return before.pos === "NOUN" || before.pos === "PROPN" || before.pos === "PRON" || BEFORE_VERB.test(before.lower);
}

/** A person noun follows within three tokens, with nothing but modifiers between. */
export function nominalFollows(doc: Segmented, at: number, limit: number, lexicon: PersonLexicon): boolean {
  for (let i = at; i < Math.min(limit, at + 3); i++) {
    const token = doc.tokens[i] as Token;
    if (lexicon.nouns.has(token)) return true;
    if (!NOMINAL.has(token.pos) && token.text !== "-") return ageAt(doc, i) !== null;
  }
  return false;
}
