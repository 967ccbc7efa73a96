import { type Sentence, WordSet } from "../../text/index.ts";
import { clauseEnd } from "./content-end.ts";
import type { Draft, Scene } from "./draft.ts";

const ADVERBS = new WordSet("reportedly allegedly purportedly supposedly");

/** "Rebels reportedly shelled the town": said by somebody nobody names. */
export function readHearsay(scene: Scene, sentence: Sentence): Draft | null {
  const { doc } = scene;
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = doc.tokens[i];
    if (token === undefined || token.quote >= 0 || !ADVERBS.has(token)) continue;
    const content = [
      { first: sentence.first, last: i },
      { first: i + 1, last: clauseEnd(scene, sentence, i + 1) },
    ].filter((r) => r.last > r.first);
    return { ...unspoken(sentence), cue: { first: i, last: i + 1 }, content };
  }
  return null;
}

const unspoken = (sentence: Sentence): Omit<Draft, "cue" | "content"> => ({
  source: null,
  sourceRange: null,
  attribution: "explicit",
  chain: [],
  verb: null,
  stance: "asserts",
  negated: false,
  sentence,
});
