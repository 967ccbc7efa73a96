import type { Segmented, Sentence, Token } from "../../text/index.ts";
import type { Scene } from "./draft.ts";
import { phraseAfter, type Range } from "./phrase.ts";
import type { ReportingVerb } from "./statement-lexicon.ts";

/** What stands behind a cue once addressee, times and media are passed over. */
export interface Tail {
  readonly form: "end" | "comma" | "colon" | "quote" | "that" | "clause";
  /** First token of what is said. */
  readonly first: number;
  /** "told AFP", "carried by Amaq": through whom it came. */
  readonly through: Range | null;
  /** "reported, quoting a doctor, that": whom the speaker passes on. */
  readonly cited: Range | null;
}

const TELL = /^(?:told|tells|tell|telling|informed|warned|assured|reminded|asked|asks|asking|urged|urging)$/;

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
    i = by === null ? givenOut(scene, next, sentence) : by.last;
  }
  const cited = citedAt(doc, i, sentence);
  i = cited === null ? (insertionEnd(doc, i, sentence) ?? i) : cited.last + 1;
  const token = doc.tokens[i];
  if (i >= sentence.last || token === undefined || (/^[.!?;)—–]$/.test(token.text) && token.quote < 0))
    return { form: "end", first: i, through, cited };
  if (token.text === ":") return { form: "colon", first: i + 1, through, cited };
  if (token.text === ",") return { form: "comma", first: i + 1, through, cited };
  if (token.quote >= 0) return { form: "quote", first: i, through, cited };
  return { form: token.lower === "that" ? "that" : "clause", first: i, through, cited };
}

/** "testified, for example, that", "said, among other things, that": behind the insertion, or null where none stands. */
function insertionEnd(doc: Segmented, at: number, sentence: Sentence): number | null {
  if (doc.tokens[at]?.text !== "," || doc.tokens[at]?.quote !== -1) return null;
  for (let i = at + 1; i < Math.min(sentence.last - 1, at + 10); i++) {
    const token = doc.tokens[i];
    if (token === undefined || token.quote >= 0 || /^(?:VERB|AUX)$/.test(token.pos)) return null;
    if (token.text === ",") return doc.tokens[i + 1]?.lower === "that" ? i + 1 : null;
  }
  return null;
}

/** ", quoting a doctor, that": who is quoted between commas before what is told; or null. */
function citedAt(doc: Segmented, at: number, sentence: Sentence): Range | null {
  if (doc.tokens[at]?.text !== "," || !/^(?:citing|quoting)$/.test(doc.tokens[at + 1]?.lower ?? "")) return null;
  const range = phraseAfter(doc, at + 2);
  if (range === null || range.last + 2 >= sentence.last) return null;
  return doc.tokens[range.last]?.text === "," && doc.tokens[range.last + 1]?.lower === "that" ? range : null;
}

/** Whom somebody tells; `named` ends the words that name them, `last` all that stands before what is told. */
function listenerAt(doc: Segmented, at: number, sentence: Sentence): (Range & { readonly named: number }) | null {
  const token = doc.tokens[at];
  if (token === undefined || token.quote >= 0 || at >= sentence.last) return null;
  if (token.pos === "PRON") {
    return /^(?:me|us|him|her|them|you|it)$/.test(token.lower) ? { first: at, last: at + 1, named: at + 1 } : null;
  }
  if (/^(?:that|to|if|whether|how|why|what|about)$/.test(token.lower)) return null;
  const phrase = phraseAfter(doc, at);
  if (phrase === null) return null;
  // "told Reuters the man was dead": the second phrase is the subject of what is told
  const second = secondPhrase(doc, phrase);
  if (second !== null) return { first: at, last: second, named: second };
  const range = phrase;
  let last = range.last;
  // "told the town council's members in the capital on Monday that": up to the complementiser or the quotation
  for (let i = last; i < Math.min(sentence.last, last + 14); i++) {
    const next = doc.tokens[i];
    if (next === undefined || next.pos === "AUX" || (next.pos === "VERB" && !isCapital(next))) break;
    // "a school in Toledo, Ohio, that"
    if (next.text === "," && doc.tokens[i - 1]?.pos !== "PROPN") break;
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

/** Where a second phrase begins behind a name or people ("told reporters the road …") that a verb follows; or null. */
function secondPhrase(doc: Segmented, { first, last }: Range): number | null {
  const after = doc.tokens[last];
  if (after === undefined || !/^(?:VERB|AUX)$/.test(after.pos)) return null;
  for (let k = first + 1; k < last; k++)
    if (doc.tokens[k]?.pos === "DET" && /^(?:NOUN|PROPN)$/.test(doc.tokens[k - 1]?.pos ?? "")) return k;
  return null;
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
  if (/^(?:of|about)$/.test(token.lower)) {
    // "said of the mayor: “…”"
    const whom = phraseAfter(doc, at + 1);
    const mark = whom === null ? undefined : doc.tokens[whom.last];
    const words = mark?.text === ":" || (mark?.text === "," && (doc.tokens[(whom?.last ?? 0) + 1]?.quote ?? -1) >= 0);
    return whom !== null && words ? whom.last : at;
  }
  if (/^(?:on|in|at|via|through|during|to|from|over|by|after|before|outside|inside)$/.test(token.lower)) {
    const phrase = phraseAfter(doc, at + 1);
    if (phrase === null) return at;
    const head = lastMedium(scene, phrase);
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
    if (token === undefined || token.quote >= 0 || /^(?:VERB|AUX)$/.test(token.pos)) return null;
    // "in Toledo, Ohio, that"
    if (token.pos === "PUNCT" && (token.text !== "," || doc.tokens[i - 1]?.pos !== "PROPN")) return null;
    if (token.lower === "that") return i;
  }
  return null;
}

function lastMedium({ doc, lexicon }: Scene, range: Range): number | null {
  for (let i = range.last - 1; i >= range.first; i--) if (lexicon.words.medium.has(doc.tokens[i])) return i;
  return null;
}

/** "in a report released today", "in a video posted on Monday": behind the participle and its time, else where it began. */
function givenOut(scene: Scene, at: number, sentence: Sentence): number {
  if (!/^(?:published|issued|released|posted|aired|broadcast|dated|sent)$/.test(scene.doc.tokens[at]?.lower ?? "")) return at;
  const behind = skipAdjunct(scene, sentence, at + 1);
  return behind === at + 1 ? at : behind;
}

/** "in a statement carried by Amaq", "… published by its news agency" */
function carriedBy(doc: Segmented, at: number, sentence: Sentence): Range | null {
  const verb = doc.tokens[at]?.lower ?? "";
  if (!/^(?:carried|published|issued|released|posted|distributed|quoted|reported|broadcast)$/.test(verb)) return null;
  if (!/^(?:by|on|through)$/.test(doc.tokens[at + 1]?.lower ?? "") || at + 2 >= sentence.last) return null;
  return phraseAfter(doc, at + 2);
}

const isCapital = (token: Token): boolean => /^\p{Lu}\p{Ll}/u.test(token.text);
