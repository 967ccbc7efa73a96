import { type Segmented, type Sentence, WordSet } from "../../text/index.ts";
import type { Scene } from "./draft.ts";

/** The token at which what is said from `from` on ends: the sentence's end, or where the speaker is told anew. */
export function clauseEnd(scene: Scene, sentence: Sentence, from: number): number {
  const { doc } = scene;
  let end = sentence.last;
  const first = doc.tokens[from];
  // a quotation that runs over sentences, and one that is the whole of what is said
  if (first !== undefined && first.quote >= 0 && scene.quotes[first.quote]?.first === from) {
    const last = scene.quotes[first.quote]?.last ?? end;
    if (last >= end) return last;
    let inner = last - 1;
    while (inner > from && /^[”"'’»]$/.test(doc.tokens[inner]?.text ?? "")) inner--;
    if (/^[.?!,]$/.test(doc.tokens[inner]?.text ?? "") || /^[,.;]$/.test(doc.tokens[last]?.text ?? "")) return last;
  }
  for (let i = from + 1; i < end; i++) {
    const token = doc.tokens[i];
    if (token === undefined || token.quote >= 0) continue;
    const close = closeAt(scene, from, i, end);
    if (close >= 0) return close;
  }
  const tail = doc.tokens[end - 1];
  const running = tail === undefined ? undefined : scene.quotes[tail.quote];
  if (running !== undefined && running.last > end) return running.last;
  while (end > from && /^[.!?;]$/.test(doc.tokens[end - 1]?.text ?? "") && doc.tokens[end - 1]?.quote === -1) end--;
  return end;
}

const BEFORE_CUE = new WordSet("before after while");

/** Where what is said from `from` on ends if token `i` ends it, else -1. */
function closeAt(scene: Scene, from: number, i: number, end: number): number {
  const { doc, lexicon } = scene;
  const { anew } = lexicon.words;
  const token = doc.tokens[i];
  const next = doc.tokens[i + 1];
  if (token === undefined) return -1;
  if (token.text === ";") return i;
  if (
    i > from + 2 &&
    ((token.text === "(" && !isPassedOver(doc, i, end)) || (!token.plain && DASH.test(token.text) && closesOff(doc, i, end)))
  )
    return i;
  if (token.text === ",") {
    // "said that, according to the guard, …" goes on
    if (i === from + 1 && doc.tokens[from]?.lower === "that") return -1;
    if (anew.has(next) || /^(?:while|though|although|whereas)$/.test(next?.lower ?? "")) return i;
    // "they were gone, he said": the second cue begins at the comma
    if (cueClause(scene, i, end)) return i;
  }
  if (i <= from + 1) return -1;
  // “corrupt,” noting that: the comma is the quotation's
  if (anew.has(token) && (doc.tokens[i - 1]?.quote ?? -1) >= 0 && doc.tokens[i - 2]?.text === ",") return i;
  // "… before claiming that": the same speaker is told anew
  if (BEFORE_CUE.has(token) && anew.has(next)) return i;
  if (token.lower !== "and" && token.lower !== "but") return -1;
  let k = i + 1;
  // "…, and he repeated": a pronoun before the verb
  if (/^(?:he|she|they)$/.test(doc.tokens[k]?.lower ?? "")) k++;
  while (k < end && k < i + 4 && /^(?:also|later|then|has|have|had|again)$/.test(doc.tokens[k]?.lower ?? "")) k++;
  const goesOn = lexicon.goingOn.has(doc.tokens[k]?.lower ?? "") && doc.tokens[k]?.quote === -1;
  return goesOn ? (doc.tokens[i - 1]?.text === "," ? i - 1 : i) : -1;
}

/** "that Ana Ruiz (who leads) must go": a short bracket behind which the sentence goes on without a mark. */
function isPassedOver(doc: Segmented, open: number, end: number): boolean {
  for (let i = open + 1; i < Math.min(end - 1, open + 12); i++)
    if (doc.tokens[i]?.text === ")") return !/^[.,;:!?]$/.test(doc.tokens[i + 1]?.text ?? ".");
  return false;
}

const DASH = /^(?:—|–|--|-)$/;

/** " — a play on the town's name": a dash outside the quotation behind which a noun phrase comments, up to the sentence's end. */
function closesOff(doc: Segmented, dash: number, end: number): boolean {
  const mark = doc.tokens[dash];
  const next = doc.tokens[dash + 1];
  if (mark === undefined || next === undefined || next.start === mark.end || next.quote >= 0) return false;
  if (doc.tokens[dash - 1]?.quote === -1 || !/^(?:DET|NOUN|ADV|PRON)$/.test(next.pos)) return false;
  for (let i = dash + 1; i < end; i++) if (DASH.test(doc.tokens[i]?.text ?? "")) return false;
  return true;
}

function cueClause(scene: Scene, comma: number, end: number): boolean {
  const { doc, lexicon } = scene;
  for (let i = comma + 1; i < Math.min(end, comma + 5); i++) {
    const token = doc.tokens[i];
    if (token === undefined || token.quote >= 0) return false;
    if (lexicon.goingOn.has(token.lower) && i > comma + 1) {
      const next = doc.tokens[i + 1];
      return next === undefined || i + 1 >= end || /^[.,;]$/.test(next.text);
    }
    if (!/^(?:PRON|PROPN|DET|NOUN|ADJ|AUX)$/.test(token.pos)) return false;
  }
  return false;
}
