import { type LengthRead, lengthAt } from "./amounts.ts";
import type { AtomLine } from "./atoms.ts";
import { calendarDateAt } from "./calendar-dates.ts";
import type { DateRead, DateReader } from "./date-read.ts";
import { smallNumberAt } from "./numbers.ts";
import type { DateSaid, ShiftFrom } from "./said.ts";
import { closes } from "./word-ends.ts";

/**
 * A time counted from another, which `dateAt` reads: "three days ago", "two weeks later", "a week before Christmas",
 * "two Sundays from now". "in five days" is a length.
 */
export function shiftAt(line: AtomLine, at: number, dateAt: DateReader): DateRead | null {
  const sense = line.sense(at);
  const word = line.word(at);
  const opens =
    line.digits(at) > 0 ||
    sense.number !== undefined ||
    sense.vague !== undefined ||
    word === "a" ||
    word === "an" ||
    word === "the" ||
    word === "half" ||
    sense.unit !== undefined;
  if (!opens) return null;
  // "+15 minutes"
  const signed = line.word(at - 1) === "+" && line.digits(at) > 0 ? lengthAt(line, at) : null;
  if (signed !== null) return { last: signed.last, date: { type: "shift", amounts: signed.amounts, sign: 1, from: "now" } };
  const weekdays = weekdaysFromNowAt(line, at);
  if (weekdays !== null) return weekdays;
  const one: LengthRead | null =
    word === "the" || (sense.unit !== undefined && line.digits(at) === 0)
      ? unitAloneAt(line, word === "the" ? at + 1 : at)
      : null;
  const length = one ?? lengthAt(line, at);
  if (length === null) return null;
  const i = length.last;
  const afterNext = one === null ? null : afterNextAt(line, i, one);
  if (afterNext !== null) return afterNext;
  const direction = directionAt(line, i, one !== null, length, dateAt);
  if (direction === null) return null;
  const before =
    line.word(i) === "ago" ? (weekdayWeeksAgo(line, direction.last, length) ?? agoToday(line, direction.last, length)) : null;
  if (before !== null) return before;
  return {
    last: direction.last,
    date: { type: "shift", amounts: length.amounts, sign: direction.sign, from: direction.from },
  };
}

/** "the week after next", "the year before last". */
function afterNextAt(line: AtomLine, i: number, length: LengthRead): DateRead | null {
  const unit = length.amounts[0]?.unit;
  const k = line.word(i + 1) === "the" ? i + 2 : i + 1;
  const after = line.word(i) === "after" && line.word(k) === "next";
  if (
    unit === undefined ||
    unit === "day" ||
    unit === "minute" ||
    (!after && !(line.word(i) === "before" && line.word(k) === "last"))
  )
    return null;
  return line.sense(k + 1).unit === undefined
    ? { last: k + 1, date: { type: "unit", unit, which: after ? "next" : "last", skip: after ? 1 : -1 } }
    : null;
}

/** "a week ago Friday": so many weeks before the last Friday. */
function weekdayWeeksAgo(line: AtomLine, at: number, { amounts }: LengthRead): DateRead | null {
  const [amount] = amounts;
  const weekday = line.sense(at).weekday;
  if (amount?.unit !== "week" || amounts.length > 1 || weekday === undefined || line.sense(at).short === true) return null;
  return { last: at + 1, date: { type: "weekday-count", weekday, n: -(Math.trunc(amount.n) + 1) } };
}

/** "three years ago today": to the day. */
function agoToday(line: AtomLine, at: number, { amounts }: LengthRead): DateRead | null {
  const { day } = line.sense(at);
  return day === undefined
    ? null
    : {
        last: at + 1,
        date: { type: "shift", amounts: [...amounts, { unit: "day", n: 0 }], sign: -1, from: { type: "day", offset: day } },
      };
}

function unitAloneAt(line: AtomLine, at: number): LengthRead | null {
  const { unit } = line.sense(at);
  if (unit === undefined || line.word(at).endsWith("s") || unit === "second" || unit === "quarter") return null;
  if (unit === "hour" || unit === "decade" || unit === "century") return null;
  return { last: at + 1, amounts: [{ unit, n: 1 }], vague: false };
}

interface Direction {
  readonly last: number;
  readonly sign: 1 | -1;
  readonly from: ShiftFrom;
}

function directionAt(line: AtomLine, i: number, alone: boolean, length: LengthRead, dateAt: DateReader): Direction | null {
  const word = line.word(i);
  if (alone && word !== "before" && word !== "after") return null;
  if (word === "ago") {
    return { last: i + 1, sign: -1, from: "now" };
  }
  if (word === "hence") return { last: i + 1, sign: 1, from: "now" };
  if (word === "back" && line.pos(i - 1) !== "VERB" && closes(line, i + 1)) return { last: i + 1, sign: -1, from: "now" };
  if (word === "out" && closes(line, i + 1)) return { last: i + 1, sign: 1, from: "now" };
  if (word === "from") {
    if (line.word(i + 1) === "now") return { last: i + 2, sign: 1, from: "now" };
    const of = anchorAt(line, i + 1, dateAt);
    return of === null ? null : { last: of.last, sign: 1, from: of.date };
  }
  if (word === "earlier") return { last: i + 1, sign: -1, from: "told" };
  if (word === "later") return { last: i + 1, sign: 1, from: "told" };
  if (word !== "before" && word !== "after" && word !== "since") return null;
  if (word === "since") return null;
  const of = anchorAt(line, i + 1, dateAt);
  const sign = word === "before" ? -1 : 1;
  if (of !== null) return { last: of.last, sign, from: of.date };
  // "two days after the attack": an event, whose day is not in these words
  if (!closes(line, i + 1)) return null;
  if (alone && !(line.word(i - 2) === "the") && length.amounts[0]?.unit !== "day") return null;
  return { last: i + 1, sign, from: "told" };
}

function anchorAt(line: AtomLine, at: number, dateAt: DateReader): { last: number; date: DateSaid } | null {
  const { day } = line.sense(at);
  if (day !== undefined) return { last: at + 1, date: { type: "day", offset: day } };
  if (line.word(at) === "now") return { last: at + 1, date: { type: "day", offset: 0 } };
  if (line.word(at) === "the" && line.sense(at + 1).unit !== undefined) return null;
  // a date counted from a date counted from a date is junk: depth keeps the work linear
  if (line.depth > 1) return null;
  line.depth++;
  const read = line.digits(at) > 0 ? calendarDateAt(line, at) : dateAt(line, at);
  line.depth--;
  if (read === null || read.until !== undefined || read.more !== undefined) return null;
  // "six months after last year's outbreak": after the outbreak
  if (line.word(read.last) === "'" && line.word(read.last + 1) === "s") return null;
  return read.date.type === "count" || read.date.type === "decade" || read.date.type === "century"
    ? null
    : { last: read.last, date: read.date };
}

/** "two Sundays from now", "two Mondays later": the nth such day. */
function weekdaysFromNowAt(line: AtomLine, at: number): DateRead | null {
  const number = smallNumberAt(line, at);
  if (number === null || number.value < 1 || number.value > 20) return null;
  const weekday = line.sense(number.last).weekdays ?? line.sense(number.last).weekday;
  if (weekday === undefined) return null;
  const i = number.last + 1;
  const last =
    line.word(i) === "from" && line.word(i + 1) === "now"
      ? i + 2
      : line.word(i) === "later" || line.word(i) === "ago"
        ? i + 1
        : 0;
  if (last === 0) return null;
  const sign = line.word(i) === "ago" ? -1 : 1;
  return {
    last,
    date: {
      type: "weekday-count",
      weekday,
      n: sign * number.value,
    },
  };
}
