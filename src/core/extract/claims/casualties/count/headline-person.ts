import type { HarmKind } from "../harm/harm-lexicon.ts";
import type { PersonPhrase } from "../people/person-phrase.ts";
import type { HarmMention } from "./harm-mention.ts";

/** Sentences within which whoever shares the fate of the headline's one person is told of beside him. */
export const STORY = 5;

/** "Man dies in shooting": one person, and no number. */
export function headlinesOne(mentions: readonly HarmMention[], effect: HarmKind): boolean {
  const told = new Set(mentions.flatMap((m) => (m.place === "headline" && m.effect === effect ? m.phrases : [])));
  return told.size === 1 && [...told].every(isSingle);
}

/** One person, neither several nor none. */
export function isSingle(phrase: PersonPhrase): boolean {
  return !phrase.plural && (phrase.count?.best ?? 1) === 1 && !phrase.negative;
}
