import type { TimePrecision } from "../../../model/index.ts";
import type { DateSaid, Third } from "../../mentions/time/index.ts";
import { addMonths, type DayNumber, firstWeek, fromDay, mondayOf, nthWeekday, toDay } from "./calendar.ts";
import { decadeStart, gregorian, islamic } from "./calendar-spans.ts";
import { countFrom, FINE, moved, wholeUnit } from "./counted-spans.ts";
import { nearNow } from "./near-spans.ts";
import { type DateContext, type DateFailure, oneDay, type Said, type Span } from "./span.ts";
import { weekendAround, yearly } from "./yearly-spans.ts";

/** The days the words name, or why they cannot be told. */
export function resolveDate(said: DateSaid, third: Third | null, context: DateContext): Span | DateFailure {
  const span = wholeSpan(said, context);
  if (typeof span === "string" || third === null) return span;
  return thirdOf(span, third, context.published);
}

function wholeSpan(said: DateSaid, context: DateContext): Span | DateFailure {
  switch (said.type) {
    case "calendar":
      return said.calendar === "gregorian" ? gregorian(said, context) : islamic(said, context);
    case "decade": {
      const start = said.short ? decadeStart(said.start, context.published) : said.start;
      return {
        from: toDay(start, 1, 1),
        to: toDay(start + 10, 1, 1),
        precision: "decade",
        rules: said.short ? ["century-from-publication"] : [],
      };
    }
    case "century": {
      const start = said.bc ? -said.n * 100 + 1 : (said.n - 1) * 100;
      return { from: toDay(start, 1, 1), to: toDay(start + 100, 1, 1), precision: "century", rules: [] };
    }
    case "season":
    case "fraction":
    case "holiday":
      return yearly(said, context);
    case "week-number": {
      if (context.published === null && said.year === undefined) return "no-publication-date";
      const year = said.year ?? fromDay(context.published ?? 0).year;
      const from = firstWeek(year) + 7 * (said.n - 1);
      return { from, to: from + 7, precision: "week", rules: said.year === undefined ? ["year-from-publication"] : [] };
    }
    case "week-of": {
      const inner = wholeSpan(said.date, context);
      if (typeof inner === "string") return inner;
      if (said.weekend === true) return weekendAround(inner.from, inner.rules);
      const from = mondayOf(inner.from);
      return { from, to: from + 7, precision: "week", rules: inner.rules };
    }
    case "half": {
      const of = wholeSpan(said.of, context);
      if (typeof of === "string") return of;
      const middle = of.from + Math.floor((of.to - of.from) / 2);
      return { ...of, ...(said.n === 1 ? { to: middle } : { from: middle }), precision: FINER[of.precision] ?? of.precision };
    }
    case "nth":
      return nth(said, context);
    case "edge":
      return edge(said, context);
    case "shift":
      return shift(said, context);
    default:
      return context.published === null ? "no-publication-date" : nearNow(said, context.published, context.tense);
  }
}

function nth(said: Said<"nth">, context: DateContext): Span | DateFailure {
  const of = wholeSpan(said.of, context);
  if (typeof of === "string") return of;
  if (said.what === "day") {
    const day = said.n < 0 ? of.to - 1 : of.from + said.n - 1;
    return day < of.to ? oneDay(day, of.rules) : "impossible-date";
  }
  if (said.what === "month") {
    const from = addMonths(of.from, said.n < 0 ? 11 : said.n - 1);
    return from < of.to ? { from, to: addMonths(from, 1), precision: "month", rules: of.rules } : "impossible-date";
  }
  if (said.what === "week") {
    // the first week of a month or a year is that of its first Thursday
    const first = mondayOf(of.from + 3);
    const from = said.n < 0 ? mondayOf(of.to - 4) : first + 7 * (said.n - 1);
    return { from, to: from + 7, precision: "week", rules: of.rules };
  }
  const day = nthWeekday(of.from, of.to, said.what, said.n);
  return day === null ? "impossible-date" : oneDay(day, of.rules);
}

/** "the first two weeks of 2021": weeks are whole ones, Monday to Monday, as with "the first week". */
function edge(said: Said<"edge">, context: DateContext): Span | DateFailure {
  const of = wholeSpan(said.of, context);
  if (typeof of === "string") return of;
  const weeks = said.unit === "week";
  const first = weeks ? mondayOf(of.from + 3) : of.from;
  const end = weeks ? mondayOf(of.to - 4) + 7 : of.to;
  const amount = { unit: said.unit, n: Math.abs(said.n) };
  const [from, to] = said.n > 0 ? [first, moved(first, amount, 1)] : [moved(end, amount, -1), end];
  return to > from ? { from, to, precision: FINE[said.unit], rules: of.rules } : "impossible-date";
}

function shift(said: Said<"shift">, context: DateContext): Span | DateFailure {
  const rules: string[] = [];
  let base: DayNumber;
  if (typeof said.from !== "string") {
    const anchor = wholeSpan(said.from, context);
    if (typeof anchor === "string") return anchor;
    base = anchor.from;
    rules.push(...anchor.rules);
  } else if (said.from === "told" && context.told !== null) {
    base = context.told;
    rules.push("counted-from-earlier-mention");
  } else if (said.from === "told" && said.sign > 0 && context.tense === "past") {
    // "four years later he fell": later than a day the words before did not give
    return "no-earlier-day";
  } else if (context.published !== null) {
    base = context.published;
    rules.push("counted-from-publication");
  } else return "no-publication-date";
  const span = countFrom(base, said.amounts, said.sign, rules);
  // "two decades later he returned": not from the day told last, if that is after the report
  if (said.from === "told" && said.sign > 0 && context.tense === "past" && typeof span !== "string" && isAfter(span, context))
    return "no-earlier-day";
  const unit = said.amounts[0]?.unit;
  return said.whole === true && typeof span !== "string" && unit !== undefined ? wholeUnit(unit, span) : span;
}

function isAfter(span: Span, { published }: DateContext): boolean {
  return published !== null && span.from > published;
}

/** Early, mid and late are the thirds of their unit (contract, Time): mid-2021 is May to August. "Earlier" ends, "later" begins now. */
function thirdOf(span: Span, third: Third, published: DayNumber | null): Span {
  const { from, to, precision, rules } = span;
  if (third === "earlier" || third === "later") {
    if (published !== null && (third === "earlier" ? published > from : published >= from) && published < to)
      return third === "earlier" ? { ...span, to: published } : { ...span, from: published };
    return thirdOf(span, third === "earlier" ? "early" : "late", null);
  }
  if (precision === "day") return span;
  const k = { early: 0, mid: 1, late: 2 }[third];
  if (precision === "year" && fromDay(from).month === 1 && fromDay(from).day === 1)
    return { from: addMonths(from, 4 * k), to: addMonths(from, 4 * k + 4), precision: "season", rules };
  if (precision === "decade") {
    const start = fromDay(from).year;
    const [first, last] = (
      [
        [0, 3],
        [3, 7],
        [7, 10],
      ] as const
    )[k] ?? [0, 10];
    return { from: toDay(start + first, 1, 1), to: toDay(start + last, 1, 1), precision: "year", rules };
  }
  // the thirds of a week cover every day they touch: early in the week is Monday to Wednesday
  const length = (to - from) / 3;
  const week = precision === "week";
  return {
    from: from + (week ? Math.floor(length * k) : Math.round(length * k)),
    to: from + (week ? Math.ceil(length * (k + 1)) : Math.round(length * (k + 1))),
    precision: FINER[precision] ?? precision,
    rules,
  };
}

/** A third of a unit is about as long as the next finer one. */
const FINER: Readonly<Partial<Record<TimePrecision, TimePrecision>>> = {
  century: "decade",
  decade: "year",
  year: "season",
  "half-year": "month",
  season: "month",
  quarter: "month",
  month: "week",
  week: "day",
  weekend: "day",
};
