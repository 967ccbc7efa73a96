import type { Token } from "../../../../text/index.ts";
import { setApart } from "../count/person-likeness.ts";
import { BESIDE, endsIn } from "./beside-words.ts";
import type { PersonPhrase } from "./person-phrase.ts";
import type { PhraseMap, TokenRange } from "./phrase-map.ts";

const JOIN = new Set(["and", ",", "or", "&", "plus"]);
const ALONG = new Set(["along", "together", "as"]);
const LIST_WORDS = new Set(["including", "among", "mostly", "many"]);
const JOIN_AND = new Set(["and", "or", "&", "plus"]);
const NOMINATIVE = /^(?:he|she|they)$/;
/** Phrases after a whole among which its parts are looked for. */
const MOST_PARTS = 12;
/** Farthest a roll call stands from its noun, in tokens. */
const CALL = 20;

/** The phrase and those it is joined to leftwards: "a woman and her two children". */
export function listEndingAt(map: PhraseMap, last: PersonPhrase): PersonPhrase[] {
  const list = [last];
  let at = last.first;
  for (let steps = 0; steps < 12; steps++) {
    let i = at - 1;
    if (!JOIN.has(map.word(i))) break;
    if (map.word(i) !== "," && map.word(i - 1) === ",") i--;
    if (map.word(i) === "," && steps === 0 && !JOIN_AND.has(map.word(at - 1)) && !headlineList(map, i, list[0] as PersonPhrase)) {
      // "the driver, a 34-year-old man," is one person: an apposition, no list
      break;
    }
    const phrase = map.byLast.get(i);
    // "four were killed, including the gunman, and six others hurt": he is of those before
    if (phrase !== undefined && (map.word(i) === "," ? isAside(map, phrase) : isBesideHarm(map, phrase))) break;
    // "he called a neighbour and she was shot": another clause
    if (phrase === undefined || isNominative(map, list[0] as PersonPhrase) || map.harm.has(phrase.first - 1)) break;
    if (isCountedWith(map, phrase, list[0] as PersonPhrase)) list.shift();
    list.unshift(phrase);
    at = phrase.first;
  }
  return toldOnce(map, list);
}

/** "including the gunman,", "in addition to the bomber,", "among them nine bombers,", "most of them tourists,": told of those before the comma. */
function isAside(map: PhraseMap, { first }: PersonPhrase): boolean {
  if (map.word(first - 1) === "including" || BESIDE.some((link) => endsIn(map, link, first))) return true;
  return /^(?:them|whom)$/.test(map.word(first - 1)) && /^(?:among|of)$/.test(map.word(first - 2));
}

/** "12 were killed in addition to the bombers and 40 others were hurt": the bombers are of the killed. */
function isBesideHarm(map: PhraseMap, { first }: PersonPhrase): boolean {
  return BESIDE.some((link) => endsIn(map, link, first) && map.harm.has(first - link.length - 1));
}

/** "Woman, 2 children dead": a headline's comma joins those who cannot be one. */
function headlineList(map: PhraseMap, comma: number, next: PersonPhrase): boolean {
  const before = map.doc.part === "title" ? map.byLast.get(comma) : undefined;
  if (before === undefined || before.name !== null || next.name !== null) return false;
  return before.plural !== next.plural || (before.numbered && next.numbered) || setApart(before, next);
}

/** "five men and women": the number counts both. */
function isCountedWith(map: PhraseMap, counted: PersonPhrase, next: PersonPhrase): boolean {
  const bare = next.plural && next.count === null && next.kind === "noun" && next.first === next.head && next.name === null;
  return bare && counted.numbered && counted.plural && map.word(counted.last) === "and" && next.first === counted.last + 1;
}

/** "three others, two men and a girl,", "the children, a girl and a boy,": those behind the comma are those before it. */
function toldOnce(map: PhraseMap, all: readonly PersonPhrase[]): PersonPhrase[] {
  // "a woman, Dana Reed, and her son, Tim": the name is hers
  const list = all.filter((p, i) => p.name === null || all[i - 1]?.name !== p.name);
  for (const [i, whole] of list.entries()) {
    if (!whole.plural || !/^[,:–—-]$/.test(map.word(whole.last))) continue;
    const count = whole.count?.best ?? null;
    let sum = 0;
    for (let j = i + 1; j < list.length; j++) {
      const part = list[j] as PersonPhrase;
      if (part.plural && (part.count === null || part.other)) break;
      sum += part.count?.best ?? 1;
      if (count !== null && sum >= count) return sum === count ? [...list.slice(0, i + 1), ...list.slice(j + 1)] : [...list];
    }
    if (whole.count === null && whole.definite && sum > 1) return list.filter((p) => p !== whole);
  }
  return [...list];
}

/** Objects that begin right after the verb, with those joined to them. */
export function objects(map: PhraseMap, at: number): PersonPhrase[] {
  const limit = map.bounds(Math.max(0, at - 1)).last;
  const first = firstFrom(map, at, limit, 3);
  if (first === null || isNominative(map, first)) return [];
  return listFrom(map, first, limit);
}

/** "he", "she", "they": only ever a subject. */
export function isNominative(map: PhraseMap, phrase: PersonPhrase): boolean {
  return phrase.kind === "pronoun" && NOMINATIVE.test(map.word(phrase.head));
}

function listFrom(map: PhraseMap, first: PersonPhrase, limit: number): PersonPhrase[] {
  const list = [first];
  let at = first.last;
  for (let steps = 0; steps < 12 && at < limit; steps++) {
    const joint = jointAt(map, at);
    if (joint === 0) break;
    let i = at + joint;
    if (JOIN_AND.has(map.word(i)) && map.word(at) === ",") i++;
    const next = map.byFirst.get(i);
    // "killed suspect, wounded officer": a deed of its own
    if (next === undefined || LIST_WORDS.has(map.word(i)) || map.harm.has(next.first)) break;
    // "killed four people, two of them children", "27 policemen, two officers among them": some of those before
    if (
      map.word(i - 1) === "," &&
      first.plural &&
      (next.partitive || (map.word(next.last) === "among" && map.word(next.last + 1) === "them"))
    )
      break;
    // "killed the leader, Omar Reyes, along with a guard": the name is the leader's
    if (map.word(i - 1) === "," && next.name !== null && next.name === list.at(-1)?.name) {
      at = next.last;
      continue;
    }
    // "killed a guard, officials and parents said": a clause of its own
    const pair = map.word(i - 1) === "," && JOIN_AND.has(map.word(next.last)) ? map.byFirst.get(next.last + 1) : undefined;
    const after = map.doc.tokens[pair?.last ?? next.last];
    if (
      after !== undefined &&
      (after.pos === "AUX" || after.pos === "VERB" || map.harm.has(next.last)) &&
      !/ing$/.test(after.lower)
    )
      break;
    if (
      map.word(i - 1) === "," &&
      (first.kind === "name" || next.kind === "name" || next.kind === "age") &&
      !(list.at(-1)?.kind === "name" && next.kind === "name" && listGoesOn(map, next.last))
    )
      break;
    if (!isCountedWith(map, list.at(-1) as PersonPhrase, next)) list.push(next);
    at = next.last;
  }
  return toldOnce(map, list);
}

/** "Ana Reyes, 34, Tom Hale, 51, and Rita Moss": names in a row up to the last. */
function listGoesOn(map: PhraseMap, at: number): boolean {
  for (let i = at, names = 0; names < 12; names++) {
    if (JOIN_AND.has(map.word(i)) || (map.word(i) === "," && JOIN_AND.has(map.word(i + 1)))) return true;
    const next = map.word(i) === "," ? map.byFirst.get(i + 1) : undefined;
    if (next?.kind !== "name") return false;
    i = next.last;
  }
  return false;
}

/** Tokens of what joins a list at `at`: "and", ",", "along with"; 0 where nothing does. */
function jointAt(map: PhraseMap, at: number): number {
  const start = map.word(at) === "," ? at + 1 : at;
  if (ALONG.has(map.word(start))) {
    if (map.word(start + 1) === "with") return start + 2 - at;
    if (map.word(start + 1) === "well" && map.word(start + 2) === "as") return start + 3 - at;
  }
  return JOIN.has(map.word(at)) ? 1 : 0;
}

/** Tokens between a verb and ", along with": "were shot dead at a house in Gary, along with". */
const ASIDE = 12;

/** "was killed on Monday, along with her niece and a friend": those who shared the subject's fate. */
export function thoseBeside(map: PhraseMap, at: number): PersonPhrase[] {
  const limit = map.bounds(Math.max(0, at - 1)).last;
  for (let i = at; i < Math.min(limit, at + ASIDE); i++) {
    if (map.word(i) === "along" && map.word(i + 1) === "with") {
      const first = map.byFirst.get(i + 2);
      return first === undefined ? [] : listFrom(map, first, limit);
    }
    if (map.harm.has(i) || /^(?:VERB|AUX)$/.test(map.doc.tokens[i]?.pos ?? "") || /^[;:]$/.test(map.word(i))) return [];
  }
  return [];
}

function firstFrom(map: PhraseMap, at: number, limit: number, skip: number): PersonPhrase | null {
  for (let i = at; i < Math.min(limit, at + skip); i++) {
    const phrase = map.byFirst.get(i);
    if (phrase !== undefined) return phrase;
    const token = map.doc.tokens[i] as Token;
    if (
      token.pos !== "ADV" &&
      token.pos !== "DET" &&
      token.pos !== "ADJ" &&
      !/^(?:at|least|down|dead|and|both|up|to|as|many)$/.test(token.lower)
    )
      return null;
    if (/^(?:and|where|when|how|why)$/.test(token.lower) || map.times.has(i)) return null;
    // "the shooting as Ana Reyes": named, not hit
    if (token.lower === "as" && map.word(i + 1) !== "many" && map.word(i - 1) !== "many") return null;
    // "shot at them": nobody need be hit
    if (token.lower === "at" && !/^(?:least|most)$/.test(map.word(i + 1))) return null;
  }
  return null;
}

/** "The dead were a teacher and two nurses": those the word is said of, after it. */
export function rollCall(map: PhraseMap, { first, last }: TokenRange): PersonPhrase[] {
  // "among the dead were …": some of them
  if (map.word(first - 1) !== "the" || /^(?:among|of|for|with|to)$/.test(map.word(first - 2))) return [];
  const limit = Math.min(map.bounds(first).last, last + CALL);
  for (let i = last; i < limit; i++) {
    if (/^(?:were|are)$/.test(map.word(i))) return map.doc.tokens[i + 1]?.pos === "VERB" ? [] : objects(map, i + 1);
    if (map.byFirst.has(i) || map.doc.tokens[i]?.pos === "VERB" || map.word(i) === ",") return [];
  }
  return [];
}

/** "including two policemen", "four of them children": some of those told of, where they are of several kinds. */
export function parts(map: PhraseMap, patients: readonly PersonPhrase[]): PersonPhrase[] {
  const [whole] = patients;
  if (whole === undefined || patients.length > 1 || !whole.plural) return [];
  const limit = map.bounds(whole.first).last;
  const some = someOf(map, whole, limit);
  if (some !== null) return listFrom(map, some, limit);
  const out: PersonPhrase[] = [];
  for (let p = map.after[whole.last] as number, steps = 0; p < map.phrases.length && steps < MOST_PARTS; p++, steps++) {
    const phrase = map.phrases[p] as PersonPhrase;
    if (phrase.first >= limit) break;
    const lead = map.word(phrase.first - 1);
    if (lead === "including" || (/^(?:them|whom|those)$/.test(lead) && map.word(phrase.first - 2) === "among"))
      return listFrom(map, phrase, limit);
    const next = phrase.partitive ? (firstFrom(map, phrase.last, limit, 1) ?? map.byFirst.get(phrase.last + 1)) : undefined;
    if (next?.kind === "noun" && !next.numbered) out.push({ ...next, count: phrase.count, numbered: true });
    // "14 dead and scores injured, including 10 children": of the nearer ones
    else if (phrase.numbered && !phrase.partitive) break;
  }
  return out;
}

/** "Among the eight dead were three children": the first of those named behind the verb. */
function someOf(map: PhraseMap, whole: PersonPhrase, limit: number): PersonPhrase | null {
  const lead = map.word(whole.first - 1) === "the" ? map.word(whole.first - 2) : map.word(whole.first - 1);
  const opens = lead === "among" || (map.word(whole.first) === "the" && map.word(whole.first - 1) === "among");
  if (!opens) return null;
  for (let i = whole.last; i < Math.min(limit, whole.last + CALL); i++)
    if (/^(?:were|are|was|is)$/.test(map.word(i))) return firstFrom(map, i + 1, limit, 3);
  return null;
}
