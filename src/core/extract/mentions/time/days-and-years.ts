import type { AtomLine } from "./atoms.ts";
import { type NumberAt, ordinalAt, shortYear, yearAt } from "./numbers.ts";
import type { Calendar } from "./said.ts";

export function dayAt(line: AtomLine, at: number): NumberAt | null {
  const ordinal = ordinalAt(line, at);
  if (ordinal !== null) return ordinal.value >= 1 && ordinal.value <= 31 ? ordinal : null;
  const words = line.sense(at).number;
  const unit = line.sense(at + 1).number;
  // "twenty five January"
  if ((words === 20 || words === 30) && unit !== undefined && unit > 0 && unit < 10 && line.sense(at + 2).month !== undefined)
    return { last: at + 2, value: words + unit };
  const n = line.number(at, 2);
  return n >= 1 && n <= 31 && (line.numberStands(at) || line.word(at + 1) === ".") ? { last: at + 1, value: n } : null;
}

/** "October 3 p.m." has no day. */
export function timeFollows(line: AtomLine, at: number): boolean {
  return /^(?:am|pm|a|p)$/.test(line.word(at)) && (line.glued(at) || line.word(at) !== "a" || line.word(at + 1) === ".");
}

export function monthDayNumber(line: AtomLine, at: number): NumberAt | null {
  const ordinal = ordinalAt(line, at);
  if (ordinal !== null) return ordinal.value >= 1 && ordinal.value <= 31 ? ordinal : null;
  const words = line.sense(at).number;
  if (words !== undefined && words > 0 && words < 40) {
    const joined = line.word(at + 1) === "-" ? at + 2 : at + 1;
    const unit = line.sense(joined).number ?? 0;
    // "May twenty one": day words, but "in May two people" counts people
    if (words >= 20 && unit > 0 && unit < 10) return { last: joined + 1, value: words + unit };
    return null;
  }
  const n = line.number(at, 2);
  if (n < 1 || n > 31) return null;
  if (line.word(at + 1) === ":" && line.glued(at + 1) && line.glued(at + 2) && line.digits(at + 2) > 0) return null;
  if (line.word(at + 1) === "," && line.glued(at + 1) && line.glued(at + 2) && line.digits(at + 2) === 3) return null;
  if (line.word(at + 1) === "%" || line.word(at + 1) === "percent" || timeFollows(line, at + 1)) return null;
  return { last: at + 1, value: n };
}

/** The year after a day: ", 2020", " 2020", " of 1995", " in 2019", " '90", " 90" in wire copy. */
export function yearAfter(line: AtomLine, at: number, calendar: Calendar): NumberAt | null {
  let i = at;
  if (line.word(i) === "," || line.word(i) === "." || line.word(i) === "-" || line.word(i) === "/") i++;
  else if ((line.word(i) === "of" || line.word(i) === "in") && line.digits(i + 1) === 4) i++;
  const year = yearAt(line, i);
  if (year !== null) return calendarYear(year, calendar);
  if (line.word(i) === "'" && line.digits(i + 1) === 2 && line.glued(i + 1))
    return { last: i + 2, value: shortYear(line.number(i + 1)) };
  if (line.digits(i) !== 2 || line.word(at) === "," || !line.numberStands(i)) return null;
  const closes = i + 1 >= line.limit || /^[.,;:()\]-]$/.test(line.word(i + 1));
  const n = line.number(i, 2);
  return closes && (line.doc.upper || n > 31 || line.word(at) === "-") ? { last: i + 1, value: shortYear(n) } : null;
}

export function monthYearAt(line: AtomLine, at: number, calendar: Calendar): NumberAt | null {
  let i = at;
  if (/^(?:,|of|in|-|\/)$/.test(line.word(i))) i++;
  const year = yearAt(line, i);
  // "In May 2,000 people": the number must stand
  if (year !== null) return calendarYear(year, calendar);
  if (line.word(i) === "'" && line.digits(i + 1) === 2 && line.glued(i + 1))
    return { last: i + 2, value: shortYear(line.number(i + 1)) };
  if (line.word(at) === "of" && line.digits(i) === 2 && line.number(i) > 31 && line.numberStands(i))
    return { last: i + 1, value: shortYear(line.number(i)) };
  return null;
}

function calendarYear(year: NumberAt, calendar: Calendar): NumberAt | null {
  if (calendar === "gregorian") return year.value >= 1000 ? year : null;
  return year.value >= 1200 && year.value <= 1500 ? year : null;
}
