import type { AtomLine } from "./atoms.ts";
import type { DateRead } from "./date-read.ts";
import { closes } from "./word-ends.ts";

/** "yesterday", "tonight", "the day after tomorrow", "today's". */
export function dayWordAt(line: AtomLine, at: number): DateRead | null {
  const { day, nightOf } = line.sense(at);
  if (day !== undefined) return { last: at + 1, date: { type: "day", offset: day } };
  if (nightOf !== undefined) return { last: at + 1, date: { type: "day", offset: nightOf }, more: { part: "night" } };
  const told = toldDayAt(line, at) ?? yearEndAt(line, at) ?? yearAgoAt(line, at);
  if (told !== null) return told;
  const i = line.word(at) === "the" ? at + 1 : at;
  const { part } = line.sense(i);
  if (
    i > at &&
    part !== undefined &&
    part !== "noon" &&
    (line.word(i + 1) === "before" || line.word(i + 1) === "after") &&
    closes(line, i + 2)
  ) {
    const sign = line.word(i + 1) === "before" ? -1 : 1;
    return { last: i + 2, date: { type: "shift", amounts: [{ unit: "day", n: 1 }], sign, from: "told" }, more: { part } };
  }
  if (line.word(i) === "day" && (line.word(i + 1) === "before" || line.word(i + 1) === "after")) {
    const from = line.sense(i + 2).day;
    if (from === -1 && line.word(i + 1) === "before") return { last: i + 3, date: { type: "day", offset: -2 } };
    if (from === 1 && line.word(i + 1) === "after") return { last: i + 3, date: { type: "day", offset: 2 } };
  }
  return null;
}

const SAME_DAY = { type: "shift", amounts: [{ unit: "day", n: 0 }], sign: 1, from: "told" } as const;

/** "that night", "earlier in the day", "later that evening": of the day told last. */
function toldDayAt(line: AtomLine, at: number): DateRead | null {
  const third = line.sense(at).third;
  const shifted = third === "earlier" || third === "later";
  const i = shifted ? at + 1 : at;
  if (shifted && line.word(i) === "in" && line.word(i + 1) === "the" && line.word(i + 2) === "day")
    return { last: i + 3, date: SAME_DAY };
  if (line.word(i) !== "that") return null;
  if (shifted && line.word(i + 1) === "day") return { last: i + 2, date: SAME_DAY };
  const { unit } = line.sense(i + 1);
  // "That year he moved", "on that day": of the time told last
  if (!shifted && unit !== undefined && THAT.test(line.word(i + 1)) && thatPoints(line, at))
    return { last: i + 2, date: { type: "shift", amounts: [{ unit, n: 0 }], sign: 1, from: "told", whole: true } };
  const { part } = line.sense(i + 1);
  return part === "morning" || part === "afternoon" || part === "evening" || part === "night"
    ? { last: i + 2, date: SAME_DAY, more: { part } }
    : null;
}

const THAT = /^(?:day|week|weekend|month|year)$/;

/** "that" points at a time where it opens its sentence or follows a preposition or comma; "said that week after week" does not. */
function thatPoints(line: AtomLine, at: number): boolean {
  const before = line.word(at - 1);
  return (
    (at === line.first || /^(?:on|in|during|by|since|until|of|for|later|earlier|,|and)$/.test(before)) &&
    line.word(at + 2) !== "-" &&
    line.word(at + 2) !== "after"
  );
}

/** "by year-end", "at year's end". */
function yearEndAt(line: AtomLine, at: number): DateRead | null {
  if (line.word(at) !== "year") return null;
  const i = line.word(at + 1) === "-" ? at + 2 : line.word(at + 1) === "'" && line.word(at + 2) === "s" ? at + 3 : 0;
  return i > 0 && line.word(i) === "end"
    ? { last: i + 1, date: { type: "unit", unit: "year", which: "this" }, more: { third: "late" } }
    : null;
}

/** "the year-ago quarter", "year-earlier profit": the same stretch a year before. */
function yearAgoAt(line: AtomLine, at: number): DateRead | null {
  const i = line.word(at) === "the" ? at + 1 : at;
  if (line.word(i) !== "year" || line.word(i + 1) !== "-" || !/^(?:ago|earlier)$/.test(line.word(i + 2))) return null;
  const last = /^(?:period|quarter|month|week)$/.test(line.word(i + 3)) ? i + 4 : i + 3;
  return { last, date: { type: "shift", amounts: [{ unit: "year", n: 1 }], sign: -1, from: "now" } };
}
