import type { Source } from "../../model/index.ts";
import type { Sentence } from "../../text/index.ts";
import { isClosing } from "./content.ts";
import { actorsIn, type Draft, type Scene } from "./draft.ts";
import { phraseAfter, type Range } from "./phrase.ts";
import { sourceOf } from "./source.ts";

/** How many tokens a speaker before a colon may take. */
const LONGEST = 7;

/** "Police: Two men shot outside a bar", "Ruiz: “The road is open”": a line that opens with who says it and a colon. */
export function readColonHead(scene: Scene, sentence: Sentence): Draft | null {
  const { doc, lexicon } = scene;
  const colon = colonOf(scene, sentence);
  if (colon < 0) return null;
  const range = { first: behindClock(scene, sentence), last: colon };
  const phrase = phraseAfter(doc, range.first);
  if (phrase === null || phrase.last !== colon) return null;
  const source = sourceOf(doc, range, scene.actors, lexicon);
  if (!speaks(scene, range, source)) return null;
  let { last } = sentence;
  while (last > colon + 1 && /^[.;]$/.test(doc.tokens[last - 1]?.text ?? "")) last--;
  const opened = doc.tokens[last - 1];
  const quote = opened === undefined ? undefined : scene.quotes[opened.quote];
  const content = { first: colon + 1, last: quote === undefined ? last : Math.max(last, quote.last) };
  return { ...told(sentence, source, range), cue: { first: colon, last: colon + 1 }, content: [content] };
}

/** "Nine hurt in blast: doctors", "Bridge closed - mayor": a line that closes with who says it. */
export function readColonTail(scene: Scene, sentence: Sentence): Draft | null {
  const { doc, lexicon } = scene;
  for (let i = sentence.last - 2; i > Math.max(sentence.first + 2, sentence.last - LONGEST); i--) {
    const mark = doc.tokens[i];
    if (mark === undefined || mark.quote >= 0) return null;
    const dash = /^[-–—]$/.test(mark.text) && mark.start > (doc.tokens[i - 1]?.end ?? 0);
    if (mark.text !== ":" && !dash) continue;
    const range = { first: i + 1, last: sentence.last };
    // "… in the north – Photo: AFP"
    if (lexicon.words.pictured.has(doc.tokens[i - 1]) || lexicon.words.pictured.has(doc.tokens[i + 1])) return null;
    if (phraseAfter(doc, i + 1)?.last !== sentence.last || doc.tokens[i + 1]?.pos === "NUM") return null;
    const source = sourceOf(doc, range, scene.actors, lexicon);
    if (!speaks(scene, range, source)) return null;
    return { ...told(sentence, source, range), cue: { first: i, last: i + 1 }, content: [{ first: sentence.first, last: i }] };
  }
  return null;
}

/** Whether a phrase beside a colon is somebody who speaks. */
function speaks({ doc, lexicon, actors }: Scene, range: Range, source: Source): boolean {
  const words = doc.tokens.slice(range.first, range.last);
  return (
    (source.kind === "person" && words.length > 1) ||
    actorsIn(actors, range).length > 0 ||
    words.some((token) => lexicon.words.speaks.has(token) || lexicon.roles.has(token.lower))
  );
}

const told = (sentence: Sentence, source: Source, sourceRange: Range): Omit<Draft, "cue" | "content"> => ({
  source,
  sourceRange,
  attribution: "explicit",
  chain: [],
  verb: null,
  stance: "asserts",
  negated: false,
  sentence,
});

/** "10:18 — City hospital: …": the line's first token behind the clock and dash a ticker opens with. */
function behindClock({ doc, timesFrom }: Scene, { first, last }: Sentence): number {
  const time = timesFrom.get(first);
  return time !== undefined && time.last + 1 < last && /^[-–—]$/.test(doc.tokens[time.last]?.text ?? "") ? time.last + 1 : first;
}

/** The colon behind the sentence's first words where three words or more follow it, else -1. */
function colonOf(scene: Scene, sentence: Sentence): number {
  const { doc } = scene;
  const first = behindClock(scene, sentence);
  for (let i = first + 1; i < Math.min(sentence.last - 3, first + LONGEST); i++) {
    const token = doc.tokens[i];
    if (token === undefined || token.quote >= 0 || isClosing(token)) return -1;
    // "at 11:30"
    if (token.text === ":") return doc.tokens[i + 1]?.start === token.end ? -1 : i;
  }
  return -1;
}
