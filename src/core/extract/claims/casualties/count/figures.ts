import type { PersonStatus } from "../../../../model/index.ts";
import type { HarmKind } from "../harm/harm-lexicon.ts";
import type { HarmMention } from "./harm-mention.ts";

/** One number of the text for one fate, or the sum of one list. */
export interface Figure {
  /** What it is compared by: its best guess, else its least. */
  readonly value: number;
  readonly min: number;
  readonly max: number | null;
  readonly best: number | null;
  readonly claims: readonly string[];
  readonly assault: boolean;
  readonly list: boolean;
  /** "shot two others": counts people besides those told of. */
  readonly others: boolean;
  /** Head noun of its people, where there is one. */
  readonly noun: string | null;
  /** Whom it counts: `all` for people of any kind, else a group no other group shares. */
  readonly group: string;
  /** Those a doer befell: he is not among them. */
  readonly byDoer: boolean;
  /** "his mother and himself": counts the doer with others. */
  readonly withSelf: boolean;
  /** None of them can be a doer: "killed five people", "five tourists died"; "five people died" may count the gunman. */
  readonly doersApart: boolean;
  /** Gunmen, attackers, bombers alone; fighters are as often those an operation is for. */
  readonly doers: boolean;
  /** Its words are "many", "few", "most" or no number at all. */
  readonly sweeping: boolean;
  /** Told beside another number of the same people's fellows: "two men were hurt and two others wounded". */
  readonly part: boolean;
}

/** Most that a vague word of several is known to stand for at least; "dozens" says more. */
const SEVERAL = 4;

export function isVague({ best, max, value }: Figure): boolean {
  return best === null && max === null && value <= SEVERAL;
}

/** "many people die", "few were hurt": said of the world as often as of the deed. */
export function isSweeping(figure: Figure): boolean {
  return isVague(figure) && figure.sweeping;
}

/** The figure most often given among whole-incident figures; of several equally often given the larger. */
export function pick(figures: readonly Figure[]): Figure | null {
  const votes = new Map<number, number>();
  for (const f of figures) if (!f.part) votes.set(f.value, (votes.get(f.value) ?? 0) + 1);
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

export function figuresOf(effect: HarmKind, mentions: readonly HarmMention[]): Figure[] {
  const told = inSentences(mentions.filter((m) => m.effect === effect));
  const sums = runningSums(effect, mentions);
  const summed = new Set(sums.flatMap((sum) => sum.claims));
  const figures = told.filter(isFigure).flatMap((m) => figureOf(m) ?? []);
  const all = [...figures.map((f) => (f.claims.every((claim) => summed.has(claim)) ? { ...f, part: true } : f)), ...sums];
  return effect === "killed" ? [...all, ...ordinalFigures(mentions, all)] : all;
}

/** "four women were killed … a fifth victim died", "Third person dies after shooting": each makes a number of the whole. */
function ordinalFigures(mentions: readonly HarmMention[], figures: readonly Figure[]): Figure[] {
  return mentions.flatMap((mention) => {
    const phrase = mention.phrases[0];
    if (mention.effect !== "killed" || mention.phrases.length !== 1 || phrase?.nth == null || phrase.plural) return [];
    const { nth } = phrase;
    const before = figures.find((f) => f.value === nth - 1 && !f.assault);
    const figure = figureOf(mention);
    // a death that comes after the others is news by itself: "a third victim has died"
    const news = !mention.dealt && !mention.self && (mention.place === "headline" || mention.sentence === 0);
    if (figure === null || (before === undefined && !news)) return [];
    const claims = [...figure.claims, ...(before?.claims ?? [])];
    return [
      { ...figure, value: nth, min: nth, best: nth, max: nth, claims, others: false, list: true, group: "all", noun: null },
    ];
  });
}

/** "killing the insurgents": several, where no number is given anywhere. */
export function pluralsOf(effect: HarmKind, mentions: readonly HarmMention[]): Figure[] {
  return mentions.filter((m) => m.effect === effect && m.phrases.some((p) => p.plural)).flatMap((m) => figureOf(m) ?? []);
}

/** Lines of the page count only where no sentence tells of the same. */
function inSentences(mentions: readonly HarmMention[]): readonly HarmMention[] {
  const told = mentions.filter((m) => m.place !== "line");
  return told.some((m) => m.place === "prose" && (isFigure(m) || m.phrases.some((p) => !p.plural))) ? told : mentions;
}

/** A number or a list; people told one by one are the roster's to count. */
function isFigure({ phrases, assault, withSelf }: HarmMention): boolean {
  if (withSelf || phrases.some((p) => p.numbered && !p.negative)) return true;
  return phrases.length > 1 && !(assault && phrases.every((p) => !p.plural));
}

/** "Three died on the spot and another two in hospital": each next number of others adds to the one before it. */
function runningSums(effect: HarmKind, mentions: readonly HarmMention[]): Figure[] {
  const out: Figure[] = [];
  const prose = mentions.filter((m) => m.place === "prose");
  let sum: Figure | null = null;
  let sentence = -1;
  let told: HarmMention["phrases"] = [];
  for (const mention of prose) {
    const figure = mention.effect === effect ? figureOf(mention) : null;
    const phrase = mention.phrases[0];
    const adds = mention.phrases.length === 1 && phrase?.other === true && phrase.numbered && !phrase.definite;
    // "three others were hurt and taken away with wounds": told of once
    if (phrase !== undefined && told.includes(phrase)) continue;
    told = mention.phrases;
    if (figure !== null && adds && sum !== null && mention.sentence - sentence <= 1) {
      sum = plus(sum, figure);
      out.push(sum);
    } else sum = figure;
    sentence = mention.sentence;
  }
  return out;
}

/** Both together, as one figure of the whole. */
export function plus(a: Figure, b: Figure): Figure {
  const add = (x: number | null, y: number | null): number | null => (x === null || y === null ? null : x + y);
  return {
    ...a,
    value: a.value + b.value,
    min: a.min + b.min,
    best: add(a.best, b.best),
    max: add(a.max, b.max),
    claims: [...new Set([...a.claims, ...b.claims])],
    list: true,
    others: false,
    noun: null,
    group: "all",
    part: false,
  };
}

/** Kinds of people within the civilians. */
const CIVILIAN: ReadonlySet<string> = new Set(["child", "woman", "medic", "journalist"]);

/**
 * "killed two soldiers … three policemen died": where every number counts its own kind of people, they add up.
 * `beside`: single people of a kind, told apart.
 */
export function sumOfGroups(figures: readonly Figure[], beside: readonly Figure[]): Figure | null {
  const all = [...figures, ...beside];
  if (all.some((f) => f.group === "all")) return null;
  const groups = new Set(all.map((f) => f.group));
  const parts = [...groups]
    .filter((group) => !(CIVILIAN.has(group) && groups.has("civilian")))
    .flatMap((group) => pick(all.filter((f) => f.group === group)) ?? []);
  return parts.length < 2 ? null : parts.reduce(plus);
}

/** "Five tourists died … the gunman was shot dead by police": six, where none of the five can be a gunman. */
export function sumWithDoers(figures: readonly Figure[], beside: readonly Figure[]): Figure | null {
  const all = [...figures, ...beside];
  const doers = pick(all.filter((f) => f.doers));
  const rest = all.filter((f) => !f.doers);
  const victims = rest.every((f) => f.doersApart) ? pick(rest) : null;
  return doers === null || victims === null ? null : plus(victims, doers);
}

/** Nouns that may stand for doers as for anybody. */
const ANYBODY =
  /^(?:people|persons?|individuals?|m[ae]n|wom[ae]n|others?|dead|deaths|boys?|girls?|youths?|teenagers?|teens?|brothers?|fatalit(?:y|ies)|bod(?:y|ies))$/;

/** Whether words for people leave no room for doers. */
export function excludesDoers(status: PersonStatus | null, noun: string | null): boolean {
  return groupOf(status, noun) !== "attackers" && noun !== null && !ANYBODY.test(noun);
}

const POLICE =
  /^(?:cops?|police|officers?|policem[ae]n|policewom[ae]n|deputy|deputies|troopers?|sheriffs?|detectives?|constables?|patrolm[ae]n|gendarmes?)$/;
const SOLDIERS = /^(?:soldiers?|troops|servicem[ae]n|marines?|airm[ae]n|sailors?|paratroopers?|infantrym[ae]n|conscripts?)$/;

/** The kind of people a status and noun speak of: "police", "soldiers", "attackers", "civilian"; `all` where it is not said or may hold others. */
export function groupOf(status: PersonStatus | null, noun: string | null): string {
  switch (status) {
    case "security":
      return POLICE.test(noun ?? "") ? "police" : SOLDIERS.test(noun ?? "") ? "soldiers" : "all";
    case "militant":
    case "perpetrator":
      return "attackers";
    case "civilian":
    case "child":
    case "woman":
    case "medic":
    case "journalist":
      return status;
    default:
      return "all";
  }
}

function figureOf(mention: HarmMention): Figure | null {
  let min = 0;
  let max: number | null = 0;
  let best: number | null = 0;
  for (const phrase of mention.phrases) {
    if (phrase.negative) continue;
    const count = phrase.count;
    if (count === null) {
      max = null;
      best = null;
      min += phrase.plural ? 2 : 1;
      continue;
    }
    min += count.min ?? 0;
    best = best === null || count.best === null ? null : best + count.best;
    max = max === null || count.max === null ? null : max + count.max;
  }
  const value = Math.max(min, best ?? 0);
  if (value === 0) return null;
  const only = mention.phrases.length === 1 ? mention.phrases[0] : undefined;
  return {
    value,
    min,
    max,
    best,
    claims: [mention.claim],
    assault: mention.assault,
    list: mention.phrases.length > 1,
    // "a boy and six others": the six and the boy together are everybody
    others: mention.also || mention.phrases[0]?.other === true,
    noun: mention.phrases[0]?.noun ?? null,
    group: only === undefined ? "all" : groupOf(only.status, only.noun),
    byDoer: mention.byDoer,
    withSelf: mention.withSelf,
    doers: only?.status === "perpetrator",
    doersApart: mention.phrases.every((p) =>
      mention.byDoer ? groupOf(p.status, p.noun) !== "attackers" : excludesDoers(p.status, p.noun),
    ),
    part: false,
    sweeping: !mention.phrases.some((p) => p.numbered && !/^(?:many|few|most|some)\b/i.test(p.count?.quote ?? "")),
  };
}
