import type { Segmented } from "../../text/index.ts";
import { type VerbGroup, verbGroupBefore } from "../claims/casualties/verb-group.ts";
import type { Range } from "./phrase.ts";
import type { ReportingVerb } from "./statement-lexicon.ts";
import { PICTURED } from "./subject.ts";

const FINDING =
  /^(?:images?|photos?|photographs?|videos?|footage|pictures?|clips?|recordings?|imagery|polls?|surveys?|study|studies|reports?|data|figures|statistics|documents?|records?|results?|e?-?mails?|analysis|tests?|research|investigat\p{L}+|inquiry|tally|count|estimates?|timeline|files?|letters?|numbers|map|maps|report's|review|audit|autopsy|evidence|transcripts?)$/u;

/** Whether the subject can do what the verb says: findings show; what the writer himself thinks is no one's statement. */
export function canHold(doc: Segmented, verb: ReportingVerb, subject: Range): boolean {
  const last = doc.tokens[subject.last - 1]?.lower ?? "";
  if (verb.kind === "hold")
    return (
      !/^(?:i|we|you|those|one|anyone|people)$/.test(last) && !(last === "who" && doc.tokens[subject.last - 2]?.text !== ",")
    );
  if (verb.kind !== "report") return true;
  for (let i = subject.first; i < subject.last; i++) if (FINDING.test(doc.tokens[i]?.lower ?? "")) return true;
  return false;
}

/** A reporting verb that is one here: outside quotations, no noun, no participle before a noun. */
export function isVerbHere(doc: Segmented, first: number, last: number, verb: ReportingVerb): boolean {
  const token = doc.tokens[first];
  const before = doc.tokens[first - 1];
  if (token === undefined || token.quote >= 0) return false;
  if (verb.needs !== null && !needMet(doc, last, verb.needs)) return false;
  if (last - first > 1) return true;
  if (/^(?:show|shows)$/.test(token.lower) && before !== undefined && /^(?:NOUN|PROPN|ADV)$/.test(before.pos)) return true;
  if (/^(?:said|says|told|tells)$/.test(token.lower)) return true;
  const next = doc.tokens[last];
  // "photographs posted on a channel"
  // "…, the ministry estimates": a noun to the tagger, a verb by its place
  if (verb.kind === "say" && /s$/.test(token.lower) && /^[,.]$/.test(next?.text ?? "") && afterComma(doc, first)) return true;
  // "the group notes that", "six in ten say he": nouns to the tagger, verbs by what follows
  if (
    verb.kind === "say" &&
    token.pos === "NOUN" &&
    before !== undefined &&
    before.sentence === token.sentence &&
    /^(?:NOUN|PROPN|NUM)$/.test(before.pos) &&
    (next?.lower === "that" || (token.lower === "say" && /^(?:he|she|they|it|the)$/.test(next?.lower ?? "")))
  )
    return true;
  if (verb.form === "posted" && PICTURED.test(before?.lower ?? "")) return false;
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
  for (let i = at - 1; i > at - 6; i--) {
    const token = doc.tokens[i];
    if (token === undefined || token.quote >= 0) return false;
    if (token.text === ",") return i < at - 1;
    if (!/^(?:DET|NOUN|PROPN|ADJ|PRON)$/.test(token.pos)) return false;
  }
  return false;
}

/** The verb group of a cue: "IS has claimed", whose capitals are no verb; "…, Reuters reported, citing witnesses", two verbs and not one. */
export function cueGroup(doc: Segmented, verb: number): VerbGroup {
  const group = verbGroupBefore(doc, verb);
  if (!group.be && /^(?:,|and|or)$/.test(doc.tokens[verb - 1]?.lower ?? "")) return { ...group, first: verb };
  return doc.tokens[group.first]?.text === "IS" && !doc.upper ? { ...group, first: group.first + 1, be: false } : group;
}
