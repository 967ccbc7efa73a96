import type { Segmented, Token } from "../../../../text/index.ts";
import type { PersonLexicon } from "./person-lexicon.ts";
import type { PhraseContext } from "./phrase-context.ts";

const PARTICLE = /^(?:de|del|la|van|von|der|al|el|bin|ibn|da|dos|di|-)$/;
const SUFFIX = /^(?:jr\.?|sr\.?|ii|iii)$/;
const FACILITY =
  /^(?:hospital|medical|center|centre|clinic|school|high|university|college|church|street|avenue|road|county|park|police|fire|department|city|district|court|jail|prison|station|airport|trauma|regional|memorial|general|apartments?|image|photo|caption)$/;

/** "South Loop", "West Ridge": the parts of a town. */
const COMPASS = /^(?:North|South|East|West|Northwest|Northeast|Southwest|Southeast|Upper|Lower)$/;

/** What ends the name of a place to live or be, never a person's. */
const BUILDING =
  /^(?:hospital|center|centre|clinic|school|university|college|apartments?|inn|hotel|mall|plaza|avenue|terrace|heights)$/;

/** Whether a token may be part of a person's name. */
export function isNameToken(doc: Segmented, token: Token, lexicon: PersonLexicon, context: PhraseContext): boolean {
  if (lexicon.notNames.has(token)) return false;
  if (context.organisations.has(token.index) || context.places.has(token.index) || context.times.has(token.index)) return false;
  if (doc.upper) return token.pos === "PROPN" && /^\p{Lu}/u.test(token.text);
  if (!/^\p{Lu}[\p{L}.’'-]*$/u.test(token.text)) return false;
  if (COMPASS.test(doc.tokens[token.index - 1]?.text ?? "")) return false;
  if (context.names !== null && !context.names.has(token.lower)) return false;
  const sentenceStart = doc.sentences[token.sentence]?.first === token.index;
  // "WXYZ) –", "READY TO GO": call letters and shouted lines
  if (token.text.length > 1 && !token.text.endsWith(".") && token.text === token.text.toUpperCase())
    return token.pos === "PROPN" && !sentenceStart && followsName(doc, token);
  return sentenceStart
    ? token.pos === "PROPN"
    : token.pos !== "PRON" && token.pos !== "DET" && token.pos !== "ADP" && token.pos !== "CCONJ" && token.pos !== "SCONJ";
}

/** "Omar REYES": a surname in capitals follows a word with one. */
function followsName(doc: Segmented, token: Token): boolean {
  const before = doc.tokens[token.index - 1];
  const next = doc.tokens[token.index + 1]?.text ?? "";
  return before !== undefined && before.sentence === token.sentence && /^\p{Lu}\p{Ll}+$/u.test(before.text) && next !== ")";
}

/** "van der", "Jr.": goes on with a name, though it is none by itself. */
export function continuesName(doc: Segmented, at: number, lexicon: PersonLexicon, context: PhraseContext): boolean {
  const word = doc.tokens[at]?.lower ?? "";
  if (SUFFIX.test(word)) return true;
  const next = doc.tokens[at + 1];
  return PARTICLE.test(word) && next !== undefined && isNameToken(doc, next, lexicon, context);
}

/** "Tulsa hospital", "the Smith house", "Marysville High School": a name before a noun names a thing. */
export function namesThing(doc: Segmented, after: number, limit: number, article: string | null): boolean {
  const last = doc.tokens[after - 1] as Token;
  if (BUILDING.test(last.lower) || /^\p{Lu}\.?$/u.test(last.text)) return true;
  const next = after < limit ? doc.tokens[after] : undefined;
  if (next === undefined) return false;
  if (next.pos === "NOUN" && next.lower === next.text && !doc.upper) return true;
  if (article === "the" && next.pos !== "PUNCT") return true;
  return FACILITY.test(next.lower) || next.text === "/" || (next.text === "-" && doc.tokens[after + 1]?.pos !== "PUNCT");
}
