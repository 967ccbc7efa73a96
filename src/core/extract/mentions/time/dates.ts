import type { AtomLine } from "./atoms.ts";
import { calendarDateAt } from "./calendar-dates.ts";
import type { DateRead } from "./date-read.ts";
import { dayWordAt } from "./day-words.ts";
import { nthAt } from "./nth-dates.ts";
import { yearAt } from "./numbers.ts";
import type { Third } from "./said.ts";
import { shiftAt } from "./shifts.ts";
import { weekdayOnlyAt, weekPhraseAt } from "./week-phrases.ts";
import { holidayAt, whichAt } from "./which-dates.ts";
import { fractionAt, yearishAt } from "./wide-dates.ts";

/** Any date at a place: a third of one, a calendar date, one seen from the day of speaking, one counted from another. */
export function dateAt(line: AtomLine, at: number): DateRead | null {
  return thirdAt(line, at) ?? wholeDateAt(line, at);
}

function wholeDateAt(line: AtomLine, at: number): DateRead | null {
  // what can begin with a number, a month or a weekday is little: most words are spared the rest
  if (line.digits(at) > 0)
    return (
      shiftAt(line, at, dateAt) ??
      nthAt(line, at) ??
      calendarDateAt(line, at) ??
      whichAt(line, at) ??
      fractionAt(line, at) ??
      yearishAt(line, at)
    );
  const sense = line.sense(at);
  if (sense.weekday !== undefined && sense.holiday !== true) return calendarDateAt(line, at) ?? weekdayOnlyAt(line, at);
  if (sense.month !== undefined && sense.holiday !== true) return calendarDateAt(line, at);
  return (
    shiftAt(line, at, dateAt) ??
    nthAt(line, at) ??
    calendarDateAt(line, at) ??
    dayWordAt(line, at) ??
    eveAt(line, at) ??
    weekPhraseAt(line, at) ??
    whichAt(line, at) ??
    weekdayOnlyAt(line, at) ??
    fractionAt(line, at) ??
    holidayAt(line, at) ??
    yearishAt(line, at)
  );
}

/** "early 2019", "mid-May", "the end of March", "late last week", "earlier this month", "rest of the week". */
function thirdAt(line: AtomLine, at: number): DateRead | null {
  let i = line.word(at) === "the" || line.word(at) === "very" ? at + 1 : at;
  if (line.word(i) === "rest") {
    let k = line.word(i + 1) === "of" ? i + 2 : i + 1;
    if (/^(?:the|this)$/.test(line.word(k))) k++;
    const unit = line.sense(k).unit;
    return unit === "week" || unit === "month" || unit === "year"
      ? { last: k + 1, date: { type: "unit", unit, which: "this", rest: true } }
      : null;
  }
  const third = line.sense(i).third;
  if (third === undefined) return null;
  const noun = /^(?:beginning|start|end|middle)$/.test(line.word(i));
  if (i > at && !noun && line.word(at) === "the" && !/^(?:early|mid|late)$/.test(line.word(i))) return null;
  i++;
  if (line.word(i) === "-") i++;
  else if (line.word(i) === "of") i++;
  else if (noun) return null;
  else if (line.word(i) === "in" || line.word(i) === "on" || line.word(i) === "this") {
    if (line.word(i) !== "this") i++;
  }
  if (line.word(i) === "the" && line.sense(i + 1).which === undefined && line.sense(i + 1).ordinal === undefined) {
    const unit = line.sense(i + 1).unit;
    if (unit === "week" || unit === "month" || unit === "year")
      return { last: i + 2, date: { type: "unit", unit, which: "this" }, more: { third } };
    if (line.digits(i + 1) === 0) i++;
  }
  const inner = wholeDateAt(line, i);
  if (inner !== null) {
    const clocked = inner.more?.clock !== undefined || inner.more?.part !== undefined;
    if (clocked || inner.until !== undefined || inner.more?.third !== undefined)
      return clocked && !noun ? late(inner, third) : null;
    return { ...inner, more: { ...inner.more, third } };
  }
  const year = yearAt(line, i);
  if (year !== null && !noun)
    return { last: year.last, date: { type: "calendar", calendar: "gregorian", year: year.value }, more: { third } };
  if (year !== null && line.word(i - 1) === "of")
    return { last: year.last, date: { type: "calendar", calendar: "gregorian", year: year.value }, more: { third } };
  return null;
}

/** "late this afternoon": the part keeps which end of it is meant. */
function late(inner: DateRead, third: Third): DateRead {
  return inner.more?.part === undefined ? inner : { ...inner, more: { ...inner.more, third } };
}

/** "the eve of Christmas": the day before a day that has a name or a date. */
function eveAt(line: AtomLine, at: number): DateRead | null {
  if (line.word(at) !== "the" || line.word(at + 1) !== "eve" || line.word(at + 2) !== "of" || line.depth > 1) return null;
  line.depth++;
  const of = wholeDateAt(line, at + 3);
  line.depth--;
  if (of === null || of.until !== undefined || of.more !== undefined) return null;
  // "the eve of Friday's vote": of the vote, on that Friday
  const last = line.word(of.last) === "'" && line.word(of.last + 1) === "s" ? 0 : of.last;
  return last === 0 ? null : { last, date: { type: "shift", amounts: [{ unit: "day", n: 1 }], sign: -1, from: of.date } };
}
