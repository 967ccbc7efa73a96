import type { AtomLine } from "./atoms.ts";
import { calendarDateAt } from "./calendar-dates.ts";
import { weekdayAt } from "./calendar-names.ts";
import type { DateRead } from "./date-read.ts";
import { holidayAt } from "./which-dates.ts";

/** A weekday, with the week it belongs to when that is said: "Friday", "Friday of next week", "Monday last". */
export function weekdayOnlyAt(line: AtomLine, at: number): DateRead | null {
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
export function weekPhraseAt(line: AtomLine, at: number): DateRead | null {
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
