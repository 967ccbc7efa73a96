import { readValue } from "../../../model/index.ts";
import type { Segmented } from "../../../text/index.ts";
import { verbGroupBefore } from "../../claims/casualties/harm/verb-group.ts";
import type { PersonPhrase } from "../../claims/casualties/people/person-phrase.ts";
import type { TimeRead } from "../../resolve/time/index.ts";
import { rangeOf } from "../scenes/anchors.ts";
import type { Ground } from "../scenes/governor.ts";
import type { SceneWords } from "../scenes/scene-words.ts";
import type { PlaceRead } from "../where/place-read.ts";
import type { EventMention } from "./events.ts";
import { isFigure } from "./figure.ts";
import {
  COUNT,
  MOST,
  manyBefore,
  ofMany,
  ofManySuch,
  ofMost,
  ofNamed,
  ofUnknownNumber,
  oneFollows,
  REACH,
  RELATIVE,
  WAR,
} from "./many.ts";
import { strikesNearby } from "./strikes.ts";

const WITH = /^(?:in|during|after|following)$/;
const PAST =
  /(?:ed|shot|slain|blew|blown|hit|struck|went|broke|beaten|stolen|set|burnt|fought|caught|taken|took|threw|thrown|overran|shelled)$/;
const TRIED = /^(?:tried|attempted|attempting|trying|managed)$/;
const LONG = 60 * 86_400_000;
const BURNS_OR_BLASTS: ReadonlySet<string> = new Set(["Explosives", "Incendiary"]);

/**
 * Whether the words tell of a deed that was done, rather than of such deeds in general: "attacks", "the murder of activists",
 * "violence in the country" tell of none; a number, a day, people harmed or a verb of happening make one of them.
 */
export function tellsOfOne(
  { doc, words }: Pick<Ground, "doc" | "words">,
  event: EventMention,
  time: TimeRead | null,
  place: PlaceRead | null,
): boolean {
  if (event.negated || isFigure(doc, words, event)) return false;
  const span = time === null ? null : lengthOf(time);
  const dated = span !== null && span < LONG;
  if (!dated && ofManySuch(doc, event)) return false;
  if (event.harm !== null) return harmTold(doc, event, dated, span !== null && !dated && wide(place));
  const anchored = dated || !wide(place);
  if (ongoing(doc, event)) return anchored && !RELATIVE.test(doc.tokens[event.first - 1]?.lower ?? "");
  if (event.verb && verbTold(doc, event, anchored)) return true;
  // "shelling of the town destroyed a mosque", "rockets hit the town"
  if (event.verb && !/ing$/.test(doc.tokens[event.last - 1]?.lower ?? "")) return false;
  return (
    !event.weak &&
    (nounTold(doc, words, event, dated, anchored) ||
      (BURNS_OR_BLASTS.has(event.cls?.weapon?.gtd ?? "") && strikesNearby(doc, event)))
  );
}

function lengthOf(time: TimeRead): number | null {
  const value = readValue(time.reading);
  if (value?.from != null && value.to === null && /^since\b/i.test(time.quote)) return LONG;
  const range = value === null ? null : rangeOf(value);
  return range === null ? null : range[1] - range[0];
}

function wide(place: PlaceRead | null): boolean {
  const value = place === null ? null : readValue(place.reading);
  return value === null || value.precision === "country" || value.precision === "region";
}

/** `period`: a year, or longer, and no place but a country: "700 were killed in 1988" is a count of many deeds. */
function harmTold(doc: Segmented, event: EventMention, dated: boolean, period: boolean): boolean {
  const harm = event.harm as NonNullable<EventMention["harm"]>;
  const one = (p: PersonPhrase): boolean => p.name !== null || !p.plural;
  const { to, have, first } = verbGroupBefore(doc, event.first);
  // "came to kill the mayor" against "tried to kill the mayor"
  if (to && !dated && harm.term.form === "base" && !TRIED.test(doc.tokens[first - 1]?.lower ?? "")) return false;
  if (harm.patients.some(one)) return true;
  // "the number of those killed is not known": no number is told
  if (!dated && harm.patients.every((p) => !p.numbered && ofUnknownNumber(doc, p))) return false;
  const most = Math.max(0, ...harm.patients.map((p) => p.count?.min ?? 0));
  if (period || (most >= WAR && !dated)) return false;
  // "those who have killed many judges": again and again, nobody says when
  if (!dated && (have || RELATIVE.test(doc.tokens[first - 1]?.lower ?? "")) && harm.patients.some((p) => ofMost(doc, p.first)))
    return false;
  if (dated || harm.patients.some((p) => p.numbered || p.count !== null)) return true;
  // "those who have been killed", "they have killed many": of whom, and when?
  if (have || harm.patients.some((p) => /^(?:those|anyone|whoever)$/.test(doc.tokens[p.first]?.lower ?? ""))) return false;
  return harm.term.form !== "none" && verbTold(doc, event, dated);
}

/** "attacked", "was attacked"; "is attacking the people" tells of a deed where a day or a town stands with it. */
function verbTold(doc: Segmented, event: EventMention, anchored: boolean): boolean {
  if (anchored) return true;
  const { to, have, be, first } = verbGroupBefore(doc, event.first);
  // "have attacked the people", "have bombed villages": again and again, nobody says when
  if (have && be && manyBefore(doc, first)) return false;
  // "the many soldiers who were killed"
  if (be && RELATIVE.test(doc.tokens[first - 1]?.lower ?? "") && ofMost(doc, first - 2)) return false;
  if (
    !be &&
    (have || perfectBefore(doc, first)) &&
    !TAKEN.test(doc.tokens[event.first]?.lower ?? "") &&
    !oneFollows(doc, event.last)
  )
    return false;
  return to ? TRIED.test(doc.tokens[first - 1]?.lower ?? "") : PAST.test(doc.tokens[event.first]?.lower ?? "");
}

/** "has persecuted the clergy and | bombed": the perfect of the verb before it. */
function perfectBefore(doc: Segmented, verb: number): boolean {
  if (doc.tokens[verb - 1]?.lower !== "and") return false;
  for (let i = verb - 2; i >= verb - REACH && doc.tokens[i]?.sentence === doc.tokens[verb]?.sentence; i--)
    if (/^(?:has|have|had)$/.test(doc.tokens[i]?.lower ?? "")) return true;
  return false;
}

/** Who was taken is still held. */
const TAKEN = /^(?:kidnapp?ed|abducted|hijacked)$/;

/** "militias who attack outposts", "they attack": the verb in its base form, tagged as it may be; of habit where nothing dates it. */
function ongoing(doc: Segmented, event: EventMention): boolean {
  if (event.last - event.first > 1 || !BASE.test(doc.tokens[event.first]?.lower ?? "")) return false;
  const before = doc.tokens[event.first - 1];
  // "denied that his men kidnap": in a clause of its own
  return (
    PRONOUN.test(before?.lower ?? "") ||
    (before?.pos === "NOUN" && /s$|men$/.test(before.lower) && [2, 3].some((n) => doc.tokens[event.first - n]?.lower === "that"))
  );
}

const BASE = /^(?:attack|ambush|bomb|kidnap|murder|kill|assault|raid|shell|torture|sabotage)$/;
const PRONOUN = /^(?:who|which|that|they|we|you|i)$/;

function nounTold(doc: Segmented, words: SceneWords, event: EventMention, dated: boolean, anchored: boolean): boolean {
  const sentence = doc.sentences[event.sentence];
  if (sentence === undefined || ofAnother(doc, event, sentence.last)) return false;
  if (dated) return true;
  // "took part in most of the murders of union leaders"
  if (
    MOST.test(doc.tokens[event.first - (doc.tokens[event.first - 1]?.pos === "DET" ? 3 : 2)]?.lower ?? "") &&
    doc.tokens[event.first - 2]?.pos !== "VERB" &&
    !anchored
  )
    return false;
  const plural = /[^s]s$/.test(doc.tokens[event.last - 1]?.lower ?? "") || words.says(event.last - 1, "mass");
  // "murders committed by the squads": which, and when?
  const reduced = plural && !anchored && PARTICIPLE.test(doc.tokens[event.last]?.lower ?? "");
  for (let i = event.last; i < Math.min(sentence.last, event.last + REACH); i++)
    if (!(reduced && i === event.last) && words.says(i, "befall") && doc.tokens[i]?.pos !== "NOUN") return true;
  let first = event.first;
  while (first > sentence.first && event.first - first < 5 && /^(?:ADJ|NOUN|PROPN)$/.test(doc.tokens[first - 1]?.pos ?? "")) {
    first--;
    if (COUNT.test(doc.tokens[first]?.lower ?? "")) return true;
  }
  const before = doc.tokens[first - 1];
  const opens = before === undefined || before.sentence !== event.sentence;
  if (!opens && (before.pos === "NUM" || COUNT.test(before.lower))) return true;
  // "in highway ambushes", "engage in kidnapping": in such deeds wherever they are done
  const practice = (plural && !anchored) || ENGAGE.test(doc.tokens[first - 2]?.lower ?? "");
  if (!opens && WITH.test(before.lower) && !practice) return true;
  // "perpetrated one of its most serious attacks"
  for (let i = first - 1; i >= Math.max(sentence.first, first - REACH); i--) {
    const token = doc.tokens[i];
    if (token === undefined || /^[,;:]$/.test(token.text)) break;
    if (words.says(i, "made")) return true;
    if (token.pos === "VERB") break;
  }
  if (plural) return ofNamed(doc, event.last);
  // "the bombing of civilians", "a murder"
  const determined = !opens && (before.pos === "DET" || before.pos === "PRON" || /^['’]s?$/.test(before.text));
  return (determined && !ofMany(doc, event.last)) || ofNamed(doc, event.last);
}

/** "kidnapping ring", "murder case", "battle zones": of a thing, no deed. */
function ofAnother(doc: Segmented, event: EventMention, limit: number): boolean {
  const next = doc.tokens[event.last];
  return next !== undefined && event.last < limit && next.pos === "NOUN" && NO_DEED.test(next.lower);
}

const ENGAGE = /^(?:engag(?:e|es|ed|ing)|speciali[sz](?:e|es|ed|ing)|deal|deals|dealt|experts?|skilled|trained)$/;
const PARTICIPLE = /^(?:committed|perpetrated|launched|staged|carried|conducted|blamed|attributed|directed)$/;
const NO_DEED =
  /^(?:troops|rifles?|missions?|force|units?|rings?|gangs?|zones?|planes?|threats?|weapons?|plans?|plots?|warnings?|alerts?|squads?|rates?|statistics|trade|spirits?|memorial|anniversary|drills?|exercises?)$/;
