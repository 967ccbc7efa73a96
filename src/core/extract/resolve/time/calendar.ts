/** A civil day as days since 1970-01-01, proleptic Gregorian. */
export type DayNumber = number;

export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 1 (Monday) – 7. */
  readonly weekday: number;
}

/** Days before each month of a year that begins in March (Howard Hinnant's civil-day arithmetic). */
export function toDay(year: number, month: number, day: number): DayNumber {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

export function fromDay(number: DayNumber): CivilDate {
  const z = number + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * mp + 2) / 5) + 1;
  const month = mp < 10 ? mp + 3 : mp - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day, weekday: ((((number + 3) % 7) + 7) % 7) + 1 };
}

/** `2020-11-21`; years before 1 and after 9999 in six digits with their sign. */
export function isoDay(number: DayNumber): string {
  const { year, month, day } = fromDay(number);
  return `${isoYear(year)}-${two(month)}-${two(day)}`;
}

function isoYear(year: number): string {
  if (year >= 0 && year <= 9999) return String(year).padStart(4, "0");
  return `${year < 0 ? "-" : "+"}${String(Math.abs(year)).padStart(6, "0")}`;
}

export const two = (n: number): string => String(n).padStart(2, "0");

export function isRealDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

export function daysInMonth(year: number, month: number): number {
  return monthStart(year, month, 1) - monthStart(year, month);
}

/** First day of the month `n` months after the given one. */
export function monthStart(year: number, month: number, n = 0): DayNumber {
  const index = year * 12 + (month - 1) + n;
  return toDay(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, 1);
}

/** The same day `n` months on, or the month's last day where it has none. */
export function addMonths(number: DayNumber, n: number): DayNumber {
  const { year, month, day } = fromDay(number);
  const start = monthStart(year, month, n);
  const there = fromDay(start);
  return start + Math.min(day, daysInMonth(there.year, there.month)) - 1;
}

/** Monday of the week a day is in. */
export function mondayOf(number: DayNumber): DayNumber {
  return number - fromDay(number).weekday + 1;
}

/** Monday of the first ISO week of a year: the week of its first Thursday. */
export function firstWeek(year: number): DayNumber {
  return mondayOf(toDay(year, 1, 4));
}

/** The nth such weekday from the start of a stretch, -1 the last before its end. */
export function nthWeekday(from: DayNumber, to: DayNumber, weekday: number, n: number): DayNumber | null {
  if (n < 0) return to - 1 - ((fromDay(to - 1).weekday - weekday + 7) % 7);
  const day = from + ((weekday - fromDay(from).weekday + 7) % 7) + 7 * (n - 1);
  return day < to ? day : null;
}

/** Western Easter Sunday (the anonymous Gregorian computus). */
export function easterOf(year: number): DayNumber {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return toDay(year, month, ((h + l - 7 * m + 114) % 31) + 1);
}
