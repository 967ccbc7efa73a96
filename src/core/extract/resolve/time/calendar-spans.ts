import { type DayNumber, daysInMonth, fromDay, isRealDate, monthStart, toDay } from "./calendar.ts";
import { hijriMonthStart, solarHijriMonthStart } from "./islamic-calendars.ts";
import { AHEAD, type DateContext, type DateFailure, oneDay, type Said, type Span } from "./span.ts";

export function gregorian(said: Said<"calendar">, context: DateContext): Span | DateFailure {
  const { month, day } = said;
  if (month === undefined) {
    if (day !== undefined) return dayOfMonth(day, said.weekday, context);
    if (said.year === undefined) return "impossible-date";
    const rules = said.fiscal === true ? ["fiscal-year-as-calendar-year"] : [];
    return { from: toDay(said.year, 1, 1), to: toDay(said.year + 1, 1, 1), precision: "year", rules };
  }
  if (said.year !== undefined) return monthSpan(said.year, month, day, []);
  if (day !== undefined && !isRealDate(2000, month, day)) return "impossible-date";
  if (context.after !== null) {
    const start = fromDay(context.after);
    const year = month < start.month ? start.year + 1 : start.year;
    return monthSpan(year, month, day, ["year-from-span"]);
  }
  if (context.published === null) return "no-publication-date";
  const now = fromDay(context.published);
  const leap = day === 29 && month === 2;
  const start =
    day === undefined ? toDay(now.year, month, 1) : toDay(now.year, month, Math.min(day, daysInMonth(now.year, month)));
  let year = now.year;
  let rule = "year-from-publication";
  if (said.which === "last") year = start >= toDay(now.year, now.month, 1) ? now.year - 1 : now.year;
  else if (said.which === "next") year = start <= context.published ? now.year + 1 : now.year;
  else if (context.tense === "future" && said.which === undefined)
    year = start < context.published - 14 && !(day === undefined && month === now.month) ? now.year + 1 : now.year;
  else if (said.which === undefined && start > context.published + AHEAD) year = now.year - 1;
  if (said.weekday !== undefined && day !== undefined) {
    const agreeing = [year, year - 1, year + 1].find(
      (y) => isRealDate(y, month, day) && fromDay(toDay(y, month, day)).weekday === said.weekday,
    );
    // a date of the last weeks with a wrong weekday is a slip, not a date of another year
    if (agreeing !== undefined && agreeing !== year && Math.abs(toDay(year, month, Math.min(day, 28)) - context.published) > 60) {
      year = agreeing;
      rule = "year-from-weekday";
    }
  }
  if (leap) while (!isRealDate(year, month, 29)) year--;
  return monthSpan(year, month, day, [rule]);
}

function monthSpan(year: number, month: number, day: number | undefined, rules: readonly string[]): Span | DateFailure {
  if (day === undefined) return { from: monthStart(year, month), to: monthStart(year, month, 1), precision: "month", rules };
  return isRealDate(year, month, day) ? oneDay(toDay(year, month, day), rules) : "impossible-date";
}

/** "on the 15th", "Friday the 11th": the last such day, or the next where the verb looks ahead. */
function dayOfMonth(day: number, weekday: number | undefined, context: DateContext): Span | DateFailure {
  if (context.published === null) return "no-publication-date";
  const { year, month } = fromDay(context.published);
  const at = (n: number): DayNumber | null => {
    const start = monthStart(year, month, n);
    const there = fromDay(start);
    const found = isRealDate(there.year, there.month, day) ? start + day - 1 : null;
    return found !== null && weekday !== undefined && fromDay(found).weekday !== weekday ? null : found;
  };
  const ahead = context.tense === "future";
  const base = context.after ?? context.published;
  const order = ahead || context.after !== null ? [0, 1, 2, -1, -2, 3, 4, 5, 6] : [0, -1, -2, 1, -3, 2, -4, -5, -6];
  const fits = (found: DayNumber): boolean =>
    context.after !== null ? found >= base : ahead ? found >= base : found <= base + AHEAD;
  const days = order.map(at).filter((d) => d !== null);
  const found = days.find(fits) ?? days[0];
  return found === undefined ? "impossible-date" : oneDay(found, ["month-from-publication"]);
}

export function islamic(said: Said<"calendar">, context: DateContext): Span | DateFailure {
  const start = said.calendar === "hijri" ? hijriMonthStart : solarHijriMonthStart;
  const rule = said.calendar === "hijri" ? "hijri-tabular-calendar" : "solar-hijri-calendar";
  const month = said.month ?? 1;
  let { year } = said;
  const rules = [rule];
  if (year === undefined) {
    if (context.published === null) return "no-publication-date";
    const now = fromDay(context.published).year;
    const latest = latestFor(said, context.published);
    year = said.calendar === "hijri" ? Math.floor(((now - 622) * 33) / 32) + 2 : now - 620;
    while (start(year, month) + (said.day ?? 1) - 1 > latest) year--;
    // the month now running is not "last Ramadan", nor the one gone "next Ramadan"
    const end = month === 12 ? start(year + 1, 1) : start(year, month + 1);
    if (said.which === "last" && end > context.published) year--;
    if (said.which === "next") year++;
    rules.push("year-from-publication");
  }
  const from = start(year, month);
  const to = month === 12 ? start(year + 1, 1) : start(year, month + 1);
  if (said.day === undefined) return { from, to, precision: "month", rules };
  return from + said.day - 1 < to ? oneDay(from + said.day - 1, rules) : "impossible-date";
}

/** The last day such a month or day may begin on: one ahead where the verb looks ahead is found by "next". */
function latestFor(said: Said<"calendar">, published: DayNumber): DayNumber {
  return said.which === undefined ? published + AHEAD : published;
}

/** The last decade so named that has begun: "the 70s". */
export function decadeStart(short: number, published: DayNumber | null): number {
  const year = published === null ? 2020 : fromDay(published).year;
  const century = Math.floor(year / 100) * 100;
  return century + short > year ? century - 100 + short : century + short;
}
