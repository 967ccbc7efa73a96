import type { Segmented, Sentence, Token } from "../../text/index.ts";
import type { Draft, Scene } from "./draft.ts";
import { headBefore, phraseAfter, phraseBefore, type Range } from "./phrase.ts";
import { beginsPhrase } from "./relative.ts";

const NOMINATIVE = /^(?:he|she|they|we|i|who|it)$/;
/** How far back an insertion between subject and verb may reach, in tokens. */
const INSERTION = 24;

/** A mark that ends words said: a comma, or the closing mark of a quotation. */
export function isClosing(mark: Token): boolean {
  return !mark.plain && (/^[,”"?!»]$/.test(mark.text) || (mark.quote >= 0 && /^['’]$/.test(mark.text)));
}

const ADVERB =
  /^(?:once|further|now|later|earlier|then|soon|also|still|again|first|always|often|even|only|just|already|too|instead|twice|never|\p{L}{3,}ly)$/u;

/** Adverbs that close the subject rather than open the verb: "the people here say", "two weeks ago said". */
const PLACED = /^(?:here|there|ago|away|home|abroad|up|down|out|off|together|else|not|n't|n’t)$/;

/** "Ruiz later said", "the mayor repeatedly warned": where the subject before adverbs ends. */
export function adverbsBefore(doc: Segmented, at: number, sentence: Sentence): number {
  let i = at;
  while (i > sentence.first + 1 && at - i < 3) {
    const token = doc.tokens[i - 1];
    if (token === undefined || token.quote >= 0 || /^(?:PROPN|NOUN)$/.test(token.pos)) break;
    if (!ADVERB.test(token.lower) && (token.pos !== "ADV" || PLACED.test(token.lower))) break;
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
  const clause = quoted ? /^(?:who|whom|whose|which|that|where)$/ : /^(?:who|whom|whose)$/;
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
    end = time.first;
    if (/^(?:on|in|late|early|earlier)$/.test(doc.tokens[end - 1]?.lower ?? "")) end--;
    if (doc.tokens[end - 1]?.text === "," && doc.tokens[at - 1]?.text !== ",") end--;
  }
  // "has in the past rejected": the auxiliary before the time
  while (end < at && end - 1 > sentence.first && doc.tokens[end - 1]?.pos === "AUX") end--;
  end = beforeAnonymity(doc, end, sentence);
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
  const pictured = picturedBefore(scene, end, sentence) ?? participleBefore(doc, end, sentence);
  if (pictured !== null) return pictured;
  const actor = scene.actorsTo.get(end);
  let range = phraseBefore(doc, end) ?? (actor === undefined ? null : { first: actor.first, last: end });
  if (range === null) return null;
  range = reducedRelative(doc, listBefore(doc, range, sentence), sentence);
  // "those who know him say", "the man who police say opened fire": a pronoun inside the run begins a clause of its own
  for (let i = range.last - 2; i >= range.first; i--) {
    const token = doc.tokens[i];
    if (
      token?.lower === "what" ||
      (token?.pos === "PRON" && /^(?:he|she|they|we|i|him|them|us|me|you|whom|who|which|that)$/.test(token.lower))
    )
      return { first: i + 1, last: range.last };
  }
  // "an offer the army refused": a phrase of its own behind another's noun
  for (let i = range.last - 1; i > range.first; i--) if (beginsPhrase(doc, i)) return { first: i, last: range.last };
  const time = scene.timesTo.get(range.last);
  if (time !== undefined && time.first <= range.first) return null;
  // "On Friday the guard said"
  const opening = scene.timesFrom.get(range.first);
  if (opening !== undefined && opening.last < range.last && /^(?:DET|PROPN|PRON)$/.test(doc.tokens[opening.last]?.pos ?? ""))
    return { first: opening.last, last: range.last };
  return range;
}

/** "an officer (who asked not to be named) said": the end of the words before a clause that only withholds a name. */
function beforeAnonymity(doc: Segmented, end: number, sentence: Sentence): number {
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
function picturedBefore({ doc, lexicon }: Scene, end: number, sentence: Sentence): Range | null {
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
function participleBefore(doc: Segmented, end: number, sentence: Sentence): Range | null {
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
function reducedRelative(doc: Segmented, range: Range, sentence: Sentence): Range {
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
    return { first: head.first, last: next !== undefined && apposes(scene, i + 1, close) ? close : head.last };
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
function apposes({ doc, lexicon }: Scene, first: number, last: number): boolean {
  if (lexicon.words.apposes.has(doc.tokens[first])) return true;
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
    return head !== null && head.first <= sentence.first + 6 && apposes(scene, i + 1, comma);
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
    const range = subjectBefore(scene, adverbsBefore(doc, i, sentence), sentence);
    if (range !== null) return range;
  }
  return null;
}

/** The draft whose speaker goes on at a token: "blamed the rebels, saying …", "said he wanted peace, warning …": the outermost. */
export function goesOn(drafts: readonly Draft[], at: number): Draft | null {
  let heard: Draft | null = null;
  for (let k = drafts.length - 1; k >= 0; k--) {
    const draft = drafts[k];
    if (draft?.source == null || draft.cue === null || draft.cue.first >= at) continue;
    const { cue } = heard ?? {};
    if (cue == null || draft.content.some((c) => c.first <= cue.first && cue.last <= c.last)) heard = draft;
  }
  return heard;
}
