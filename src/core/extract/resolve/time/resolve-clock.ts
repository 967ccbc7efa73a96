import type { Time } from "../../../model/index.ts";
import type { Amount, Clock, DayPart, TimeSaid } from "../../mentions/time/index.ts";
import { type DayNumber, isoDay, two } from "./calendar.ts";
import { dayAfter } from "./counted-spans.ts";
import type { Span } from "./span.ts";
import { toInstant } from "./zone.ts";

/**
 * Hours of each part of day, local, from midnight of the day named: news means broad parts ("morning" from first light on).
 * "Overnight" is the night into the publication day, and with a day named the small hours of that; "early" and "late" are those of "late on November 20".
 */
const PART_HOURS: Readonly<Record<DayPart, readonly [from: number, to: number]>> = {
  dawn: [4, 7],
  morning: [6, 12],
  noon: [12, 13],
  afternoon: [12, 18],
  evening: [17, 22],
  night: [20, 30],
  overnight: [-4, 6],
  midnight: [0, 1],
  early: [0, 9],
  late: [18, 24],
  "small-hours": [0, 6],
};

type Moment = Pick<Time, "from" | "to" | "precision" | "zone">;

/** A day with what the words say of its hours: minutes, a part of day, or the whole day. */
export function withClock(said: TimeSaid, span: Span, until: { readonly span: Span; readonly said: TimeSaid } | null): Moment {
  const zone = said.zone ?? until?.said.zone ?? null;
  const day = span.to - span.from === 1;
  if (said.clock !== null && day) {
    const endClock = said.clockUntil ?? until?.said.clock ?? null;
    const start = minutesOf(span.from, said.clock);
    const seconds = said.clock.second ?? 0;
    if (said.bound === "before") return moment(span.from * 1440, Math.max(start, span.from * 1440 + 1), zone, "part-of-day");
    if (said.bound === "after") return moment(start, span.to * 1440, zone, "part-of-day");
    if (said.length !== null)
      return moment(start, start + Math.max(1, Math.round(minutesIn(said.length))), zone, "minute", seconds);
    if (endClock === null) {
      const last = until === null ? start + 1 : until.span.to * 1440;
      return moment(start, Math.max(last, start + 1), zone, "minute", seconds);
    }
    let end = minutesOf(said.clockUntil === null && until !== null ? until.span.from : span.from, endClock);
    // "from 10 p.m. to 2 a.m." runs past midnight
    if (end <= start) end += 1440;
    return moment(start, end > start ? end : start + 1, zone, "minute");
  }
  const part = partOf(said);
  if (part !== null && day) {
    const hours = hoursOf(part, said.third);
    const end = until === null ? span.from * 24 + hours[1] : endHour(part, span, until);
    const from = span.from * 24 + hours[0];
    if (end > from) return moment(from * 60, end * 60, zone, "part-of-day");
  }
  const lasts = said.length === null ? null : dayAfter(span.from, said.length);
  if (lasts !== null && lasts > span.from)
    return { from: isoDay(span.from), to: isoDay(lasts), precision: span.precision, zone: null };
  const to = until === null ? span.to : Math.max(until.span.to, span.from + 1);
  return { from: isoDay(span.from), to: isoDay(to), precision: span.precision, zone: null };
}

/** The thirds of a morning, afternoon or evening cover every hour they touch: "late afternoon" is from four on. */
function hoursOf(part: DayPart, third: TimeSaid["third"]): readonly [from: number, to: number] {
  const [from, to] = PART_HOURS[part];
  if (part !== "morning" && part !== "afternoon" && part !== "evening") return [from, to];
  const k = third === "early" ? 0 : third === "mid" ? 1 : third === "late" ? 2 : null;
  if (k === null) return [from, to];
  const length = (to - from) / 3;
  return [from + Math.floor(length * k), from + Math.ceil(length * (k + 1))];
}

/** Where a span that begins in a part of day ends; "the night from Thursday to Friday" ends with the night. */
function endHour(part: DayPart, span: Span, until: { readonly span: Span; readonly said: TimeSaid }): number {
  const last = partOf(until.said);
  if (last !== null) return until.span.from * 24 + PART_HOURS[last][1];
  return part === "night" && until.span.from === span.from + 1
    ? until.span.from * 24 + PART_HOURS["small-hours"][1]
    : until.span.to * 24;
}

/** "late on November 20", "early Friday": a third of a single day is a part of it. */
function partOf(said: TimeSaid): DayPart | null {
  // "early Monday morning" is from midnight on
  if (said.part === "morning" && said.third === "early") return "early";
  if (said.part !== null) return said.part;
  if (said.third === "early" || said.third === "earlier") return said.third === "early" ? "early" : null;
  return said.third === "late" ? "late" : null;
}

const minutesOf = (day: DayNumber, clock: Clock): number => day * 1440 + clock.hour * 60 + clock.minute;

function moment(from: number, to: number, zone: string | null, precision: "minute" | "part-of-day", seconds = 0): Moment {
  const [a, b] = [isoMinute(from, seconds), isoMinute(to, seconds)];
  return zone === null
    ? { from: a, to: b, precision, zone }
    : { from: toInstant(a, zone), to: toInstant(b, zone), precision, zone };
}

/** A local date-time from minutes since 1970-01-01T00:00. */
export function isoMinute(minutes: number, seconds = 0): string {
  const day = Math.floor(minutes / 1440);
  const rest = minutes - day * 1440;
  return `${isoDay(day)}T${two(Math.floor(rest / 60))}:${two(rest % 60)}:${two(seconds)}`;
}

const MINUTES: Readonly<Partial<Record<Amount["unit"], number>>> = {
  second: 1 / 60,
  minute: 1,
  hour: 60,
  day: 1440,
  week: 10_080,
};

/** Minutes on the clock of publication, and its offset east of UTC; null where the publication is only a day. */
function publishedClock(published: string): { minutes: number; east: number | null } | null {
  const clock = /T(\d\d):(\d\d)(?::(\d\d))?(?:\.\d{1,9})?(Z|[+-]\d\d:\d\d)?$/.exec(published);
  if (clock === null) return null;
  const offset = clock[4];
  const east =
    offset === undefined
      ? null
      : offset === "Z"
        ? 0
        : (offset.startsWith("-") ? -1 : 1) * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6)));
  return { minutes: Number(clock[1]) * 60 + Number(clock[2]) + Number(clock[3] ?? 0) / 60, east };
}

const isFine = (amounts: readonly Amount[]): boolean =>
  amounts.some(({ unit }) => unit === "second" || unit === "minute" || unit === "hour");

function minutesIn(amounts: readonly Amount[]): number {
  let minutes = 0;
  for (const { unit, n } of amounts) minutes += n * (MINUTES[unit] ?? 0);
  return minutes;
}

/** "the last 20 minutes", "within two hours" from an instant of publication. Null where no unit is finer than a day. */
export function countedClock(
  amounts: readonly Amount[],
  back: boolean,
  day: DayNumber,
  published: string,
): Pick<Time, "from" | "to" | "precision"> | null {
  const clock = isFine(amounts) ? publishedClock(published) : null;
  if (clock === null) return null;
  const now = Math.floor(day * 1440 + clock.minutes) - (clock.east ?? 0);
  const far = now + (back ? -1 : 1) * Math.max(1, Math.floor(minutesIn(amounts)));
  const z = clock.east === null ? "" : "Z";
  return { from: `${isoMinute(Math.min(now, far))}${z}`, to: `${isoMinute(Math.max(now, far))}${z}`, precision: "minute" };
}

/**
 * "20 minutes ago", "in two hours" from an instant of publication: to the minute, in UTC where the publication's offset is known.
 * Null where no unit is finer than a day.
 */
export function shiftedClock(
  amounts: readonly Amount[],
  sign: 1 | -1,
  day: DayNumber,
  published: string,
): Pick<Time, "from" | "to" | "precision"> | null {
  const clock = isFine(amounts) ? publishedClock(published) : null;
  if (clock === null) return null;
  const minutes = Math.floor(day * 1440 + clock.minutes + sign * minutesIn(amounts)) - (clock.east ?? 0);
  const z = clock.east === null ? "" : "Z";
  return { from: `${isoMinute(minutes)}${z}`, to: `${isoMinute(minutes + 1)}${z}`, precision: "minute" };
}
