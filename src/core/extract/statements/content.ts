import { type Segmented, type Sentence, WordSet } from "../../text/index.ts";
import type { Scene } from "./draft.ts";
import { phraseAfter, type Range } from "./phrase.ts";
import type { ReportingVerb } from "./statement-lexicon.ts";
import { isClosing } from "./subject.ts";

/** What stands behind a cue once addressee, times and media are passed over. */
export interface Tail {
  readonly form: "end" | "comma" | "colon" | "quote" | "that" | "clause";
  /** First token of what is said. */
  readonly first: number;
  /** "told AFP", "carried by Amaq": through whom it came. */
  readonly through: Range | null;
}

const TELL = /^(?:told|tells|tell|telling|informed|warned|assured|reminded|asked|asks|asking|urged|urging)$/;
const MEDIUM_NOUN =
  /^(?:statement|interview|conference|briefing|twitter|telegram|facebook|tweet|message|post|posting|television|tv|radio|release|letter|communique|communiqué|media|text|video|audio|recording|speech|email|call|instagram|line|court|report|remarks|channel|website|page|account|platform|x|online|note|memo|address|broadcast|agency|rally|hearing|event|channels|pages|accounts|interviews|statements|posts|tweets|websites)$/;

/** Looks behind a cue; `first` is where what is said would begin. */
export function tailOf(scene: Scene, sentence: Sentence, from: number, verb: ReportingVerb): Tail {
  const { doc } = scene;
  let i = from;
  let through: Range | null = null;
  if (TELL.test(verb.form)) {
    const listener = listenerAt(doc, i, sentence);
    if (listener !== null) {
      through = { first: listener.first, last: listener.named };
      i = listener.last;
    }
  }
  for (let steps = 0; steps < 4; steps++) {
    const next = skipAdjunct(scene, sentence, i);
    if (next === i) break;
    const by = carriedBy(doc, next, sentence);
    if (by !== null) through = by;
    i = by === null ? next : by.last;
  }
  const token = doc.tokens[i];
  if (i >= sentence.last || token === undefined || (/^[.!?;)—–]$/.test(token.text) && token.quote < 0))
    return { form: "end", first: i, through };
  if (token.text === ":") return { form: "colon", first: i + 1, through };
  if (token.text === ",") return { form: "comma", first: i + 1, through };
  if (token.quote >= 0) return { form: "quote", first: i, through };
  return { form: token.lower === "that" ? "that" : "clause", first: i, through };
}

/** Whom somebody tells; `named` ends the words that name them, `last` all that stands before what is told. */
function listenerAt(doc: Segmented, at: number, sentence: Sentence): (Range & { readonly named: number }) | null {
  const token = doc.tokens[at];
  if (token === undefined || token.quote >= 0 || at >= sentence.last) return null;
  if (token.pos === "PRON") {
    return /^(?:me|us|him|her|them|you|it)$/.test(token.lower) ? { first: at, last: at + 1, named: at + 1 } : null;
  }
  if (/^(?:that|to|if|whether|how|why|what|about)$/.test(token.lower)) return null;
  const range = phraseAfter(doc, at);
  if (range === null) return null;
  let last = range.last;
  // "told the town council's members in the capital on Monday that": up to the complementiser or the quotation
  for (let i = last; i < Math.min(sentence.last, last + 14); i++) {
    const next = doc.tokens[i];
    if (next === undefined || next.pos === "VERB" || next.pos === "AUX" || next.text === ",") break;
    if (next.lower === "that" || next.quote >= 0) {
      last = i;
      break;
    }
  }
  const after = doc.tokens[last];
  // "told he was free": the noun phrase is the subject of what is told
  if (last === range.last && after !== undefined && (after.pos === "VERB" || after.pos === "AUX") && last - at === 1)
    return token.pos === "PROPN" || /s$/.test(token.lower) ? null : { first: at, last, named: last };
  return { first: at, last, named: range.last };
}

/** "on Monday", "in a statement", "on Twitter", "late on 20 November", "to reporters", "after the meeting," */
function skipAdjunct(scene: Scene, sentence: Sentence, at: number): number {
  const { doc } = scene;
  const token = doc.tokens[at];
  if (token === undefined || at >= sentence.last || token.quote >= 0) return at;
  for (let k = 0; k <= 2; k++) {
    const time = scene.timesFrom.get(at + k);
    if (time === undefined) {
      if (!/^(?:on|in|at|late|later|early|earlier|,)$/.test(doc.tokens[at + k]?.lower ?? "") || doc.tokens[at]?.text === ",")
        break;
      continue;
    }
    const next = doc.tokens[time.last];
    // "said Monday's attack": the time belongs to what is said
    if (time.last > sentence.last || /^['’]s$/.test(next?.lower ?? "")) break;
    if (k === 0 || /^(?:on|in|at|late|later|early|earlier)$/.test(token.lower)) return time.last;
  }
  if (/^(?:on|in|at|via|through|during|to|from|over|by|after|before|outside|inside)$/.test(token.lower)) {
    const phrase = phraseAfter(doc, at + 1);
    if (phrase === null) return at;
    const head = lastMedium(doc, phrase);
    if (head !== null && head - at <= 9 && !/^(?:after|before|outside|inside)$/.test(token.lower)) return head + 1;
    const that = complementiserAfter(doc, phrase.last, sentence);
    if (that !== null) return that;
    const stop = doc.tokens[phrase.last];
    // "told them in Kabul that", "said to reporters: “": a phrase right before the complementiser or a quotation
    if (
      phrase.last < sentence.last &&
      phrase.last - at <= 8 &&
      (stop?.lower === "that" || stop?.text === ":" || (stop?.text === "," && (doc.tokens[phrase.last + 1]?.quote ?? -1) >= 0))
    )
      return phrase.last;
  }
  return at;
}

/** "repeated to the paper by telephone that": nothing but phrases stands before the complementiser. */
function complementiserAfter(doc: Segmented, from: number, sentence: Sentence): number | null {
  for (let i = from; i < Math.min(sentence.last, from + 12); i++) {
    const token = doc.tokens[i];
    if (token === undefined || token.quote >= 0 || /^(?:VERB|AUX|PUNCT)$/.test(token.pos)) return null;
    if (token.lower === "that") return i;
  }
  return null;
}

function lastMedium(doc: Segmented, range: Range): number | null {
  for (let i = range.last - 1; i >= range.first; i--) if (MEDIUM_NOUN.test(doc.tokens[i]?.lower ?? "")) return i;
  return null;
}

/** "in a statement carried by Amaq", "… published by its news agency" */
function carriedBy(doc: Segmented, at: number, sentence: Sentence): Range | null {
  const verb = doc.tokens[at]?.lower ?? "";
  if (!/^(?:carried|published|issued|released|posted|distributed|quoted|reported|broadcast)$/.test(verb)) return null;
  if (!/^(?:by|on|through)$/.test(doc.tokens[at + 1]?.lower ?? "") || at + 2 >= sentence.last) return null;
  return phraseAfter(doc, at + 2);
}

const NEXT_CUE =
  /^(?:saying|adding|noting|claiming|warning|insisting|according|citing|telling|suggesting|arguing|calling|stressing|explaining|declaring|vowing|accusing|blaming|denying|urging)$/;

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
  const token = doc.tokens[i];
  const next = doc.tokens[i + 1]?.lower ?? "";
  if (token === undefined) return -1;
  if (token.text === ";") return i;
  if (i > from + 2 && (token.text === "(" || (!token.plain && DASH.test(token.text) && closesOff(doc, i, end)))) return i;
  if (token.text === ",") {
    if (NEXT_CUE.test(next) || /^(?:while|though|although|whereas)$/.test(next)) return i;
    // "they were gone, he said": the second cue begins at the comma
    if (cueClause(scene, i, end)) return i;
  }
  if (i <= from + 1) return -1;
  // "… before claiming that": the same speaker is told anew
  if (BEFORE_CUE.has(token) && NEXT_CUE.test(next)) return i;
  if (token.lower !== "and" && token.lower !== "but") return -1;
  let k = i + 1;
  // "…, and he repeated": a pronoun before the verb
  if (/^(?:he|she|they)$/.test(doc.tokens[k]?.lower ?? "")) k++;
  while (k < end && k < i + 4 && /^(?:also|later|then|has|have|had|again)$/.test(doc.tokens[k]?.lower ?? "")) k++;
  const goesOn = lexicon.goingOn.has(doc.tokens[k]?.lower ?? "") && doc.tokens[k]?.quote === -1;
  return goesOn ? (doc.tokens[i - 1]?.text === "," ? i - 1 : i) : -1;
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

/** What was said before its cue: from the sentence's start, or from that of the quotation it ends. */
export function contentBefore(scene: Scene, sentence: Sentence, end: number, floor: number): Range | null {
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
  return last - first >= 2 || (mark.quote >= 0 && last > first) ? { first, last } : null;
}

/** The quotation that goes on in the next sentences of the paragraph: “A,” he said. “B.” */
export function quotedOn(scene: Scene, sentence: Sentence): Range | null {
  const { doc } = scene;
  const next = doc.sentences[sentence.index + 1];
  if (next === undefined || next.paragraph !== sentence.paragraph) return null;
  return wholeQuote(scene, next);
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
