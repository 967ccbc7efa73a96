import { findPhrases } from "../../../lexicon/index.ts";
import { type Segmented, type TokenSet, tokensOf } from "../../../text/index.ts";
import type { HarmPredicate } from "../../claims/casualties/harm/harm-predicates.ts";
import { verbGroupBefore } from "../../claims/casualties/harm/verb-group.ts";
import { attacks } from "../../claims/casualties/people/attackers.ts";
import type { PersonPhrase } from "../../claims/casualties/people/person-phrase.ts";
import type { ActorAt } from "../deeds/actor-at.ts";
import type { AttackClass, AttackLexicon, AttackTerm, SceneCue } from "./attack-lexicon.ts";
import { tellsCapture } from "./captures.ts";
import { nounRealis, refuted, verbRealis } from "./event-realis.ts";
import { doneBy, doneByThose, flownToStrike, litBy, meetsMissile, NO_ATTACK, strikesNearby, type Told } from "./strikes.ts";

/** One place in the text that tells of violence: an attack word, or a harm. */
export interface EventMention {
  readonly first: number;
  readonly last: number;
  readonly sentence: number;
  readonly cls: AttackClass | null;
  readonly verb: boolean;
  readonly weak: boolean;
  readonly negated: boolean;
  readonly realis: "actual" | "planned" | "hypothetical";
  readonly harm: HarmPredicate | null;
}

export interface CueMention {
  readonly first: number;
  readonly last: number;
  readonly sentence: number;
  readonly kind: SceneCue["kind"];
  /** "hours before a meeting": says nothing of the deed told before it. */
  readonly forward: boolean;
  /** Among the first words of its sentence. */
  readonly opens: boolean;
  /** Speaks of years. */
  readonly years: boolean;
}

const OPENING = 4;

export function findCues(doc: Segmented, lexicon: AttackLexicon): CueMention[] {
  return findPhrases(lexicon.cues, doc).flatMap(({ first, last, value }) => {
    const sentence = doc.tokens[first]?.sentence ?? 0;
    if (value.atStart && doc.sentences[sentence]?.first !== first) return [];
    const next = doc.tokens[last];
    const forward =
      /^(?:before|after)$/.test(doc.tokens[last - 1]?.lower ?? "") &&
      next !== undefined &&
      next.sentence === sentence &&
      !/^[.,;:—–)]$/.test(next.text);
    const opens = first - (doc.sentences[sentence]?.first ?? 0) <= OPENING;
    const years = doc.tokens.slice(first, last).some((token) => /^(?:years?|decades?|anniversary)$/.test(token.lower));
    return [{ first, last, sentence, kind: value.kind, forward, opens, years }];
  });
}

/** Attack words and harms in text order. `times`: tokens of time expressions; a "March" there is no march. `phrases`, `actors`: people and groups told of. */
export function findEvents(
  doc: Segmented,
  lexicon: AttackLexicon,
  harms: readonly HarmPredicate[],
  times: TokenSet,
  phrases: readonly PersonPhrase[],
  actors: readonly ActorAt[],
): EventMention[] {
  const terms = findPhrases(lexicon.terms, doc);
  // people taken to hospital are hurt where violence is told, and nobody else says who was hurt
  const hurt = harms.some((harm) => harm.term.frame !== "carry" && harm.effect === "injured" && !harm.negated);
  const carried = !hurt && (terms.length > 0 || harms.some((harm) => harm.term.frame !== "carry"));
  const out: EventMention[] = harms
    .filter((harm) => harm.effect !== "displaced" && harm.effect !== "harmed" && (carried || harm.term.frame !== "carry"))
    .map((harm) => ({
      first: harm.first,
      last: harm.last,
      sentence: harm.sentence,
      cls: null,
      verb: true,
      weak:
        harm.effect === "captured"
          ? !tellsCapture(doc, harm)
          : (harm.weak && !foundExecuted(doc, harm)) || harm.effect === "missing",
      negated: harm.negated,
      realis: harm.realis === "actual" && refuted(doc, harm.first) ? "hypothetical" : harm.realis,
      harm,
    }));
  const taken = tokensOf(
    doc,
    out.filter((event) => event.harm !== null && event.harm.term.needs !== null),
  );
  const people = new Set(phrases.map((phrase) => phrase.first));
  const attackers: readonly Told[] = [
    ...phrases.filter((phrase) => attacks(doc, phrase)),
    ...actors.filter((actor) => ARMED.has(actor.actor.kind)),
  ].sort((a, b) => a.first - b.first);
  // "residents set a church on fire": whoever does it
  const anybody: readonly Told[] = [...phrases, ...actors].sort((a, b) => a.first - b.first);
  for (const hit of terms) {
    const token = doc.tokens[hit.first];
    if (token === undefined || (times.has(hit.first) && /^\p{Lu}/u.test(token.text) && hit.last - hit.first === 1)) continue;
    const nounish = !verbOnly(doc, hit.first, hit.last, hit.value) && isNounHere(doc, hit.first, hit.last);
    const term = hit.value.find((t) => t.pos === "any" || (t.pos === "n") === nounish) ?? hit.value[0];
    if (term === undefined) continue;
    const fire = term.cls.name === "arson" && term.weak ? litBy(doc, hit.first) : hit.first;
    const verb = (!nounish && term.pos !== "n") || fire < hit.first;
    const group = verbGroupBefore(doc, hit.first);
    const attacked =
      verb &&
      !group.to &&
      !NO_ATTACK.has(term.cls.name) &&
      (group.be
        ? doneByThose(doc, attackers, hit.last)
        : fire < hit.first
          ? doneBy(doc, anybody, fire)
          : doneBy(doc, attackers, group.first));
    // "marched its passengers into the forest" is no march, "the burnt bakery" no arson, "two helicopters collided" no air strike
    const idle =
      taken.has(hit.first) ||
      (term.cls.name === "protest" && verb && people.has(hit.last)) ||
      (NEEDS_DOER.has(term.cls.name) && !attacked) ||
      (term.cls.name === "air-strike" && !flownToStrike(doc, { ...hit, sentence: token.sentence }));
    if (term.weak && idle) continue;
    out.push({
      first: fire,
      last: fire < hit.first ? fire + 1 : hit.last,
      sentence: token.sentence,
      cls: term.cls,
      verb,
      weak: term.weak && !attacked,
      negated: verb ? group.negated : isDenied(doc, hit.first),
      realis: verb ? verbRealis(doc, hit.first, lexicon.realis) : nounRealis(doc, hit.first, lexicon.realis),
      harm: null,
    });
  }
  for (let i = 0; i < out.length; i++) {
    const event = out[i] as EventMention;
    if (
      event.weak &&
      event.harm === null &&
      event.cls !== null &&
      event.cls.weapon?.gtd === "Explosives" &&
      (event.cls.name === "interception"
        ? meetsMissile(doc, event)
        : event.cls.name === "air-strike"
          ? flownToStrike(doc, event)
          : strikesNearby(doc, event))
    )
      out[i] = { ...event, weak: false };
    else if (event.weak && event.harm === null && !event.verb && isClaimed(doc, event.first)) out[i] = { ...event, weak: false };
  }
  return out.sort((a, b) => a.first - b.first || (a.cls === null ? 1 : 0) - (b.cls === null ? 1 : 0));
}

/** "the bodies of nine men, their hands tied, were found", "in a mass grave": the state they are found in tells of a deed. */
function foundExecuted(doc: Segmented, { term, sentence }: HarmPredicate): boolean {
  if (!/^(?:bod|corpse)/.test(term.phrase)) return false;
  const range = doc.sentences[sentence];
  if (range === undefined) return false;
  return doc.tokens
    .slice(range.first, range.last)
    .some(
      ({ lower, index }) =>
        EXECUTED.test(lower) || (lower === "grave" && /^(?:mass|shallow)$/.test(doc.tokens[index - 1]?.lower ?? "")),
    );
}

const EXECUTED =
  /^(?:bullet|bullets|bullet-riddled|bullet-ridden|gunshot|tied|bound|gagged|blindfolded|handcuffed|beheaded|decapitated|headless|mutilated|dismembered|torture|tortured|throats?|machete|stab)$/;

const ARMED: ReadonlySet<ActorAt["actor"]["kind"]> = new Set(["rebel", "militia", "criminal"]);
/** Kinds of deed whose weak words ("burned", "destroyed") tell of accidents and storms as well. */
const NEEDS_DOER: ReadonlySet<string> = new Set(["arson", "sabotage", "hijacking"]);

/** "no attack", "without a shot", "had not fired a shot". */
function isDenied(doc: Segmented, noun: number): boolean {
  const sentence = doc.tokens[noun]?.sentence;
  for (let i = noun - 1; i >= Math.max(0, noun - 4); i--) {
    const token = doc.tokens[i];
    if (token === undefined || token.sentence !== sentence) return false;
    if (/^(?:no|without)$/.test(token.lower)) return noun - i <= 2;
    // "not a single shot"
    if (token.lower === "single" && /^(?:not|without)$/.test(doc.tokens[i - 2]?.lower ?? "")) return true;
    if (/^(?:not|n't|n’t|never)$/.test(token.lower)) return doc.tokens[i + 1]?.pos === "VERB";
    if (token.pos !== "DET" && token.pos !== "ADJ" && token.pos !== "VERB") return false;
  }
  return false;
}

/** "claimed the storming of", "responsibility for a raid on": somebody answers for it. */
function isClaimed(doc: Segmented, noun: number): boolean {
  const sentence = doc.tokens[noun]?.sentence;
  for (let i = noun - 1; i >= Math.max(0, noun - 4) && doc.tokens[i]?.sentence === sentence; i--) {
    const token = doc.tokens[i];
    if (token?.lower === "claimed" || (token?.lower === "for" && doc.tokens[i - 1]?.lower === "responsibility")) return true;
    if (token?.pos !== "DET" && token?.pos !== "ADJ" && token?.pos !== "NUM") return false;
  }
  return false;
}

/** "opened fire", "MACHINEGUNNED": a verb, whatever its last word is or its tag says. */
function verbOnly(doc: Segmented, first: number, last: number, terms: readonly AttackTerm[]): boolean {
  if (!terms.every((t) => t.pos === "v")) return false;
  const head = doc.tokens[last - 1];
  return last - first > 1 || (/ed$/.test(head?.lower ?? "") && head?.pos !== "ADJ" && doc.tokens[first - 1]?.pos !== "DET");
}

function isNounHere(doc: Segmented, first: number, last: number): boolean {
  const head = doc.tokens[last - 1];
  const before = doc.tokens[first - 1];
  if (last - first > 1) return head?.pos !== "VERB";
  // "the army is bombing the area", whatever the tagger calls it
  if (
    /ing$/.test(head?.lower ?? "") &&
    /^(?:is|are|was|were|been|'s|’s|'re|’re)$/.test(before?.lower ?? "") &&
    before?.pos === "AUX"
  )
    return false;
  if (
    before !== undefined &&
    before.sentence === head?.sentence &&
    (before.pos === "DET" ||
      before.pos === "ADJ" ||
      before.pos === "NUM" ||
      /^(?:'s|’s|of|in|by|after|during|fatal|deadly)$/.test(before.lower))
  )
    return true;
  if (/ing$/.test(head?.lower ?? "") && before?.pos === "NOUN") return true;
  return head?.pos === "NOUN" || head?.pos === "PROPN" || head?.pos === "ADJ";
}
