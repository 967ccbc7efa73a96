import type { Segmented, Sentence } from "../../text/index.ts";
import type { Draft, Scene } from "./draft.ts";
import { beforeInsertion, DASH } from "./insertion.ts";
import { headBefore, phraseAfter, phraseBefore, type Range } from "./phrase.ts";
import { beginsPhrase } from "./relative.ts";
import { antecedent, beforeAnonymity, listBefore, participleBefore, picturedBefore, reducedRelative } from "./subject-phrase.ts";

const NOMINATIVE = /^(?:he|she|they|we|i|who|it)$/;

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

/** "After saying the road was open, the mayor left": the subject behind the comma of a clause that opens the sentence. */
export function subjectBehind({ doc }: Scene, sentence: Sentence, from: number): Range | null {
  for (let i = from + 1; i + 2 < sentence.last; i++) {
    if (doc.tokens[i]?.text !== "," || doc.tokens[i]?.quote !== -1) continue;
    const range = phraseAfter(doc, i + 1);
    if (range !== null && /^(?:VERB|AUX)$/.test(doc.tokens[range.last]?.pos ?? "")) return range;
  }
  return null;
}

/** How many statements back the outermost of those told within each other is looked for. */
const NESTED = 8;

/** The draft whose speaker goes on at a token: "blamed the rebels, saying …", "said he wanted peace, warning …": the outermost. */
export function goesOn(drafts: readonly Draft[], at: number): Draft | null {
  let heard: Draft | null = null;
  for (let k = drafts.length - 1; k >= 0; k--) {
    const draft = drafts[k];
    if (heard !== null && drafts.length - k > NESTED) break;
    if (draft?.source == null || draft.cue === null || draft.cue.first >= at) continue;
    const { cue } = heard ?? {};
    if (cue == null || draft.content.some((c) => c.first <= cue.first && cue.last <= c.last)) heard = draft;
  }
  return heard;
}
