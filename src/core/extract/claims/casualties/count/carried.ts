import type { HarmHit } from "../harm/harm-hits.ts";
import { subjects } from "../harm/subject.ts";
import type { VerbGroup } from "../harm/verb-group.ts";
import { objects } from "../people/person-lists.ts";
import type { PersonPhrase } from "../people/person-phrase.ts";
import type { PhraseMap } from "../people/phrase-map.ts";

const HOSPITAL = /^(?:hospitals?|clinics?|infirmary|trauma|er|hospice)$/;
const UNHURT = /^(?:uninjured|unharmed|unhurt|unscathed|precaution|precautionary|evaluation|shock|overdose|smoke)$/;
/** Tokens either side in which somebody is called unhurt. */
const REACH = 16;
/** Tokens from the verb, or from whom it carries, to the hospital. */
const FAR = 9;

/** Whom somebody brought to a hospital, and the token after that word. */
export interface Carried {
  readonly people: readonly PersonPhrase[];
  readonly last: number;
}

/**
 * Whom "sent four people to the hospital", "two boys were rushed to Grace Hospital", "a man taken to a clinic" tell of; nobody
 * where the words lead to no hospital.
 */
export function carriedToHospital(map: PhraseMap, hit: HarmHit, group: VerbGroup): Carried | null {
  if (group.negated || group.modal !== null || isUnhurt(map, hit.first)) return null;
  const active = group.be || group.get ? [] : objects(map, hit.last);
  const last = active.at(-1);
  const end = hospitalFrom(map, last?.last ?? hit.last);
  if (end === null) return null;
  if (last !== undefined) return { people: active, last: end };
  // "a man taken to hospital"
  const before = map.byLast.get(hit.first);
  const passive = before === undefined || before.kind === "pronoun" || group.have ? [] : [before];
  const people = group.be || group.get ? subjects(map, group.first, hit.first) : passive;
  return people.length === 0 ? null : { people, last: end };
}

/** "was found uninjured and taken to hospital", "as a precaution". */
function isUnhurt(map: PhraseMap, at: number): boolean {
  const { first, last } = map.bounds(at);
  for (let i = Math.max(first, at - REACH); i < Math.min(last, at + REACH); i++) if (UNHURT.test(map.word(i))) return true;
  return false;
}

/** The token after the hospital the words lead to, null where they lead to none. */
function hospitalFrom(map: PhraseMap, from: number): number | null {
  const limit = Math.min(map.bounds(Math.max(0, from - 1)).last, from + FAR);
  let to = false;
  for (let i = from; i < limit; i++) {
    const word = map.word(i);
    if (word === "to" || word === "into") to = true;
    else if (to && HOSPITAL.test(word)) return i + 1;
    else if (to && word === "medical" && /^(?:center|centre)$/.test(map.word(i + 1))) return i + 2;
    else if (/^[,;:]$/.test(word) || map.doc.tokens[i]?.pos === "VERB") return null;
  }
  return null;
}
