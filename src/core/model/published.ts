const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?(?:Z|[+-](\d\d):?(\d\d))?)?$/;
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a text is an ISO 8601 date, or a date-time with or without offset, that stands in the calendar. */
export function isPublished(text: string): boolean {
  const m = ISO.exec(text);
  if (m === null) return false;
  const [year, month, day, hour, minute, second, offsetHour, offsetMinute] = m.slice(1).map((part) => Number(part ?? 0));
  if (year === undefined || month === undefined || day === undefined) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 && leap ? 29 : LENGTHS[month - 1];
  if (last === undefined || day < 1 || day > last) return false;
  return (hour ?? 0) < 24 && (minute ?? 0) < 60 && (second ?? 0) <= 60 && (offsetHour ?? 0) < 16 && (offsetMinute ?? 0) < 60;
}

/** The year from which newspapers' texts are taken; a date before it is a slip. */
const FIRST_YEAR = 1900;
const DAY = 86_400_000;

/** Why a date that stands in the calendar cannot be a report's: before 1900, or later than tomorrow (days begin earlier in the east). `now` in milliseconds. */
export function publishedOutside(text: string, now: number): "before 1900" | "in the future" | null {
  if (Number(text.slice(0, 4)) < FIRST_YEAR) return "before 1900";
  return Date.parse(text.slice(0, 10)) > now + DAY ? "in the future" : null;
}
