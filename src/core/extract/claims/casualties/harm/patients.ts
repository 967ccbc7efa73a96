import { listEndingAt, objects } from "../people/person-lists.ts";
import type { PersonPhrase } from "../people/person-phrase.ts";
import type { PhraseMap, TokenRange } from "../people/phrase-map.ts";
import { namesPlace, subjects } from "./subject.ts";

const SUFFERING = new Set([
  "suffered",
  "suffering",
  "suffers",
  "sustained",
  "sustaining",
  "received",
  "receiving",
  "with",
  "from",
  "for",
  "of",
  "had",
  "has",
  "have",
]);
/** Verbs whose subject, and all who are joined to it, bears the wounds. */
const BEARS = /^(?:suffered|suffers|sustained|received|receives)$/;
const DEATH = /^(?:die|died|dies|dying|dead|death|deaths|succumbed|succumb|killed|perished)$/;
const COMPOUND = /^(?:suspects?|victims?|survivors?|witness|witnesses)$/;
/** What a deed with its object follows: "accused of shooting friend". */
const GOVERNS = /^(?:of|for|by|after|before|while|accidentally|fatally|in|,|and|admits|denies)$/;
const ORDINAL =
  /^(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|latest|youngest|\d+(?:st|nd|rd|th))$/;

/** "the eighth child to be killed this year": counts a series, tells of nobody new. */
export function isOneInSeries(map: PhraseMap, phrase: PersonPhrase): boolean {
  for (let i = phrase.first; i < phrase.head; i++) if (ORDINAL.test(map.word(i))) return true;
  return false;
}

export function isReflexive(map: PhraseMap, phrase: PersonPhrase): boolean {
  return phrase.kind === "pronoun" && /sel(?:f|ves)$/.test(map.word(phrase.head));
}

/** Something that can be an object begins here: a phrase, a determiner, a number. */
export function objectStarts(map: PhraseMap, at: number): boolean {
  const token = map.doc.tokens[at];
  if (token === undefined || map.times.has(at) || token.sentence !== map.doc.tokens[at - 1]?.sentence) return false;
  if (map.byFirst.has(at)) return true;
  return (
    token.pos === "DET" ||
    token.pos === "NUM" ||
    (token.lower === "at" && map.word(at + 1) === "least") ||
    ((token.lower === "and" || token.text === ",") && map.harm.has(at + 1) && objectStarts(map, at + 2))
  );
}

/** "killed today two farmers", "killed cattleman Juan Ruiz": where the object begins behind a time or an unknown calling, else right behind the verb. */
export function objectStart(map: PhraseMap, at: number): number {
  const within = (i: number): boolean => map.doc.tokens[i]?.sentence === map.doc.tokens[at - 1]?.sentence;
  let i = at;
  while (map.times.has(i)) i++;
  if (i > at && within(i) && map.byFirst.has(i) && endsClause(map, i)) return i;
  for (let k = at; k < at + MOST_CALLING && within(k) && !map.byFirst.has(k) && map.doc.tokens[k]?.pos === "NOUN"; k++)
    if (map.byFirst.get(k + 1)?.name != null && within(k + 1) && endsClause(map, k + 1)) return k + 1;
  return at;
}

/** Words a calling may have: "cattle breeder". */
const MOST_CALLING = 2;

/** The objects that begin here are not the subject of another verb. */
export function endsClause(map: PhraseMap, at: number): boolean {
  const last = objects(map, at).at(-1);
  const after = last === undefined ? undefined : map.doc.tokens[last.last];
  return last !== undefined && (after === undefined || (after.pos !== "AUX" && after.pos !== "VERB"));
}

/** "shooting suspect", "Shooting victim dies": a noun with a noun before it, not a deed with its object. */
export function isCompound(map: PhraseMap, hit: TokenRange, object: PersonPhrase): boolean {
  if (object.kind === "noun" && object.head === hit.last && COMPOUND.test(object.noun ?? "")) return true;
  if (object.kind !== "noun" || object.first !== hit.last || object.head !== object.first || object.numbered) return false;
  return object.last === object.head + 1 && !GOVERNS.test(map.word(hit.first - 1));
}

export function insidePhrase(map: PhraseMap, at: number): boolean {
  for (let i = at; i > at - 6 && i >= 0; i--) {
    const phrase = map.byFirst.get(i);
    if (phrase !== undefined) return phrase.first < at && at < phrase.head;
  }
  return false;
}

/** "planned and executed attacks": the verb has an object that is nobody. */
export function thingFollows(map: PhraseMap, at: number): boolean {
  const token = map.doc.tokens[at];
  return (
    token !== undefined &&
    /^(?:NOUN|ADJ|DET|PROPN|NUM)$/.test(token.pos) &&
    token.sentence === map.doc.tokens[at - 1]?.sentence &&
    token.lower === token.text &&
    !map.times.has(at)
  );
}

/** The phrase a harm word modifies: "wounded soldiers". */
export function headAfter(map: PhraseMap, last: number, first: number): PersonPhrase | null {
  const inside = map.byFirst.get(last);
  if (
    inside !== undefined &&
    inside.kind === "noun" &&
    !inside.numbered &&
    map.word(last) !== "the" &&
    map.doc.tokens[last]?.pos !== "DET"
  )
    return inside;
  for (let i = first; i > first - 6 && i >= 0; i--) {
    const phrase = map.byFirst.get(i);
    if (phrase !== undefined) return phrase.first <= first && first < phrase.head ? phrase : null;
  }
  return null;
}

export function byPhrase(map: PhraseMap, last: number): { phrase: PersonPhrase | null; at: number | null } {
  const limit = map.bounds(last - 1).last;
  for (let i = last; i < Math.min(limit, last + 8); i++) {
    if (map.word(i) === "by") return { phrase: map.byFirst.get(i + 1) ?? null, at: i + 1 };
    if (map.doc.tokens[i]?.pos === "VERB" || map.word(i) === ",") break;
  }
  return { phrase: null, at: null };
}

/** "left eight people dead", "leaving a man and his son dead". */
export function leftBehind(map: PhraseMap, first: number): PersonPhrase[] {
  const floor = Math.max(map.bounds(first).first, first - 20);
  for (let i = first - 1; i >= floor; i--) {
    if (/^(?:left|leaving|leaves|leave|found|finding)$/.test(map.word(i))) {
      const patients = objects(map, i + 1);
      const last = patients.at(-1);
      // "left five people hurt and one person dead": the nearer ones are the dead
      return last !== undefined && !harmBetween(map, last.last, first) ? patients : [];
    }
    if (map.doc.tokens[i]?.pos === "AUX") return [];
  }
  return [];
}

function harmBetween(map: PhraseMap, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (map.harm.has(i)) return true;
  return false;
}

/** "death of X", "X's death", "his death". */
export function ofPatients(map: PhraseMap, first: number, last: number): PersonPhrase[] {
  if (map.word(last) === "of") {
    const patients = objects(map, last + 1);
    if (patients.length > 0) return patients;
  }
  const owner = map.word(first - 1);
  if (owner === "'s" || owner === "’s" || owner === "'" || owner === "’") {
    const phrase = map.byLast.get(first - 1);
    return phrase === undefined ? [] : [phrase];
  }
  return [];
}

/** "eight deaths", "31 wounded": the count right before the noun. */
export function countBefore(map: PhraseMap, first: number): PersonPhrase | null {
  const phrase = map.byLast.get(first);
  return phrase?.numbered ? phrase : null;
}

/** "a man suffered two gunshot wounds", "a boy with injuries". */
export function sufferers(map: PhraseMap, first: number): PersonPhrase[] {
  const floor = Math.max(map.bounds(first).first, first - 8);
  for (let i = first - 1; i >= floor; i--) {
    if (!SUFFERING.has(map.word(i))) continue;
    // "died of a gunshot wound": the wound was the death
    if (DEATH.test(map.word(i - 1)) || DEATH.test(map.word(i - 2))) return [];
    const phrase = map.byLast.get(i);
    if (phrase !== undefined && !namesPlace(map, phrase)) return BEARS.test(map.word(i)) ? listEndingAt(map, phrase) : [phrase];
    // "two boys were taken to Grace with gunshot wounds": the subject of the clause
    const at = clauseVerb(map, i) ?? i;
    return subjects(map, at, at);
  }
  return [];
}

/** Longest way from wounds back to the verb of their clause, in tokens. */
const CLAUSE = 14;

function clauseVerb(map: PhraseMap, at: number): number | null {
  const floor = Math.max(map.bounds(at).first, at - CLAUSE);
  for (let i = at - 1; i > floor; i--) if (/^(?:was|were|been)$/.test(map.word(i))) return i;
  return null;
}
