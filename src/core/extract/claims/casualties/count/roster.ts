import type { PersonStatus } from "../../../../model/index.ts";
import type { HarmKind } from "../harm/harm-lexicon.ts";
import type { PersonPhrase } from "../people/person-phrase.ts";
import type { HarmMention } from "./harm-mention.ts";
import { headlinesOne, isSingle, STORY } from "./headline-person.ts";
import { agreement, type KnownPerson, kinOf, likeness, sameName } from "./person-likeness.ts";

/** A person the text speaks of, gathered from all words for them. */
export interface RosterPerson {
  readonly names: readonly string[];
  readonly nouns: readonly string[];
  readonly ages: readonly number[];
  readonly gender: "m" | "f" | null;
  readonly status: PersonStatus | null;
  readonly killed: boolean;
  readonly injured: boolean;
  /** By the own hand. */
  readonly self: boolean;
  readonly claims: readonly string[];
}

interface Draft extends KnownPerson {
  names: string[];
  nouns: Set<string>;
  kin: Set<string>;
  ages: number[];
  gender: "m" | "f" | null;
  status: PersonStatus | null;
  killed: boolean;
  injured: boolean;
  wounded: boolean;
  self: boolean;
  dealt: boolean;
  /** Died in another deed than the report's. */
  elsewhere: boolean;
  claims: Set<string>;
  readonly firstSentence: number;
  lastSentence: number;
  seen: Set<PersonPhrase>;
  /** Sentence of the phrase that set this person apart as another, or null. */
  otherAt: number | null;
}

/** The people so far, the names of all said to be dead, and the fates the headline tells of one person only. */
interface Roll {
  readonly people: Draft[];
  readonly dead: readonly string[];
  readonly single: ReadonlySet<HarmKind>;
}

const TOO_MANY = 60;
/** Sentences a report sums itself up in before it tells its story. */
const LEAD = 1;

/**
 * Gathers single people of an incident's harms into persons: a later definite phrase, name or pronoun is the same person
 * unless age, sex, name or kinship say otherwise; "another" and members of one list are different people. The headline is
 * read last: it adds people only where the text tells of fewer.
 */
export function buildRoster(mentions: readonly HarmMention[]): RosterPerson[] {
  return gather(mentions, ["killed", "injured"]);
}

/** The single people of one other fate, gathered alike: those taken, those missing. */
export function buildRosterOf(effect: HarmKind, mentions: readonly HarmMention[]): RosterPerson[] {
  return gather(mentions, [effect]);
}

function gather(all: readonly HarmMention[], effects: readonly HarmKind[]): RosterPerson[] {
  const mentions = all.filter((m) => effects.includes(m.effect));
  const people: Draft[] = [];
  const dead = mentions.filter((m) => m.effect === "killed").flatMap((m) => m.phrases.flatMap((p) => p.name ?? []));
  const roll: Roll = { people, dead, single: new Set(effects.filter((effect) => headlinesOne(mentions, effect))) };
  const prose = mentions.filter((m) => m.place === "prose");
  for (const mention of prose) place(roll, mention, true);
  for (const effect of effects) {
    const rest = mentions.filter((m) => m.effect === effect && m.place !== "prose");
    const told = new Map<number, number>();
    for (const { sentence, phrases } of rest) told.set(sentence, (told.get(sentence) ?? 0) + phrases.filter(isSingle).length);
    for (const mention of rest) {
      const fewer = people.filter((p) => hasFate(p, effect)).length < (told.get(mention.sentence) ?? 0);
      place(roll, mention, fewer && (mention.place === "headline" || prose.length === 0));
    }
  }
  const told = people.filter((p) => !p.elsewhere);
  return told.map((p) => ({
    names: p.names,
    nouns: [...p.nouns],
    ages: p.ages,
    gender: p.gender,
    status: p.status,
    killed: p.killed,
    injured: p.injured,
    self: p.self,
    claims: [...p.claims],
  }));
}

/** Told of long after the one person the headline knows: the victim of another deed. */
function isAfterthought({ people, single }: Roll, { effect, sentence, self }: HarmMention): boolean {
  if (!single.has(effect) || self) return false;
  const known = people.filter((p) => hasFate(p, effect)).map((p) => p.firstSentence);
  return known.length > 0 && sentence - Math.min(...known) > STORY;
}

function hasFate(person: Draft, effect: HarmKind): boolean {
  return effect === "killed" ? person.killed : effect === "injured" ? person.injured && !person.killed : true;
}

/** Finds or, where `grow`, adds a person for each single phrase of a mention. */
function place(roll: Roll, mention: HarmMention, grow: boolean): void {
  const { people } = roll;
  const taken = new Set<Draft>();
  for (const phrase of mention.phrases) {
    if (!isSingle(phrase)) continue;
    const full = people.length >= TOO_MANY;
    const found = !full || phrase.kind === "pronoun" ? match(roll, phrase, mention, taken) : null;
    const late = isAfterthought(roll, mention);
    if (found !== null && late && mention.effect === "killed" && !found.killed) {
      found.elsewhere = true;
      continue;
    }
    const person = found ?? (full || !grow || late ? null : add(people, phrase, mention));
    if (person === null) continue;
    taken.add(person);
    note(person, phrase, mention);
  }
}

function add(people: Draft[], phrase: PersonPhrase, mention: HarmMention): Draft {
  const person: Draft = {
    names: [],
    nouns: new Set(),
    kin: new Set(),
    ages: [],
    gender: null,
    status: null,
    killed: false,
    injured: false,
    wounded: false,
    self: false,
    dealt: false,
    elsewhere: false,
    claims: new Set(),
    firstSentence: mention.sentence,
    lastSentence: mention.sentence,
    seen: new Set(),
    otherAt: phrase.other ? mention.sentence : null,
  };
  people.push(person);
  return person;
}

function note(person: Draft, phrase: PersonPhrase, mention: HarmMention): void {
  if (phrase.name !== null && !person.names.includes(phrase.name)) person.names.push(phrase.name);
  if (phrase.noun !== null) person.nouns.add(phrase.noun);
  const kin = kinOf(phrase);
  if (kin !== null) person.kin.add(kin);
  for (const age of phrase.ages) if (!person.ages.includes(age)) person.ages.push(age);
  person.gender ??= phrase.gender;
  person.status ??= phrase.status;
  if (mention.effect === "killed") person.killed = true;
  if (mention.self && mention.effect === "killed") person.self = true;
  if (mention.dealt) person.dealt = true;
  if (mention.effect === "injured") {
    person.injured = true;
    if (!mention.assault) person.wounded = true;
  }
  person.claims.add(mention.claim);
  if (mention.place !== "headline") person.lastSentence = mention.sentence;
  person.seen.add(phrase);
}

function match(roll: Roll, phrase: PersonPhrase, mention: HarmMention, taken: ReadonlySet<Draft>): Draft | null {
  const { people, dead } = roll;
  for (const person of people) if (person.seen.has(phrase)) return person;
  let best: Draft | null = null;
  let bestScore = 0;
  for (let i = people.length - 1; i >= 0; i--) {
    const person = people[i] as Draft;
    if (taken.has(person) || (phrase.other && !toldAsOther(person, mention))) continue;
    // "he shot his wife and killed himself": whom he harmed is another
    if (mention.self && mention.effect === "killed" && phrase.kind === "pronoun" && person.dealt && !person.self) continue;
    if (mention.effect === "injured" && diesUnnamed(person, phrase, dead)) continue;
    if (mention.effect === "killed" && livesApart(person, phrase)) continue;
    const score = likeness(person, phrase, mention);
    if (score > bestScore) {
      best = person;
      bestScore = score;
    }
  }
  return best ?? headlined(roll, phrase, mention, taken);
}

/** "A man has died. Police named Omar Hale, 18, who was shot dead": the one person of the headline, where nothing sets them apart. */
function headlined(
  { people, single }: Roll,
  phrase: PersonPhrase,
  { effect, also, byDoer }: HarmMention,
  taken: ReadonlySet<Draft>,
): Draft | null {
  // "a man shot another man": another than the doer
  if (!single.has(effect) || (phrase.other && !byDoer) || also) return null;
  return people.find((p) => hasFate(p, effect) && !taken.has(p) && agreement(p, phrase) > 0) ?? null;
}

/** "One person died. Ana Field was shot": not she, where the dead have names of their own. */
function diesUnnamed(person: Draft, { name }: PersonPhrase, dead: readonly string[]): boolean {
  return (
    person.killed && person.names.length === 0 && name !== null && dead.length > 0 && !dead.some((other) => sameName(other, name))
  );
}

/** "Three are dead and another in hospital. Omar Hale, 32, was found dead": not the one set apart from the dead. */
function livesApart(person: Draft, phrase: PersonPhrase): boolean {
  return person.otherAt !== null && person.wounded && !person.killed && phrase.name !== null && person.names.length === 0;
}

/** "another was hurt" in the lead, "a second man" below: the lead's other one comes back. */
function toldAsOther(person: Draft, mention: HarmMention): boolean {
  if (person.otherAt === null) return false;
  return (
    mention.place !== "prose" ||
    (person.otherAt <= LEAD && mention.sentence > person.otherAt && person.lastSentence < mention.sentence)
  );
}
