import type { HarmKind } from "./harm-lexicon.ts";
import type { PersonPhrase } from "./person-phrase.ts";
import type { HarmMention } from "./roster.ts";

/** What is known so far of somebody, as a new phrase is held against it. */
export interface KnownPerson {
  readonly names: readonly string[];
  readonly nouns: ReadonlySet<string>;
  readonly ages: readonly number[];
  readonly gender: "m" | "f" | null;
  readonly killed: boolean;
  readonly injured: boolean;
  /** Hurt by more than a shot or a stab that may have been the death told elsewhere. */
  readonly wounded: boolean;
  readonly lastSentence: number;
}

const NAMED = 10;
const AGED = 6;
const SURE = 6;

/** 0 when the phrase cannot be this person; more the more speaks for it. */
export function likeness(person: KnownPerson, phrase: PersonPhrase, mention: HarmMention): number {
  if (phrase.gender !== null && person.gender !== null && phrase.gender !== person.gender) return 0;
  let score = 1;
  if (phrase.name !== null && person.names.length > 0) {
    const name = phrase.name;
    if (!person.names.some((known) => sharesSurname(known, name))) return 0;
    score += NAMED;
  }
  const age = phrase.ages[0];
  if (age !== undefined && person.ages.length > 0) {
    const bothNamed = phrase.name !== null && person.names.length > 0;
    if (!person.ages.some((known) => Math.abs(known - age) <= slack(known, age, bothNamed))) return 0;
    score += AGED;
  }
  // "her 3-year-old son", "his 3-year-old grandson": one age, told from two sides
  if (phrase.noun !== null && score < SURE && [...person.nouns].some((noun) => distinct(noun, phrase.noun ?? ""))) return 0;
  if (phrase.noun !== null && person.nouns.has(phrase.noun)) score += 2;
  const same = sameFate(person, mention.effect);
  if (phrase.kind === "pronoun")
    return (person.gender !== null && phrase.gender !== null ? 4 : 2) + recency(person, mention) + (same ? 3 : 0);
  if (score < SURE && !mayReturn(person, phrase, mention, same)) return 0;
  return score + (same ? 1 : 0) + recency(person, mention) / 4;
}

/** Years two tellings of one age may lie apart: the youngest are told in months or years, the named may have had a birthday. */
function slack(known: number, age: number, bothNamed: boolean): number {
  return bothNamed || Math.min(known, age) <= 1 ? 1 : 0;
}

function sameFate(person: KnownPerson, effect: HarmKind): boolean {
  if (effect === "killed") return person.killed;
  return effect !== "injured" || (person.injured && !person.killed);
}

/** Whether words that neither name nor date a person may speak of one told of before. */
function mayReturn(person: KnownPerson, phrase: PersonPhrase, mention: HarmMention, same: boolean): boolean {
  if (phrase.definite || phrase.name !== null) return true;
  const sameSentence = person.lastSentence === mention.sentence;
  // "a man was shot … a man has died": one man, unless the first is said to be otherwise hurt
  const shotThenDead = mention.effect === "killed" && person.injured && !person.wounded && !sameSentence;
  // "a man was wounded … a woman died": a new indefinite with another fate is another person
  if (!same && !shotThenDead && !(mention.effect === "injured" && mention.weak)) return false;
  // two indefinites of one fate in one sentence are two people
  if (sameSentence && !(mention.assault || person.killed !== (mention.effect === "killed"))) return false;
  const describedAnew = phrase.ages.length > 0 && person.names.length === 0 && person.nouns.size > 0 && person.ages.length === 0;
  return !(describedAnew && sameSentence);
}

function recency(person: KnownPerson, mention: HarmMention): number {
  const gap = mention.sentence - person.lastSentence;
  return gap <= 1 ? 2 : gap <= 3 ? 1 : 0;
}

export function sharesSurname(a: string, b: string): boolean {
  const x = nameWords(a);
  const y = nameWords(b);
  return x.at(-1) === y.at(-1) || (x.length === 1 && y.includes(x[0] ?? "")) || (y.length === 1 && x.includes(y[0] ?? ""));
}

/** The words of a name, lower case, without what is no part of it. */
export function nameWords(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[\s.,]+/)
    .filter((word) => word !== "" && !/^(?:jr|sr|ii|iii|dr|mr|mrs|ms|sgt|capt|lt|cpl|pfc|sen|rep|gen|col|maj)$/.test(word));
}

const KIN: ReadonlySet<string> = new Set(
  "mother father son daughter brother sister uncle aunt nephew niece cousin grandmother grandfather husband wife boyfriend girlfriend friend stepfather stepmother neighbor grandson granddaughter".split(
    " ",
  ),
);
/** Kin that one person often is at once. */
const BOTH: readonly (readonly [string, string])[] = [
  ["husband", "father"],
  ["wife", "mother"],
  ["boyfriend", "father"],
  ["girlfriend", "mother"],
  ["friend", "neighbor"],
  ["friend", "girlfriend"],
  ["friend", "boyfriend"],
];
const CHILD = /^(?:boy|girl|child|toddler|infant|baby|kid)$/;
const GROWN =
  /^(?:man|woman|mother|father|officer|policeman|soldier|husband|wife|gunman|deputy|guard|driver|clerk|owner|employee)$/;
const DOER = /^(?:gunman|shooter|suspect|attacker|assailant|bomber|robber|burglar|intruder|killer)$/;
const FORCE = /^(?:officer|policeman|soldier|trooper|deputy|guard|marine)$/;
const HURT = /^(?:victim|bystander|passenger|customer|clerk|cashier|child|boy|girl|baby|toddler)$/;

/** Two nouns that one person can hardly be at once. */
function distinct(a: string, b: string): boolean {
  if (a === b) return false;
  const either = (x: RegExp, y: RegExp): boolean => (x.test(a) && y.test(b)) || (x.test(b) && y.test(a));
  if (KIN.has(a) && KIN.has(b)) return !BOTH.some(([x, y]) => (x === a && y === b) || (x === b && y === a));
  return either(CHILD, GROWN) || either(DOER, FORCE) || either(DOER, HURT);
}
