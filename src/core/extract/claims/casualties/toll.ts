import { type Figure, figuresOf, isVague, pick, pluralsOf } from "./figures.ts";
import type { HarmKind } from "./harm-lexicon.ts";
import { buildRoster, buildRosterOf, type HarmMention, type RosterPerson } from "./roster.ts";

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
export function countTolls(mentions: readonly HarmMention[]): Tolls {
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
    mentions.filter((m) => !m.phrases.every((p) => fallen.has(p))),
  );
  const sure = hurt.filter((f) => !f.assault);
  const assaulted = hurt.filter((f) => f.assault);
  let injured = settleFigures(counted(sure, survivors), survivors, claimsOf("injured", mentions));
  // "three people were shot, one fatally": those shot are the dead and the hurt together
  const shot = assaulted.reduce<Figure | null>((a, b) => (a === null || b.value > a.value ? b : a), null);
  if (shot !== null) {
    const rest = shot.value - (shot.others ? 0 : dead);
    if (rest > (injured?.best ?? injured?.min ?? 0)) {
      injured = {
        min: rest,
        best: shot.best === null ? null : rest,
        max: shot.max === null ? null : rest,
        summed: true,
        claims: [...new Set([...(injured?.claims ?? []), shot.claim])],
      };
    }
  }
  return { killed, injured, missing: settleBeside("missing", mentions), captured: settleBeside("captured", mentions), people };
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
  const beside = people.filter((p) => !p.nouns.includes(singular) && !p.claims.includes(top.claim));
  if (beside.length === 0) return toll;
  const plus = (n: number | null): number | null => (n === null ? null : n + beside.length);
  return {
    min: top.value + beside.length,
    best: plus(top.best),
    max: plus(top.max),
    summed: true,
    claims: [...new Set([top.claim, ...beside.flatMap((p) => p.claims)])],
  };
}

function settle(effect: HarmKind, mentions: readonly HarmMention[], people: readonly RosterPerson[]): Toll | null {
  const figures = effect === "killed" ? counted(figuresOf(effect, mentions), people) : figuresOf(effect, mentions);
  return settleFigures(figures, people, claimsOf(effect, mentions)) ?? severalOf(effect, mentions);
}

function severalOf(effect: HarmKind, mentions: readonly HarmMention[]): Toll | null {
  const top = pick(pluralsOf(effect, mentions));
  return top === null ? null : { min: top.value, best: null, max: null, summed: false, claims: [top.claim] };
}

/** Claims of one field: a person's other fates support nothing. */
function claimsOf(effect: HarmKind, mentions: readonly HarmMention[]): ReadonlySet<string> {
  return new Set(mentions.filter((m) => m.effect === effect).map((m) => m.claim));
}

/** "many people die", "several were hurt": what is counted anywhere outweighs it. */
function counted(figures: readonly Figure[], people: readonly RosterPerson[]): readonly Figure[] {
  const exact = figures.filter((f) => !isVague(f));
  return exact.length > 0 || people.length > 0 ? exact : figures;
}

function settleFigures(figures: readonly Figure[], people: readonly RosterPerson[], own: ReadonlySet<string>): Toll | null {
  const named = people.length;
  const claims = people.flatMap((p) => p.claims).filter((claim) => own.has(claim));
  const top = pick(figures);
  if (top === null && named === 0) return null;
  // a number of the text outweighs a count of people told one by one, unless more of them are told apart by name or age
  const apart = people.filter((p) => p.names.length > 0 || p.ages.length > 0).length;
  const votes = top === null ? 0 : figures.filter((f) => f.value === top.value).length;
  if (top === null || (named > top.value && apart > top.value && votes < 2))
    return { min: named, best: named, max: named, summed: named > 1, claims: [...new Set(claims)] };
  return { min: top.value, best: top.best, max: top.max, summed: top.list, claims: [top.claim] };
}
