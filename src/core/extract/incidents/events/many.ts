import type { Segmented } from "../../../text/index.ts";
import type { PersonPhrase } from "../../claims/casualties/people/person-phrase.ts";
import type { EventMention } from "./events.ts";

export const RELATIVE = /^(?:who|which|that)$/;
export const COUNT =
  /^(?:several|both|these|dozens?|scores|couple|another|second|third|fourth|fifth|latest|simultaneous|separate|consecutive|coordinated|other)$/;
/** Tokens within which words belong together. */
export const REACH = 8;
/** The dead of a war, not of a deed. */
export const WAR = 1000;

/** "the number of rebels". */
export function ofUnknownNumber(doc: Segmented, { first }: PersonPhrase): boolean {
  return (
    doc.tokens[first - 1]?.lower === "of" && doc.tokens[first - 2]?.lower === "number" && doc.tokens[first - 3]?.lower === "the"
  );
}

/** "many judges", "most of the murders", "countless". */
export function ofMost(doc: Segmented, at: number): boolean {
  for (let i = at; i >= at - 3; i--) if (MOST.test(doc.tokens[i]?.lower ?? "")) return true;
  return false;
}

export const MOST = /^(?:many|most|countless|numerous|some|all|so)$/;

/** "relatives of tortured and captured persons": a participle before a bare plural says what befell such people at some time. */
export function ofManySuch(doc: Segmented, { first, last }: EventMention): boolean {
  const before = doc.tokens[first - 1];
  if (!PARTICIPLE_FORM.test(doc.tokens[first]?.lower ?? "") || before?.sentence !== doc.tokens[first]?.sentence) return false;
  if (before?.pos !== "ADP" && before?.lower !== "and") return false;
  const at = doc.tokens[last]?.lower === "and" && PARTICIPLE_FORM.test(doc.tokens[last + 1]?.lower ?? "") ? last + 2 : last;
  const noun = doc.tokens[at];
  return noun?.pos === "NOUN" && noun.sentence === before.sentence && MANY.test(noun.lower);
}

const PARTICIPLE_FORM = /ed$/;

/** "leaders | have been killed", "those who | have been killed": people in the plural, no number with them. */
export function manyBefore(doc: Segmented, verb: number): boolean {
  const noun = doc.tokens[verb - 1];
  if (RELATIVE.test(noun?.lower ?? "") && /^(?:those|people|all|everyone|anyone|others)$/.test(doc.tokens[verb - 2]?.lower ?? ""))
    return true;
  if (noun?.pos !== "NOUN" || !MANY.test(noun.lower)) return false;
  for (let i = verb - 2; i >= verb - REACH && doc.tokens[i]?.sentence === noun.sentence; i--)
    if (doc.tokens[i]?.pos === "NUM" || COUNT.test(doc.tokens[i]?.lower ?? "")) return false;
  return true;
}

/** "a new attack", "the barracks": one thing, not many or "the people". */
export function oneFollows(doc: Segmented, at: number): boolean {
  for (let i = at; i < at + 5; i++) {
    const token = doc.tokens[i];
    if (token === undefined || token.sentence !== doc.tokens[at - 1]?.sentence) return false;
    if (MOST.test(token.lower)) return false;
    if (token.pos === "NUM" || token.pos === "PROPN") return true;
    if (token.pos === "NOUN") {
      const next = doc.tokens[i + 1];
      if (next?.pos === "NOUN") continue;
      // "the barracks of Oruro"
      return !MANY.test(token.lower) || (/^(?:of|in|at)$/.test(next?.lower ?? "") && doc.tokens[i + 2]?.pos === "PROPN");
    }
    if (token.pos !== "DET" && token.pos !== "ADJ" && token.pos !== "ADV" && token.text !== '"') return false;
  }
  return false;
}

/** Bare plurals and words for whoever there is. */
const MANY = /(?:[^s]s|people|police|children|women|men|population|clergy|peasantry|citizenry|public|society|country|nation)$/;

/** "of activists", "of labour leaders", "of the people", "of over 70,000": a bare plural, or as many as a war takes. */
export function ofMany(doc: Segmented, at: number): boolean {
  if (doc.tokens[at]?.lower !== "of") return false;
  for (let i = at + 1; i < at + 6; i++) {
    const token = doc.tokens[i];
    if (token?.pos === "ADJ" || /^(?:over|nearly|almost|about|more|than|at|least)$/.test(token?.lower ?? "")) continue;
    if (token?.pos === "NUM") return Number(token.text.replace(/,/g, "")) >= WAR;
    if (token?.pos === "DET" || token?.pos === "PRON") {
      const noun = doc.tokens.slice(i + 1, i + 4).find((t) => t.pos === "NOUN");
      return noun !== undefined && WHOEVER.test(noun.lower);
    }
    return (
      token?.pos === "NOUN" && (/[^s]s$|people|police|children|women|men$/.test(token.lower) || doc.tokens[i + 1]?.pos === "NOUN")
    );
  }
  return false;
}

const WHOEVER = /^(?:peoples?|population|civilians|citizens|public|masses|poor)$/;

/** "assassination of the bishop", "of Bishop Romero". */
export function ofNamed(doc: Segmented, at: number): boolean {
  if (doc.tokens[at]?.lower !== "of") return false;
  const next = doc.tokens[at + 1];
  return next !== undefined && (next.pos === "NUM" || next.pos === "DET" || next.pos === "PROPN") && !ofMany(doc, at);
}
