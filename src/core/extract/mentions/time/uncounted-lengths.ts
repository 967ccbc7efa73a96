import { lengthAt } from "./amounts.ts";
import type { AtomLine } from "./atoms.ts";
import { type DurationRead, durationOf, isAge } from "./length-read.ts";
import { ordinalAt } from "./numbers.ts";

/** Lengths that open with no number: "the first nine months", "for months", "a decade-long war", "a yearlong siege". */
export function uncountedLengthAt(line: AtomLine, at: number): DurationRead | null {
  return firstLengthAt(line, at) ?? lastingAt(line, at) ?? bareLengthAt(line, at);
}

/** "the first nine months": so many, from the start of whatever is spoken of. */
function firstLengthAt(line: AtomLine, at: number): DurationRead | null {
  const i = line.word(at) === "the" || line.word(at) === "its" ? at + 1 : at;
  const ordinal = ordinalAt(line, i);
  if (ordinal?.value !== 1 || line.digits(i) > 0) return null;
  const length = lengthAt(line, ordinal.last);
  return length === null || isAge(line, at, length.last)
    ? null
    : durationOf(line.word(at) === "the" ? at : i, length.last, length.amounts);
}

/** "yearlong", "decade-long", "months-long". */
function lastingAt(line: AtomLine, at: number): DurationRead | null {
  const { unit, lasting } = line.sense(at);
  if (lasting !== undefined) return durationOf(at, at + 1, [{ unit: lasting, n: 1 }]);
  if (unit === undefined || line.word(at + 1) !== "-" || line.word(at + 2) !== "long") return null;
  return durationOf(at, at + 3, [line.word(at).endsWith("s") ? { unit, n: 2, vague: true } : { unit, n: 1 }]);
}

const BARE = /^(?:minutes|hours|days|weeks|months|years|decades|centuries)$/;
const BEFORE_BARE = /^(?:for|within|took|take|takes|lasted|last|lasting|spent|spend|spends|spending|waited|wait|waiting|after)$/;
const AFTER_BARE = /^(?:of|before|after|later|earlier|ago)$/;

/** "for months", "it took years", "hours after the raid": so many, nobody says how many. */
function bareLengthAt(line: AtomLine, at: number): DurationRead | null {
  const { unit } = line.sense(at);
  const word = line.word(at);
  if (unit === undefined || !BARE.test(word)) return null;
  const before = line.word(at - 1);
  const next = line.word(at + 1);
  // "minutes of the meeting"
  if (next === "old" || next === "-" || (word === "minutes" && next === "of")) return null;
  const opens = at === line.first || line.pos(at - 1) === "VERB" || /^(?:[,;"“]|just|only|even|and|but|many)$/.test(before);
  const led = BEFORE_BARE.test(before) || (before === "in" && !(next === "of" || line.capital(at + 1)));
  return led || (opens && AFTER_BARE.test(next)) ? durationOf(at, at + 1, [{ unit, n: 2, vague: true }]) : null;
}
