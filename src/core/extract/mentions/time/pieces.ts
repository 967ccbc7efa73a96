import type { AtomLine } from "./atoms.ts";
import { hourBoundAt } from "./bounds.ts";
import { clockAt } from "./clock-times.ts";
import { zoneAt } from "./clock-zones.ts";
import type { DateRead } from "./date-read.ts";
import { dateAt } from "./dates.ts";
import { halfAloneAt, type PartRead, partAt } from "./day-parts.ts";
import type { DateSaid, DayPart, TimeSaid } from "./said.ts";

export interface Piece {
  readonly type: "date" | "clock" | "part" | "zone";
  readonly last: number;
  readonly said: Partial<TimeSaid>;
  readonly until: DateSaid | null;
}

export function pieceAt(line: AtomLine, at: number, before: TimeSaid | null): Piece | null {
  const clock =
    line.digits(at) > 0 ||
    line.sense(at).number !== undefined ||
    line.sense(at).part !== undefined ||
    /^(?:half|quarter|a)$/.test(line.word(at))
      ? clockAt(line, at)
      : null;
  const date =
    clock !== null && clock.until !== null
      ? null
      : before !== null && hasDay(before.date) && line.digits(at) > 0 && clock !== null
        ? null
        : dateAt(line, at);
  if (date !== null && (clock === null || date.last > clock.last)) return datePiece(date);
  if (clock !== null)
    return {
      type: "clock",
      last: clock.last,
      said: { clock: clock.clock, clockUntil: clock.until, ...(clock.zone === null ? {} : { zone: clock.zone }) },
      until: null,
    };
  if (date !== null) return datePiece(date);
  return before === null && line.digits(at) > 0 ? hourOfPartAt(line, at) : partPiece(partAt(line, at));
}

const LEADS_HOUR = /^(?:at|around|about|by|until|till|since|before|after|from)$/;

/** "at 7 this morning", "around 9 last night": a bare hour that the part of day behind it makes a clock time. */
function hourOfPartAt(line: AtomLine, at: number): Piece | null {
  const hour = line.number(at, 2);
  if (hour < 1 || hour > 12 || !LEADS_HOUR.test(line.word(at - 1)) || !line.numberStands(at)) return null;
  const part = line.digits(at + 1) > 0 ? null : dateAt(line, at + 1);
  return part?.date.type === "day" && part.more?.part != null
    ? { type: "clock", last: at + 1, said: { clock: { hour, minute: 0 } }, until: null }
    : null;
}

function partPiece(part: PartRead | null): Piece | null {
  return part === null ? null : { type: "part", ...part, until: null };
}

function datePiece(date: DateRead): Piece {
  return { type: "date", last: date.last, said: { ...date.more, date: date.date }, until: date.until ?? null };
}

const CONNECTOR =
  /^(?:on|at|of|the|in|,|around|about|approximately|roughly|early|late|just|shortly|-|between|from|sometime|@|circa|during|\()$/;

/** The next part of the same time, over at most three connecting words. */
export function nextPiece(line: AtomLine, from: number, said: TimeSaid, kinds: ReadonlySet<Piece["type"]>): Piece | null {
  if (said.clock !== null && said.zone === null) {
    const zone = zoneAt(line, from);
    if (zone !== null) return { type: "zone", last: zone.last, said: { zone: zone.zone }, until: null };
  }
  const hour = hasDay(said.date) && said.clock === null && said.part === null ? hourBoundAt(line, from) : null;
  if (hour !== null) return { type: "clock", ...hour, until: null };
  for (let skip = 0; skip <= 3; skip++) {
    const i = from + skip;
    if (i >= line.limit) return null;
    const piece = pieceAt(line, i, said);
    if (piece !== null) {
      // "the wee hours of Thursday morning"
      const again = said.part === "small-hours" && piece.said.part === "morning";
      if (kinds.has(piece.type) && piece.type !== "date" && !again) return null;
      if (line.word(i - 1) === "during" && piece.type !== "part") return null;
      return piece;
    }
    const half = skip === 0 && hasDay(said.date) && said.clock === null && said.part === null ? halfAloneAt(line, i) : null;
    if (half !== null) return partPiece(half);
    const bare = bareHourAt(line, i, said);
    if (bare !== null) return bare;
    const word = line.word(i);
    // "Monday before dawn"
    if (word === "before" && skip === 0 && line.sense(i + 1).part === "dawn") continue;
    if (!CONNECTOR.test(word) || (word === "-" && skip > 0) || (word === "(" && skip > 0)) return null;
    if (word === "(" && line.sense(i + 1).weekday === undefined && line.digits(i + 1) === 0) return null;
  }
  return null;
}

/** "Friday at 4", "tonight around 3": an hour after a day and "at" or "around", with nothing counted by it. */
function bareHourAt(line: AtomLine, at: number, said: TimeSaid): Piece | null {
  if (!hasDay(said.date) || said.clock !== null || !/^(?:at|around)$/.test(line.word(at - 1))) return null;
  const hour = line.number(at, 2);
  if (hour < 1 || hour > 12 || !(at + 1 >= line.limit || /^[.,;!?)]$/.test(line.word(at + 1))) || !line.numberStands(at))
    return null;
  return { type: "clock", last: at + 1, said: { clock: { hour, minute: 0 } }, until: null };
}

/** The words name one day, so that a clock time can stand on it. */
export function hasDay(date: DateSaid | null): boolean {
  if (date === null) return false;
  switch (date.type) {
    case "calendar":
      return date.day !== undefined;
    case "weekday":
    case "day":
    case "holiday":
    case "weekday-count":
      return true;
    case "nth":
      return typeof date.what === "number" || date.what === "day";
    case "shift":
      return date.amounts.every(({ unit }) => unit === "day" || unit === "week" || unit === "fortnight");
    default:
      return false;
  }
}

/** Both parts as one time, or null when they speak of two. */
export function merge(said: TimeSaid, next: Piece): TimeSaid | null {
  const more = next.said;
  switch (next.type) {
    case "zone":
      return said.clock === null || said.zone !== null ? null : { ...said, zone: more.zone ?? null };
    case "clock":
      if (said.clock !== null || (said.date !== null && !hasDay(said.date)) || (said.third !== null && said.part === null))
        return null;
      return { ...said, ...withHalfOf(said.part, more) };
    case "part":
      if (said.date !== null && !hasDay(said.date)) return null;
      // "9 p.m. Tuesday night": the part repeats the clock
      if (said.clock !== null) return said.part === null ? { ...said, ...withHalfOf(more.part ?? null, said) } : null;
      if (said.part === "small-hours" && more.part === "morning") return said;
      return said.part !== null ? null : { ...said, part: more.part ?? null, third: more.third ?? said.third };
    case "date":
      return mergeDate(said, next);
  }
}

function mergeDate(said: TimeSaid, next: Piece): TimeSaid | null {
  const date = next.said.date ?? null;
  if (date === null || (said.part !== null && next.said.part !== undefined && next.said.part !== null)) return null;
  if (said.date === null) {
    if (!hasDay(date) || (said.clock !== null && next.said.clock != null)) return null;
    const part = said.part ?? next.said.part ?? null;
    const clock = said.clock === null ? {} : withHalfOf(next.said.part ?? null, said);
    return {
      ...said,
      ...clock,
      date,
      part,
      third: next.said.third ?? said.third,
      ...(next.said.clock == null ? {} : { clock: next.said.clock, zone: next.said.zone ?? null }),
    };
  }
  // "Tuesday, next week" and "Monday (21 November)"
  if (said.date.type === "weekday" && said.date.week === undefined) {
    if (date.type === "unit" && date.unit === "week") return { ...said, date: { ...said.date, week: date.which } };
    if (date.type === "calendar" && date.day !== undefined && date.weekday === undefined)
      return { ...said, date: { ...date, weekday: said.date.weekday } };
  }
  // "May 22 (Tue)"
  if (said.date.type === "calendar" && said.date.day !== undefined && said.date.weekday === undefined && date.type === "weekday")
    return date.which === undefined && date.week === undefined
      ? { ...said, date: { ...said.date, weekday: date.weekday } }
      : null;
  return null;
}

/** "4 o'clock in the afternoon", "five-thirty tomorrow evening": the part tells which half of the day the hour is in. */
function withHalfOf(part: DayPart | null, said: Partial<TimeSaid>): Partial<TimeSaid> {
  const { clock } = said;
  if (clock == null || part === null || clock.hour > 12 || clock.hour === 0) return said;
  const pm = part === "afternoon" || part === "evening" || (part === "night" && clock.hour > 4 && clock.hour < 12);
  const late = (clockOf: { hour: number; minute: number }): { hour: number; minute: number } =>
    clockOf.hour < 12 ? { ...clockOf, hour: clockOf.hour + 12 } : clockOf;
  return pm ? { ...said, clock: late(clock), clockUntil: said.clockUntil == null ? null : late(said.clockUntil) } : said;
}
