import { type Segmented, type Sentence, WordSet } from "../../text/index.ts";
import { mainVerbAfter } from "./clause-verbs.ts";
import { clauseEnd } from "./content-end.ts";
import type { Scene } from "./draft.ts";
import { phraseBefore, type Range } from "./phrase.ts";
import type { ReportingVerb } from "./statement-lexicon.ts";

const PRONOUNS = new WordSet("that which who whom what");

/**
 * What is said of a noun by a relative clause around the cue: "the man who police say opened fire" → the man who ~ opened
 * fire; "a plan the mayor opposes" → a plan; null where the cue's clause lacks nothing.
 */
export function saidOfNoun(
  scene: Scene,
  sentence: Sentence,
  verb: ReportingVerb,
  subject: Range,
  cue: Range,
  first: number,
): Range[] | null {
  const { doc } = scene;
  const word = doc.tokens[subject.first - 1];
  const pronoun = word !== undefined && word.quote < 0 && subject.first - 1 >= sentence.first && PRONOUNS.has(word);
  const noun = pronoun ? nounBefore(doc, sentence, subject.first) : bareNoun(doc, sentence, subject.first);
  if (noun === null) return null;
  const gap = gapAt(doc, sentence, cue.last, verb);
  const judged = verb.kind === "deed" && judges(doc, verb, first);
  if (gap === "subject" || judged || (gap === "infinitive" && verb.kind !== "say")) {
    const end = clauseEnd(scene, sentence, first);
    const last = Math.min(end, hostAt(doc, sentence, noun, first, end, gap === "subject"));
    return last > first ? [noun, { first, last }] : null;
  }
  return gap === "object" && (verb.kind === "deed" || verb.kind === "hold") && noun.last - noun.first > 1 ? [noun] : null;
}

/** "what officials described as an act of war", "whom he accused of the raid": what the noun is said to be or to have done. */
function judges(doc: Segmented, verb: ReportingVerb, at: number): boolean {
  const word = doc.tokens[at]?.lower;
  return word === "as"
    ? /^(?:describ|depict|portray|character|see|saw|view|regard)/.test(verb.form)
    : (word === "of" || word === "for") && /^(?:blames|condemns)$/.test(verb.stance);
}

/** The noun before "that", "which", "who": the pronoun included; "what" stands for its own. */
function nounBefore(doc: Segmented, sentence: Sentence, end: number): Range | null {
  const at = end - 1;
  if (doc.tokens[at]?.lower === "what") return { first: at, last: end };
  const close = doc.tokens[at - 1]?.text === "," ? at - 1 : at;
  if (close <= sentence.first || !/^(?:NOUN|PROPN|PRON)$/.test(doc.tokens[close - 1]?.pos ?? "")) return null;
  const noun = phraseBefore(doc, close);
  return noun === null ? null : { first: lastPhrase(doc, noun), last: end };
}

/** "a plan the mayor opposes": the noun right before the subject, no adjunct that opens the sentence ("In the end the mayor"). */
function bareNoun(doc: Segmented, sentence: Sentence, end: number): Range | null {
  const token = doc.tokens[end - 1];
  if (end - 1 <= sentence.first || token === undefined || token.quote >= 0 || !/^(?:NOUN|PRON)$/.test(token.pos)) return null;
  const noun = phraseBefore(doc, end);
  if (noun === null) return null;
  const before = doc.tokens[noun.first - 1];
  if (before?.pos === "ADP" && noun.first - 1 === sentence.first) return null;
  return { first: lastPhrase(doc, noun), last: end };
}

/** Where the last of several phrases in a run begins: "gave the army a plan". */
function lastPhrase(doc: Segmented, { first, last }: Range): number {
  for (let k = last - 1; k > first; k--) if (beginsPhrase(doc, k)) return k;
  return first;
}

/** Whether a phrase of its own begins at a token behind another's noun: "an offer | the army". */
export function beginsPhrase(doc: Segmented, at: number): boolean {
  const [before, token] = [doc.tokens[at - 1], doc.tokens[at]];
  return before?.pos === "NOUN" && token?.pos === "DET" && !/^(?:all|both|half)$/.test(before.lower);
}

type Gap = "subject" | "object" | "infinitive" | null;

/** What the words behind a cue leave to be filled by a noun before it. */
function gapAt(doc: Segmented, sentence: Sentence, at: number, verb: ReportingVerb): Gap {
  const token = doc.tokens[at];
  if (at >= sentence.last || token === undefined) return "object";
  if (token.quote >= 0) return null;
  if (token.lower === "to") return doc.tokens[at + 1]?.pos === "VERB" ? "infinitive" : null;
  if (/ to$/.test(verb.form)) return null;
  // "an offer the rebels rejected is off the table": what is rejected needs no verb
  if (verb.kind === "deed" && token.pos === "AUX") return "object";
  if (token.pos === "AUX" || (/^(?:VERB|ADJ)$/.test(token.pos) && (token.pos === "ADJ" ? /ed$/ : /(?<!ing)$/).test(token.lower)))
    return "subject";
  return /^[,.;!?)]$/.test(token.text) || /^(?:ADP|SCONJ|CCONJ)$/.test(token.pos) ? "object" : null;
}

/** Where what is said of the noun ends for the clause around goes on: at its comma, or at the verb whose subject the noun is. */
function hostAt(doc: Segmented, sentence: Sentence, noun: Range, from: number, end: number, finite: boolean): number {
  const behind = doc.tokens[noun.last - 2]?.text === ",";
  if (behind || opensMainClause(doc, sentence, noun.first)) {
    for (let i = from + 1; i < end; i++) if (doc.tokens[i]?.text === "," && doc.tokens[i]?.quote === -1) return i;
    if (!behind) return mainVerbAfter(doc, groupEnd(doc, finite ? from : from + 1, end), end);
  }
  return end;
}

/** The last token of the verb group that begins at a token: "has since been seen". */
function groupEnd(doc: Segmented, from: number, end: number): number {
  let i = from;
  while (i + 1 < end && /^(?:VERB|AUX|ADV|PART)$/.test(doc.tokens[i + 1]?.pos ?? "PUNCT")) i++;
  return i;
}

/** Whether no verb stands before a noun in its sentence: it is then the subject of the verb behind the relative clause. */
function opensMainClause(doc: Segmented, sentence: Sentence, at: number): boolean {
  for (let i = sentence.first; i < at; i++) if (/^(?:VERB|AUX)$/.test(doc.tokens[i]?.pos ?? "")) return false;
  return true;
}
