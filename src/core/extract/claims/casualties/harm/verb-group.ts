import { type Segmented, type Token, WordSet } from "../../../../text/index.ts";

/** The auxiliaries, adverbs and negation that stand before a verb, read leftwards from it. */
export interface VerbGroup {
  /** First token of the group. */
  readonly first: number;
  readonly be: boolean;
  readonly get: boolean;
  readonly have: boolean;
  readonly modal: string | null;
  readonly to: boolean;
  readonly negated: boolean;
}

const BE = new WordSet(["is", "are", "was", "were", "be", "been", "being", "am", "'re", "’re"]);
/** "remain missing", "went missing", "lay dead". */
const LINKING = new WordSet(["remain", "remains", "remained", "went", "lay", "lie", "lies"]);
const GET = new WordSet(["get", "gets", "got", "getting", "gotten"]);
const HAVE = new WordSet(["has", "have", "had", "having", "'ve", "’ve"]);
const MODAL = new WordSet([
  "will",
  "would",
  "could",
  "can",
  "may",
  "might",
  "shall",
  "should",
  "must",
  "'ll",
  "’ll",
  "wo",
  "ca",
  "cannot",
]);
const DO = new WordSet(["do", "does", "did"]);
const NOT = new WordSet(["not", "n't", "n’t", "never", "cannot"]);
/** "was found shot", "were left wounded". */
const FOUND = new WordSet(["found", "left", "discovered", "reported", "listed", "described"]);
const LONGEST = 12;

export function verbGroupBefore(doc: Segmented, verb: number): VerbGroup {
  const floor = Math.max(doc.sentences[doc.tokens[verb]?.sentence ?? 0]?.first ?? 0, verb - LONGEST);
  let be = false;
  let get = false;
  let have = false;
  let modal: string | null = null;
  let to = false;
  let negated = false;
  let first = verb;
  let i = verb - 1;
  for (; i >= floor; i--) {
    const token = doc.tokens[i] as Token;
    const word = token.lower;
    if (BE.has(token) || LINKING.has(token) || ((word === "'s" || word === "’s") && token.pos === "AUX")) be = true;
    else if (GET.has(token)) get = true;
    else if (FOUND.has(token) && BE.has(doc.tokens[i - 1])) be = true;
    else if (HAVE.has(token)) have = true;
    else if (MODAL.has(token)) {
      modal = word;
      if (word === "cannot") negated = true;
    } else if (NOT.has(token)) negated = true;
    else if (DO.has(token)) {
      // part of the group, says nothing of the voice
    } else if (word === "to" && i === first - 1 && !be) to = true;
    else if (isAdverb(token)) {
      if (i !== first - 1) break;
    } else if ((word === "and" || word === "or" || word === ",") && !be && !have && isParticiple(doc.tokens[i - 1])) {
      // "was robbed and killed": the first verb's auxiliaries serve both
      i--;
    } else break;
    first = i;
    if (to) break;
  }
  while (first < verb && isAdverb(doc.tokens[first] as Token) && first + 1 <= verb && !be && !have && modal === null) first++;
  return { first, be, get, have, modal, to, negated };
}

function isAdverb(token: Token): boolean {
  return token.lower.endsWith("ly") || ADVERBS.has(token);
}
const ADVERBS = new WordSet([
  "also",
  "both",
  "all",
  "then",
  "later",
  "now",
  "still",
  "just",
  "already",
  "since",
  "first",
  "once",
  "ever",
  "even",
  "only",
  "instead",
  "again",
  "soon",
  "often",
  "reportedly",
  "allegedly",
]);

function isParticiple(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (/(?:ed|en)$/.test(token.lower) || /^(?:shot|beat|hit|struck|cut|hurt)$/.test(token.lower)) &&
    token.pos !== "NOUN" &&
    token.pos !== "PROPN"
  );
}
