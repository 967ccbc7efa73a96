import type { PersonStatus } from "../../../model/index.ts";
import type { HarmKind } from "./harm-lexicon.ts";
import type { PersonPhrase } from "./person-phrase.ts";

/** One harm of one incident as the roster counts it. */
export interface HarmMention {
  readonly claim: string;
  readonly effect: HarmKind;
  readonly weak: boolean;
  /** "shot", "stabbed": the hurt may yet be dead. */
  readonly assault: boolean;
  readonly phrases: readonly PersonPhrase[];
  readonly sentence: number;
  /** Speaker of the statement it stands in, null for the outlet's own voice. */
  readonly speaker: string | null;
}

/** A person the text speaks of, gathered from all words for them. */
export interface RosterPerson {
  readonly names: readonly string[];
  readonly nouns: readonly string[];
  readonly ages: readonly number[];
  readonly gender: "m" | "f" | null;
  readonly status: PersonStatus | null;
  readonly killed: boolean;
  readonly injured: boolean;
  readonly claims: readonly string[];
}

interface Draft {
  names: string[];
  nouns: Set<string>;
  ages: number[];
  gender: "m" | "f" | null;
  status: PersonStatus | null;
  killed: boolean;
  injured: boolean;
  claims: Set<string>;
  lastSentence: number;
  seen: Set<PersonPhrase>;
}

const TOO_MANY = 60;

/**
 * Gathers single people of an incident's harms into persons: a later definite phrase, name or pronoun is the same person
 * unless age, sex, name or kinship say otherwise; "another" and members of one list are different people.
 */
export function buildRoster(mentions: readonly HarmMention[]): RosterPerson[] {
  const people: Draft[] = [];
  for (const mention of mentions) {
    if (mention.effect !== "killed" && mention.effect !== "injured") continue;
    const taken = new Set<Draft>();
    for (const phrase of mention.phrases) {
      if (phrase.plural || (phrase.count?.best ?? 1) !== 1 || phrase.negative) continue;
      const found = people.length < TOO_MANY || phrase.kind === "pronoun" ? match(people, phrase, mention, taken) : null;
      const person = found ?? add(people, mention, people.length >= TOO_MANY);
      if (person === null) continue;
      taken.add(person);
      note(person, phrase, mention);
    }
  }
  return people.map((p) => ({
    names: p.names,
    nouns: [...p.nouns],
    ages: p.ages,
    gender: p.gender,
    status: p.status,
    killed: p.killed,
    injured: p.injured,
    claims: [...p.claims],
  }));
}

function add(people: Draft[], mention: HarmMention, full: boolean): Draft | null {
  if (full) return null;
  const person: Draft = {
    names: [],
    nouns: new Set(),
    ages: [],
    gender: null,
    status: null,
    killed: false,
    injured: false,
    claims: new Set(),
    lastSentence: mention.sentence,
    seen: new Set(),
  };
  people.push(person);
  return person;
}

function note(person: Draft, phrase: PersonPhrase, mention: HarmMention): void {
  if (phrase.name !== null && !person.names.includes(phrase.name)) person.names.push(phrase.name);
  if (phrase.noun !== null) person.nouns.add(phrase.noun);
  for (const age of phrase.ages) if (!person.ages.includes(age)) person.ages.push(age);
  person.gender ??= phrase.gender;
  person.status ??= phrase.status;
  if (mention.effect === "killed") person.killed = true;
  else person.injured = true;
  person.claims.add(mention.claim);
  person.lastSentence = mention.sentence;
  person.seen.add(phrase);
}

function match(people: readonly Draft[], phrase: PersonPhrase, mention: HarmMention, taken: ReadonlySet<Draft>): Draft | null {
  for (const person of people) if (person.seen.has(phrase)) return person;
  if (phrase.other) return null;
  let best: Draft | null = null;
  let bestScore = 0;
  for (let i = people.length - 1; i >= 0; i--) {
    const person = people[i] as Draft;
    if (taken.has(person)) continue;
    const score = likeness(person, phrase, mention);
    if (score > bestScore) {
      best = person;
      bestScore = score;
    }
  }
  return best;
}

/** 0 when the phrase cannot be this person; more the more speaks for it. */
function likeness(person: Draft, phrase: PersonPhrase, mention: HarmMention): number {
  if (phrase.gender !== null && person.gender !== null && phrase.gender !== person.gender) return 0;
  let score = 1;
  if (phrase.name !== null && person.names.length > 0) {
    if (!person.names.some((name) => sharesSurname(name, phrase.name ?? ""))) return 0;
    score += 10;
  }
  if (phrase.ages.length > 0 && person.ages.length > 0) {
    const age = phrase.ages[0] as number;
    if (!person.ages.some((known) => Math.abs(known - age) <= (phrase.name !== null && person.names.length > 0 ? 1 : 0)))
      return 0;
    score += 6;
  }
  if (phrase.noun !== null && [...person.nouns].some((noun) => distinct(noun, phrase.noun ?? ""))) return 0;
  if (phrase.noun !== null && person.nouns.has(phrase.noun)) score += 2;
  const same = mention.effect === "killed" ? person.killed : person.injured && !person.killed;
  if (phrase.kind === "pronoun")
    return (person.gender !== null && phrase.gender !== null ? 4 : 2) + recency(person, mention) + (same ? 3 : 0);
  if (score < 6) {
    const identified = phrase.definite || phrase.name !== null;
    // "a man was wounded … a woman died": a new indefinite with another fate is another person
    if (!identified && !same && !(mention.effect === "injured" && mention.weak)) return 0;
    // two indefinites of one fate in one sentence are two people
    if (
      !identified &&
      person.lastSentence === mention.sentence &&
      !(mention.assault || person.killed !== (mention.effect === "killed"))
    )
      return 0;
    if (
      !identified &&
      phrase.ages.length > 0 &&
      person.names.length === 0 &&
      person.nouns.size > 0 &&
      person.ages.length === 0 &&
      person.lastSentence === mention.sentence
    )
      return 0;
  }
  return score + (same ? 1 : 0) + recency(person, mention) / 4;
}

function recency(person: Draft, mention: HarmMention): number {
  const gap = mention.sentence - person.lastSentence;
  return gap <= 1 ? 2 : gap <= 3 ? 1 : 0;
}

function sharesSurname(a: string, b: string): boolean {
  const x = words(a);
  const y = words(b);
  return x.at(-1) === y.at(-1) || (x.length === 1 && y.includes(x[0] ?? "")) || (y.length === 1 && x.includes(y[0] ?? ""));
}

function words(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[\s.,]+/)
    .filter((word) => word !== "" && !/^(?:jr|sr|ii|iii|dr|mr|mrs|ms)$/.test(word));
}

const KIN: readonly ReadonlySet<string>[] = [
  new Set([
    "mother",
    "father",
    "son",
    "daughter",
    "brother",
    "sister",
    "uncle",
    "aunt",
    "nephew",
    "niece",
    "cousin",
    "grandmother",
    "grandfather",
    "husband",
    "wife",
    "boyfriend",
    "girlfriend",
    "friend",
    "stepfather",
    "stepmother",
    "neighbor",
    "grandson",
    "granddaughter",
  ]),
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
  if (KIN[0]?.has(a) && KIN[0].has(b))
    return !(
      isPair(a, b, "husband", "father") ||
      isPair(a, b, "wife", "mother") ||
      isPair(a, b, "boyfriend", "father") ||
      isPair(a, b, "girlfriend", "mother")
    );
  if ((CHILD.test(a) && GROWN.test(b)) || (CHILD.test(b) && GROWN.test(a))) return true;
  if ((DOER.test(a) && (FORCE.test(b) || HURT.test(b))) || (DOER.test(b) && (FORCE.test(a) || HURT.test(a)))) return true;
  return false;
}

function isPair(a: string, b: string, x: string, y: string): boolean {
  return (a === x && b === y) || (a === y && b === x);
}
