import type { AtomLine } from "./atoms.ts";
import { smallNumberAt } from "./numbers.ts";

export interface Reading {
  readonly last: number;
  readonly hour: number;
  readonly minute: number;
  readonly second?: number;
  /** Half of the day said: "a.m.", "in the afternoon"; null where the hour alone stands. */
  readonly half: "am" | "pm" | null;
  /** Nothing but a bare number: no clock by itself. */
  readonly bare: boolean;
  readonly zone: string | null;
  /** "just before midnight on Saturday": the last hour of the day named. */
  readonly toMidnight?: boolean;
}

export function withHalf(line: AtomLine, last: number, hour: number, minute: number): Reading {
  const half = halfOfDayAt(line, last, hour);
  return half === null || hour > 12
    ? { last, hour, minute, half: null, bare: false, zone: null }
    : { last: half.last, hour, minute, half: half.half, bare: false, zone: null };
}

/** "am", "p.m.", "a. m.", "9p", "in the morning", "at night". */
export function halfOfDayAt(line: AtomLine, at: number, hour: number): { last: number; half: "am" | "pm" } | null {
  const word = line.word(at);
  if (word === "am" || word === "pm") {
    // "3 am" but not "I am"
    return { last: at + 1, half: word };
  }
  if (word === "a" || word === "p") {
    const dot = line.word(at + 1) === "." ? 1 : 0;
    if (line.word(at + 1 + dot) === "m" && (dot === 1 || word === "p" || line.glued(at) === false)) {
      const end = at + 2 + dot;
      return { last: dot === 1 && line.word(end) === "." && line.glued(end) ? end + 1 : end, half: word === "a" ? "am" : "pm" };
    }
    return word === "p" && line.glued(at) && (!line.glued(at + 1) || /^[.,;!?)]$/.test(line.word(at + 1)))
      ? { last: at + 1, half: "pm" }
      : null;
  }
  if (word === "in" && line.word(at + 1) === "the") {
    const part = line.sense(at + 2).part;
    if (part === "morning") return { last: at + 3, half: "am" };
    if (part === "afternoon" || part === "evening") return { last: at + 3, half: "pm" };
  }
  if (word === "at" && line.word(at + 1) === "night") return { last: at + 2, half: hour < 6 || hour === 12 ? "am" : "pm" };
  return null;
}

export function oclockAt(line: AtomLine, at: number): number {
  if (line.word(at) === "o" && line.word(at + 1) === "'" && line.word(at + 2) === "clock") return at + 3;
  if (line.word(at) === "o" && line.word(at + 1) === "clock") return at + 2;
  return line.word(at) === "oclock" ? at + 1 : 0;
}

/** "noon", "midnight", "half past eight", "quarter to nine", "five-thirty", "eight o'clock", "six pm". */
export function wordClockAt(line: AtomLine, at: number): Reading | null {
  const word = line.word(at);
  if (word === "noon" || word === "midnight" || word === "midday") {
    const led =
      /^(?:at|by|around|about|until|since|before|after|and|to|from|till|between|-|shortly|,|of|just|near)$/.test(
        line.word(at - 1),
      ) ||
      line.sense(at - 1).weekday !== undefined ||
      line.sense(at - 1).day !== undefined ||
      line.word(at - 1) === "12";
    if (led && word === "midnight" && line.word(at - 1) === "before")
      return { last: at + 1, hour: 23, minute: 0, half: null, bare: false, zone: null, toMidnight: true };
    return led ? { last: at + 1, hour: word === "midnight" ? 0 : 12, minute: 0, half: null, bare: false, zone: null } : null;
  }
  const past = pastAt(line, at);
  if (past !== null) return past;
  const hour = line.sense(at).number;
  if (hour === undefined || hour < 1 || hour > 12) return null;
  const oclock = oclockAt(line, at + 1);
  if (oclock > 0) return withHalf(line, oclock, hour, 0);
  const half = halfOfDayAt(line, at + 1, hour);
  if (half !== null) return { last: half.last, hour, minute: 0, half: half.half, bare: false, zone: null };
  // "five-thirty", "seven twenty-seven", "one thirty p m"
  const k = line.word(at + 1) === "-" ? at + 2 : at + 1;
  const minutes = line.digits(k) === 0 ? smallNumberAt(line, k) : null;
  if (minutes === null || minutes.value < 10 || minutes.value > 59) return null;
  const last = line.word(minutes.last) === "minutes" ? minutes.last + 1 : minutes.last;
  const after = halfOfDayAt(line, last, hour);
  if (after !== null) return { last: after.last, hour, minute: minutes.value, half: after.half, bare: false, zone: null };
  const led =
    line.word(at - 1) === "at" &&
    (line.sense(at - 2).day !== undefined || line.sense(at - 2).weekday !== undefined || line.sense(last).day !== undefined);
  return led ? { last, hour, minute: minutes.value, half: null, bare: false, zone: null } : null;
}

/** "half past eight", "ten minutes to six", "quarter past nine", "20 past three". */
export function pastAt(line: AtomLine, at: number): Reading | null {
  let i = at;
  let minutes: number;
  const word = line.word(i === at && line.word(i) === "a" ? i + 1 : i);
  if (word === "half" || word === "quarter") {
    if (line.word(i) === "a") i++;
    minutes = word === "half" ? 30 : 15;
    i++;
  } else {
    const n = smallNumberAt(line, i);
    if (n === null || n.value < 1 || n.value > 59) return null;
    minutes = n.value;
    i = n.last;
    if (line.word(i) === "minutes" || line.word(i) === "minute") i++;
    else if (line.digits(at) > 0 && minutes % 5 !== 0) return null;
  }
  const past = line.word(i) === "past" || (line.word(i) === "after" && word === "quarter");
  const to = (line.word(i) === "to" || line.word(i) === "before" || line.word(i) === "of") && word === "quarter";
  const minutesTo = line.word(i) === "to" && line.word(i - 1).startsWith("minute");
  if (!past && !to && !minutesTo) return null;
  const hour = smallNumberAt(line, i + 1);
  if (hour === null || hour.value < 1 || hour.value > 12 || line.sense(hour.last).unit !== undefined) return null;
  const last = oclockAt(line, hour.last) > 0 ? oclockAt(line, hour.last) : hour.last;
  const h = past ? hour.value : hour.value === 1 ? 12 : hour.value - 1;
  return withHalf(line, last, h, past ? minutes : 60 - minutes);
}
