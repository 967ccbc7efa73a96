import type { HarmKind } from "./harm-lexicon.ts";
import { buildRoster, type HarmMention, type RosterPerson } from "./roster.ts";

/** What one report's words add up to for one field of one incident. */
export interface Toll {
  readonly min: number;
  readonly best: number | null;
  readonly max: number | null;
  /** Sum over people or lists rather than one number of the text. */
  readonly summed: boolean;
  readonly claims: readonly string[];
}

interface Figure {
  readonly value: number;
  readonly max: number | null;
  readonly best: number | null;
  readonly claim: string;
  readonly assault: boolean;
  readonly list: boolean;
  /** "shot two others": counts people besides those told of. */
  readonly others: boolean;
  readonly status: string | null;
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
  const sure = figuresOf("injured", mentions).filter((f) => !f.assault);
  const assaulted = figuresOf("injured", mentions).filter((f) => f.assault);
  let injured = settleFigures(sure, survivors, claimsOf("injured", mentions));
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
  return { killed, injured, missing: settle("missing", mentions, []), captured: settle("captured", mentions, []), people };
}

function settle(effect: HarmKind, mentions: readonly HarmMention[], people: readonly RosterPerson[]): Toll | null {
  return settleFigures(figuresOf(effect, mentions), people, claimsOf(effect, mentions));
}

/** Claims of one field: a person's other fates support nothing. */
function claimsOf(effect: HarmKind, mentions: readonly HarmMention[]): ReadonlySet<string> {
  return new Set(mentions.filter((m) => m.effect === effect).map((m) => m.claim));
}

function settleFigures(figures: readonly Figure[], people: readonly RosterPerson[], own: ReadonlySet<string>): Toll | null {
  const named = people.length;
  const claims = people.flatMap((p) => p.claims).filter((claim) => own.has(claim));
  // "many people die", "several were hurt": what is counted anywhere outweighs it
  const counted = figures.filter((f) => !isVague(f));
  const top = pick(counted.length > 0 || named > 0 ? counted : figures);
  if (top === null && named === 0) return null;
  // a number of the text outweighs a count of people told one by one, unless more of them are told apart by name or age
  const apart = people.filter((p) => p.names.length > 0 || p.ages.length > 0).length;
  const votes = top === null ? 0 : figures.filter((f) => f.value === top.value).length;
  if (top === null || (named > top.value && apart > top.value && votes < 2))
    return { min: named, best: named, max: named, summed: named > 1, claims: [...new Set(claims)] };
  return { min: top.value, best: top.best, max: top.max, summed: top.list, claims: [top.claim] };
}

/** Fewest people a vague word of several can stand for: "dozens" says more. */
const SEVERAL = 3;

function isVague({ best, max, value }: Figure): boolean {
  return best === null && max === null && value <= SEVERAL;
}

/** The figure most often given among whole-incident figures; of several equally often given the larger. */
function pick(figures: readonly Figure[]): Figure | null {
  const votes = new Map<number, number>();
  for (const f of figures) votes.set(f.value, (votes.get(f.value) ?? 0) + 1);
  let best: Figure | null = null;
  for (const f of figures) {
    if (best === null) best = f;
    else {
      const a = votes.get(f.value) ?? 0;
      const b = votes.get(best.value) ?? 0;
      if (f.value > best.value && a >= b - 1) best = f;
    }
  }
  return best;
}

function figuresOf(effect: HarmKind, mentions: readonly HarmMention[]): Figure[] {
  const out: Figure[] = [];
  for (const mention of mentions) {
    if (mention.effect !== effect) continue;
    let value = 0;
    let max: number | null = 0;
    let best: number | null = 0;
    let numbered = false;
    for (const phrase of mention.phrases) {
      if (phrase.negative) continue;
      const count = phrase.count;
      if (count === null) {
        max = null;
        best = null;
        value += phrase.plural ? 2 : 1;
        continue;
      }
      if (phrase.numbered) numbered = true;
      value += count.min ?? 0;
      best = best === null || count.best === null ? null : best + count.best;
      max = max === null || count.max === null ? null : max + count.max;
    }
    // people told one by one are the roster's to count
    const single = mention.phrases.every((p) => !p.plural && !p.numbered);
    if (value === 0 || (!numbered && (mention.phrases.length < 2 || (single && mention.assault)))) continue;
    if (best !== null && best > value) value = best;
    out.push({
      value,
      max,
      best,
      claim: mention.claim,
      assault: mention.assault,
      list: mention.phrases.length > 1,
      others: mention.phrases.some((p) => p.other),
      status: mention.phrases[0]?.status ?? null,
    });
  }
  return out;
}
