import type { HarmKind } from "../harm/harm-lexicon.ts";
import { withFallenDoers } from "./fallen-doers.ts";
import {
  excludesDoers,
  type Figure,
  figuresOf,
  groupOf,
  isSweeping,
  isVague,
  pick,
  pluralsOf,
  plus,
  sumOfGroups,
  sumWithDoers,
} from "./figures.ts";
import type { HarmMention } from "./harm-mention.ts";
import { headlinesOne, STORY } from "./headline-person.ts";
import { buildRoster, buildRosterOf, type RosterPerson } from "./roster.ts";

/** What one report's words add up to for one field of one incident. */
export interface Toll {
  readonly min: number;
  readonly best: number | null;
  readonly max: number | null;
  /** Sum over people or lists rather than one number of the text. */
  readonly summed: boolean;
  readonly claims: readonly string[];
}

export interface Tolls {
  readonly killed: Toll | null;
  readonly injured: Toll | null;
  readonly missing: Toll | null;
  readonly captured: Toll | null;
  readonly people: readonly RosterPerson[];
}

/** Counts the harmed of one incident: stated numbers, lists, and people told one by one. */
export function countTolls(all: readonly HarmMention[]): Tolls {
  const mentions = withFallenDoers(withoutOtherDeaths(withoutCarried(all)));
  const people = buildRoster(mentions);
  const killed = settle(
    "killed",
    mentions,
    people.filter((p) => p.killed),
  );
  const dead = killed?.best ?? killed?.min ?? 0;
  const survivors = people.filter((p) => p.injured && !p.killed);
  // "two wounded men died": the wounded are the dead
  const fallen = new Set(mentions.filter((m) => m.effect === "killed").flatMap((m) => m.phrases));
  const hurt = figuresOf(
    "injured",
    mentions.filter((m) => m.effect !== "injured" || !m.phrases.every((p) => fallen.has(p))),
  ).map((f) => withoutDead(f, mentions));
  // "three people were shot, one fatally", "one killed and five others hurt … six people with wounds": the dead and the hurt together
  const beside = new Set(hurt.filter((f) => f.others).map((f) => f.value));
  const left = hurt
    .map((f) => (!f.others && (f.assault || beside.has(f.value - dead)) ? less(f, dead - attackersDead(mentions, dead)) : f))
    .filter((f) => f.value > 0);
  const injured = settleFigures("injured", counted(left, survivors), survivors, claimsOf("injured", mentions));
  return { killed, injured, missing: settleBeside("missing", mentions), captured: settleBeside("captured", mentions), people };
}

/** "22 people were stabbed; four attackers were shot dead": the dead who are none of those attacked. */
function attackersDead(mentions: readonly HarmMention[], dead: number): number {
  const counts = mentions
    .filter((m) => m.effect === "killed" && m.phrases.length > 0)
    .filter((m) => m.phrases.every((p) => p.numbered && p.plural && !p.partitive && p.status === "perpetrator"))
    .map((m) => m.phrases.reduce((sum, p) => sum + (p.count?.best ?? p.count?.min ?? 0), 0));
  return Math.min(dead, Math.max(0, ...counts));
}

/** "four were hurt … two people were taken to hospital": the carried are counted where nothing else says who was hurt. */
function withoutCarried(mentions: readonly HarmMention[]): readonly HarmMention[] {
  const told = mentions.some((m) => m.effect === "injured" && !m.carried);
  return told ? mentions.filter((m) => !m.carried) : mentions;
}

/** "Girl, 6, shot dead", and far below "12 people have been killed in the county": a number of the dead the headline would not hide. */
function withoutOtherDeaths(mentions: readonly HarmMention[]): readonly HarmMention[] {
  if (!headlinesOne(mentions, "killed")) return mentions;
  const dead = mentions.filter((m) => m.effect === "killed" && m.place === "prose");
  const first = dead.find((m) => m.phrases.every((p) => !p.plural))?.sentence;
  if (first === undefined) return mentions;
  return mentions.filter((m) => !dead.includes(m) || m.sentence - first <= STORY || !m.phrases.some((p) => p.plural));
}

/** "eight were wounded, three of whom died later": five are left. */
function withoutDead(figure: Figure, mentions: readonly HarmMention[]): Figure {
  const at = mentions.findIndex((m) => figure.claims.includes(m.claim));
  const own = mentions[at];
  // "eight people, three of whom later died, were wounded"
  const before = mentions[at - 1];
  const inside = before?.effect === "killed" && before.sentence === own?.sentence && before.phrases.some((p) => p.partitive);
  const next = inside ? before : mentions[at + 1];
  // "three people were taken to hospital, where one died"
  const there = own?.carried === true && own.sentence === next?.sentence;
  const part = next?.effect === "killed" ? next.phrases.find((p) => p.partitive || (there && !p.definite)) : undefined;
  const dead = part?.count?.best ?? part?.count?.min ?? 0;
  // "one killed, three others wounded": the dead one is none of the three
  if (figure.assault || figure.others || dead === 0 || dead >= figure.value) return figure;
  // "10 dead, 51 wounded … two of the wounded died in the night": the ten hold the two
  const beside = mentions.some(
    (m) =>
      m.effect === "killed" && m.sentence === own?.sentence && m.phrases.some((p) => !p.partitive && (p.count?.best ?? 0) > dead),
  );
  return beside ? figure : less(figure, dead);
}

function less(figure: Figure, dead: number): Figure {
  if (dead === 0) return figure;
  const minus = (n: number | null): number | null => (n === null ? null : Math.max(0, n - dead));
  const { value, min, best, max } = figure;
  return { ...figure, value: value - dead, min: minus(min) ?? 0, best: minus(best), max: minus(max), list: true };
}

/** Nouns that count whoever is meant, leaders and led alike. */
const ANYBODY = /^(?:people|persons?|individuals?|m[ae]n|wom[ae]n|others?|suspects?|detainees?|villagers?|residents?)$/;

/** "captured a Taliban leader … also detained two insurgents": one told apart by his office stands beside the number. */
function settleBeside(effect: HarmKind, mentions: readonly HarmMention[]): Toll | null {
  const people = buildRosterOf(effect, mentions);
  const toll = settle(effect, mentions, people);
  const figures = figuresOf(effect, mentions);
  const top = pick(figures.filter((f) => !f.list));
  if (toll === null || top === null || figures.some((f) => f.list && f.value >= top.value)) return toll;
  if (!top.others && (top.noun === null || ANYBODY.test(top.noun))) return toll;
  const singular = (top.noun ?? "").replace(/s$/, "");
  const beside = people.filter((p) => !p.nouns.includes(singular) && !p.claims.some((claim) => top.claims.includes(claim)));
  return beside.length === 0 ? toll : tollOf(withPeople(top, beside), true);
}

function tollOf({ min, best, max, claims }: Figure, summed: boolean): Toll {
  return { min, best, max, summed, claims };
}

/** A number and people told of beside it. */
function withPeople(figure: Figure, people: readonly RosterPerson[]): Figure {
  return people.map(figureOfOne).reduce(plus, figure);
}

function figureOfOne({ claims, status, nouns }: RosterPerson): Figure {
  const group = groupOf(status, nouns[0] ?? null);
  const noun = nouns[0] ?? null;
  return {
    value: 1,
    min: 1,
    best: 1,
    max: 1,
    claims,
    assault: false,
    list: false,
    others: false,
    noun,
    group,
    byDoer: false,
    withSelf: false,
    doers: status === "perpetrator",
    doersApart: excludesDoers(status, noun),
    sweeping: false,
    part: false,
  };
}

function settle(effect: HarmKind, mentions: readonly HarmMention[], people: readonly RosterPerson[]): Toll | null {
  const figures = effect === "killed" ? counted(figuresOf(effect, mentions), people) : figuresOf(effect, mentions);
  return settleFigures(effect, figures, people, claimsOf(effect, mentions)) ?? severalOf(effect, mentions);
}

function severalOf(effect: HarmKind, mentions: readonly HarmMention[]): Toll | null {
  const top = pick(pluralsOf(effect, mentions));
  return top === null ? null : tollOf({ ...top, best: null, max: null }, false);
}

/** Claims of one field: a person's other fates support nothing. */
function claimsOf(effect: HarmKind, mentions: readonly HarmMention[]): ReadonlySet<string> {
  return new Set(mentions.filter((m) => m.effect === effect).map((m) => m.claim));
}

/** "many people die", "several were hurt": what is counted anywhere outweighs it. */
function counted(figures: readonly Figure[], people: readonly RosterPerson[]): readonly Figure[] {
  const exact = figures.filter((f) => !isVague(f));
  if (exact.length > 0) return exact;
  return people.length > 0 ? figures.filter((f) => !isSweeping(f)) : figures;
}

function settleFigures(
  effect: HarmKind,
  figures: readonly Figure[],
  people: readonly RosterPerson[],
  own: ReadonlySet<string>,
): Toll | null {
  const named = people.length;
  const claims = people.flatMap((p) => p.claims).filter((claim) => own.has(claim));
  const top = pick(figures);
  if (top === null && named === 0) return null;
  // a number of the text outweighs a count of people told one by one, unless more of them are told apart by name or age
  const apart = people.filter((p) => p.names.length > 0 || p.ages.length > 0).length;
  const votes = top === null ? 0 : figures.filter((f) => f.value === top.value).length;
  if (top === null || (named > top.value && apart > top.value && votes < 2))
    return { min: named, best: named, max: named, summed: named > 1, claims: [...new Set(claims)] };
  const others = people.filter((p) => !p.claims.some((claim) => figures.some((f) => f.claims.includes(claim))));
  const beside = others.map(figureOfOne);
  const whole = sumOfGroups(figures, beside) ?? (effect === "killed" ? sumWithDoers(figures, beside) : null);
  if (whole !== null) return tollOf(whole, true);
  // "killed nine people before shooting his mother and himself"
  const himself = effect === "killed" && !top.withSelf ? figures.find((f) => f.withSelf && f.value < top.value) : undefined;
  if (himself !== undefined && figures.every((f) => f.withSelf || f.byDoer)) return tollOf(plus(top, himself), true);
  // "killed five people before killing himself", "two bailiffs were killed … the gunman is dead"
  const doers = people.filter(
    (p) => (p.self || p.status === "perpetrator") && !p.claims.some((claim) => top.claims.includes(claim)),
  );
  const victims = !top.list && top.noun !== null && !ANYBODY.test(top.noun) && top.group !== "attackers";
  if (
    doers.length > 0 &&
    top.best !== null &&
    figures.every((f) => f.byDoer || f.value < top.value || (victims && f.noun === top.noun))
  )
    return tollOf(withPeople(top, doers), true);
  return tollOf(top, top.list);
}
