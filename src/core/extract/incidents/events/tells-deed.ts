import type { DocReading } from "../doc-reading.ts";
import { readSceneWords, type SceneLexicon } from "../scenes/scene-words.ts";
import { isAccident } from "./accidents.ts";

/**
 * Whether a headline tells a deed or its victims, or an attack with its day or with a word of one deed's people ("two charged in triple
 * homicide"): "after the attack memorial" tells of none.
 */
export function tellsDeed({ doc, events, times }: DocReading, lexicon: SceneLexicon): boolean {
  const words = readSceneWords(doc, lexicon);
  const one = times.length > 0 || doc.tokens.some((token) => words.says(token.index, "one-deed"));
  return events.some(
    (e) =>
      !e.negated &&
      e.realis === "actual" &&
      (e.harm !== null || (!e.weak && (e.verb || one))) &&
      !isAccident({ doc, words }, e, () => events, false),
  );
}
