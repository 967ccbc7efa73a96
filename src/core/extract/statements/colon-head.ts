import type { Sentence } from "../../text/index.ts";
import { actorsIn, type Draft, type Scene } from "./draft.ts";
import { phraseAfter } from "./phrase.ts";
import { sourceOf } from "./source.ts";
import { isClosing } from "./subject.ts";

/** How many tokens a speaker before a colon may take. */
const LONGEST = 7;

/** "Police: Two men shot outside a bar", "Ruiz: “The road is open”": a line that opens with who says it and a colon. */
export function readColonHead(scene: Scene, sentence: Sentence): Draft | null {
  const { doc, lexicon } = scene;
  const colon = colonOf(scene, sentence);
  if (colon < 0) return null;
  const range = { first: sentence.first, last: colon };
  const phrase = phraseAfter(doc, sentence.first);
  if (phrase === null || phrase.last !== colon) return null;
  const words = doc.tokens.slice(range.first, range.last);
  const source = sourceOf(doc, range, scene.actors, lexicon);
  const speaks =
    (source.kind === "person" && words.length > 1) ||
    actorsIn(scene.actors, range).length > 0 ||
    words.some((token) => SPEAKERS.test(token.lower) || lexicon.roles.has(token.lower));
  if (!speaks) return null;
  let { last } = sentence;
  while (last > colon + 1 && /^[.;]$/.test(doc.tokens[last - 1]?.text ?? "")) last--;
  const opened = doc.tokens[last - 1];
  const quote = opened === undefined ? undefined : scene.quotes[opened.quote];
  const content = { first: colon + 1, last: quote === undefined ? last : Math.max(last, quote.last) };
  return {
    source,
    sourceRange: range,
    attribution: "explicit",
    cue: { first: colon, last: colon + 1 },
    content: [content],
    chain: [],
    verb: null,
    stance: "asserts",
    negated: false,
    sentence,
  };
}

const SPEAKERS =
  /^(?:police|sheriff|officials?|authorities|reports?|witness(?:es)?|family|lawyer|attorney|coroner|prosecutors?|spokes\p{L}+|survey|poll|study|army|military|government|ministry)$/u;

/** The colon behind the sentence's first words where three words or more follow it, else -1. */
function colonOf({ doc }: Scene, sentence: Sentence): number {
  for (let i = sentence.first + 1; i < Math.min(sentence.last - 3, sentence.first + LONGEST); i++) {
    const token = doc.tokens[i];
    if (token === undefined || token.quote >= 0 || isClosing(token)) return -1;
    // "at 11:30"
    if (token.text === ":") return doc.tokens[i + 1]?.start === token.end ? -1 : i;
  }
  return -1;
}
