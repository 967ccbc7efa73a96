import type { Time } from "../../../model/index.ts";
import { type DayNumber, isoDay, toDay } from "./calendar.ts";

const DATE = /^(\d{4})-(\d\d)-(\d\d)/;

/**
 * A clock time or part of day on the day another time names: 5 p.m. beside "Thursday evening" is that Thursday's. Null where the other
 * is wider than a day or night, or the clock is an instant already (its zone is known).
 */
export function onDay(clock: Time, day: Time): Time | null {
  if (!/^(?:minute|hour|part-of-day|day)$/.test(day.precision ?? "")) return null;
  const [from, first] = [dayNumber(clock.from), dayNumber(day.from)];
  if (from === null || first === null || !isLocal(clock.from) || !isLocal(clock.to)) return null;
  // "overnight" and 2 a.m.: of the later day
  const days = first - from + (/^overnight$/i.test(day.quote) && isSmallHour(clock.from) ? nightEnd(day) : 0);
  const { timex, ...rest } = clock;
  const there = timex === undefined ? null : moved(timex, days);
  return { ...rest, from: moved(clock.from, days), to: moved(clock.to, days), ...(there === null ? {} : { timex: there }) };
}

const isLocal = (iso: string | null): boolean => iso?.includes("T") === true && !iso.endsWith("Z");

const isSmallHour = (iso: string | null): boolean => (iso?.slice(11, 13) ?? "12") < "12";

/** How many days after its first a night ends. */
function nightEnd({ from, to }: Time): number {
  return (dayNumber(to) ?? 0) - (dayNumber(from) ?? 0);
}

function dayNumber(iso: string | null): DayNumber | null {
  const m = DATE.exec(iso ?? "");
  return m === null ? null : toDay(Number(m[1]), Number(m[2]), Number(m[3]));
}

function moved(iso: string | null, days: number): string | null {
  const at = dayNumber(iso);
  return at === null || iso === null ? iso : iso.replace(DATE, isoDay(at + days));
}
