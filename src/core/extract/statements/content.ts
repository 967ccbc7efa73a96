import type { Segmented, Sentence, Token } from "../../text/index.ts";
import type { Scene } from "./draft.ts";
import type { Range } from "./phrase.ts";

/** A mark that ends words said: a comma, or the closing mark of a quotation. */
export function isClosing(mark: Token): boolean {
  return !mark.plain && (/^[,”"?!»]$/.test(mark.text) || (mark.quote >= 0 && /^['’]$/.test(mark.text)));
}

/** Words before the cue end in a comma or closing mark: they may be what was said, not who says it. */
export function closesBefore(doc: Segmented, at: number, sentence: Sentence): boolean {
  const mark = doc.tokens[at - 1];
  return at > sentence.first && mark !== undefined && isClosing(mark);
}

/** What was said before its cue: from the sentence's start, or from that of the quotation it ends. */
export function contentBefore(scene: Scene, sentence: Sentence, end: number, floor: number, least = 2): Range | null {
  const { doc } = scene;
  let last = end;
  const mark = doc.tokens[last - 1];
  if (mark === undefined || !isClosing(mark)) return null;
  if (mark.quote < 0) last--;
  let first = Math.max(sentence.first, floor);
  for (let i = last - 2; i > first; i--) {
    if (doc.tokens[i]?.text !== ";" || doc.tokens[i]?.quote !== -1) continue;
    first = i + 1;
    break;
  }
  const opens = doc.tokens[first];
  const quote = opens === undefined ? undefined : scene.quotes[opens.quote];
  if (quote !== undefined && first === sentence.first) first = Math.min(first, quote.first);
  return last - first >= least || (mark.quote >= 0 && last > first) ? { first, last } : null;
}

/** The quotation that goes on in the next sentences of the paragraph: “A,” he said. “B.” */
export function quotedOn(scene: Scene, sentence: Sentence): Range | null {
  const { doc } = scene;
  const next = doc.sentences[sentence.index + 1];
  if (next === undefined || next.paragraph !== sentence.paragraph) return null;
  return wholeQuote(scene, next);
}

/** The question or cry in quotation marks right before a sentence that only tells whose it is: “Is it open?” Ruiz asked. */
export function quotedBefore(scene: Scene, sentence: Sentence): Range[] {
  const { doc } = scene;
  const close = doc.tokens[sentence.first - 1];
  const quote = close === undefined || close.quote < 0 ? undefined : scene.quotes[close.quote];
  if (quote === undefined || quote.last !== sentence.first || quote.last - quote.first < 3) return [];
  return doc.sentences[sentence.index - 1]?.paragraph === sentence.paragraph ? [quote] : [];
}

/** The sentence's quotation where it is nothing but one, over all the sentences the quotation spans. */
export function wholeQuote(scene: Scene, sentence: Sentence): Range | null {
  const { doc } = scene;
  const first = doc.tokens[sentence.first];
  if (first === undefined || first.quote < 0) return null;
  const quote = scene.quotes[first.quote];
  if (quote === undefined || quote.first !== sentence.first || quote.last - quote.first < 4) return null;
  const behind = doc.tokens[quote.last];
  const last = doc.tokens[quote.last - 1];
  // the quotation's last sentence ends with it: what follows is another sentence
  return behind === undefined || behind.sentence !== last?.sentence ? quote : null;
}
