import type { HarmKind } from "./harm-lexicon.ts";
import type { HarmMention } from "./roster.ts";

/** One number of the text for one fate, or the sum of one list. */
export interface Figure {
  readonly value: number;
  readonly max: number | null;
  readonly best: number | null;
  readonly claim: string;
  readonly assault: boolean;
  readonly list: boolean;
  /** "shot two others": counts people besides those told of. */
  readonly others: boolean;
  /** Head noun of its people, where there is one. */
  readonly noun: string | null;
}

/** Most that a vague word of several is known to stand for at least; "dozens" says more. */
const SEVERAL = 4;

export function isVague({ best, max, value }: Figure): boolean {
  return best === null && max === null && value <= SEVERAL;
}

/** The figure most often given among whole-incident figures; of several equally often given the larger. */
export function pick(figures: readonly Figure[]): Figure | null {
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

export function figuresOf(effect: HarmKind, mentions: readonly HarmMention[]): Figure[] {
  return inSentences(mentions.filter((m) => m.effect === effect))
    .filter(isFigure)
    .flatMap((m) => figureOf(m) ?? []);
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
function isFigure({ phrases, assault }: HarmMention): boolean {
  if (phrases.some((p) => p.numbered && !p.negative)) return true;
  return phrases.length > 1 && !(assault && phrases.every((p) => !p.plural));
}

function figureOf(mention: HarmMention): Figure | null {
  let value = 0;
  let max: number | null = 0;
  let best: number | null = 0;
  for (const phrase of mention.phrases) {
    if (phrase.negative) continue;
    const count = phrase.count;
    if (count === null) {
      max = null;
      best = null;
      value += phrase.plural ? 2 : 1;
      continue;
    }
    value += count.min ?? 0;
    best = best === null || count.best === null ? null : best + count.best;
    max = max === null || count.max === null ? null : max + count.max;
  }
  if (value === 0) return null;
  if (best !== null && best > value) value = best;
  return {
    value,
    max,
    best,
    claim: mention.claim,
    assault: mention.assault,
    list: mention.phrases.length > 1,
    others: mention.phrases.some((p) => p.other),
    noun: mention.phrases[0]?.noun ?? null,
  };
}
