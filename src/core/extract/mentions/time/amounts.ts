import type { AtomLine } from "./atoms.ts";
import { type NumberAt, smallNumberAt, vagueNumberAt } from "./numbers.ts";
import type { Amount, Unit } from "./said.ts";

/** One letter after digits: "2h", "3mo". "30s" are years of life, "5m" metres or millions. */
const GLUED_UNIT: Readonly<Record<string, Unit>> = { h: "hour", mo: "month" };

/** A length: "three days", "1 month and 21 days", "half an hour", "a couple of weeks", "2hr5min". */
export interface LengthRead {
  readonly last: number;
  readonly amounts: readonly Amount[];
  /** No number was said: "few", "several". */
  readonly vague: boolean;
}

/** The length that starts at a place; `loose` lets one-letter units stand ("2h", "3mo"). */
export function lengthAt(line: AtomLine, at: number): LengthRead | null {
  const first = amountAt(line, at);
  if (first === null) return null;
  const amounts: Amount[] = [first.amount];
  let last = first.last;
  for (let steps = 0; steps < 4; steps++) {
    let i = last;
    if (line.word(i) === ",") i++;
    if (line.word(i) === "and") i++;
    // "two years and a half"
    if (line.word(i) === "a" && line.word(i + 1) === "half") {
      const previous = amounts[amounts.length - 1];
      if (previous !== undefined) amounts[amounts.length - 1] = { ...previous, n: previous.n + 0.5 };
      last = i + 2;
      break;
    }
    if (line.digits(i) === 0 && line.sense(i).number === undefined) break;
    const next = amountAt(line, i);
    const previous = amounts[amounts.length - 1];
    if (next === null || previous === undefined || SIZE[next.amount.unit] >= SIZE[previous.unit]) break;
    amounts.push(next.amount);
    last = next.last;
  }
  return { last, amounts, vague: first.vague };
}

const SIZE: Readonly<Record<Unit, number>> = {
  second: 0,
  minute: 1,
  hour: 2,
  day: 3,
  weekend: 3,
  workday: 3,
  week: 4,
  fortnight: 4,
  month: 5,
  quarter: 6,
  year: 7,
  decade: 8,
  century: 9,
};

function amountAt(line: AtomLine, at: number): { last: number; amount: Amount; vague: boolean } | null {
  const half = halfAt(line, at);
  if (half !== null) return { ...half, vague: false };
  const vague = vagueNumberAt(line, at);
  const number: NumberAt | null =
    mixedAt(line, at) ??
    decimalAt(line, at) ??
    smallNumberAt(line, at) ??
    vague ??
    (line.word(at) === "a" || line.word(at) === "an" ? { last: at + 1, value: 1 } : null);
  if (number === null) return null;
  let i = number.last;
  const withHalf = line.word(i) === "and" && line.word(i + 1) === "a" && line.word(i + 2) === "half";
  if (withHalf) i += 3;
  if (line.word(i) === "-" && line.glued(i)) i++;
  if (
    line.word(i) === "full" ||
    line.word(i) === "whole" ||
    line.word(i) === "straight" ||
    line.word(i) === "consecutive" ||
    line.word(i) === "more"
  )
    i++;
  const glued = line.digits(at) > 0 && line.glued(i) ? GLUED_UNIT[line.word(i)] : undefined;
  const business = /^(?:business|working|work)$/.test(line.word(i)) && line.sense(i + 1).unit === "day";
  if (business) i++;
  // "413d-b8ab" is an identifier
  if (glued !== undefined && (line.glued(i + 1) ? !/^[.,;:!?)'"]$/.test(line.word(i + 1)) && line.digits(i + 1) === 0 : false))
    return null;
  const unit = business ? "workday" : (line.sense(i).unit ?? glued);
  if (unit === undefined || unit === "weekend" || (line.word(i) === "second" && number.value !== 1 && line.digits(at) === 0))
    return null;
  // "914 Second Class"
  if (line.word(i) === "second" && number.value !== 1 && !(line.word(i - 1) === "-" && line.digits(at) > 0)) return null;
  // "a few hour" is no English
  if (vague !== null && number === vague && !/s$/.test(line.word(i)) && glued === undefined) return null;
  // "a second", "a quarter", "a min": too common as other words
  if (
    (line.word(at) === "a" || line.word(at) === "an") &&
    (line.word(i) === "second" || line.word(i) === "quarter" || line.word(i) === "sec")
  )
    return null;
  if (line.word(i) === "quarters" || line.word(i) === "seconds" ? number.value > 120 && unit === "quarter" : false) return null;
  const last =
    line.word(i + 1) === "." && line.glued(i + 1) && /^(?:min|hr|hrs|mins|sec|secs|yrs)$/.test(line.word(i)) && i + 2 < line.limit
      ? i + 2
      : i + 1;
  const uncounted = vague !== null && number === vague;
  const amount = { unit, n: number.value + (withHalf ? 0.5 : 0), ...(uncounted ? { vague: true as const } : {}) };
  return { last, amount, vague: uncounted };
}

/** "half an hour", "half a day", "a half hour". */
function halfAt(line: AtomLine, at: number): { last: number; amount: Amount } | null {
  const i = line.word(at) === "a" ? at + 1 : at;
  if (line.word(i) !== "half") return null;
  let k = i + 1;
  if (line.word(k) === "-") k++;
  if (line.word(k) === "a" || line.word(k) === "an") k++;
  const unit = line.sense(k).unit;
  if (unit === undefined || (unit !== "hour" && unit !== "day" && unit !== "year" && unit !== "century" && unit !== "decade"))
    return null;
  return { last: k + 1, amount: { unit, n: 0.5 } };
}

/** "5 1/2 years". */
function mixedAt(line: AtomLine, at: number): NumberAt | null {
  const [whole, over, under] = [line.number(at, 2), line.number(at + 1, 1), line.number(at + 3, 1)];
  if (whole < 0 || over < 1 || under <= over || line.word(at + 2) !== "/" || !line.glued(at + 2) || !line.glued(at + 3))
    return null;
  return { last: at + 4, value: whole + over / under };
}

function decimalAt(line: AtomLine, at: number): NumberAt | null {
  const whole = line.number(at);
  if (
    whole < 0 ||
    line.word(at + 1) !== "." ||
    !line.glued(at + 1) ||
    !line.glued(at + 2) ||
    line.digits(at + 2) === 0 ||
    line.digits(at + 2) > 2
  )
    return null;
  return { last: at + 3, value: whole + line.number(at + 2) / 10 ** line.digits(at + 2) };
}
