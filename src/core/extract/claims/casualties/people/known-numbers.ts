import { exactly } from "../../../../model/index.ts";
import type { Segmented } from "../../../../text/index.ts";
import type { PersonPhrase } from "./person-phrase.ts";

/** "the", "all", "all the", "both" before people told of already. */
const WHOLE = /^(?:the|all|both)$/;

/**
 * Attackers told of again without a number are as many as the text said before, where it gave one number of them: "Four suicide
 * bombers … the attackers and 137 worshippers were killed"; "both assailants" are two.
 */
export function withKnownNumbers(doc: Segmented, phrases: readonly PersonPhrase[]): readonly PersonPhrase[] {
  const told = new Set<number>();
  return phrases.map((phrase) => {
    if (!phrase.plural || phrase.status !== "perpetrator") return phrase;
    const best = phrase.count?.best ?? null;
    if (phrase.numbered) {
      // "two of the attackers", "two other gunmen": no number of them all
      told.add(best === null || phrase.partitive || phrase.other || phrase.rest ? Number.NaN : best);
      return phrase;
    }
    const opens = doc.tokens[phrase.first]?.lower ?? "";
    if (phrase.count !== null || !WHOLE.test(opens)) return phrase;
    const [known] = told;
    const number = opens === "both" ? 2 : told.size === 1 && known !== undefined && known > 1 ? known : null;
    return number === null
      ? phrase
      : {
          ...phrase,
          numbered: true,
          count: exactly(number, "people", doc.text.slice(doc.tokens[phrase.first]?.start, doc.tokens[phrase.last - 1]?.end)),
        };
  });
}
