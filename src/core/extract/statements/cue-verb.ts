import type { Segmented } from "../../text/index.ts";
import { type VerbGroup, verbGroupBefore } from "../claims/casualties/harm/verb-group.ts";
import type { Scene } from "./draft.ts";
import type { Range } from "./phrase.ts";
import type { ReportingVerb } from "./statement-lexicon.ts";

/** Whether the subject can do what the verb says: findings show; what the writer himself thinks is no one's statement. */
export function canHold({ doc, lexicon }: Scene, verb: ReportingVerb, subject: Range): boolean {
  const last = doc.tokens[subject.last - 1]?.lower ?? "";
  if (verb.kind === "hold" || verb.kind === "state")
    return (
      !/^(?:i|we|you|those|one|anyone|people)$/.test(last) && !(last === "who" && doc.tokens[subject.last - 2]?.text !== ",")
    );
  if (verb.kind !== "report") return true;
  for (let i = subject.first; i < subject.last; i++) if (lexicon.words.finding.has(doc.tokens[i])) return true;
  return false;
}

/** A reporting verb that is one here: outside quotations, no noun, no participle before a noun. */
export function isVerbHere({ doc, lexicon }: Scene, first: number, last: number, verb: ReportingVerb): boolean {
  const token = doc.tokens[first];
  const before = doc.tokens[first - 1];
  if (token === undefined || token.quote >= 0) return false;
  if (verb.needs !== null && !needMet(doc, last, verb.needs)) return false;
  if (last - first > 1 || verb.kind === "state") return true;
  if (/^(?:show|shows)$/.test(token.lower) && before !== undefined && /^(?:NOUN|PROPN|ADV)$/.test(before.pos)) return true;
  if (/^(?:said|says|told|tells)$/.test(token.lower)) return true;
  const next = doc.tokens[last];
  // "those questioned say": a participle of the speaker's
  if (verb.kind !== "say" && /^(?:said|say|says)$/.test(next?.lower ?? "")) return false;
  // "photographs posted on a channel"
  // "…, the ministry estimates": a noun to the tagger, a verb by its place
  if (verb.kind === "say" && /s$/.test(token.lower) && /^[,.]$/.test(next?.text ?? "") && afterComma(doc, first)) return true;
  // "the group notes that", "six in ten say he": nouns to the tagger, verbs by what follows
  if (token.pos === "NOUN" && (isVerbByPlace(doc, first, verb) || isHeadlineVerb(doc, first) || isVerbOfMany(doc, first)))
    return true;
  if (verb.form === "posted" && lexicon.words.pictured.has(before)) return false;
  if (/ed$/.test(token.lower) && /^(?:had|has|have|first|also|later|quickly)$/.test(before?.lower ?? "") && next?.pos !== "NOUN")
    return true;
  // "pledged delegates", "the planned march": a participle before its noun
  if (
    /ed$/.test(token.lower) &&
    before !== undefined &&
    before.sentence === token.sentence &&
    (before.pos === "DET" ||
      before.pos === "NUM" ||
      before.pos === "ADJ" ||
      /^['’]s$/.test(before.lower) ||
      before.pos === "ADP") &&
    next?.pos === "NOUN"
  )
    return false;
  if (
    before !== undefined &&
    before.sentence === token.sentence &&
    (before.pos === "DET" || before.pos === "ADJ" || /^(?:'s|’s|of|no)$/.test(before.lower)) &&
    token.pos !== "VERB"
  )
    return false;
  return (
    token.pos === "VERB" ||
    (token.pos === "ADJ" && /ed$/.test(token.lower)) ||
    (verb.kind === "say" && /ed$/.test(token.lower) && token.pos !== "NOUN")
  );
}

/** "the group notes that", "…, warning that", "and claims that", "six in ten say he", "both want peace": nouns to the tagger, verbs by their place. */
function isVerbByPlace(doc: Segmented, at: number, verb: ReportingVerb): boolean {
  const [before, token, next] = [doc.tokens[at - 1], doc.tokens[at], doc.tokens[at + 1]];
  if (before === undefined || token === undefined || next === undefined || before.sentence !== token.sentence) return false;
  const words = next.lower === "that" || next.quote >= 0;
  // "Ruiz plans to", but "the Ruiz plans to"
  if (next.lower === "to" && before.pos === "PROPN" && /s$/.test(token.lower) && verb.kind === "hold") {
    let k = at - 1;
    while (doc.tokens[k]?.pos === "PROPN") k--;
    return !/^(?:DET|ADJ)$/.test(doc.tokens[k]?.pos ?? "PUNCT");
  }
  // "the army reports two wounded"
  if (verb.kind === "say" && before.pos === "NOUN" && /s$/.test(token.lower) && next.pos === "NUM")
    return doc.tokens[at - 2]?.pos === "DET";
  // "the army claims to have killed ten"
  if (verb.kind === "say" && /s$/.test(token.lower) && next.lower === "to" && doc.tokens[at + 2]?.lower === "have")
    return /^(?:NOUN|PROPN)$/.test(before.pos);
  if (verb.kind === "hold") return MANY.test(before.lower) && token.lower === verb.form && !/s$/.test(verb.form);
  if (verb.kind !== "say") return false;
  if (/ing$/.test(token.lower)) return words && /^(?:,|and|but|by|in|before|after|while|without)$/.test(before.lower);
  if (/^(?:and|but)$/.test(before.lower)) return words;
  if (token.lower === "say" && /^(?:PRON|DET|PROPN|NUM)$/.test(next.pos)) return before.pos !== "PART" && before.lower !== "the";
  return words && (/^(?:NOUN|PROPN|NUM|ADV)$/.test(before.pos) || before.lower === "further" || MANY.test(before.lower));
}

/** "Red Front claims port bombing": the only word of a line that can be its verb. */
function isHeadlineVerb(doc: Segmented, at: number): boolean {
  const [before, token, next] = [doc.tokens[at - 1], doc.tokens[at], doc.tokens[at + 1]];
  const sentence = doc.sentences[token?.sentence ?? -1];
  if (token === undefined || before === undefined || sentence === undefined || sentence.last - sentence.first > HEADLINE)
    return false;
  if (!/s$/.test(token.lower) || before.pos !== "PROPN" || before.sentence !== token.sentence) return false;
  if (!/^(?:DET|PROPN|NOUN|NUM|ADJ)$/.test(next?.pos ?? "") || next?.sentence !== token.sentence) return false;
  for (let i = sentence.first; i < sentence.last; i++) if (/^(?:VERB|AUX)$/.test(doc.tokens[i]?.pos ?? "")) return false;
  return true;
}

/** "voters support the plan", "26% fear him": a base form between people and a phrase of its own. */
function isVerbOfMany(doc: Segmented, at: number): boolean {
  const [before, token, next] = [doc.tokens[at - 1], doc.tokens[at], doc.tokens[at + 1]];
  if (before === undefined || token === undefined || before.sentence !== token.sentence || /(?:s|ing)$/.test(token.lower))
    return false;
  const many =
    MANY.test(before.lower) ||
    /^(?:%|percent|police|people)$/.test(before.lower) ||
    (before.pos === "NOUN" && /[^s]s$/.test(before.lower));
  return many && next !== undefined && next.sentence === token.sentence && /^(?:DET|PRON|PROPN)$/.test(next.pos);
}

/** Longest line that can be a headline, in tokens. */
const HEADLINE = 16;
const MANY = /^(?:both|some|many|most|all|few|others|several|they|we|who)$/;

/** "held the rebels responsible", "gave the same toll": the word that makes the verb one of reporting follows soon. */
function needMet(doc: Segmented, from: number, needs: ReadonlySet<string>): boolean {
  const sentence = doc.tokens[from - 1]?.sentence;
  for (let i = from; i < from + 9; i++) {
    const token = doc.tokens[i];
    if (token === undefined || token.sentence !== sentence || /^[;:]$/.test(token.text)) return false;
    if (needs.has(token.lower)) return true;
  }
  return false;
}

/** Whether only a short noun phrase stands between a comma and a token. */
function afterComma(doc: Segmented, at: number): boolean {
  for (let i = at - 1; i > at - 9; i--) {
    const token = doc.tokens[i];
    if (token === undefined || token.quote >= 0) return false;
    if (token.text === ",") return i < at - 1;
    if (!/^(?:DET|NOUN|PROPN|ADJ|PRON)$/.test(token.pos) && token.lower !== "of") return false;
  }
  return false;
}

/** The verb group of a cue: "IS has claimed", whose capitals are no verb; "…, Reuters reported, citing witnesses", two verbs and not one. */
export function cueGroup(doc: Segmented, verb: number): VerbGroup {
  // "the gate was opened, said the guard"
  if (doc.tokens[verb - 1]?.text === ",")
    return { first: verb, be: false, get: false, have: false, modal: null, to: false, negated: false };
  const group = verbGroupBefore(doc, verb);
  if (!group.be && /^(?:and|or)$/.test(doc.tokens[verb - 1]?.lower ?? "")) return { ...group, first: verb };
  return doc.tokens[group.first]?.text === "IS" && !doc.upper ? { ...group, first: group.first + 1, be: false } : group;
}
