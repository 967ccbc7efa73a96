import type { AtomLine } from "./atoms.ts";
import { halfOfDayAt } from "./clock-words.ts";
import { isUpper } from "./clock-zones.ts";
import type { DayPart, Third, TimeSaid } from "./said.ts";

/** A part of day as a piece of a time. */
export interface PartRead {
  readonly last: number;
  readonly said: Partial<TimeSaid>;
}

/** "morning", "early morning", "late afternoon", "pre-dawn", "the early hours of the morning", "the wee hours". */
export function partAt(line: AtomLine, at: number): PartRead | null {
  const hours = smallHoursAt(line, at);
  if (hours > 0) return { last: hours, said: { part: "small-hours" } };
  const i = /^(?:early|late|mid|pre)$/.test(line.word(at)) ? afterThird(line, at + 1) : at;
  const { part } = line.sense(i);
  if (part === undefined || (line.word(i) === "mornings" && i > at)) return null;
  const third = i > at && line.word(at) !== "pre" ? (line.word(at) as Third) : null;
  return { last: i + 1, said: third === "early" && part === "morning" ? { part: "early" } : { part, third } };
}

/** "late-afternoon", "late in the afternoon". */
function afterThird(line: AtomLine, at: number): number {
  if (line.word(at) === "in" && line.word(at + 1) === "the") return at + 2;
  return line.word(at) === "-" ? at + 1 : at;
}

/** "early hours (of the morning)", "small hours", "wee hours": the place after it, or 0. */
function smallHoursAt(line: AtomLine, at: number): number {
  const first = line.word(at);
  if (first !== "early" && first !== "small" && first !== "wee") return 0;
  const i = line.word(at + 1) === "morning" ? at + 2 : at + 1;
  if (line.word(i) !== "hours") return 0;
  return line.word(i + 1) === "of" && line.word(i + 2) === "the" && line.word(i + 3) === "morning" ? i + 4 : i + 1;
}

/** "Tuesday AM", "today p.m.": the half of a day that no hour stands before. */
export function halfAloneAt(line: AtomLine, at: number): PartRead | null {
  const half = halfOfDayAt(line, at, 12);
  const word = line.word(at);
  // "on Monday am …", "a p…"
  if (half === null || word === "in" || word === "at") return null;
  const written = word === "am" || word === "pm" ? isUpper(line, at) || word === "pm" : line.word(at + 1) === ".";
  return written ? { last: half.last, said: { part: half.half === "am" ? "morning" : "afternoon" } } : null;
}

const ALONE: ReadonlySet<DayPart> = new Set(["morning", "afternoon", "evening", "night"]);

/** A part of day without a date is a time only where the words use it as one. */
export function partStands(line: AtomLine, at: number): boolean {
  const word = line.word(at);
  const before = line.word(at - 1);
  // "overnight shelling", "an overnight drone attack", but "an overnight bag"
  if (word === "overnight") return line.pos(at + 1) !== "NOUN" || nightly(line, at + 1) || nightly(line, at + 2);
  if (word === "predawn" || word === "pre") return true;
  if (/^(?:early|small|wee)$/.test(word) && smallHoursAt(line, at) > 0)
    return /^(?:the|these|into)$/.test(before) || line.word(smallHoursAt(line, at) - 1) === "morning";
  if (/^(?:dawn|dusk|nightfall|sunrise|sunset|daybreak)$/.test(word))
    return /^(?:at|before|after|since|until|by|around|from)$/.test(before) && line.word(at + 1) !== "of";
  const { part } = line.sense(at);
  return before === "that" && part !== undefined && ALONE.has(part);
}

function nightly(line: AtomLine, at: number): boolean {
  return line.lexicon.nightly.has(line.word(at));
}
