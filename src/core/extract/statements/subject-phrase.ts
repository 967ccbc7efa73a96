import type { Segmented, Sentence } from "../../text/index.ts";
import type { Scene } from "./draft.ts";
import { phraseBefore, type Range } from "./phrase.ts";

/** "an officer (who asked not to be named) said": the end of the words before a clause that only withholds a name. */
export function beforeAnonymity(doc: Segmented, end: number, sentence: Sentence): number {
  const last = doc.tokens[end - 1];
  if (last === undefined || !/^(?:named|identified|quoted|anonymity)$/.test(last.lower)) return end;
  for (let i = end - 2; i > Math.max(sentence.first, end - WITHHOLDING); i--)
    if (/^(?:who|speaking|requesting|asking)$/.test(doc.tokens[i]?.lower ?? "")) {
      // "who took part and who asked not to be named"
      if (doc.tokens[i - 1]?.lower !== "and") return i;
      for (let k = i - 2; k > Math.max(sentence.first, i - WITHHOLDING); k--) if (doc.tokens[k]?.lower === "who") return k;
      return i;
    }
  return end;
}

/** How many tokens "who spoke only on condition of strict anonymity" may take. */
const WITHHOLDING = 10;

/** "Images circulating online", "a video shared on Telegram channels": the noun with the participle behind it. */
export function picturedBefore({ doc, lexicon }: Scene, end: number, sentence: Sentence): Range | null {
  for (let i = end - 1; i > Math.max(sentence.first, end - 8); i--) {
    const token = doc.tokens[i];
    if (token === undefined || token.quote >= 0 || /^[,;]$/.test(token.text)) return null;
    if (!/(?:ed|ing|seen|taken|shot|sent)$/.test(token.lower) || !lexicon.words.pictured.has(doc.tokens[i - 1])) continue;
    const head = phraseBefore(doc, i);
    return head === null ? null : { first: head.first, last: end };
  }
  return null;
}

/** "those surveyed say", "a document filed said", "recent polling shows": the noun with a bare participle, or one that is a noun. */
export function participleBefore(doc: Segmented, end: number, sentence: Sentence): Range | null {
  const [before, last] = [doc.tokens[end - 2], doc.tokens[end - 1]];
  if (last?.pos !== "VERB" || before === undefined || end - 2 < sentence.first || before.quote >= 0) return null;
  if (/ing$/.test(last.lower))
    return /^(?:DET|ADJ)$/.test(before.pos) || end - 2 === sentence.first ? { first: end - 2, last: end } : null;
  if (!PARTICIPLE.test(last.lower) || (!/^(?:NOUN|PROPN)$/.test(before.pos) && before.lower !== "those")) return null;
  const head = phraseBefore(doc, end - 1);
  return head === null ? null : { first: head.first, last: end };
}

const PARTICIPLE = /(?:ed|taken|held|shown|seen|sent|written|given|made|drawn|led|born)$/;

/** "The alliance fighting in the north said": the participle and its phrase belong to the noun before. */
export function reducedRelative(doc: Segmented, range: Range, sentence: Sentence): Range {
  const verb = doc.tokens[range.first - 2];
  const link = doc.tokens[range.first - 1]?.lower ?? "";
  // "a source close to him", "officials familiar with the plan"
  const near = verb !== undefined && /^(?:close|familiar|loyal|opposed|aware|involved|briefed)$/.test(verb.lower);
  if (range.first - 3 < sentence.first || verb === undefined || verb.quote >= 0) return range;
  if (!near && !/ing$/.test(verb.lower) && !PARTICIPLE.test(verb.lower)) return range;
  if (!/^(?:in|on|at|by|for|with|from|near|under|against)$/.test(link) && !(near && /^(?:to|of)$/.test(link))) return range;
  const head = phraseBefore(doc, range.first - 2);
  if (head === null || !/^(?:NOUN|PROPN)$/.test(doc.tokens[head.last - 1]?.pos ?? "")) return range;
  return near || head.first === sentence.first || /^[,”"“]$/.test(doc.tokens[head.first - 1]?.text ?? "")
    ? { first: head.first, last: range.last }
    : range;
}

/** "residents of the Old Town, Al-Noor and Rasheed quarters": the phrase begins before the list's first comma. */
export function listBefore(doc: Segmented, range: Range, sentence: Sentence): Range {
  if (doc.tokens[range.first - 1]?.text !== "," || range.first - 1 <= sentence.first) return range;
  let joined = false;
  for (let i = range.first; i < range.last; i++) if (doc.tokens[i]?.lower === "and") joined = true;
  if (!joined || doc.tokens[range.first - 2]?.pos !== "PROPN") return range;
  const head = phraseBefore(doc, range.first - 1);
  if (head === null) return range;
  for (let i = head.first; i < head.last; i++)
    if (/^(?:of|in|from|for)$/.test(doc.tokens[i]?.lower ?? "")) return { first: head.first, last: range.last };
  return range;
}

/** "the rebels, who had fled, …", "the army, which said": the noun the pronoun before a token stands for. */
export function antecedent(doc: Segmented, end: number, sentence: Sentence): Range | null {
  let i = end - 1;
  if (doc.tokens[i - 1]?.text === ",") i--;
  const head = i > sentence.first ? phraseBefore(doc, i) : null;
  if (head === null) return { first: end - 1, last: end };
  // "had accused the army, which …": what stands before the object is no part of its name
  for (let k = head.last - 1; k > head.first; k--)
    if (doc.tokens[k]?.pos === "DET" && !/^(?:of|for|in|from|and|with|at)$/.test(doc.tokens[k - 1]?.lower ?? ""))
      return { first: k, last: end };
  return { first: head.first, last: end };
}
