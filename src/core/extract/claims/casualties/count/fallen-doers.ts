import type { HarmMention } from "./harm-mention.ts";

/**
 * "Killed five officers before police killed him": whom one pronoun stands for behind the plural people a doer killed is the doer, where
 * nobody else of the text was harmed alone.
 */
export function withFallenDoers(mentions: readonly HarmMention[]): readonly HarmMention[] {
  return mentions.map((mention, at) => {
    const [phrase] = mention.phrases;
    if (mention.self || mention.effect !== "killed" || mention.phrases.length !== 1 || phrase === undefined) return mention;
    if (phrase.kind !== "pronoun" || phrase.plural || phrase.gender === null) return mention;
    const before = mentions.slice(0, at).filter((m) => m.phrases[0] !== phrase);
    const alone = before.some((m) => m.phrases.some((p) => !p.plural && !p.negative));
    const deed = before.some(
      (m) => m.sentence === mention.sentence && m.effect === "killed" && m.byDoer && m.phrases.every((p) => p.plural),
    );
    return deed && !alone ? { ...mention, self: true } : mention;
  });
}
