import type { HarmKind } from "../harm/harm-lexicon.ts";
import type { PersonPhrase } from "../people/person-phrase.ts";
import type { HarmMention } from "./harm-mention.ts";

/** What is known so far of somebody, as a new phrase is held against it. */
export interface KnownPerson {
  readonly names: readonly string[];
  readonly nouns: ReadonlySet<string>;
  /** What they are to somebody told of: "his wife", "the boy's mother". */
  readonly kin: ReadonlySet<string>;
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
  const score = agreement(person, phrase);
  if (score === 0) return 0;
  const same = sameFate(person, mention.effect);
  if (phrase.kind === "pronoun")
    return (person.gender !== null && phrase.gender !== null ? 4 : 2) + recency(person, mention) + (same ? 3 : 0);
  if (score < SURE && isTheirs(person, phrase, mention)) return 0;
  if (score < SURE && !mayReturn(person, phrase, mention, same)) return 0;
  return score + (same ? 1 : 0) + recency(person, mention) / 4;
}

/** "The mayor was killed and her guard wounded", "killed a judge. His driver": somebody is not who stands beside him; "her son" may be the boy told of. */
function isTheirs(person: KnownPerson, { noun, possessor }: PersonPhrase, mention: HarmMention): boolean {
  const whose = /^his$/i.test(possessor ?? "") ? "m" : /^her$/i.test(possessor ?? "") ? "f" : null;
  const many = /^their$/i.test(possessor ?? "");
  if ((whose === null && !many) || noun === null || person.nouns.has(noun) || OFFSPRING.test(noun)) return false;
  if (!many && person.gender !== null && person.gender !== whose) return false;
  const gap = mention.sentence - person.lastSentence;
  return gap === 0 || (gap === 1 && STAFF.test(noun));
}

const STAFF =
  /^(?:guard|bodyguard|driver|chauffeur|assistant|aide|cameraman|interpreter|translator|colleague|escort|companion|deputy|nurse|pilot|cook|gardener)$/;
const OFFSPRING = /(?:son|daughter|child|baby|boy|girl|toddler)$/;

/** 0 where name, age, sex or noun set the phrase's person apart from this one; more the more of them are the same. */
export function agreement(person: KnownPerson, phrase: PersonPhrase): number {
  if (phrase.gender !== null && person.gender !== null && phrase.gender !== person.gender) return 0;
  let score = 1;
  if (phrase.name !== null && person.names.length > 0) {
    const name = phrase.name;
    if (!person.names.some((known) => sameName(known, name))) return 0;
    score += NAMED;
  }
  if (tooYoung(person.ages, phrase.noun) || [...person.nouns].some((noun) => tooYoung(phrase.ages, noun))) return 0;
  const age = phrase.ages[0];
  if (age !== undefined && person.ages.length > 0) {
    const bothNamed = phrase.name !== null && person.names.length > 0;
    const kin = kinOf(phrase);
    // "his 10-year-old son", "his 11-year-old son": outlets differ by a birthday
    const sameKin = kin !== null && person.kin.has(kin);
    if (!person.ages.some((known) => Math.abs(known - age) <= (sameKin ? 1 : slack(known, age, bothNamed)))) return 0;
    score += AGED;
  }
  // "her 3-year-old son", "his 3-year-old grandson": one age, told from two sides
  if (phrase.noun !== null && score < SURE && !person.nouns.has(phrase.noun) && stranger(person, phrase, phrase.noun)) return 0;
  return phrase.noun !== null && person.nouns.has(phrase.noun) ? score + 2 : score;
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
  if (phrase.definite || phrase.name !== null || /^some(?:one|body)$/.test(phrase.noun ?? "")) return true;
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

/** Letters by which two spellings of one name still agree. */
const STEM = 3;

/** "Reyes" and "Omar Reyes", "Mike Hale" and "Michael Hale", "Omar Reyes" and "Omar Reyez"; not "Ana Reyes" and "Omar Reyes". */
export function sameName(a: string, b: string): boolean {
  const x = nameWords(a);
  const y = nameWords(b);
  const [first, last] = [x[0] ?? "", x.at(-1) ?? ""];
  const [given, surname] = [y[0] ?? "", y.at(-1) ?? ""];
  if (x.length < 2) return y.includes(first);
  if (y.length < 2) return x.includes(given);
  if (last !== surname) return first === given && last.slice(0, STEM) === surname.slice(0, STEM);
  const length = Math.min(STEM, first.length, given.length, first.length === 1 || given.length === 1 ? 1 : STEM);
  return first.slice(0, length) === given.slice(0, length);
}

/** The words of a name, lower case, without what is no part of it. */
export function nameWords(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[\s.,]+/)
    .filter((word) => word !== "" && !/^(?:jr|sr|ii|iii|dr|mr|mrs|ms|sgt|capt|lt|cpl|pfc|sen|rep|gen|col|maj)$/.test(word));
}

/** Whether sex, age or noun tell two phrases' people apart: "woman" and "3-year-old", "baby" and "man". */
export function setApart(a: PersonPhrase, b: PersonPhrase): boolean {
  if (a.gender !== null && b.gender !== null && a.gender !== b.gender) return true;
  const young = (x: RegExp, p: PersonPhrase): boolean => x.test(p.noun ?? "");
  if ((young(CHILD, a) && young(GROWN, b)) || (young(CHILD, b) && young(GROWN, a))) return true;
  const grown = (p: PersonPhrase, q: PersonPhrase): boolean => young(GROWN, p) && q.ages.some((age) => age < GROWN_AT);
  return grown(a, b) || grown(b, a);
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

/** Nouns a child may bear beside its own; a driver or a deacon is grown. */
const MAYBE_CHILD =
  /^(?:boys?|girls?|child|toddler|infant|baby|kid|newborn|minor|teen|teenager|juvenile|youth|youngster|son|daughter|brother|sister|cousin|nephew|niece|grandson|granddaughter|stepson|stepdaughter|sibling|twin|friend|classmate|neighbor|neighbour|student|pupil|victim|person|individual|male|female|passenger|bystander|patient|survivor|resident|native|relative|member|orphan|pedestrian|someone|somebody|one|star|player|local|suspect|shooter|man|woman)$/;
const GROWN_AT = 14;
const GROWN_UP = 21;

function tooYoung(ages: readonly number[], noun: string | null): boolean {
  return noun !== null && !MAYBE_CHILD.test(noun) && ages.some((age) => age < GROWN_AT);
}

/** The relation a phrase names somebody by: "his wife", not "a wife and mother". */
export function kinOf({ noun, possessor }: PersonPhrase): string | null {
  return noun !== null && possessor !== null && KIN.has(noun) ? noun : null;
}

/** Whether the phrase's noun is one this person can hardly bear. */
function stranger(person: KnownPerson, phrase: PersonPhrase, noun: string): boolean {
  const either = (x: RegExp, y: RegExp, known: string): boolean =>
    (x.test(known) && y.test(noun)) || (x.test(noun) && y.test(known));
  const kin = kinOf(phrase);
  if (
    kin !== null &&
    [...person.kin].some((known) => known !== kin && !BOTH.some((pair) => pair.includes(known) && pair.includes(kin)))
  )
    return true;
  // at 17 one is a boy to some and a man to others
  const between = [...person.ages, ...phrase.ages].some((age) => age >= GROWN_AT && age <= GROWN_UP);
  return [...person.nouns].some(
    (known) => (!between && either(CHILD, GROWN, known)) || either(DOER, FORCE, known) || either(DOER, HURT, known),
  );
}
