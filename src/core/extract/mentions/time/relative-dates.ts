import type { AtomLine } from "./atoms.ts";
import { calendarDateAt } from "./calendar-dates.ts";
import { weekdayAt } from "./calendar-names.ts";
import type { DateRead } from "./date-read.ts";
import { nthAt } from "./nth-dates.ts";
import { yearAt } from "./numbers.ts";
import type { Third } from "./said.ts";
import { closes, shiftAt } from "./shifts.ts";
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
      shiftAt(line, at) ??
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
    shiftAt(line, at) ??
    nthAt(line, at) ??
    calendarDateAt(line, at) ??
    dayWordAt(line, at) ??
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

/** "yesterday", "tonight", "the day after tomorrow", "today's". */
function dayWordAt(line: AtomLine, at: number): DateRead | null {
  const { day, nightOf } = line.sense(at);
  if (day !== undefined) return { last: at + 1, date: { type: "day", offset: day } };
  if (nightOf !== undefined) return { last: at + 1, date: { type: "day", offset: nightOf }, more: { part: "night" } };
  const told = toldDayAt(line, at) ?? eveAt(line, at) ?? yearEndAt(line, at) ?? yearAgoAt(line, at);
  if (told !== null) return told;
  const i = line.word(at) === "the" ? at + 1 : at;
  const { part } = line.sense(i);
  if (
    i > at &&
    part !== undefined &&
    part !== "noon" &&
    (line.word(i + 1) === "before" || line.word(i + 1) === "after") &&
    closes(line, i + 2)
  ) {
    const sign = line.word(i + 1) === "before" ? -1 : 1;
    return { last: i + 2, date: { type: "shift", amounts: [{ unit: "day", n: 1 }], sign, from: "told" }, more: { part } };
  }
  if (line.word(i) === "day" && (line.word(i + 1) === "before" || line.word(i + 1) === "after")) {
    const from = line.sense(i + 2).day;
    if (from === -1 && line.word(i + 1) === "before") return { last: i + 3, date: { type: "day", offset: -2 } };
    if (from === 1 && line.word(i + 1) === "after") return { last: i + 3, date: { type: "day", offset: 2 } };
  }
  return null;
}

/** "late this afternoon": the part keeps which end of it is meant. */
function late(inner: DateRead, third: Third): DateRead {
  return inner.more?.part === undefined ? inner : { ...inner, more: { ...inner.more, third } };
}

const SAME_DAY = { type: "shift", amounts: [{ unit: "day", n: 0 }], sign: 1, from: "told" } as const;

/** "that night", "earlier in the day", "later that evening": of the day told last. */
function toldDayAt(line: AtomLine, at: number): DateRead | null {
  const third = line.sense(at).third;
  const shifted = third === "earlier" || third === "later";
  const i = shifted ? at + 1 : at;
  if (shifted && line.word(i) === "in" && line.word(i + 1) === "the" && line.word(i + 2) === "day")
    return { last: i + 3, date: SAME_DAY };
  if (line.word(i) !== "that") return null;
  if (shifted && line.word(i + 1) === "day") return { last: i + 2, date: SAME_DAY };
  const { unit } = line.sense(i + 1);
  // "That year he moved", "on that day": of the time told last
  if (!shifted && unit !== undefined && THAT.test(line.word(i + 1)) && thatPoints(line, at))
    return { last: i + 2, date: { type: "shift", amounts: [{ unit, n: 0 }], sign: 1, from: "told", whole: true } };
  const { part } = line.sense(i + 1);
  return part === "morning" || part === "afternoon" || part === "evening" || part === "night"
    ? { last: i + 2, date: SAME_DAY, more: { part } }
    : null;
}

const THAT = /^(?:day|week|weekend|month|year)$/;

/** "that" points at a time where it opens its sentence or follows a preposition or comma; "said that week after week" does not. */
function thatPoints(line: AtomLine, at: number): boolean {
  const before = line.word(at - 1);
  return (
    (at === line.first || /^(?:on|in|during|by|since|until|of|for|later|earlier|,|and)$/.test(before)) &&
    line.word(at + 2) !== "-" &&
    line.word(at + 2) !== "after"
  );
}

/** "by year-end", "at year's end". */
function yearEndAt(line: AtomLine, at: number): DateRead | null {
  if (line.word(at) !== "year") return null;
  const i = line.word(at + 1) === "-" ? at + 2 : line.word(at + 1) === "'" && line.word(at + 2) === "s" ? at + 3 : 0;
  return i > 0 && line.word(i) === "end"
    ? { last: i + 1, date: { type: "unit", unit: "year", which: "this" }, more: { third: "late" } }
    : null;
}

/** "the year-ago quarter", "year-earlier profit": the same stretch a year before. */
function yearAgoAt(line: AtomLine, at: number): DateRead | null {
  const i = line.word(at) === "the" ? at + 1 : at;
  if (line.word(i) !== "year" || line.word(i + 1) !== "-" || !/^(?:ago|earlier)$/.test(line.word(i + 2))) return null;
  const last = /^(?:period|quarter|month|week)$/.test(line.word(i + 3)) ? i + 4 : i + 3;
  return { last, date: { type: "shift", amounts: [{ unit: "year", n: 1 }], sign: -1, from: "now" } };
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

/** A weekday, with the week it belongs to when that is said: "Friday", "Friday of next week", "Monday last". */
function weekdayOnlyAt(line: AtomLine, at: number): DateRead | null {
  const weekday = weekdayAt(line, at);
  if (weekday === null) return null;
  let i = weekday.last;
  if (line.word(i) === "," || line.word(i) === "of" || line.word(i) === "in") i++;
  if (line.word(i) === "the") i++;
  const which = line.sense(i).which;
  if (which !== undefined && which !== "same" && line.sense(i + 1).unit === "week" && line.word(i + 1) === "week")
    return { last: i + 2, date: { type: "weekday", weekday: weekday.weekday, week: which } };
  return { last: weekday.last, date: { type: "weekday", weekday: weekday.weekday } };
}

/** "next week Wednesday", "the week of April 10th", "the week beginning February 4", "week 31", "the weekend". */
function weekPhraseAt(line: AtomLine, at: number): DateRead | null {
  let i = at;
  const which = line.sense(i).which;
  if (which !== undefined && which !== "same" && line.word(i + 1) === "week") {
    const k = line.word(i + 2) === "'" ? i + 4 : line.word(i + 2) === "on" ? i + 3 : i + 2;
    const weekday = weekdayAt(line, k);
    if (weekday !== null && calendarDateAt(line, k) === null)
      return { last: weekday.last, date: { type: "weekday", weekday: weekday.weekday, week: which } };
  }
  if (line.word(i) === "the" || line.word(i) === "my") i++;
  const unit = line.sense(i).unit;
  if (unit === "weekend" && !line.word(i).endsWith("s")) {
    const day = line.word(i + 1) === "of" ? weekendDayAt(line, i + 2) : null;
    if (day !== null) return { last: day.last, date: { type: "week-of", date: day.date, weekend: true } };
    if (i > at || /^(?:over|at|during|in|on)$/.test(line.word(at - 1)))
      return { last: i + 1, date: { type: "unit", unit, which: "this" } };
    return null;
  }
  if (unit !== "week" || line.word(i) !== "week") return null;
  if (
    line.digits(i + 1) > 0 &&
    line.digits(i + 1) <= 2 &&
    line.numberStands(i + 1) &&
    line.number(i + 1) <= 53 &&
    line.sense(i + 2).unit === undefined
  )
    return i > at || line.capital(i) || /^(?:in|of|during|until|since)$/.test(line.word(at - 1)) || at === line.first
      ? { last: i + 2, date: { type: "week-number", n: line.number(i + 1) } }
      : null;
  const opened = /^(?:of|beginning|starting|commencing|ending|ended)$/.test(line.word(i + 1));
  if (!opened) return null;
  let k = line.word(i + 2) === "on" ? i + 3 : i + 2;
  if (line.sense(k).weekday !== undefined && line.sense(k + 1).month !== undefined) k++;
  const of = calendarDateAt(line, k);
  return of !== null && of.date.type === "calendar" && of.date.day !== undefined && of.until === undefined
    ? { last: of.last, date: { type: "week-of", date: of.date } }
    : null;
}

/** "the weekend of May 3", "the weekend of Thanksgiving 2023": the day it is known by. */
function weekendDayAt(line: AtomLine, at: number): DateRead | null {
  const of = calendarDateAt(line, at) ?? holidayAt(line, at);
  const day = of?.date.type === "holiday" || (of?.date.type === "calendar" && of.date.day !== undefined);
  return of !== null && day && of.until === undefined ? of : null;
}
