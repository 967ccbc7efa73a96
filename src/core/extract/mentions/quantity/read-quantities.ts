import { indexPhrases, type Lexicon, matchPhrase, type PhraseIndex, tableOf } from "../../../lexicon/index.ts";
import type { QuantityMention } from "../../../model/index.ts";
import { type Segmented, spanOf, type Token, type TokenSpan, WordSet } from "../../../text/index.ts";
import { MODIFIER_OPENERS, type ModifierRead, modifierAfter, modifierAt, type QuantityValue, quantified } from "./modifiers.ts";
import { NUMBER_OPENERS, numberAt, rangeTokenAt, scaleAt } from "./number-words.ts";
import { kindOf, type QuantityKind } from "./quantity-kind.ts";
import { unitAt } from "./quantity-unit.ts";

/** A quantity with its token range; `kind` tells counts of things from ages, sums of money, distances, numbers that name. */
export interface QuantityRead extends QuantityMention, TokenSpan {
  readonly kind: QuantityKind;
  /** Tokens `[numberFirst, numberLast)` of the number itself, its modifier left out. */
  readonly numberFirst: number;
  readonly numberLast: number;
  /** The word counted, right after the number; null when it stands bare. */
  readonly unitToken: number | null;
}

export interface QuantityLexicon {
  readonly vague: PhraseIndex<{ readonly min: number; readonly max: number | null; readonly best: number | null }>;
  /** Words a quantity may begin with; others begin with a digit or its sign. */
  readonly openers: WordSet;
}

export function compileQuantityLexicon(lexicon: Lexicon): QuantityLexicon {
  const orNull = (cell: string | undefined): number | null => (cell === undefined || cell === "" ? null : Number(cell));
  const vague = indexPhrases(
    tableOf(lexicon, "en/vague-quantities").map(
      (row) => [row["word"] ?? "", { min: Number(row["min"]), max: orNull(row["max"]), best: orNull(row["best"]) }] as const,
    ),
  );
  const openers = new WordSet([...MODIFIER_OPENERS, ...NUMBER_OPENERS, ...vague.heads.values.keys(), "between", "from"]);
  return { vague, openers };
}

/** Every number the text gives with its modifier: "at least eight", "between 10 and 15", "dozens", "no one". */
export function readQuantities(doc: Segmented, lexicon: QuantityLexicon): QuantityRead[] {
  const out: QuantityRead[] = [];
  for (let i = 0; i < doc.tokens.length; ) {
    const found = opens(doc.tokens[i] as Token, lexicon) ? quantityAt(doc, i, lexicon) : null;
    if (found === null) i++;
    else {
      out.push(finish(doc, i, found));
      i = found.last;
    }
  }
  return out;
}

/** Most words open no quantity, and are told by one look. */
function opens(token: Token, lexicon: QuantityLexicon): boolean {
  const first = token.lower.charCodeAt(0);
  return (first >= DIGIT_0 && first <= DIGIT_9) || first === MINUS || lexicon.openers.has(token);
}

const [DIGIT_0, DIGIT_9, MINUS] = [48, 57, 45];

interface Found {
  readonly last: number;
  readonly value: QuantityValue;
  readonly numberFirst: number;
  readonly numberLast: number;
}

interface Plain {
  readonly last: number;
  readonly value: number;
}

function quantityAt(doc: Segmented, at: number, lexicon: QuantityLexicon): Found | null {
  const limit = doc.sentences[doc.tokens[at]?.sentence ?? 0]?.last ?? doc.tokens.length;
  const word = (i: number): string => (i < limit ? (doc.tokens[i]?.lower ?? "") : "");
  const open = word(at) === "between" ? "and" : word(at) === "from" ? "to" : null;
  if (open !== null) return betweenAt(doc, word, at + 1, open);
  const pre = modifierAt(word, at);
  const start = pre?.last ?? at;
  const vague = vagueAt(doc, word, start, pre, lexicon);
  if (vague !== null) return vague;
  if (pre === null) {
    const pair = pairAt(doc, start);
    if (pair !== null)
      return found(start, start + pair.length, start + pair.length, {
        min: pair.low * pair.scale,
        max: pair.high * pair.scale,
        best: null,
        modifier: "range",
      });
  }
  const number = signedNumberAt(doc, word, start);
  if (number === null) return null;
  if (pre !== null) return modified(doc, word, start, number, pre);
  if (
    /^-?(?:thirds?|quarters?|fifths?|half|halves|tenths?)$/.test(
      word(number.last) === "-" ? word(number.last + 1) : word(number.last),
    )
  )
    return null;
  const range = rangeAfter(doc, word, number);
  if (range !== null)
    return found(start, range.last, range.last, {
      min: scaledLow(doc, number, range),
      max: range.value,
      best: null,
      modifier: "range",
    });
  const post = modifierAfter(word, number.last);
  return post === null
    ? found(start, number.last, number.last, quantified(number.value, null))
    : found(start, number.last, post.last, quantified(number.value, post));
}

const found = (numberFirst: number, numberLast: number, last: number, value: QuantityValue): Found => ({
  last,
  value,
  numberFirst,
  numberLast,
});

/** "10-15" in one token, with the scale behind it: "5-10 million". */
function pairAt(doc: Segmented, at: number): { low: number; high: number; scale: number; length: number } | null {
  const pair = rangeTokenAt(doc, at);
  if (pair === null) return null;
  const scale = scaleAt(doc, at + 1);
  return { ...pair, scale: scale ?? 1, length: scale === null ? 1 : 2 };
}

/** "two to three dozen", "1.5 to 2 million": the scale said once serves both ends. */
function scaledLow(doc: Segmented, low: Plain, high: Plain): number {
  const scale = scaleAt(doc, high.last - 1);
  return scale !== null && scaleAt(doc, low.last - 1) === null && low.value < high.value / scale ? low.value * scale : low.value;
}

/** "less than -30": a minus belongs to the number only after a comparison. */
function signedNumberAt(doc: Segmented, word: (i: number) => string, at: number): Plain | null {
  const negative = /^-(\d{1,9}(?:\.\d{1,3})?)$/.exec(word(at));
  return negative !== null && /^[<>=]$/.test(word(at - 1)) ? { last: at + 1, value: -Number(negative[1]) } : numberAt(doc, at);
}

/** "between 10 and 15", "from 10 to 15". */
function betweenAt(doc: Segmented, word: (i: number) => string, at: number, joiner: string): Found | null {
  const low = numberAt(doc, at);
  if (low === null || word(low.last) !== joiner) return null;
  const high = numberAt(doc, low.last + 1);
  if (high === null || high.value < low.value) return null;
  return found(at, high.last, high.last, { min: scaledLow(doc, low, high), max: high.value, best: null, modifier: "range" });
}

/** A number after its modifier, with the other bound when one follows: "more than 20 but fewer than 30", "at most 100 and at least 20". */
function modified(doc: Segmented, word: (i: number) => string, start: number, number: Plain, pre: ModifierRead): Found {
  const { last } = number;
  const value = quantified(number.value, pre);
  const joint = /^(?:but|and)$/.test(word(last))
    ? last + 1
    : word(last) === "," && /^(?:but|and)$/.test(word(last + 1))
      ? last + 2
      : -1;
  // "at least 10, and possibly as many as 15,"
  const joined = joint >= 0 && MAYBE.test(word(joint)) ? joint + 1 : word(last) === "," && word(last + 1) === "and" ? -1 : joint;
  const other = joined < 0 ? null : modifierAt(word, joined);
  const second = other === null ? null : numberAt(doc, other.last);
  if (other !== null && second !== null) {
    const bound = quantified(second.value, other);
    const [low, high] = pre.modifier === "atLeast" ? [value.min, bound.max] : [bound.min, value.max];
    const opposite =
      (pre.modifier === "atLeast" && other.modifier === "atMost") || (pre.modifier === "atMost" && other.modifier === "atLeast");
    if (opposite && low !== null && high !== null && low <= high)
      return found(start, second.last, word(last) === "," && word(second.last) === "," ? second.last + 1 : second.last, {
        min: low,
        max: high,
        best: null,
        modifier: "range",
      });
  }
  if (word(last) === "or" && word(last + 1) === "equal")
    return found(start, last, last + 2, quantified(number.value, { ...pre, exclusive: false }));
  // "about five hundred or more": the bound outweighs the guess
  const post = pre.modifier === "about" || pre.modifier === "exact" ? modifierAfter(word, last) : null;
  if (post !== null && post.modifier !== "about") return found(start, last, post.last, quantified(number.value, post));
  const range = pre.modifier === "about" ? rangeAfter(doc, word, number) : null;
  if (range !== null)
    return found(start, range.last, range.last, {
      min: scaledLow(doc, number, range),
      max: range.value,
      best: null,
      modifier: "range",
    });
  return found(start, last, last, value);
}

const MAYBE = /^(?:possibly|perhaps|maybe|probably)$/;

/** "10 to 15", "two or three", "20 – 30", "20 through 100" after a first number. */
function rangeAfter(doc: Segmented, word: (i: number) => string, first: Plain): Plain | null {
  const joiner = word(first.last);
  if (!/^(?:to|or|through|-|–|—|~)$/.test(joiner)) return null;
  const high = numberAt(doc, first.last + 1);
  if (high === null || high.value <= first.value || high.value > first.value * 20 + 20) return null;
  if ((joiner === "-" || joiner === "–") && word(high.last) === joiner) return null;
  return high;
}

/** "dozens", "at least a dozen", "more than half a dozen", "no one": rows of the lexicon, under the modifier that stands before. */
function vagueAt(
  doc: Segmented,
  word: (i: number) => string,
  start: number,
  pre: ModifierRead | null,
  lexicon: QuantityLexicon,
): Found | null {
  const hit = matchPhrase(lexicon.vague, doc, start);
  if (hit === null) return null;
  const number = numberAt(doc, start);
  if (number !== null && hit.last <= number.last) return null;
  const { min, max, best } = hit.value;
  // "several dozen", "a few hundred": so many times
  const scale = best === null ? scaleAt(doc, hit.last) : null;
  if (scale !== null) return found(start, hit.last + 1, hit.last + 1, vagueValue(min * scale, null, pre));
  // "as many": a comparison, not a count
  if (pre === null && word(start - 1) === "as" && /^(?:many|few|much)$/.test(word(start))) return null;
  const value =
    best !== null ? quantified(best, pre === null || pre.modifier === "exact" ? null : pre) : vagueValue(min, max, pre);
  return found(start, hit.last, hit.last, value);
}

function vagueValue(min: number, max: number | null, pre: ModifierRead | null): QuantityValue {
  return pre?.modifier === "atMost"
    ? { min: 0, max: null, best: null, modifier: "vague" }
    : { min, max, best: null, modifier: "vague" };
}

function finish(doc: Segmented, first: number, read: Found): QuantityRead {
  // "between" and "from" belong to the span; a modifier does as well
  const span = spanOf(doc, first, read.last);
  const kind = kindOf(doc, first, read.last, read.value);
  const unit = unitAt(doc, first, read.last, kind);
  return {
    ...span,
    value: { ...read.value, unit: unit?.lower ?? null, quote: span.quote },
    kind,
    numberFirst: read.numberFirst,
    numberLast: read.numberLast,
    unitToken: unit?.index ?? null,
  };
}
