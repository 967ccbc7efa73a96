import { readValue, type Time, type TimeMention } from "../../../model/index.ts";
import { toDay } from "./calendar.ts";
import { withLocalClock } from "./zone.ts";

const DAY_MINUTES = 1440;

/** Minutes since 1970 of both ends as written; null without ends. Instants in UTC and local times mix here: see `overlaps`. */
function minutesOf(iso: string | null): number | null {
  const m = /^([+-]?\d{4,6})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?/.exec(iso ?? "");
  if (m === null) return null;
  return toDay(Number(m[1]), Number(m[2]), Number(m[3])) * DAY_MINUTES + Number(m[4] ?? 0) * 60 + Number(m[5] ?? 0);
}

/** Half a day: what two clocks can differ by when only one is known to be UTC. */
const ZONE_GRACE = 720;

/** Whether two times can be of one moment. Where one is in UTC and the other local, half a day of grace is given. */
export function overlaps(a: Time, b: Time): boolean {
  const [a0, a1, b0, b1] = [minutesOf(a.from), minutesOf(a.to), minutesOf(b.from), minutesOf(b.to)];
  if (a0 === null || a1 === null || b0 === null || b1 === null) return false;
  const grace = (a.from?.endsWith("Z") ?? false) === (b.from?.endsWith("Z") ?? false) ? 0 : ZONE_GRACE;
  return a0 < b1 + grace && b0 < a1 + grace;
}

/** Whether a time covers some part of a day `2020-11-21`, both as written. */
export function containsDay(time: Time, day: string): boolean {
  const [from, to, start] = [minutesOf(time.from), minutesOf(time.to), minutesOf(day)];
  return from !== null && to !== null && start !== null && from < start + DAY_MINUTES && start < to;
}

/** The one day a time lies in, by the clock at its place, its own zone, or as written; null when it is wider. */
export function dayOf(time: Time): string | null {
  const shown =
    time.local ?? (time.zone === null ? null : withLocalClock({ ...time, local: null }, time.zone).local) ?? time.from;
  const [from, to] = [minutesOf(time.from), minutesOf(time.to)];
  if (shown === null || from === null || to === null || to - from > 1.5 * DAY_MINUTES) return null;
  return shown.replace(/T.*$/, "");
}

/** The words give a day or a stretch with both ends: no length, no repeat, no "before 2010". */
export function isDated({ kind, reading }: Pick<TimeMention, "kind" | "reading">): boolean {
  const value = readValue(reading);
  return kind !== "duration" && kind !== "set" && value !== null && value.from !== null && value.to !== null;
}
