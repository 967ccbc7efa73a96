import { type Segmented, WordSet } from "../../text/index.ts";
import type { Range } from "./phrase.ts";

/** Words that open a clause of their own, behind which a verb belongs to that one. */
const OPENS_CLAUSE = new WordSet("that who which whether what how why if when where because while");

/** The finite verb of the clause around a relative one, or `end`: behind "groups supporting the plan", the "said". */
export function mainVerbAfter(doc: Segmented, from: number, end: number): number {
  for (let i = from + 1; i < end; i++) {
    const token = doc.tokens[i];
    const before = doc.tokens[i - 1];
    if (token === undefined || before === undefined || token.quote >= 0) return end;
    if (token.text === ",") continue;
    if (OPENS_CLAUSE.has(token) || /^(?:as|and|or|but|[;:])$/.test(token.lower)) return end;
    if (token.pos === "AUX" && before.lower !== "to") return i;
    if (token.pos === "VERB" && !/ing$/.test(token.lower) && !/^(?:to|not|,)$/.test(before.lower) && before.pos !== "AUX")
      return /^(?:NOUN|PROPN|ADV|PRON)$/.test(before.pos) ? i : end;
  }
  return end;
}

/**
 * The verb behind a clause that has one of its own and is the subject, or hangs on it: "his claim that the road was open
 * angered them", "those who said they were hurt left". `end` where none stands.
 */
export function secondVerbAfter(doc: Segmented, from: number, end: number): number {
  let seen = false;
  for (let i = from; i < end; i++) {
    const token = doc.tokens[i];
    const before = doc.tokens[i - 1];
    if (token === undefined || before === undefined || token.quote >= 0) return end;
    if (OPENS_CLAUSE.has(token) || /^(?:and|or|but|to|[,;:])$/.test(token.lower)) return end;
    if (token.pos !== "AUX" && (token.pos !== "VERB" || /ing$/.test(token.lower))) continue;
    // "reports that ten had died could not be confirmed": an auxiliary behind a verb opens a clause
    if (seen && !(token.pos === "AUX" ? /^(?:AUX|PART|ADV)$/ : /^(?:AUX|PART|ADV|VERB)$/).test(before.pos)) return i;
    seen = true;
  }
  return end;
}

/**
 * "Two cranes fell, he said, and a shed", "The risk, she said, is that …": what was begun before the cue goes on behind its
 * comma. What stands there of the speaker or of how he spoke ("…, he said, pointing to the gate", "…, who saw it") is none of it.
 */
export function resumes(doc: Segmented, at: number, inverted: boolean): boolean {
  const token = doc.tokens[at];
  if (token === undefined || token.quote >= 0 || /ing$/.test(token.lower)) return false;
  if (/^(?:and|but|or|that|because|to|so|by)$/.test(token.lower) || token.pos === "AUX") return true;
  if (inverted || /^(?:who|whom|which|whose|where|when|while|though|although|a|an|as)$/.test(token.lower)) return false;
  // "…, he said, the worst in months" is told of it; "…, he said, the rest had fled" is said
  if (/^(?:DET|PRON|NUM|NOUN|PROPN|ADJ)$/.test(token.pos)) return hasVerb(doc, at, doc.sentences[token.sentence]?.last ?? at);
  return /^(?:ADP|SCONJ|ADV)$/.test(token.pos) || (token.pos === "VERB" && !/ed$/.test(token.lower));
}

/** A clause with a verb of its own: enough to have been said. */
export function finite(doc: Segmented, range: Range): boolean {
  for (let i = range.first; i < range.last; i++) {
    const token = doc.tokens[i];
    if (token === undefined || doc.tokens[i - 1]?.lower === "to") continue;
    if (token.pos === "AUX" || (token.pos === "VERB" && !/ing$/.test(token.lower))) return true;
  }
  return false;
}

/** Whether the phrase at a token has a finite verb before a mark or a clause within it: "the road was open". */
export function hasVerb(doc: Segmented, from: number, end: number): boolean {
  for (let i = from; i < end; i++) {
    const token = doc.tokens[i];
    if (token === undefined || token.quote >= 0 || /^(?:that|which|who|whom|[;:—–])$/.test(token.lower)) return false;
    if (token.pos === "AUX" || (token.pos === "VERB" && !/ing$/.test(token.lower) && doc.tokens[i - 1]?.lower !== "to"))
      return true;
  }
  return false;
}
