import type { Sentence } from "../../text/index.ts";
import { cueGroup } from "./cue-verb.ts";
import type { Scene } from "./draft.ts";

/** "continued to argue", "has tried to explain": where the verbs begin that lead up to an infinitive, or null where none does. */
export function leadOf({ doc, lexicon }: Scene, to: number, sentence: Sentence): number | null {
  const at = doc.tokens[to - 1]?.lower === "on" ? to - 2 : to - 1;
  const token = doc.tokens[at];
  if (at <= sentence.first || token === undefined || token.quote >= 0 || token.pos === "NOUN" || !lexicon.words.leads.has(token))
    return null;
  return cueGroup(doc, at).first;
}

/** "took to Twitter to praise", "flew to Basra on Monday to condemn", "was quick to deny": an infinitive whose doer is the sentence's subject. */
export function tellsPurpose({ doc, lexicon, timesTo }: Scene, to: number): boolean {
  const before = doc.tokens[to - 1];
  if (before === undefined || before.quote >= 0) return false;
  return (
    before.lower === "on" ||
    before.lower === "quick" ||
    before.pos === "PROPN" ||
    before.pos === "NUM" ||
    timesTo.has(to) ||
    (before.pos === "NOUN" && lexicon.words.medium.has(before))
  );
}
