import type { TimePrecision } from "../../../model/index.ts";
import type { DateSaid, Which } from "../../mentions/time/index.ts";
import type { DayNumber } from "./calendar.ts";

/** Days a date covers, half-open, with the rules that supplied what the words leave out. */
export interface Span {
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly precision: TimePrecision;
  readonly rules: readonly string[];
}

/** What a date is read against. */
export interface DateContext {
  /** Local day of publication, null when unknown: then nothing relative is resolved. */
  readonly published: DayNumber | null;
  readonly tense: "past" | "future" | null;
  /** The day the report spoke of last ("two days later"). */
  readonly told: DayNumber | null;
  /** Start of the span this date ends ("November 30 to December 2"). */
  readonly after: DayNumber | null;
}

/** Why a date cannot be read: permanent codes. */
export type DateFailure = "no-publication-date" | "impossible-date" | "no-earlier-day";

/** Days after publication a date without a year may still lie in: a paper dated ahead, a zone to the east. */
export const AHEAD = 3;

export type Said<T extends DateSaid["type"]> = Extract<DateSaid, { type: T }>;

export function oneDay(from: DayNumber, rules: readonly string[]): Span {
  return { from, to: from + 1, precision: "day", rules };
}

export const STEP: Readonly<Record<Which, number>> = { last: -1, this: 0, next: 1 };
