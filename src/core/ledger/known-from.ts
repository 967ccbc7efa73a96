import { Temporal } from "temporal-polyfill";
import { DatelineError, type Report } from "../model/index.ts";

const DAY_MS = 86_400_000;
const DATE = /^\d{4}-\d\d-\d\d$/;
const INSTANT = /^\d{4}-\d\d-\d\d[T ]/;

/**
 * Instant from which a report was public: its publication; a date alone counts from the end of that day in the outlet's zone,
 * else UTC; null for a report that does not say (contract, "Two clocks": it counts from when it was recorded).
 * @throws DatelineError TIME_BAD
 */
export function publishedFrom(report: Pick<Report, "published">, zone: string | null): string | null {
  if (report.published === null) return null;
  if (zone === null || !DATE.test(report.published)) return endOf(report.published);
  const next = Temporal.PlainDate.from(report.published).add({ days: 1 }).toZonedDateTime(zone);
  return new Date(next.epochMilliseconds - 1).toISOString();
}

/** End of a date-only value in UTC, the instant itself otherwise (UTC where it names no offset), as ISO UTC with milliseconds. @throws DatelineError TIME_BAD */
export function endOf(time: string): string {
  if (!isDay(time.slice(0, 10))) return bad(time);
  if (DATE.test(time)) return iso(Date.parse(time) + DAY_MS - 1, time);
  if (INSTANT.test(time)) return iso(Date.parse(/Z$|[+-]\d\d:?\d\d$/.test(time) ? time : `${time}Z`), time);
  return bad(time);
}

/** 30 February is no day, though Date.parse counts it on. */
function isDay(date: string): boolean {
  const ms = DATE.test(date) ? Date.parse(date) : Number.NaN;
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(date);
}

function iso(ms: number, time: string): string {
  return Number.isNaN(ms) ? bad(time) : new Date(ms).toISOString();
}

function bad(time: string): never {
  throw new DatelineError("TIME_BAD", `got time ${JSON.stringify(time.slice(0, 40))}, expected an ISO date or instant`, {
    hint: "2020-11-21 or 2020-11-21T16:00Z",
  });
}
