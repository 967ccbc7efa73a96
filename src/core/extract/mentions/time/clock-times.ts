import type { AtomLine } from "./atoms.ts";
import { halfOfDayAt, oclockAt, pastAt, type Reading, withHalf, wordClockAt } from "./clock-words.ts";
import { isUpper } from "./clock-zones.ts";
import type { Clock } from "./said.ts";
import { phraseAt } from "./time-lexicon.ts";

/** A clock time; `until` for a span of two; `zone` where it is glued on ("1430Z"). */
export interface ClockRead {
  readonly last: number;
  readonly clock: Clock;
  readonly until: Clock | null;
  readonly zone: string | null;
}

/** A clock time or a span of two: "11:30 am", "3-5pm", "from 9:30 to 11 a.m.", "0830 local", "half past eight", "noon". */
export function clockAt(line: AtomLine, at: number): ClockRead | null {
  const first = readingAt(line, at);
  if (first === null) return null;
  if (first.toMidnight === true) return { last: first.last, clock: to24(first), until: { hour: 0, minute: 0 }, zone: null };
  const span = spanAt(line, at, first);
  if (span !== null) return span;
  return first.bare ? null : { last: first.last, clock: to24(first), until: null, zone: first.zone };
}

const JOINERS = /^(?:-|to|until|till|through|and)$/;

/** A second clock time after "-", "to", "until", "and" of "between": its half of the day serves the first as well. */
function spanAt(line: AtomLine, at: number, first: Reading): ClockRead | null {
  const joiner = line.word(first.last);
  if (!JOINERS.test(joiner)) return null;
  const opener = line.word(at - 1) === "about" || line.word(at - 1) === "around" ? line.word(at - 2) : line.word(at - 1);
  if (joiner === "and" && opener !== "between") return null;
  const second = readingAt(line, first.last + 1);
  if (second === null) return null;
  const opened = opener === "between" || opener === "from";
  // "3-5 p.m.", "10 and 11:30": a bare number is a clock time beside one; two bare numbers are none
  if (first.bare && second.bare) return null;
  if (first.bare && second.half === null && !opened) return null;
  if (second.bare && !((opened || joiner === "-" || first.half !== null) && endsClock(line, second.last))) return null;
  return { last: second.last, ...bothEnds(first, second), zone: second.zone ?? first.zone };
}

/** The half of the day said once serves both, unless the span would run backwards: "10 to 2 p.m.", "11:30 am to 12:30". */
function bothEnds(first: Reading, second: Reading): { clock: Clock; until: Clock } {
  let clock = to24({ ...first, half: first.half ?? second.half });
  let until = to24({ ...second, half: second.half ?? first.half });
  if (minutesOf(until) <= minutesOf(clock)) {
    if (first.half === null && second.half === "pm") clock = to24({ ...first, half: "am" });
    else if (second.half === null && until.hour < 12) until = { ...until, hour: until.hour + 12 };
  }
  return { clock, until };
}

const minutesOf = ({ hour, minute }: Clock): number => hour * 60 + minute;

function endsClock(line: AtomLine, i: number): boolean {
  return i >= line.limit || /^[.,;)]$/.test(line.word(i)) || line.word(i) === "on" || line.word(i) === "at";
}

function to24({ hour, minute, second, half }: Pick<Reading, "hour" | "minute" | "second" | "half">): Clock {
  const rest = second === undefined ? { minute } : { minute, second };
  if (half === null || hour > 12) return { hour: hour === 24 ? 0 : hour, ...rest };
  return { hour: (hour % 12) + (half === "pm" ? 12 : 0), ...rest };
}

function readingAt(line: AtomLine, at: number): Reading | null {
  const digits = line.digits(at);
  if (digits === 0) return wordClockAt(line, at);
  if (line.word(at - 1) === "$" || line.word(at - 1) === "£" || line.word(at - 1) === "€") return null;
  if (digits === 4) return fourDigitsAt(line, at);
  if (digits > 2) return null;
  const hour = line.number(at);
  if (hour > 24) return hour < 60 ? pastAt(line, at) : null;
  const mark = line.word(at + 1);
  if ((mark === ":" || mark === "." || mark === "h") && line.glued(at + 1) && line.glued(at + 2) && line.digits(at + 2) === 2)
    return minutesAt(line, at, hour, mark);
  if (
    line.glued(at) &&
    (line.word(at - 1) === "." || line.word(at - 1) === "," || line.word(at - 1) === ":") &&
    line.digits(at - 2) > 0
  )
    return null;
  if (hour === 12 && /^(?:noon|midday|midnight)$/.test(line.word(at + 1)))
    return { last: at + 2, hour: line.word(at + 1) === "midnight" ? 0 : 12, minute: 0, half: null, bare: false, zone: null };
  const half = halfOfDayAt(line, at + 1, hour);
  if (half !== null && hour >= 1 && hour <= 12)
    return { last: half.last, hour, minute: 0, half: half.half, bare: false, zone: null };
  const oclock = oclockAt(line, at + 1);
  if (oclock > 0 && hour >= 1) return withHalf(line, oclock, hour, 0);
  const past = pastAt(line, at);
  if (past !== null) return past;
  if (
    hour < 1 ||
    !line.numberStands(at) ||
    (line.glued(at + 1) && line.word(at + 1) !== "-" && !/^[.,;!?)]$/.test(line.word(at + 1)))
  )
    return null;
  return { last: at + 1, hour, minute: 0, half: null, bare: true, zone: null };
}

/** "11:30", "11.30 am", "10:00:09", "18h30". A dotted number needs its half of the day. */
function minutesAt(line: AtomLine, at: number, hour: number, mark: string): Reading | null {
  const minute = line.number(at + 2);
  if (minute > 59) return null;
  let last = at + 3;
  let second: { second: number } | undefined;
  if (mark === ":" && line.word(last) === ":" && line.glued(last) && line.glued(last + 1) && line.digits(last + 1) === 2) {
    second = { second: line.number(last + 1) };
    last += 2;
    if (line.word(last) === "." && line.glued(last) && line.glued(last + 1) && line.digits(last + 1) > 0) last += 2;
  }
  if (line.digits(last) > 0 && line.glued(last)) return null;
  const half = halfOfDayAt(line, last, hour);
  if (half !== null) return { last: half.last, hour, minute, ...second, half: half.half, bare: false, zone: null };
  if (mark === ".") {
    // "at 2.30" after "on Monday"; elsewhere a decimal
    const led = line.word(at - 1) === "at" && line.sense(at - 2).weekday !== undefined;
    if (dottedClock(line, at, last) || /^(?:gmt|utc)$/.test(line.word(last)))
      return { last, hour, minute, half: null, bare: false, zone: null };
    const spanned = line.word(last) === "-" && line.word(last + 2) === "." && line.word(at - 1) === "between";
    return led || spanned ? { last, hour, minute, half: null, bare: false, zone: null } : null;
  }
  if (hour === 24 && minute > 0) return null;
  // scores and verses: "won 21:15", "John 3:16"
  if (mark === ":" && line.glued(at) && line.word(at - 1) === ":" && line.digits(at - 2) > 0) return null;
  if (mark === "h" && !line.glued(at + 2)) return null;
  return { ...withHalf(line, last, hour, minute), ...second };
}

/** "at about 9.15, shells fell", "around 9.20 this morning": no price and no score. */
function dottedClock(line: AtomLine, at: number, last: number): boolean {
  const near = /^(?:about|around|approximately)$/.test(line.word(at - 1));
  if (!near && line.word(at - 1) !== "at") return false;
  const next = line.sense(last);
  if (next.day !== undefined || next.weekday !== undefined || line.word(last) === "local") return true;
  if (line.word(last) === "this" || (line.word(last) === "on" && line.sense(last + 1).weekday !== undefined)) return true;
  return near && line.word(at - 2) === "at" && /^(?:and|when|as|,)$/.test(line.word(last));
}

const LEADS_CLOCK = /^(?:at|until|till|since|by|before|after|from|between|around|about|approximately|and|to)$/;
const AFTER_CLOCK = /^(?:[.,;()[\]]|on|in|at|and|when|as|after|until|to|local)$/;

/** Four bare digits of wire copy: "AT 2330 [0530 GMT]", "around 1400 yesterday", "until 0600"; "at 1600 Elm Street" is none. */
function wireClock(line: AtomLine, at: number): boolean {
  if (!LEADS_CLOCK.test(line.word(at - 1)) || !line.numberStands(at)) return false;
  const next = line.sense(at + 1);
  const dayNext = next.day !== undefined || next.weekday !== undefined || next.which !== undefined || next.nightOf !== undefined;
  if (dayNext) return true;
  const closed = at + 1 >= line.limit || AFTER_CLOCK.test(line.word(at + 1));
  if (line.text(at).startsWith("0")) return closed || line.pos(at + 1) !== "NOUN";
  const led = line.word(at - 1) === "at" || line.word(at - 2) === "at";
  return (
    led && closed && (line.doc.upper || line.word(at + 1) === "(" || line.word(at + 1) === "[" || line.word(at + 1) === "on")
  );
}

/** "0830 hours", "1430 GMT", "0400Z", "at 1530 local time". */
function fourDigitsAt(line: AtomLine, at: number): Reading | null {
  const n = line.number(at);
  const hour = Math.floor(n / 100);
  const minute = n % 100;
  if (hour > 24 || minute > 59 || (line.glued(at + 1) === false && line.word(at + 1) === "")) return null;
  const next = line.word(at + 1);
  if (next === "z" && line.glued(at + 1)) return { last: at + 2, hour, minute, half: null, bare: false, zone: "Etc/UTC" };
  // "1630L": local, as those who write it mean it
  if (next === "l" && line.glued(at + 1) && isUpper(line, at + 1))
    return { last: at + 2, hour, minute, half: null, bare: false, zone: null };
  if ((next === "h" || next === "hrs") && line.glued(at + 1))
    return { last: at + 2, hour, minute, half: null, bare: false, zone: null };
  if (next === "hours" || next === "hrs" || next === "hr") {
    // "worked 2000 hours"
    const led =
      /^(?:at|by|around|about|approximately|until|since|from|after|before|between|and|to)$/.test(line.word(at - 1)) || n < 1000;
    return led ? { last: at + 2, hour, minute, half: null, bare: false, zone: null } : null;
  }
  if (
    next === "local" ||
    next === "gmt" ||
    next === "utc" ||
    next === "zulu" ||
    (phraseAt(line.lexicon.zones, line, at + 1)?.value.alone === true && isUpper(line, at + 1))
  )
    return { last: at + 1, hour, minute, half: null, bare: false, zone: null };
  if (wireClock(line, at)) return { last: at + 1, hour, minute, half: null, bare: false, zone: null };
  const half = halfOfDayAt(line, at + 1, hour);
  return half !== null && hour >= 1 && hour <= 12 && line.glued(at + 1)
    ? { last: half.last, hour, minute, half: half.half, bare: false, zone: null }
    : null;
}
