import type { Segmented, Sentence, Token } from "../../text/index.ts";
import type { Draft, Scene } from "./draft.ts";
import { headBefore, phraseAfter, phraseBefore, type Range } from "./phrase.ts";

const NOMINATIVE = /^(?:he|she|they|we|i|who|it)$/;
const APPOSITION =
  /^(?:who|which|whose|speaking|citing|quoting|a|an|the|his|her|its|head|chief|spokesman|spokeswoman|spokesperson|director|leader|commander|deputy|minister|president|governor|mayor|secretary|chairman|chairwoman|founder|former|then)$/;
/** Things that show or say without speaking. */
export const PICTURED =
  /^(?:images?|photos?|photographs?|videos?|footage|pictures?|clips?|recordings?|imagery|statements?|reports?|messages?|letters?|posts?|data|figures)$/;
/** How far back an insertion between subject and verb may reach, in tokens. */
const INSERTION = 24;

/** A mark that ends words said: a comma, or the closing mark of a quotation. */
export function isClosing(mark: Token): boolean {
  return !mark.plain && (/^[,”"?!»]$/.test(mark.text) || (mark.quote >= 0 && /^['’]$/.test(mark.text)));
}

const ADVERB =
  /^(?:once|now|later|earlier|then|soon|also|still|again|first|always|often|even|only|just|already|too|instead|twice|never|\p{L}{3,}ly)$/u;

/** "Ruiz later said", "the mayor repeatedly warned": where the subject before adverbs ends. */
export function adverbsBefore(doc: Segmented, at: number, sentence: Sentence): number {
  let i = at;
  while (i > sentence.first + 1 && at - i < 3) {
    const token = doc.tokens[i - 1];
    if (token === undefined || token.quote >= 0 || !ADVERB.test(token.lower) || /^(?:PROPN|NOUN)$/.test(token.pos)) break;
    i--;
  }
  return i;
}

/** Words before the cue end in a comma or closing mark: they may be what was said, not who says it. */
export function closesBefore(doc: Segmented, at: number, sentence: Sentence): boolean {
  const mark = doc.tokens[at - 1];
  return at > sentence.first && mark !== undefined && isClosing(mark);
}

/** "said the mayor", "said Ana Ruiz, who …": the speaker behind the verb, where no verb of his own follows; `quoted`: a quotation stands before. */
export function invertedSubject(scene: Scene, at: number, sentence: Sentence, quoted: boolean): Range | null {
  const { doc } = scene;
  const first = doc.tokens[at];
  if (first === undefined || first.quote >= 0 || at >= sentence.last) return null;
  if (/^(?:that|it|there|this|him|them|us|me|her)$/.test(first.lower)) return null;
  const range = phraseAfter(doc, at);
  if (range === null) return null;
  const next = doc.tokens[range.last];
  if (next === undefined || range.last >= sentence.last) return range;
  // “…,” said the envoy who now runs a charity: behind a quotation the verb can only be a relative clause's
  const clause = quoted ? /^(?:who|whom|whose|which|that|where)$/ : /^who$/;
  for (let i = range.first + 1; i < range.last; i++)
    if (clause.test(doc.tokens[i]?.lower ?? "")) return { first: range.first, last: doc.tokens[i - 1]?.text === "," ? i - 1 : i };
  return next.pos === "VERB" && !/(?:ing|ed)$/.test(next.lower)
    ? null
    : next.pos === "AUX" || (next.lower === "to" && !quoted)
      ? null
      : range;
}

/**
 * Who stands as subject before the verb group: the noun phrase next to it, times and insertions between commas passed
 * over ("Ruiz, the army's spokeswoman, on Monday said").
 */
export function subjectBefore(scene: Scene, at: number, sentence: Sentence): Range | null {
  const { doc } = scene;
  let end = at;
  for (let steps = 0; steps < 2; steps++) {
    const time = scene.timesTo.get(end);
    if (time === undefined || time.first <= sentence.first) break;
    end = /^(?:on|in|late|early|earlier)$/.test(doc.tokens[time.first - 1]?.lower ?? "") ? time.first - 1 : time.first;
    if (doc.tokens[end - 1]?.text === "," && doc.tokens[at - 1]?.text !== ",") end--;
  }
  if (end <= sentence.first) return null;
  // "everybody here blames"
  if (/^(?:here|there|also|both|alike)$/.test(doc.tokens[end - 1]?.lower ?? "") && end - 1 > sentence.first) end--;
  const last = doc.tokens[end - 1];
  if (last === undefined) return null;
  if (last.text === "," || DASH.test(last.text)) return beforeInsertion(scene, end - 1, sentence);
  if (last.lower === "who" || last.lower === "which" || last.lower === "that") return antecedent(doc, end, sentence);
  if (NOMINATIVE.test(last.lower)) return { first: end - 1, last: end };
  // "Islamic State (IS) claimed": the bracket is the name's
  if (last.text === ")") return headBefore(doc, end, sentence.first);
  const pictured = picturedBefore(doc, end, sentence);
  if (pictured !== null) return pictured;
  const actor = scene.actorsTo.get(end);
  let range = phraseBefore(doc, end) ?? (actor === undefined ? null : { first: actor.first, last: end });
  if (range === null) return null;
  range = reducedRelative(doc, listBefore(doc, range, sentence), sentence);
  // "those who know him say": a pronoun inside the run begins a clause of its own
  for (let i = range.last - 2; i > range.first; i--) {
    const token = doc.tokens[i];
    if (token?.pos === "PRON" && /^(?:he|she|they|we|i|him|them|us|me|you|what|whom)$/.test(token.lower))
      return { first: i + 1, last: range.last };
  }
  const time = scene.timesTo.get(range.last);
  if (time !== undefined && time.first <= range.first) return null;
  return range;
}

/** "Images circulating online", "a video shared on Telegram channels": the noun with the participle behind it. */
function picturedBefore(doc: Segmented, end: number, sentence: Sentence): Range | null {
  for (let i = end - 1; i > Math.max(sentence.first, end - 8); i--) {
    const token = doc.tokens[i];
    if (token === undefined || token.quote >= 0 || /^[,;]$/.test(token.text)) return null;
    if (!/(?:ed|ing|seen|taken|shot|sent)$/.test(token.lower) || !PICTURED.test(doc.tokens[i - 1]?.lower ?? "")) continue;
    const head = phraseBefore(doc, i);
    return head === null ? null : { first: head.first, last: end };
  }
  return null;
}

/** "The alliance fighting in the north said": the participle and its phrase belong to the noun before. */
function reducedRelative(doc: Segmented, range: Range, sentence: Sentence): Range {
  const verb = doc.tokens[range.first - 2];
  if (range.first - 3 <= sentence.first || verb === undefined || !/(?:ing|ed)$/.test(verb.lower) || verb.quote >= 0) return range;
  if (!/^(?:in|on|at|by|for|with|from|near|under|against)$/.test(doc.tokens[range.first - 1]?.lower ?? "")) return range;
  const head = phraseBefore(doc, range.first - 2);
  if (head === null || !/^(?:NOUN|PROPN)$/.test(doc.tokens[head.last - 1]?.pos ?? "")) return range;
  return head.first === sentence.first || doc.tokens[head.first - 1]?.text === ","
    ? { first: head.first, last: range.last }
    : range;
}

/** "residents of the Old Town, Al-Noor and Rasheed quarters": the phrase begins before the list's first comma. */
function listBefore(doc: Segmented, range: Range, sentence: Sentence): Range {
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

/** "Ana Ruiz, who speaks for the army,": back to the phrase before the mark, a comma or dash, that opened the insertion. */
function beforeInsertion(scene: Scene, close: number, sentence: Sentence): Range | null {
  const { doc } = scene;
  const mark = doc.tokens[close]?.text === "," ? COMMA : DASH;
  for (let i = close - 1; i > Math.max(sentence.first, close - INSERTION); i--) {
    const token = doc.tokens[i];
    if (token === undefined || token.quote >= 0) return null;
    if (!mark.test(token.text)) continue;
    // "Ana Ruiz, 35, the mayor,": the age between is no name
    if (isAge(doc, i, mark)) {
      i -= 1;
      continue;
    }
    const head = headBefore(doc, i, sentence.first);
    if (head === null) continue;
    const next = doc.tokens[i + 1];
    // an apposition belongs to the name; any other insertion ("in Kabul,") stays outside
    return { first: head.first, last: next !== undefined && apposes(doc, i + 1, close) ? close : head.last };
  }
  return null;
}

const COMMA = /^,$/;
const DASH = /^(?:—|–|--)$/;

/** Whether nothing but a number stands between the comma at `i` and the one before it. */
function isAge(doc: Segmented, i: number, mark: RegExp): boolean {
  return /^\d{1,3}$/.test(doc.tokens[i - 1]?.text ?? "") && mark.test(doc.tokens[i - 2]?.text ?? "");
}

/** Whether the words between two commas say who somebody is. */
function apposes(doc: Segmented, first: number, last: number): boolean {
  if (APPOSITION.test(doc.tokens[first]?.lower ?? "")) return true;
  for (let i = first; i < last; i++) if (doc.tokens[i]?.pos !== "PROPN" && doc.tokens[i]?.pos !== "NUM") return false;
  return true;
}

/** A comma before the cue that closes an apposition: "Ana Ruiz, the mayor, said". */
export function opensApposition(scene: Scene, comma: number, sentence: Sentence): boolean {
  const { doc } = scene;
  for (let i = comma - 1; i > Math.max(sentence.first, comma - INSERTION); i--) {
    const token = doc.tokens[i];
    if (token === undefined || token.quote >= 0) return false;
    if (token.text !== ",") continue;
    const head = headBefore(doc, i, sentence.first);
    return head !== null && head.first <= sentence.first + 6 && apposes(doc, i + 1, comma);
  }
  return false;
}

function antecedent(doc: Segmented, end: number, sentence: Sentence): Range | null {
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

/** The subject of the sentence's first verb: the speaker of a participle behind it. */
export function mainSubject(scene: Scene, sentence: Sentence, before: number): Range | null {
  const { doc } = scene;
  const limit = Math.min(before, sentence.first + 60);
  for (let i = sentence.first + 1; i < limit; i++) {
    const token = doc.tokens[i];
    if (token === undefined || token.quote >= 0 || (token.pos !== "VERB" && token.pos !== "AUX")) continue;
    const range = subjectBefore(scene, i, sentence);
    if (range !== null) return range;
  }
  return null;
}

/** The draft whose speaker goes on at a token: "blamed the rebels, saying …", "said … and warned …". */
export function goesOn(drafts: readonly Draft[], at: number): Draft | null {
  for (let k = drafts.length - 1; k >= 0; k--) {
    const draft = drafts[k];
    if (draft?.source != null && draft.cue !== null && draft.cue.first < at) return draft;
  }
  return null;
}
