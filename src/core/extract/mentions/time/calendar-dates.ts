import type { AtomLine } from "./atoms.ts";
import { isYearOf, monthAt, weekdayAt } from "./calendar-names.ts";
import type { DateRead } from "./date-read.ts";
import { dayAt, monthDayNumber, monthYearAt, timeFollows, yearAfter } from "./days-and-years.ts";
import { type NumberAt, ordinalAt } from "./numbers.ts";
import { numericDateAt } from "./numeric-dates.ts";
import type { Calendar, CalendarDate, Which } from "./said.ts";

/** Dates with a month, a numeric date, a weekday with its date, a day of the month alone. */
export function calendarDateAt(line: AtomLine, at: number): DateRead | null {
  if (line.digits(at) > 0)
    return numericDateAt(line, at) ?? dayMonthAt(line, at) ?? (line.word(at - 1) === "on" ? dayAloneAt(line, at - 1) : null);
  const sense = line.sense(at);
  if (sense.month !== undefined || sense.hijri !== undefined || sense.solar !== undefined) {
    const read = monthDayAt(line, at);
    if (read !== null) return read;
  }
  if (sense.weekday !== undefined) return weekdayDateAt(line, at);
  if (sense.ordinal !== undefined || sense.number !== undefined) return dayMonthAt(line, at);
  if (
    line.word(at) === "the" &&
    (line.sense(at + 1).ordinal !== undefined || line.sense(at + 1).number !== undefined || line.digits(at + 1) > 0)
  ) {
    const read = ordinalAt(line, at + 1) === null ? null : dayMonthAt(line, at + 1);
    return read ?? dayAloneAt(line, at);
  }
  return null;
}

const date = (calendar: Calendar, parts: Omit<CalendarDate, "type" | "calendar">): CalendarDate => ({
  type: "calendar",
  calendar,
  ...parts,
});

/** "21 November 2020", "3rd of May", "twenty-fourth of May", "10-12 August", "18 and 19 June", "4 FEB 90". */
function dayMonthAt(line: AtomLine, at: number): DateRead | null {
  // "$12 December 27"
  if (/^[$€£]$/.test(line.word(at - 1))) return null;
  const first = dayAt(line, at);
  if (first === null) return null;
  let i = first.last;
  let end: NumberAt | null = null;
  if (/^(?:-|to|and|or|through|until|till)$/.test(line.word(i))) {
    const k = line.word(i + 1) === "the" ? i + 2 : i + 1;
    end = dayAt(line, k);
    if (end !== null && end.value > first.value) i = end.last;
    else end = null;
  }
  if (line.word(i) === "day" && line.word(i + 1) === "of") i++;
  if (line.word(i) === "of" || line.word(i) === "-" || line.word(i) === ".") i++;
  const month = monthAt(line, i);
  if (month === null) return relativeMonthAt(line, first, end, i);
  const year = yearAfter(line, month.last, month.calendar);
  const parts = { month: month.month, ...(year === null ? {} : { year: year.value }) };
  return {
    last: year?.last ?? month.last,
    date: date(month.calendar, { ...parts, day: first.value }),
    ...(end === null ? {} : { until: date(month.calendar, { ...parts, day: end.value }) }),
  };
}

/** "the 20th of next month", "4 to 23 next month". */
function relativeMonthAt(line: AtomLine, first: NumberAt, end: NumberAt | null, i: number): DateRead | null {
  const k = line.word(i) === "the" ? i + 1 : i;
  const which = line.sense(k).which;
  if (which === undefined || which === "same" || line.word(k + 1) !== "month") return null;
  // "who turns 9 next month"
  if (end === null && line.digits(i - 1) > 0 && line.word(i - 2) !== "on") return null;
  return {
    last: k + 2,
    date: { type: "nth", n: first.value, what: "day", of: { type: "unit", unit: "month", which } },
    ...(end === null
      ? {}
      : { until: { type: "nth", n: end.value, what: "day", of: { type: "unit", unit: "month", which } } as const }),
  };
}

/** "November 21, 2020", "Nov. 20-21", "May twenty-first", "September the 21st", "July of 2019", "August". */
function monthDayAt(line: AtomLine, at: number): DateRead | null {
  const month = monthAt(line, at);
  if (month === null) return null;
  const { calendar } = month;
  let i = month.last;
  if (
    (line.word(i) === "-" || line.word(i) === "/") &&
    line.digits(i + 1) > 0 &&
    line.digits(i + 1) <= 2 &&
    !isYearOf(line, i + 1, 1000, 2200)
  ) {
    if (line.glued(i) && line.glued(i + 1)) i++;
  } else if (line.word(i) === "the") i++;
  const between = line.word(i) === "between" || line.word(i) === "from" ? i + 1 : i;
  const day = monthDayNumber(line, between);
  if (day !== null && !(between > i && !/^(?:and|to|-)$/.test(line.word(day.last)))) {
    let last = day.last;
    let end: NumberAt | null = null;
    if (
      /^(?:-|to|through|until|till)$/.test(line.word(last)) ||
      (line.word(last) === "and" && (between > i || line.word(at - 1) === "between" || ordinalOrDay(line, last + 1)))
    ) {
      const next = line.word(last + 1) === "the" ? last + 2 : last + 1;
      const other = monthDayNumber(line, next);
      if (other !== null && other.value > day.value && !timeFollows(line, other.last)) {
        end = other;
        last = other.last;
      }
    }
    const list = end === null ? runOfDays(line, last, day.value) : null;
    if (list !== null) {
      end = list;
      last = list.last;
    }
    const year = yearAfter(line, last, calendar);
    const parts = { month: month.month, ...(year === null ? {} : { year: year.value }) };
    return {
      last: year?.last ?? last,
      date: date(calendar, { ...parts, day: day.value }),
      ...(end === null ? {} : { until: date(calendar, { ...parts, day: end.value }) }),
    };
  }
  const year = monthYearAt(line, month.last, calendar);
  const which = year === null ? yearWhichAt(line, month.last) : null;
  if (which !== null)
    return {
      last: which.last,
      date: { type: "nth", n: month.month, what: "month", of: { type: "unit", unit: "year", which: which.which } },
    };
  return {
    last: year?.last ?? month.last,
    date: date(calendar, { month: month.month, ...(year === null ? {} : { year: year.value }) }),
  };
}

/** "Nov. 18, 19 and 20": days that follow one another are one stretch. */
function runOfDays(line: AtomLine, at: number, first: number): NumberAt | null {
  let found: NumberAt | null = null;
  for (let i = at, day = first + 1; line.word(i) === "," || line.word(i) === "and"; day++) {
    const k = line.word(i) === "," && line.word(i + 1) === "and" ? i + 2 : i + 1;
    if (line.number(k, 2) !== day || !line.numberStands(k) || (line.word(i) === "and" && !ordinalOrDay(line, k))) break;
    if (k !== i + 1 || line.word(i) === "and") found = { last: k + 1, value: day };
    i = k + 1;
  }
  return found;
}

/** "Nov. 20 and 21": a second day, not a count of things. */
function ordinalOrDay(line: AtomLine, at: number): boolean {
  const n = line.number(at, 2);
  if (n < 1 || n > 31 || !line.numberStands(at)) return false;
  const k = ordinalAt(line, at)?.last ?? at + 1;
  return k >= line.limit || /^(?:[.,;:)]|in|at|and|when|as|by|near|on|after|before|of)$/.test(line.word(k));
}

/** "June next year", "November of last year". */
function yearWhichAt(line: AtomLine, at: number): { last: number; which: Which } | null {
  const i = line.word(at) === "of" ? at + 1 : at;
  const { which } = line.sense(i);
  return which !== undefined && which !== "same" && line.word(i + 1) === "year" ? { last: i + 2, which } : null;
}

/** "Tuesday, 10 January", "Sat Nov 05 1994", "Friday the 11th". The weekday alone is read elsewhere. */
function weekdayDateAt(line: AtomLine, at: number): DateRead | null {
  const weekday = weekdayAt(line, at);
  if (weekday === null) return null;
  let i = weekday.last;
  if (line.word(i) === "," || line.word(i) === "-" || line.word(i) === "(") i++;
  if (line.word(i) === "the") i++;
  const ordinal = ordinalAt(line, i);
  const full =
    line.sense(i).month !== undefined
      ? monthDayAt(line, i)
      : line.digits(i) > 0 || ordinal !== null
        ? (numericDateAt(line, i, true) ?? dayMonthAt(line, i))
        : null;
  const closed = full !== null && line.word(weekday.last) === "(" && line.word(full.last) === ")" ? full.last + 1 : full?.last;
  if (full !== null && full.date.type === "calendar" && full.date.day !== undefined)
    return { ...full, last: closed ?? full.last, date: { ...full.date, weekday: weekday.weekday } };
  if (
    ordinal !== null &&
    ordinal.value <= 31 &&
    ordinal.value >= 1 &&
    (line.word(i - 1) === "the" || line.digits(i) > 0) &&
    !line.word(ordinal.last).startsWith("time")
  )
    return { last: ordinal.last, date: date("gregorian", { day: ordinal.value, weekday: weekday.weekday }) };
  return null;
}

/** "on the 15th", "the 27th": a day of the month when nothing is counted by it. */
function dayAloneAt(line: AtomLine, at: number): DateRead | null {
  // "on the 15th" and "on 15th"
  const before = line.word(at) === "the" ? line.word(at - 1) : line.word(at);
  const bare =
    line.number(at + 1, 2) > 0 && line.numberStands(at + 1) && (!line.glued(at + 2) || /^[.,;!?)]$/.test(line.word(at + 2)))
      ? { last: at + 2, value: line.number(at + 1) }
      : null;
  const ordinal =
    ordinalAt(line, at + 1) ?? (line.word(at) === "the" && /^(?:on|for|since|until|till)$/.test(before) ? bare : null);
  if (ordinal === null || ordinal.value < 1 || ordinal.value > 31 || line.digits(at + 1) === 0) return null;
  if (!/^(?:on|since|until|till|by|from|for|before|after|of|to)$/.test(before)) return null;
  const next = line.word(ordinal.last);
  if (
    ordinal.last < line.limit &&
    !/^(?:[-.,;!?)]|at|in|when|and|until|till|to|through|from|between|as|by|after|before|during)$/.test(next)
  )
    return null;
  if (next === "and" && line.pos(ordinal.last + 1) !== "VERB" && ordinalAt(line, ordinal.last + 1) !== null) return null;
  return { last: ordinal.last, date: date("gregorian", { day: ordinal.value }) };
}
