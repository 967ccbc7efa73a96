import { type Segmented, WordSet } from "../../text/index.ts";

/** Token range `[first, last)` of a noun phrase. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

const NOMINAL = new Set(["DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON"]);
const LINK = /^(?:of|for|in|at|from|with|the|and|&|-|’s|'s|'|’|\.)$/;
const LONGEST = 18;
const CLAUSE = /^(?:that|because|while|when|after|before|as|although|but|if|which|where)$/;

/** The noun phrase that ends at token `end`, apposition included: "Ana Ruiz, a spokeswoman for the army,". */
export function phraseBefore(doc: Segmented, end: number): Range | null {
  const floor = doc.sentences[doc.tokens[end - 1]?.sentence ?? 0]?.first ?? 0;
  const last = end;
  if (doc.tokens[last - 1]?.text === ",") {
    // an apposition closed by a comma: the phrase begins before the comma that opened it
    for (let i = last - 2; i >= Math.max(floor, last - 20); i--) {
      if (doc.tokens[i]?.text !== ",") continue;
      const head = phraseBefore(doc, i);
      return head === null ? null : { first: head.first, last: last - 1 };
    }
    return null;
  }
  let i = last;
  while (i > floor && last - i < LONGEST) {
    const token = doc.tokens[i - 1];
    if (token === undefined) break;
    // a phrase crosses no border of a quotation
    if (
      (!token.plain && /^[”"»]$/.test(token.text)) ||
      CLAUSE.test(token.lower) ||
      token.quote !== (doc.tokens[last - 1]?.quote ?? -1)
    )
      break;
    if (
      NOMINAL.has(token.pos) ||
      token.text === "%" ||
      /^(?:former|senior|acting|unnamed|armed)$/.test(token.lower) ||
      surname(doc, i - 1) ||
      (i === last && isNameAlone(doc, i - 1))
    ) {
      i--;
      continue;
    }
    // "the rebel-run ministry": a verb joined by a hyphen is part of an adjective
    if (doc.tokens[i - 2]?.text === "-" && doc.tokens[i - 2]?.end === token.start && i - 2 > floor) {
      i--;
      continue;
    }
    if (
      (LINK.test(token.lower) || (token.lower === "by" && doc.tokens[i - 2]?.pos === "NOUN")) &&
      i - 1 > floor &&
      (NOMINAL.has(doc.tokens[i - 2]?.pos ?? "PUNCT") || LINK.test(doc.tokens[i - 2]?.lower ?? "")) &&
      i < last
    ) {
      i--;
      continue;
    }
    break;
  }
  while (i < last && /^(?:and|of|for|in|at|from|with|&|-|\.|'s|’s)$/.test(doc.tokens[i]?.lower ?? "")) i++;
  return i < last ? { first: i, last } : null;
}

/** Whether a token is a hyphen inside a word, or stands right before or behind one. */
function isJoined(doc: Segmented, at: number): boolean {
  const [before, token, next] = [doc.tokens[at - 1], doc.tokens[at], doc.tokens[at + 1]];
  if (token === undefined) return false;
  if (token.text === "-") return before?.end === token.start && next?.start === token.end;
  return (next?.text === "-" && next.start === token.end) || (before?.text === "-" && before.end === token.start);
}

/** "Ana Hedge,", "secretary Josh Earnest": a verb to the tagger, a name by its capital and the name before it or behind. */
function surname(doc: Segmented, at: number): boolean {
  const token = doc.tokens[at];
  const [before, next] = [doc.tokens[at - 1], doc.tokens[at + 1]];
  if (token?.text === "Will" && token.pos === "AUX" && next?.pos === "PROPN") return true;
  if (token?.pos !== "VERB" || doc.upper || !/^\p{Lu}\p{Ll}/u.test(token.text)) return false;
  return before?.pos === "PROPN"
    ? /^[,(—–]$/.test(next?.text ?? "") || /^(?:PROPN|NOUN)$/.test(next?.pos ?? "")
    : before?.pos === "NOUN" && before.sentence === token.sentence && next?.pos === "PROPN";
}

/** Adverbs and auxiliaries that open a sentence, and are no name there. */
const COMMON = new WordSet(
  "also later then there here now thus still yet why how when where once soon often never always only even just did does has had was were would could should can may might must finally recently previously reportedly allegedly initially originally earlier again already meanwhile however instead first rather well much",
);

/** "Hoover said", "Shook said": a name that is a verb to the tagger, by the capital right before what it does. */
function isNameAlone(doc: Segmented, at: number): boolean {
  const [before, token] = [doc.tokens[at - 1], doc.tokens[at]];
  if (token !== undefined && /^(?:ADV|AUX)$/.test(token.pos) && !doc.upper)
    return /^\p{Lu}\p{Ll}{2,}/u.test(token.text) && !/.{4}ly$/.test(token.lower) && !COMMON.has(token);
  if (token?.pos !== "VERB" || doc.upper || !/^\p{Lu}\p{Ll}/u.test(token.text)) return false;
  if (before !== undefined && before.sentence === token.sentence && !/^[“"‘]$/.test(before.text)) return true;
  return !/(?:ed|ing)$/.test(token.lower);
}

/** The phrase before a token, a bracket behind it passed over: "Senator Ruiz (Green)," */
export function headBefore(doc: Segmented, end: number, floor: number): Range | null {
  if (doc.tokens[end - 1]?.text !== ")") return phraseBefore(doc, end);
  for (let i = end - 2; i > Math.max(floor, end - 9); i--) {
    if (doc.tokens[i]?.text !== "(") continue;
    const head = phraseBefore(doc, i);
    return head === null ? null : { first: head.first, last: end };
  }
  return null;
}

/** The noun phrase that starts at a token: after "according to", after an inverted "said". */
export function phraseAfter(doc: Segmented, start: number): Range | null {
  const limit = doc.sentences[doc.tokens[start]?.sentence ?? 0]?.last ?? doc.tokens.length;
  let i = start;
  while (i < limit && i - start < LONGEST) {
    const token = doc.tokens[i];
    if (token === undefined || (i > start && token.lower === "that")) break;
    if (
      NOMINAL.has(token.pos) ||
      // "First Vice-President Ana Ruiz"
      (i === start && token.pos === "ADV" && /^\p{Lu}/u.test(token.text) && doc.tokens[i + 1]?.pos === "PROPN") ||
      // a name's word that is a verb elsewhere: "the Blue Cross", "the WATCH Group"
      (token.pos === "VERB" && !doc.upper && /^\p{Lu}\p{L}/u.test(token.text)) ||
      (i > start &&
        LINK.test(token.lower) &&
        NOMINAL.has(doc.tokens[i + 1]?.pos ?? "PUNCT") &&
        !/^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(doc.tokens[i + 1]?.lower ?? ""))
    ) {
      if (i > start && /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today)$/.test(token.lower)) break;
      if (i > start && token.pos === "PRON") break;
      i++;
      continue;
    }
    // "the so-called Islamic State": words joined by a hyphen are one adjective
    if (i > start && isJoined(doc, i)) {
      i++;
      continue;
    }
    // "Smith, a police spokesman," goes on
    if (
      token.text === "," &&
      i > start &&
      /^(?:a|an|the|who|head|chief|director|spokesman|spokeswoman)$/.test(doc.tokens[i + 1]?.lower ?? "") &&
      doc.tokens[i + 1]?.pos !== "PRON"
    ) {
      i++;
      continue;
    }
    break;
  }
  while (i > start && /^[,.]$/.test(doc.tokens[i - 1]?.text ?? "")) i--;
  return i > start ? { first: start, last: i } : null;
}
