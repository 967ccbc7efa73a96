import { Temporal } from "temporal-polyfill";
import type { Time } from "../../../model/index.ts";

/** A clock reading without offset in `zone` (IANA name or offset `+04:30`), as an instant in UTC: `2020-11-21T04:30:00Z`. */
export function toInstant(local: string, zone: string): string {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant().toString({ smallestUnit: "second" });
}

/**
 * The clock at the incident's place, `2020-11-21T09:00+04:30`, for a time known to the hour or better; a clock time whose zone the words
 * do not give is read in `zone` first.
 */
export function withLocalClock(time: Time, zone: string): Time {
  if (time.from === null || (time.precision !== "minute" && time.precision !== "hour")) return time;
  const anchored = time.from.endsWith("Z") ? time : inZone(time, zone);
  if (anchored.from === null) return time;
  const here = Temporal.Instant.from(anchored.from).toZonedDateTimeISO(zone);
  return { ...anchored, local: `${here.toPlainDateTime().toString({ smallestUnit: "minute" })}${here.offset}` };
}

/** A clock time without zone, read in the zone of its place: from and to become instants in UTC. */
export function inZone(time: Time, zone: string): Time {
  if (time.from === null || time.to === null || time.from.endsWith("Z") || !time.from.includes("T")) return time;
  return { ...time, from: toInstant(time.from, zone), to: toInstant(time.to, zone), zone };
}
