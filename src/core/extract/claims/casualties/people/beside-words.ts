import type { PhraseMap } from "./phrase-map.ts";

/** Words that add people to those told of, "in addition to the bomber", "not counting the driver". */
export const BESIDE: readonly (readonly string[])[] = [
  ["in", "addition", "to"],
  ["along", "with"],
  ["together", "with"],
  ["as", "well", "as"],
  ["apart", "from"],
  ["aside", "from"],
  ["not", "counting"],
  ["not", "including"],
  ["excluding"],
  ["besides"],
];

/** Whether a link's words stand right before a token. */
export function endsIn(map: PhraseMap, link: readonly string[], at: number): boolean {
  return link.every((word, i) => map.word(at - link.length + i) === word);
}
