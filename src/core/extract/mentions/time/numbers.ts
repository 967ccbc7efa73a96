import type { AtomLine } from "./atoms.ts";

/** A number with the place after it. */
export interface NumberAt {
  readonly last: number;
  readonly value: number;
}

/** A whole number up to 9999 in digits or words: "5", "twenty-one", "a hundred and twenty". */
export function smallNumberAt(line: AtomLine, at: number): NumberAt | null {
  const digits = line.number(at);
  if (digits >= 0) return line.numberStands(at) ? { last: at + 1, value: digits } : null;
  return numberWordsAt(line, at);
}

function numberWordsAt(line: AtomLine, at: number): NumberAt | null {
  let i = at;
  let total = 0;
  let group = 0;
  let seen = false;
  if (line.word(i) === "a" && (line.sense(i + 1).number ?? 0) >= 100) {
    group = 1;
    seen = true;
    i++;
  }
  for (let steps = 0; steps < 10; steps++) {
    const n = line.sense(i).number;
    if (n === undefined) {
      // "seven hundred and eighty", "twenty-one"
      const joins =
        line.word(i) === "and"
          ? group % 100 === 0 && group + total > 0
          : line.word(i) === "-" && group % 10 === 0 && group % 100 > 0;
      const next = line.sense(i + 1).number ?? 1000;
      if (!seen || !joins || next >= 100 || (line.word(i) === "-" && next >= 10)) break;
      i++;
      continue;
    }
    if (n === 1000 || n === 100) {
      if (!seen) break;
      if (n === 1000) {
        total += group * 1000;
        group = 0;
      } else group *= 100;
    } else if (n >= 20) {
      if (group % 100 !== 0) break;
      group += n;
    } else {
      if (group % 100 !== 0 && !(group % 10 === 0 && n < 10 && n > 0)) break;
      group += n;
    }
    seen = true;
    i++;
  }
  const last = line.word(i - 1) === "and" || line.word(i - 1) === "-" ? i - 1 : i;
  return seen ? { last, value: total + group } : null;
}

/** "few", "several", "a couple of": the number meant at least. */
export function vagueNumberAt(line: AtomLine, at: number): NumberAt | null {
  const i = line.word(at) === "a" || line.word(at) === "the" ? at + 1 : at;
  const vague = line.sense(i).vague;
  if (vague === undefined) return null;
  return { last: line.word(i + 1) === "of" ? i + 2 : i + 1, value: vague };
}

/** Day of the month by an ordinal, digits or words: "21st", "the twenty-first". */
export function ordinalAt(line: AtomLine, at: number): NumberAt | null {
  const digits = line.number(at, 2);
  if (digits >= 0) {
    const suffix = line.word(at + 1);
    return line.glued(at + 1) && (suffix === "st" || suffix === "nd" || suffix === "rd" || suffix === "th")
      ? { last: at + 2, value: digits }
      : null;
  }
  const ten = line.sense(at).number;
  if (ten === 20 || ten === 30) {
    const i = line.word(at + 1) === "-" ? at + 2 : at + 1;
    const unit = line.sense(i).ordinal;
    return unit !== undefined && unit < 10 ? { last: i + 1, value: ten + unit } : null;
  }
  const ordinal = line.sense(at).ordinal;
  return ordinal === undefined ? null : { last: at + 1, value: ordinal };
}

/** A year of four digits, 1000 to 2199, that is no part of a longer number. */
export function yearAt(line: AtomLine, at: number): NumberAt | null {
  if (line.digits(at) === 4) {
    const year = line.number(at);
    return year >= 1000 && year < 2200 && line.numberStands(at) ? { last: at + 1, value: year } : null;
  }
  return yearWordsAt(line, at);
}

/** "nineteen ninety-nine", "nineteen oh one", "two thousand and eighteen". */
function yearWordsAt(line: AtomLine, at: number): NumberAt | null {
  const century = line.sense(at).number;
  if (century === undefined) return null;
  if (century >= 13 && century <= 20) {
    const zero = line.sense(at + 1).number === 0;
    const rest = numberWordsAt(line, zero ? at + 2 : at + 1);
    if (rest === null) return null;
    return (zero ? rest.value < 10 : rest.value >= 10) && rest.value < 100 && rest.value !== 0
      ? { last: rest.last, value: century * 100 + rest.value }
      : null;
  }
  if (line.sense(at + 1).number !== 1000) return null;
  const whole = numberWordsAt(line, at);
  return whole !== null && whole.value >= 1000 && whole.value < 2200 ? whole : null;
}

/** A year of two digits with its century: before 50 this one, else the last. */
export function shortYear(twoDigits: number): number {
  return twoDigits + (twoDigits < 40 ? 2000 : 1900);
}
