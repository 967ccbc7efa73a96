import type { Segmented } from "../../../text/index.ts";

/** A plain number in the text: token range and value. */
export interface NumberRead {
  readonly last: number;
  readonly value: number;
}

const UNITS: ReadonlyMap<string, number> = new Map([
  ["zero", 0],
  ["one", 1],
  ["two", 2],
  ["three", 3],
  ["four", 4],
  ["five", 5],
  ["six", 6],
  ["seven", 7],
  ["eight", 8],
  ["nine", 9],
  ["ten", 10],
  ["eleven", 11],
  ["twelve", 12],
  ["thirteen", 13],
  ["fourteen", 14],
  ["fifteen", 15],
  ["sixteen", 16],
  ["seventeen", 17],
  ["eighteen", 18],
  ["nineteen", 19],
]);
const TENS: ReadonlyMap<string, number> = new Map([
  ["twenty", 20],
  ["thirty", 30],
  ["forty", 40],
  ["fifty", 50],
  ["sixty", 60],
  ["seventy", 70],
  ["eighty", 80],
  ["ninety", 90],
]);
const SCALES: ReadonlyMap<string, number> = new Map([
  ["hundred", 100],
  ["thousand", 1000],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
  ["dozen", 12],
]);
/** Words a number may begin with; others begin with a digit. */
export const NUMBER_OPENERS: ReadonlySet<string> = new Set([...UNITS.keys(), ...TENS.keys(), ...SCALES.keys(), "a", "an"]);
const DIGITS = /^\d{1,3}(?:,\d{3})+(?:\.\d{1,6})?$|^\d{1,12}(?:\.\d{1,6})?$/;
const SUFFIXED = /^(\d{1,9}(?:\.\d{1,4})?)(k|m|b|bn|mn)$/i;
const LONGEST = 14;

/** "dozen", "hundred", "million" at a token: what the number before it is multiplied by. */
export function scaleAt(doc: Segmented, at: number): number | null {
  return SCALES.get(doc.tokens[at]?.lower ?? "") ?? null;
}

/** Two numbers in one token, "10-15" or "1,000-5,000": a range when the second is the greater. */
export function rangeTokenAt(doc: Segmented, at: number): { readonly low: number; readonly high: number } | null {
  const m = /^(\d{1,3}(?:,\d{3}){1,4}|\d{1,7}(?:\.\d{1,3})?)[-–—](\d{1,3}(?:,\d{3}){1,4}|\d{1,7}(?:\.\d{1,3})?)$/.exec(
    doc.tokens[at]?.text ?? "",
  );
  if (m === null) return null;
  const low = Number((m[1] ?? "").replaceAll(",", ""));
  const high = Number((m[2] ?? "").replaceAll(",", ""));
  // "555-1234" is a telephone number, "2019-20" a season
  return high > low && !/^\d{3}-\d{4}$/.test(m[0]) ? { low, high } : null;
}

/** The number that starts at token `at`: digits with separators, words, digits with a scale ("1.2 million", "two dozen"). */
export function numberAt(doc: Segmented, at: number): NumberRead | null {
  const limit = Math.min(doc.sentences[doc.tokens[at]?.sentence ?? 0]?.last ?? 0, at + LONGEST);
  const word = (i: number): string => (i < limit ? (doc.tokens[i]?.lower ?? "") : "");
  const digits = word(at);
  if (DIGITS.test(digits)) {
    let value = Number(digits.replaceAll(",", ""));
    let i = at + 1;
    for (let steps = 0; steps < 2; steps++) {
      const scale = SCALES.get(word(i));
      if (scale === undefined) break;
      value *= scale;
      i++;
    }
    return { last: i, value };
  }
  const suffixed = SUFFIXED.exec(digits);
  if (suffixed !== null)
    return {
      last: at + 1,
      value: Number(suffixed[1]) * ({ k: 1e3, m: 1e6, mn: 1e6, b: 1e9, bn: 1e9 }[(suffixed[2] ?? "").toLowerCase()] ?? 1),
    };
  return wordsAt(word, at, limit);
}

function wordsAt(word: (i: number) => string, at: number, limit: number): NumberRead | null {
  let total = 0;
  let group = 0;
  let i = at;
  let seen = false;
  if ((word(i) === "a" || word(i) === "an") && SCALES.has(word(i + 1)) && word(i + 1) !== "dozen") {
    group = 1;
    i++;
    seen = true;
  }
  while (i < limit) {
    const w = word(i);
    const unit = UNITS.get(w);
    const ten = TENS.get(w);
    const scale = SCALES.get(w);
    if (unit !== undefined) {
      if (seen && group % 100 !== 0 && !(group % 10 === 0 && unit < 10)) break;
      group += unit;
    } else if (ten !== undefined) {
      if (seen && group % 100 !== 0) break;
      group += ten;
    } else if (scale !== undefined && seen) {
      if (scale === 100) group *= 100;
      else if (scale === 12) group *= 12;
      else {
        total += group * scale;
        group = 0;
      }
    } else if (
      (w === "and" || w === "-") &&
      seen &&
      (w === "-"
        ? TENS.has(word(i - 1)) && UNITS.has(word(i + 1))
        : SCALES.has(word(i - 1)) && (UNITS.has(word(i + 1)) || TENS.has(word(i + 1))) && word(i - 1) !== "dozen")
    ) {
      i++;
      continue;
    } else break;
    seen = true;
    i++;
  }
  return seen ? { last: i, value: total + group } : null;
}
