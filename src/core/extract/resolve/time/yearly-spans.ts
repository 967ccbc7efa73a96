import type { HolidayRule } from "../../mentions/time/index.ts";
import { type DayNumber, easterOf, fromDay, mondayOf, monthStart, nthWeekday, toDay } from "./calendar.ts";
import { hijriMonthStart } from "./islamic-calendars.ts";
import { type DateContext, type DateFailure, oneDay, type Said, type Span, STEP } from "./span.ts";

const SEASON_MONTH = { spring: 3, summer: 6, autumn: 9, winter: 12 } as const;

export function yearly(said: Said<"season"> | Said<"fraction"> | Said<"holiday">, context: DateContext): Span | DateFailure {
  if (said.year !== undefined) return inYear(said, said.year, []) ?? "impossible-date";
  if (context.published === null) return "no-publication-date";
  const { published } = context;
  const { year } = fromDay(published);
  const rules = ["year-from-publication"];
  if (said.type === "fraction" && said.which !== undefined)
    return inYear(said, year + STEP[said.which], rules) ?? "impossible-date";
  const spans = [year - 1, year, year + 1].map((y) => inYear(said, y, rules)).filter((span) => span !== null);
  const begun = spans.filter((span) => span.from <= published);
  const coming = spans.filter((span) => span.from > published);
  if (said.which === "last") return begun.findLast((span) => span.to <= published) ?? "impossible-date";
  if (said.which === "next") return coming[0] ?? "impossible-date";
  const ahead = context.tense === "future" && said.which !== "this";
  const running = begun.findLast((span) => span.to > published);
  return (
    (ahead ? (running ?? coming[0]) : said.which === "this" ? (running ?? spans[1]) : begun[begun.length - 1]) ??
    "impossible-date"
  );
}

function inYear(said: Said<"season"> | Said<"fraction"> | Said<"holiday">, year: number, rules: readonly string[]): Span | null {
  if (said.type === "season") {
    const month = SEASON_MONTH[said.season];
    return { from: monthStart(year, month), to: monthStart(year, month, 3), precision: "season", rules };
  }
  if (said.type === "fraction") {
    const months = said.unit === "quarter" ? 3 : 6;
    const first = (said.n - 1) * months + 1;
    return { from: monthStart(year, first), to: monthStart(year, first, months), precision: said.unit, rules };
  }
  const day = holidayOf(said.rule, year);
  if (day === null) return null;
  return said.weekend === true
    ? weekendAround(day, rules)
    : oneDay(day, said.rule.type === "hijri" ? [...rules, "hijri-tabular-calendar"] : rules);
}

/** "Labor Day weekend": Saturday to the Monday it falls on; "Thanksgiving weekend": from that Thursday to Sunday. */
export function weekendAround(day: DayNumber, rules: readonly string[]): Span {
  const saturday = fromDay(day).weekday <= 2 ? mondayOf(day) - 2 : mondayOf(day) + 5;
  return { from: Math.min(day, saturday), to: Math.max(day + 1, saturday + 2), precision: "weekend", rules };
}

function holidayOf(rule: HolidayRule, year: number): DayNumber | null {
  if (rule.type === "fixed") return toDay(year, rule.month, rule.day);
  if (rule.type === "easter") return easterOf(year) + rule.plus;
  if (rule.type === "hijri") {
    // the lunar year is shorter: the first such day within the civil year
    const near = Math.floor(((year - 622) * 33) / 32);
    const found = [near - 1, near, near + 1, near + 2].map((y) => hijriMonthStart(y, rule.month) + rule.day - 1);
    return found.find((day) => fromDay(day).year === year) ?? null;
  }
  const day = nthWeekday(monthStart(year, rule.month), monthStart(year, rule.month, 1), rule.weekday, rule.n);
  return day === null ? null : day + rule.plus;
}
