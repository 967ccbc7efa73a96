export type TimePrecision =
  | "minute"
  | "hour"
  | "part-of-day"
  | "day"
  | "weekend"
  | "week"
  | "month"
  | "quarter"
  | "season"
  | "half-year"
  | "year"
  | "decade"
  | "century";

/**
 * A time the words name. `from`/`to` are half-open and at least one unit of `precision` long: UTC with `Z` when the zone
 * is known, else a date-time without offset. Both null where only a length (`duration`) or a `ref` is given,
 * one of them where the words give one end ("before 2010").
 */
export interface Time {
  readonly from: string | null;
  readonly to: string | null;
  readonly precision: TimePrecision | null;
  /** IANA zone of the words, e.g. `Asia/Ho_Chi_Minh`; null when none is known. */
  readonly zone: string | null;
  /** Clock at the incident's place with its offset, e.g. `2020-11-21T09:00+04:30`; null when unknown. */
  readonly local: string | null;
  /** ISO 8601 duration for lengths and repeats, e.g. `P3M`. */
  readonly duration: string | null;
  /** For times without a date. */
  readonly ref: "past" | "present" | "future" | null;
  /** The TIMEX3 value of the words (TimeML), e.g. `2019-Q3`, `PXM`, `2021-W09-WE`; absent where the day was supplied by another time. */
  readonly timex?: string;
  readonly quote: string;
}

export type TimeKind = "instant" | "interval" | "duration" | "set";
