import type { TimePrecision } from "../../../model/index.ts";
import type { Amount, Unit } from "../../mentions/time/index.ts";
import { addMonths, type DayNumber, fromDay, mondayOf, monthStart, toDay } from "./calendar.ts";
import { type DateFailure, oneDay, type Said, type Span } from "./span.ts";

/** "the following week" runs from Monday to Monday, "the same month" from its first day. */
export function wholeUnit(unit: Unit, span: Span): Span {
  const { year, month } = fromDay(span.from);
  if (unit === "week" || unit === "fortnight") return { ...span, from: mondayOf(span.from), to: mondayOf(span.from) + 7 };
  if (unit === "weekend") return { ...span, from: mondayOf(span.from) + 5, to: mondayOf(span.from) + 7, precision: "weekend" };
  if (unit === "quarter") {
    const first = Math.floor((month - 1) / 3) * 3 + 1;
    return { ...span, from: monthStart(year, first), to: monthStart(year, first, 3), precision: "quarter" };
  }
  if (unit === "month") return { ...span, from: monthStart(year, month), to: monthStart(year, month, 1) };
  return unit === "year" ? { ...span, from: toDay(year, 1, 1), to: toDay(year + 1, 1, 1) } : span;
}

/** The day so many units on, or null when it is past all calendars. */
export function dayAfter(day: DayNumber, amounts: readonly Amount[]): DayNumber | null {
  let at = day;
  for (const amount of amounts) at = Math.abs(at) < 2_000_000 ? moved(at, amount, 1) : at;
  return Math.abs(at) < 2_000_000 ? at : null;
}

/** Precision of a day so many units away: "two weeks ago" is a week, "two weeks and three days ago" a day. */
export function countFrom(
  base: DayNumber,
  amounts: readonly Amount[],
  sign: 1 | -1,
  rules: readonly string[],
): Span | DateFailure {
  let day = base;
  for (const amount of amounts) {
    const next = moved(day, amount, sign);
    if (Math.abs(next) > 2_000_000) return "impossible-date";
    day = next;
  }
  const finest = amounts[amounts.length - 1]?.unit ?? "day";
  if (finest === "week" || finest === "fortnight") return { from: day, to: day + 7, precision: "week", rules };
  if (finest === "month" || finest === "quarter") return { from: day, to: addMonths(day, 1), precision: "month", rules };
  if (finest === "year" || finest === "decade" || finest === "century")
    return { from: day, to: addMonths(day, 12), precision: "year", rules };
  return oneDay(day, rules);
}

export function moved(day: DayNumber, { unit, n }: Amount, sign: 1 | -1): DayNumber {
  const k = sign * n;
  switch (unit) {
    case "second":
    case "minute":
    case "hour":
      return day + Math.trunc((k * { second: 1, minute: 60, hour: 3600 }[unit]) / 86_400);
    case "day":
      return day + Math.trunc(k);
    case "weekend":
      return day + Math.trunc(k) * 7;
    case "workday":
      return moveWorkdays(day, Math.trunc(k));
    case "week":
      return day + Math.round(k * 7);
    case "fortnight":
      return day + Math.round(k * 14);
    default:
      return addMonths(day, Math.trunc(k * { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 }[unit]));
  }
}

/** Monday to Friday count; bounded, as nobody counts a thousand working days. */
function moveWorkdays(day: DayNumber, n: number): DayNumber {
  const step = n < 0 ? -1 : 1;
  let at = day;
  for (let left = Math.min(Math.abs(n), 1000); left > 0; ) {
    at += step;
    if (fromDay(at).weekday <= 5) left--;
  }
  return at;
}

export const FINE: Readonly<Record<Amount["unit"], TimePrecision>> = {
  second: "minute",
  minute: "minute",
  hour: "hour",
  day: "day",
  workday: "day",
  weekend: "weekend",
  week: "week",
  fortnight: "week",
  month: "month",
  quarter: "quarter",
  year: "year",
  decade: "decade",
  century: "century",
};

/** "the past two weeks" end with the publication day's beginning, "the next three days" begin the day after it. */
export function countSpan(said: Said<"count">, published: DayNumber): Span | DateFailure {
  const rules = ["counted-from-publication"];
  const finest = said.amounts[said.amounts.length - 1] ?? { unit: "day" as const, n: 1 };
  const precision = FINE[finest.unit];
  if (finest.unit === "decade" || finest.unit === "century") {
    const years = finest.unit === "decade" ? 10 : 100;
    const start = Math.floor(fromDay(published).year / years) * years;
    const [first, end] =
      said.which === "last" ? [start - years * finest.n, start] : [start + years, start + years * (finest.n + 1)];
    return { from: toDay(first, 1, 1), to: toDay(end, 1, 1), precision, rules };
  }
  if (finest.unit === "quarter" && said.open !== true) {
    // business counts whole quarters: "the past two quarters"
    const { year, month } = fromDay(published);
    const current = Math.floor((month - 1) / 3) * 3 + 1;
    const n = Math.min(Math.trunc(finest.n), 400);
    const [first, end] = said.which === "last" ? [-3 * n, 0] : [3, 3 + 3 * n];
    return { from: monthStart(year, current, first), to: monthStart(year, current, end), precision, rules };
  }
  // "the next four business days": the last of them included
  if (finest.unit === "workday" && said.which === "next" && said.open !== true) {
    const to = moveWorkdays(published, Math.trunc(finest.n)) + 1;
    return { from: published + 1, to, precision, rules };
  }
  const near = said.which === "last" || said.open === true ? published : published + 1;
  let far = near;
  for (const amount of said.amounts) far = Math.abs(far) < 2_000_000 ? moved(far, amount, said.which === "last" ? -1 : 1) : far;
  const [from, to] = said.which === "last" ? [far, near] : [near, far];
  return to > from && Math.abs(to) < 2_000_000 && Math.abs(from) < 2_000_000
    ? { from, to, precision, rules }
    : oneDay(published, rules);
}
