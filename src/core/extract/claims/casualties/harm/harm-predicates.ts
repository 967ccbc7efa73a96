import { exactly } from "../../../../model/index.ts";
import type { Segmented, TokenSet } from "../../../../text/index.ts";
import { carriedToHospital } from "../count/carried.ts";
import { isPageLine } from "../count/page-line.ts";
import { besides } from "../people/besides.ts";
import { listEndingAt, objects, parts, rollCall, thoseBeside } from "../people/person-lists.ts";
import { countPhrase, type PersonPhrase, pronounPhrase } from "../people/person-phrase.ts";
import { PRONOUNS } from "../people/person-words.ts";
import { PhraseMap } from "../people/phrase-map.ts";
import type { HarmHit } from "./harm-hits.ts";
import type { HarmKind, HarmTerm } from "./harm-lexicon.ts";
import { type HarmRealis, realisOf } from "./harm-realis.ts";
import { voiceOf } from "./harm-voice.ts";
import {
  byPhrase,
  countBefore,
  headAfter,
  insidePhrase,
  isOneInSeries,
  isReflexive,
  leftBehind,
  objectStart,
  ofPatients,
  sufferers,
  thingFollows,
} from "./patients.ts";
import { subjects } from "./subject.ts";
import { TAKES, takenFrom, takesThem, toDeath } from "./taken.ts";
import { verbGroupBefore } from "./verb-group.ts";

/** "X was killed", "killing eight", "the death of X": one harm, the people it befell, who did it if said. */
export interface HarmPredicate {
  readonly effect: HarmKind;
  /** Token range of the harm word. */
  readonly first: number;
  readonly last: number;
  readonly sentence: number;
  readonly patients: readonly PersonPhrase[];
  /** Some of the patients, told apart: "including two policemen", "four of them children". */
  readonly parts: readonly PersonPhrase[];
  readonly agent: PersonPhrase | null;
  /** The agent stands for whoever does the deed: subject of the active, or "by" phrase. Token where a non-person agent would stand. */
  readonly agentAt: number | null;
  readonly negated: boolean;
  readonly realis: HarmRealis;
  readonly weak: boolean;
  /** "was also shot": besides those told of before. */
  readonly also: boolean;
  /** It stands in a line of the page, not in a sentence of the report. */
  readonly line: boolean;
  readonly term: HarmTerm;
  /** The rule by which the words imply it; absent where they state it. */
  readonly rule?: string;
}

/** Reads the voice of each harm word and finds whom it befell. */
export function readHarmPredicates(
  doc: Segmented,
  hits: readonly HarmHit[],
  phrases: readonly PersonPhrase[],
  times: TokenSet,
): HarmPredicate[] {
  const map = new PhraseMap(doc, phrases, hits, times);
  const out: HarmPredicate[] = [];
  for (const hit of hits) {
    for (const term of hit.terms) {
      const read = readTerm(doc, hit, term, map);
      if (read === null) continue;
      // "nobody was seriously hurt", "none has life-threatening injuries": some were hurt otherwise
      if (read.negated && isGraded(doc, hit, term)) break;
      // "there were no casualties": nobody dead, nobody hurt
      if (read.effect === "harmed" && read.negated) out.push({ ...read, effect: "killed" }, { ...read, effect: "injured" });
      else out.push(read);
      const spared = read.negated && term.frame === "vt" ? butThese(map, hit.last) : null;
      if (spared !== null) out.push({ ...read, patients: [spared], parts: [], agent: null, negated: false });
      // "nine civilians were killed, along with two fighters": two numbers, each of its own kind
      const counted = thoseBeside(map, hit.last).filter((p) => p.numbered && !read.patients.includes(p));
      if (counted.length > 0 && read.agent === null && term.frame === "vt") out.push({ ...read, patients: counted, parts: [] });
      break;
    }
  }
  return out;
}

function readTerm(doc: Segmented, hit: HarmHit, term: HarmTerm, map: PhraseMap): HarmPredicate | null {
  const group = verbGroupBefore(doc, hit.first);
  const make = (
    befallen: readonly PersonPhrase[],
    agent: PersonPhrase | null,
    agentAt: number | null,
    more: Partial<HarmPredicate> = {},
  ): HarmPredicate => {
    const patients = [...befallen, ...besides(map, befallen, hit.last)];
    return {
      effect: term.effect,
      // ", striking five people": the comma is no part of the words
      first: map.word(hit.first) === "," ? hit.first + 1 : hit.first,
      last: hit.last,
      sentence: doc.tokens[hit.first]?.sentence ?? 0,
      patients,
      parts: parts(map, patients),
      agent,
      agentAt,
      // "should not have been shot" denies nothing
      negated: (group.negated && !(group.modal !== null && group.have)) || patients.some((p) => p.negative),
      realis: realisOf(doc, hit, group),
      weak: term.weak && term.needs !== "death",
      also: saysAlso(doc, group.first, hit.first),
      line: isPageLine(doc, doc.tokens[hit.first]?.sentence ?? 0),
      term,
      ...more,
    };
  };
  const modified = headAfter(map, hit.last, hit.first);
  switch (term.frame) {
    case "vt": {
      const called = rollCall(map, hit);
      if (called.length > 0) return make(called, null, null);
      const found = foundSo(map, hit);
      if (found !== null) return make(found, null, null);
      const voice = voiceOf(doc, hit, term, group, map);
      // "the talks took place": nobody is taken
      if (
        voice === "noun" ||
        (voice === "passive" && term.needs === null && TAKES.test(term.phrase)) ||
        (voice === "passive" && term.weak && !group.be && !group.get && thingFollows(map, hit.last))
      )
        return null;
      if (voice === "modifier") return modified === null ? null : make([modified], null, null);
      if (voice === "passive") {
        const by = byPhrase(map, hit.last);
        const patients = subjects(map, group.first, hit.first);
        if (!takesThem(map, term.needs, hit.last, by.phrase)) return null;
        return patients.length === 0 || (group.to && isOneInSeries(map, patients[0] as PersonPhrase))
          ? null
          : make([...patients, ...thoseBeside(map, hit.last).filter((p) => !p.numbered)], by.phrase, by.at);
      }
      const patients = objects(map, objectStart(map, hit.last));
      if (patients.length === 0 || (term.needs === null && TAKES.test(term.phrase) && !takenFrom(map, patients))) return null;
      const agents = term.form === "ing" && !group.be && !group.have ? [] : subjects(map, group.first, hit.first);
      if (!takesThem(map, term.needs, (patients.at(-1) as PersonPhrase).last, agents[0] ?? null)) return null;
      // "killed 23 people as well as themselves"
      const befallen = patients.map((p) => (isReflexive(map, p) ? (agents[0] ?? p) : p));
      const dead = term.effect === "injured" && toDeath(map, (patients.at(-1) as PersonPhrase).last);
      return make(befallen, agents[0] ?? null, group.first - 1, dead ? { effect: "killed", weak: false } : {});
    }
    case "vi": {
      if (term.effect === "killed" && diesOtherwise(doc, hit.last)) return null;
      if (modified !== null && term.form === "ing" && !group.be) return make([modified], null, null);
      const patients = /sel(?:f|ves)$/.test(term.phrase) ? doersOf(map, group.first, hit) : subjects(map, group.first, hit.first);
      // "killed himself and six worshippers"
      const taken = /sel(?:f|ves)$/.test(term.phrase) && map.word(hit.last) === "and" ? objects(map, hit.last + 1) : [];
      return patients.length === 0 ? null : make([...patients, ...taken], null, null);
    }
    case "adj": {
      // "fatally turning the gun": the deed has its own word
      if (term.phrase === "fatally" && doc.tokens[hit.last]?.pos === "VERB") return null;
      const called = rollCall(map, hit);
      if (called.length > 0) return make(called, null, null);
      // "said that the number of dead had risen": a toll, whoever says it
      if (map.word(hit.first - 1) === "of" && /^(?:number|toll|count|total|list)$/.test(map.word(hit.first - 2))) return null;
      // "found two dead civilians and one wounded": each word has its own people
      if (modified !== null && insidePhrase(map, hit.first)) return make([modified], null, null);
      const counted = map.byLast.get(hit.first) ?? null;
      const left = group.be || group.get ? [] : leftBehind(map, hit.first);
      if (left.length > 0) return make(left, null, null);
      if (counted !== null && !group.be) return make(listEndingAt(map, counted), null, null);
      if (modified !== null && !group.be && term.phrase.split(" ").length === 1) return make([modified], null, null);
      const patients = subjects(map, group.first, hit.first);
      return patients.length === 0 ? null : make(patients, null, null);
    }
    case "nof": {
      const patients = ofPatients(map, hit.first, hit.last);
      return patients.length === 0 ? null : make(patients, null, null);
    }
    case "count": {
      const none = noneBefore(doc, hit.first);
      if (none !== null) return make([none], null, null);
      // "each of those six deaths involved guns": a tally given before
      if (map.word(hit.first - 1) === "those") return null;
      const of = ofPatients(map, hit.first, hit.last);
      if (of.length > 0) return make(of, null, null);
      const counted = countBefore(map, hit.first);
      if (counted !== null) return make([counted], null, null);
      return null;
    }
    case "carry": {
      const carried = carriedToHospital(map, hit, group);
      return carried === null ? null : make(carried.people, null, null, { last: carried.last });
    }
    case "suffer": {
      const none = /^injur/.test(term.phrase) ? noneBefore(doc, hit.first) : null;
      if (none !== null) return make([none], null, null);
      const patients = sufferers(map, hit.first);
      return patients.length === 0 ? null : make(patients, null, null);
    }
  }
}

/** Tokens from "was not injured" to "but". */
const BUT_REACH = 10;

/** "The minister was not hurt, but seven guards were": those who were. */
function butThese(map: PhraseMap, from: number): PersonPhrase | null {
  const { last } = map.bounds(from - 1);
  for (let i = from; i < Math.min(last, from + BUT_REACH); i++) {
    if (map.word(i) !== "but" && map.word(i) !== "though") continue;
    const who = map.byFirst.get(i + 1);
    const closes = who !== undefined && /^(?:was|were)$/.test(map.word(who.last)) && /^(?:[.,;)]|)$/.test(map.word(who.last + 1));
    return closes ? who : null;
  }
  return null;
}

/** "died in a car crash", "dies of cancer": by no deed. */
function diesOtherwise(doc: Segmented, at: number): boolean {
  if (!/^(?:in|during|of|from|after)$/.test(doc.tokens[at]?.lower ?? "")) return false;
  for (let i = at + 1; i < at + 4; i++) {
    const word = doc.tokens[i]?.lower ?? "";
    if (/^(?:cancer|overdose|drowning|pneumonia|leukemia)$/.test(word)) return true;
    if (word === "crash" || word === "wreck") return !/^(?:plane|helicopter|aircraft|jet)$/.test(doc.tokens[i - 1]?.lower ?? "");
    if (word === "heart" && doc.tokens[i + 1]?.lower === "attack") return true;
  }
  return false;
}

/** Whom "killed himself" is said of: the subject, not whom he shot before; where only those are near, whoever he is. */
function doersOf(map: PhraseMap, group: number, hit: HarmHit): PersonPhrase[] {
  const self = PRONOUNS.get(map.doc.tokens[hit.last - 1]);
  const found = subjects(map, group, hit.first);
  const unfit = (p: PersonPhrase): boolean =>
    (self !== undefined && self.gender !== null && p.gender !== null && self.gender !== p.gender) ||
    (self !== undefined && !self.plural && (p.count?.best ?? 1) !== 1) ||
    isObject(map, p);
  if (self === undefined || (found.length > 0 && !found.some(unfit) && (self.plural || found.length === 1))) return found;
  return [pronounPhrase(map.doc, hit.last - 1, self)];
}

/** "shot the child and a woman before …": the phrase, or the list it ends, follows a harm word. */
function isObject(map: PhraseMap, phrase: PersonPhrase): boolean {
  const [first] = listEndingAt(map, phrase);
  return first !== undefined && map.harm.has(first.first - 1) && map.word(first.first - 1) !== "who";
}

const GRADE =
  /^(?:life-threatening|threatening|serious|seriously|critical|critically|severe|severely|major|grave|gravely|bad|badly|significant)$/;

function isGraded(doc: Segmented, hit: HarmHit, term: HarmTerm): boolean {
  return term.effect === "injured" && [hit.first, hit.first - 1].some((i) => GRADE.test(doc.tokens[i]?.lower ?? ""));
}

/** "nurse found shot dead in her car": those before "found", where nobody is named behind it. */
function foundSo(map: PhraseMap, hit: HarmHit): PersonPhrase[] | null {
  const who = map.word(hit.first - 1) === "found" ? map.byLast.get(hit.first - 1) : undefined;
  return who === undefined || who.kind === "pronoun" || map.byFirst.has(hit.last) ? null : listEndingAt(map, who);
}

function saysAlso(doc: Segmented, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (doc.tokens[i]?.lower === "also") return true;
  return false;
}

/** "no deaths", "without injuries", "not any casualties"; "no further deaths" says nothing of those before. */
function noneBefore(doc: Segmented, at: number): PersonPhrase | null {
  // "no reported casualties"
  if (/^(?:reported|known|immediate|confirmed)$/.test(doc.tokens[at - 1]?.lower ?? "")) return noneBefore(doc, at - 1);
  const word = doc.tokens[at - 1]?.lower ?? "";
  const denied = /^(?:no|zero|without)$/.test(word) || (word === "any" && deniedNear(doc, at - 2));
  return denied ? { ...countPhrase({ first: at - 1, last: at, value: exactly(0, null, word) }), negative: true } : null;
}

/** "did not cause any": a denial up to three words before. */
function deniedNear(doc: Segmented, from: number): boolean {
  for (let i = from; i > from - 3; i--) if (/^(?:not|n't|n’t|never|without|no)$/.test(doc.tokens[i]?.lower ?? "")) return true;
  return false;
}
