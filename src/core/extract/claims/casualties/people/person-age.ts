import type { Segmented, Token, TokenSet } from "../../../../text/index.ts";
import { AGE_WORDS } from "./person-words.ts";

/** An age found at a token: whole years, 0 for the youngest, and the token after it. */
export interface AgeSpan {
  readonly years: number;
  readonly last: number;
}

const OLDEST = 120;
const MOST_AGES = 12;
const HYPHEN = /^[-–‐]$/;
const UNIT = /^(?:years?|months?|weeks?|days?|yr|yrs)$/;
/** "a 5 yo girl", "2 y/o", as scanners and captions write. */
const SHORT = /^(?:yo|y\.o|y\.o\.|y\/o|yrold)$/;

/** "12-year-old", "12 year old", "22-month-old", "aged 12", "age 12", "5 y.o." starting at a token. */
export function ageAt(doc: Segmented, at: number): AgeSpan | null {
  const token = doc.tokens[at];
  if (token === undefined) return null;
  if ((token.lower === "aged" || token.lower === "age") && /^\d{1,3}$/.test(doc.tokens[at + 1]?.text ?? ""))
    return { years: Number(doc.tokens[at + 1]?.text), last: at + 2 };
  const first = numberOf(token);
  if (first === null || first > OLDEST) return null;
  // "twenty-five-year-old"
  const unit1 = first >= 20 && first % 10 === 0 && HYPHEN.test(doc.tokens[at + 1]?.text ?? "") ? doc.tokens[at + 2] : undefined;
  const ones = unit1 === undefined || /^\d/.test(unit1.text) ? null : numberOf(unit1);
  const number = ones !== null && ones < 10 ? first + ones : first;
  let i = number === first ? at + 1 : at + 3;
  if (HYPHEN.test(doc.tokens[i]?.text ?? "")) i++;
  const unit = doc.tokens[i]?.lower ?? "";
  if (SHORT.test(unit)) return { years: number, last: i + 1 };
  if (unit === "y" && doc.tokens[i + 1]?.text === "/" && doc.tokens[i + 2]?.lower === "o") return { years: number, last: i + 3 };
  if (!UNIT.test(unit)) return null;
  i++;
  if (HYPHEN.test(doc.tokens[i]?.text ?? "")) i++;
  const old = doc.tokens[i]?.lower;
  if (old !== "old" && old !== "olds") return null;
  return { years: inYears(number, unit), last: i + 1 };
}

function numberOf(token: Token): number | null {
  const first = token.text.charCodeAt(0);
  if (first < 48 || first > 57) return AGE_WORDS.get(token) ?? null;
  return /^\d{1,3}$/.test(token.text) ? Number(token.text) : null;
}

function inYears(number: number, unit: string): number {
  if (unit.startsWith("y")) return number;
  return unit.startsWith("m") ? Math.floor(number / 12) : 0;
}

/** ", ages 3 and 5," "(7, 9 and 12)", ", 16 and 17 years old," after a plural noun: the token after them, null where none stand. */
export function agesAfter(doc: Segmented, end: number, times: TokenSet): number | null {
  const word = (i: number): string => doc.tokens[i]?.lower ?? "";
  const isAge = (i: number): boolean => /^\d{1,3}$/.test(word(i)) && Number(word(i)) <= OLDEST && !times.has(i);
  if (word(end) !== "," && word(end) !== "(") return null;
  let i = end + 1;
  while (/^(?:ages?|aged|both|about)$/.test(word(i))) i++;
  let found = 0;
  for (; found < MOST_AGES && isAge(i); found++) {
    i++;
    const joint = word(i) === "," && /^(?:and|or)$/.test(word(i + 1)) ? 2 : /^(?:,|and|or|to)$/.test(word(i)) ? 1 : 0;
    if (joint > 0 && isAge(i + joint)) i += joint;
  }
  if (/^years?$/.test(word(i)) && word(i + 1) === "old") i += 2;
  return found > 1 && /^[,).;–—]$/.test(word(i)) ? (word(i) === ")" ? i + 1 : i) : null;
}

/** ", 34," and "(34)" after a name or noun: the age and the token after it, null where none stands. */
export function ageAfter(doc: Segmented, end: number, limit: number, times: TokenSet): AgeSpan | null {
  const open = doc.tokens[end]?.text;
  if (open !== "," && open !== "(") return null;
  // "a boy, about 4,"
  const at = /^(?:about|around|aged?)$/.test(doc.tokens[end + 1]?.lower ?? "") ? end + 2 : end + 1;
  const token = doc.tokens[at];
  if (token === undefined || at >= limit + 3 || !/^\d{1,3}$/.test(token.text) || times.has(at)) return null;
  const close = doc.tokens[at + 1]?.text ?? "";
  if (Number(token.text) > 110 || !/^(?:[,).;–—]|and|of|is|was|has)$/.test(close)) return null;
  return { years: Number(token.text), last: close === ")" ? at + 2 : at + 1 };
}
