import type { AtomLine } from "./atoms.ts";
import type { DateRead } from "./date-read.ts";
import { shortYear } from "./numbers.ts";
import type { CalendarDate } from "./said.ts";

const MARKS = /^[-/.]$/;

/** Dates of digits and marks: ISO 8601, 11/21/2020, 21.11.2020, 21-Nov-20, 09/2012, military groups "210400Z NOV 20". */
export function numericDateAt(line: AtomLine, at: number, afterWeekday = false): DateRead | null {
  if (line.digits(at) === 6) return militaryAt(line, at, line.number(at, 6));
  // "21 0400Z NOV 20"
  if (line.digits(at) === 2 && line.digits(at + 1) === 4 && line.glued(at + 2))
    return militaryAt(line, at + 1, line.number(at) * 10_000 + line.number(at + 1));
  // "1-888-555-1234", "v2.3.4.5": a run that goes on to the left is no date
  if (
    line.glued(at) &&
    /^[-/.$€£#:]$/.test(line.word(at - 1)) &&
    (line.word(at - 1) !== ":" || line.digits(at - 2) > 0) &&
    line.word(at - 2) !== ""
  ) {
    if (!(line.word(at - 1) === "-" && line.digits(at - 2) === 0)) return null;
  }
  if (line.word(at - 1) === "$" || line.word(at - 1) === "€" || line.word(at - 1) === "£") return null;
  const mark = line.word(at + 1);
  const spaced = spacedMonthAt(line, at);
  if (spaced !== null) return spaced;
  if (!MARKS.test(mark) || !line.glued(at + 1) || !line.glued(at + 2))
    return line.digits(at) <= 2 && mark !== "" ? glueMonthAt(line, at) : null;
  const month = line.sense(at + 2).month;
  if (month !== undefined) return namedMonthAt(line, at, month);
  if (line.digits(at + 2) === 0) return null;
  const third = line.word(at + 3) === mark && line.glued(at + 3) && line.glued(at + 4) && line.digits(at + 4) > 0;
  const read = third ? threeNumbersAt(line, at, mark) : twoNumbersAt(line, at, mark, afterWeekday);
  if (read === null) return null;
  return withClockGlued(line, read);
}

/** "11 / 2016", as tables set it. */
function spacedMonthAt(line: AtomLine, at: number): DateRead | null {
  const [month, year] = [line.number(at, 2), line.number(at + 2)];
  const apart = line.word(at + 1) === "/" && !line.glued(at + 1) && !line.glued(at + 2);
  const stands = !/^[/\d-]/.test(line.word(at - 1)) && !/^[/-]$/.test(line.word(at + 3));
  return apart && stands && line.digits(at + 2) === 4 && isMonth(month) && year >= 1900 && year < 2100
    ? { last: at + 3, date: day(year, month, undefined) }
    : null;
}

/** A date of digits that the calendar does not have is no date: "2/30/2014". */
const real = (year: number, month: number, d: number): boolean =>
  isMonth(month) &&
  isDay(d) &&
  (month === 2 ? d <= (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : d <= (LONG.has(month) ? 31 : 30));
const LONG = new Set([1, 3, 5, 7, 8, 10, 12]);
const day = (year: number | undefined, month: number, d: number | undefined): CalendarDate => ({
  type: "calendar",
  calendar: "gregorian",
  ...(year === undefined ? {} : { year }),
  month,
  ...(d === undefined ? {} : { day: d }),
});
const isMonth = (n: number): boolean => n >= 1 && n <= 12;
const isDay = (n: number): boolean => n >= 1 && n <= 31;

function threeNumbersAt(line: AtomLine, at: number, mark: string): DateRead | null {
  const [a, b, c] = [line.number(at), line.number(at + 2), line.number(at + 4)];
  const last = at + 5;
  if (MARKS.test(line.word(last)) && line.glued(last) && line.glued(last + 1) && line.digits(last + 1) > 0) return null;
  if (line.digits(at) === 4 && line.digits(at + 2) <= 2 && line.digits(at + 4) <= 2) {
    if (a < 1000 || a > 2200) return null;
    return real(a, b, c) ? { last, date: day(a, b, c) } : b > 12 && real(a, c, b) ? { last, date: day(a, c, b) } : null;
  }
  const digits = line.digits(at + 4);
  if (line.digits(at) > 2 || line.digits(at + 2) > 2 || (digits !== 4 && digits !== 2)) return null;
  // IP addresses and versions: dots want a full year
  if (mark === "." && digits === 2 && line.digits(at) + line.digits(at + 2) < 4) return null;
  const year = digits === 2 ? shortYear(c) : c;
  // American order unless it cannot be, or dots, which Europe writes, stand between
  const dayFirst = a > 12 || (mark === "." && b <= 12);
  const [m, d] = dayFirst ? [b, a] : [a, b];
  return real(year, m, d) ? { last, date: day(year, m, d) } : null;
}

function twoNumbersAt(line: AtomLine, at: number, mark: string, afterWeekday: boolean): DateRead | null {
  const [a, b] = [line.number(at), line.number(at + 2)];
  const last = at + 3;
  if (
    (/^[-/.:%]$/.test(line.word(last)) || (line.word(last) === "," && line.digits(last + 1) === 3)) &&
    line.glued(last) &&
    line.glued(last + 1)
  )
    return null;
  if (
    line.digits(at) === 4 &&
    isMonth(b) &&
    a >= 1900 &&
    a < 2200 &&
    (mark === "/" || (mark === "-" && (b < 10 || line.digits(at + 2) === 1)))
  )
    return { last, date: day(a, b, undefined) };
  if (line.digits(at + 2) === 4 && line.digits(at) <= 2 && isMonth(a) && b >= 1900 && b < 2200 && mark !== ".")
    return { last, date: day(b, a, undefined) };
  if (line.digits(at) > 2 || line.digits(at + 2) > 2) return null;
  const yearAfter = line.word(last) === "," && line.digits(last + 1) === 4 ? last + 1 : last;
  const year =
    line.digits(yearAfter) === 4 && line.number(yearAfter) >= 1900 && line.number(yearAfter) < 2200
      ? line.number(yearAfter)
      : undefined;
  const [m, d] = a > 12 ? [b, a] : [a, b];
  if (!isMonth(m) || !isDay(d)) return null;
  if (year !== undefined && mark === "/") return { last: yearAfter + 1, date: day(year, m, d) };
  const led =
    /^(?:on|since|until|till|by|from|before|after|for|dated|to|this|next|last|between)$/.test(line.word(at - 1)) ||
    line.sense(at - 1).weekday !== undefined ||
    afterWeekday;
  // a name by now, and of one year
  if (a === 9 && b === 11 && mark === "/") return null;
  const whole = at === line.first && last === line.limit;
  // 1/2 of, 24/7, 9/11 the attacks, 50/50: a fraction unless led in
  if (mark === "/")
    return led || whole || (d > 12 && line.digits(at) === 2 && line.digits(at + 2) === 2) || (d > 12 && m < 10 && d !== 24)
      ? { last, date: day(undefined, m, d) }
      : null;
  return afterWeekday && mark === "." ? { last, date: day(undefined, m, d) } : null;
}

/** "21-Nov-20", "10/August/2012", "2012/Aug/10". */
function namedMonthAt(line: AtomLine, at: number, month: number): DateRead | null {
  const mark = line.word(at + 1);
  const end = line.word(at + 3) === mark && line.glued(at + 3) && line.glued(at + 4) ? line.digits(at + 4) : 0;
  const last = at + 5;
  if (line.digits(at) === 4 && end > 0 && end <= 2) {
    const d = line.number(at + 4);
    return isDay(d) ? { last, date: day(line.number(at), month, d) } : null;
  }
  const d = line.number(at, 2);
  if (!isDay(d)) return null;
  if (end === 4 || end === 2) {
    const year = line.number(at + 4);
    return withClockGlued(line, { last, date: day(end === 2 ? shortYear(year) : year, month, d) });
  }
  return mark === "." ? null : { last: at + 3, date: day(undefined, month, d) };
}

/** "15Sep", "05NOV2020". */
function glueMonthAt(line: AtomLine, at: number): DateRead | null {
  const month = line.sense(at + 1).month;
  const d = line.number(at, 2);
  if (month === undefined || !line.glued(at + 1) || !isDay(d)) return null;
  const digits = line.glued(at + 2) ? line.digits(at + 2) : 0;
  if (digits !== 4 && digits !== 2) return digits === 0 ? { last: at + 2, date: day(undefined, month, d) } : null;
  const year = line.number(at + 2);
  return { last: at + 3, date: day(digits === 2 ? shortYear(year) : year, month, d) };
}

/** The clock of a time stamp: "T08:15:30Z", ":06:36:02", with "+04:30" behind it. */
function withClockGlued(line: AtomLine, read: DateRead): DateRead {
  let i = read.last;
  if (!line.glued(i) || !(line.word(i) === "t" || line.word(i) === ":") || !line.glued(i + 1) || line.digits(i + 1) !== 2)
    return read;
  const hour = line.number(i + 1);
  if (hour > 23 || line.word(i + 2) !== ":" || line.digits(i + 3) !== 2 || line.number(i + 3) > 59) return read;
  const minute = line.number(i + 3);
  i += 4;
  let second: { second: number } | undefined;
  if (line.word(i) === ":" && line.glued(i) && line.digits(i + 1) === 2 && line.number(i + 1) < 60) {
    second = { second: line.number(i + 1) };
    i += 2;
  }
  if (line.word(i) === "." && line.glued(i) && line.digits(i + 1) > 0 && line.glued(i + 1)) i += 2;
  let zone: string | null = null;
  if (line.word(i) === "z" && line.glued(i)) {
    zone = "Etc/UTC";
    i++;
  } else if (
    /^[+-]$/.test(line.word(i)) &&
    line.glued(i) &&
    line.digits(i + 1) === 2 &&
    line.word(i + 2) === ":" &&
    line.digits(i + 3) === 2
  ) {
    zone = `${line.word(i)}${line.text(i + 1)}:${line.text(i + 3)}`;
    i += 4;
  }
  return { ...read, last: i, more: { clock: { hour, minute, ...second }, zone } };
}

/** NATO date-time group, "210400Z NOV 20", "210400ZNOV20": day, clock, zone letter, month, year. */
function militaryAt(line: AtomLine, at: number, group: number): DateRead | null {
  const word = line.word(at + 1);
  const joined = word.length > 1;
  const letter = word.slice(0, 1);
  if (!line.glued(at + 1) || !/^[a-z]$/.test(letter) || letter === "j") return null;
  const d = Math.floor(group / 10000);
  const hour = Math.floor(group / 100) % 100;
  const minute = group % 100;
  const month = joined ? line.lexicon.senses.get(word.slice(1))?.month : line.sense(at + 2).month;
  if (month === undefined || !isDay(d) || hour > 23 || minute > 59) return null;
  const i = joined ? at + 2 : at + 3;
  const digits = line.digits(i);
  const year = digits === 4 ? line.number(i) : digits === 2 ? shortYear(line.number(i)) : undefined;
  return {
    last: year === undefined ? i : i + 1,
    date: day(year, month, d),
    more: { clock: { hour, minute }, zone: zoneOfLetter(letter) },
  };
}

/** NATO zone letters: Z is UTC, A to M (without J) run east, N to Y west. */
function zoneOfLetter(letter: string): string {
  if (letter === "z") return "Etc/UTC";
  const east = "abcdefghiklm".indexOf(letter);
  if (east >= 0) return `+${String(east + 1).padStart(2, "0")}:00`;
  return `-${String("nopqrstuvwxy".indexOf(letter) + 1).padStart(2, "0")}:00`;
}
