import type { TimeKind } from "../../../model/index.ts";
import type { TokenSpan } from "../../../text/index.ts";

export type DayPart =
  | "morning"
  | "noon"
  | "afternoon"
  | "evening"
  | "night"
  | "overnight"
  | "dawn"
  | "midnight"
  | "early"
  | "late"
  | "small-hours";
export type Unit =
  | "second"
  | "minute"
  | "hour"
  | "day"
  | "week"
  | "fortnight"
  | "month"
  | "quarter"
  | "year"
  | "decade"
  | "century"
  | "weekend"
  | "workday";
export type Season = "spring" | "summer" | "autumn" | "winter";
/** Which one of its kind, seen from the day of speaking. */
export type Which = "last" | "this" | "next";
/** A third of a unit; `earlier` and `later` run to and from the day of speaking ("earlier this week"). */
export type Third = "early" | "mid" | "late" | "earlier" | "later";
export type Calendar = "gregorian" | "hijri" | "solar-hijri";

export interface Amount {
  readonly unit: Unit;
  readonly n: number;
  /** No number was said: "few", "several"; `n` is the least meant. */
  readonly vague?: true;
}

/** How a named day is found in a year: `MM-DD`, nth weekday of a month, days from Easter, or a day of the Islamic calendar. */
export type HolidayRule =
  | { readonly type: "fixed"; readonly month: number; readonly day: number }
  | { readonly type: "nth"; readonly month: number; readonly weekday: number; readonly n: number; readonly plus: number }
  | { readonly type: "easter"; readonly plus: number }
  | { readonly type: "hijri"; readonly month: number; readonly day: number };

/**
 * What the words say of a day or a stretch of days, nothing implied. Months 1–12, weekdays 1 (Monday) – 7.
 * count: "the past two weeks" (`open`: "within two weeks", from now on) · edge: "the last four months of 2021" (negative `n`: from its end) ·
 * half: "the first half of March" ·
 * shift: "two weeks later" (`whole`: "the following week", Monday to Monday).
 */
export type DateSaid =
  | CalendarDate
  | { readonly type: "weekday"; readonly weekday: number; readonly which?: Which; readonly week?: Which }
  | { readonly type: "day"; readonly offset: number; readonly now?: true }
  | { readonly type: "unit"; readonly unit: Unit; readonly which: Which; readonly skip?: number; readonly rest?: boolean }
  | { readonly type: "count"; readonly amounts: readonly Amount[]; readonly which: Which; readonly open?: boolean }
  | { readonly type: "edge"; readonly n: number; readonly unit: Unit; readonly of: DateSaid }
  | { readonly type: "weekday-count"; readonly weekday: number; readonly n: number }
  | {
      readonly type: "shift";
      readonly amounts: readonly Amount[];
      readonly sign: 1 | -1;
      readonly from: ShiftFrom;
      readonly whole?: boolean;
    }
  | { readonly type: "season"; readonly season: Season; readonly year?: number; readonly which?: Which }
  | {
      readonly type: "fraction";
      readonly unit: "quarter" | "half-year";
      readonly n: number;
      readonly year?: number;
      readonly which?: Which;
    }
  | { readonly type: "half"; readonly n: number; readonly of: DateSaid }
  | { readonly type: "decade"; readonly start: number; readonly short: boolean }
  | { readonly type: "century"; readonly n: number; readonly bc: boolean }
  | { readonly type: "nth"; readonly n: number; readonly what: "week" | "day" | "month" | number; readonly of: DateSaid }
  | { readonly type: "week-number"; readonly n: number; readonly year?: number }
  | { readonly type: "week-of"; readonly date: DateSaid; readonly weekend?: true }
  | {
      readonly type: "holiday";
      readonly rule: HolidayRule;
      readonly year?: number;
      readonly which?: Which;
      readonly weekend?: boolean;
    };

/** `now`: the publication; `told`: the day the report last spoke of ("two days later"), else the publication; a date of its own. */
export type ShiftFrom = "now" | "told" | DateSaid;

export interface CalendarDate {
  readonly type: "calendar";
  readonly calendar: Calendar;
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly weekday?: number;
  readonly which?: Which;
  /** "fiscal 2019": a year of accounts, which begins when its keeper says. */
  readonly fiscal?: true;
}

export interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second?: number;
}

/** One point or stretch of time as the words give it. */
export interface TimeSaid {
  readonly date: DateSaid | null;
  readonly third: Third | null;
  readonly clock: Clock | null;
  /** End of a span of clock times ("3-5 p.m."). */
  readonly clockUntil: Clock | null;
  readonly part: DayPart | null;
  /** How long it lasts from there on: "from 9:30 am for seven hours", "two weeks starting May 20". */
  readonly length: readonly Amount[] | null;
  /** IANA zone or offset `+04:30` the words attach. */
  readonly zone: string | null;
  /** The time is an end: everything before it, up to its own end, after it, or between it and the day it is counted from. */
  readonly bound: Bound | null;
}

export type Bound = "before" | "until" | "after" | "within";

export const NOTHING_SAID: TimeSaid = {
  date: null,
  third: null,
  clock: null,
  clockUntil: null,
  part: null,
  length: null,
  zone: null,
  bound: null,
};

/** A time found in the text: what its words say, nothing implied. */
export interface TimeFound extends TokenSpan {
  readonly kind: TimeKind;
  readonly said: TimeSaid;
  /** Second end of a span ("from 3 to 5 May"). */
  readonly until: TimeSaid | null;
  readonly duration: string | null;
  /** TIMEX3 value of a length, a repeat or a time without a date; null where it follows from the dates. */
  readonly timex: string | null;
  readonly ref: "past" | "present" | "future" | null;
  /** Where the verbs of its clause look; null when they do not say. */
  readonly tense: "past" | "future" | null;
}
