import { lengthAt } from "./amounts.ts";
import type { AtomLine } from "./atoms.ts";
import { isoDuration, timexLength } from "./iso-values.ts";
import { ordinalAt } from "./numbers.ts";
import { refAt } from "./refs.ts";
import { setAt } from "./repeats.ts";
import type { Amount } from "./said.ts";

export interface DurationRead {
  readonly type: "duration";
  readonly first: number;
  readonly last: number;
  readonly duration: string;
  readonly timex: string;
  readonly amounts: readonly Amount[];
}

/** A length, a repeat, or a time without a date. */
export type OtherRead =
  | DurationRead
  | { readonly type: "set"; readonly last: number; readonly duration: string; readonly timex: string }
  | { readonly type: "ref"; readonly last: number; readonly ref: "past" | "present" | "future" };

/** "for three months", "every Friday", "daily", "recently". */
export function otherTimeAt(line: AtomLine, at: number): OtherRead | null {
  const set = setAt(line, at);
  if (set !== null) return { type: "set", ...set };
  const ref = refAt(line, at);
  return ref !== null ? { type: "ref", ...ref } : (durationAt(line, at) ?? firstLengthAt(line, at) ?? bareLengthAt(line, at));
}

function durationOf(first: number, last: number, amounts: readonly Amount[]): DurationRead {
  return { type: "duration", first, last, duration: isoDuration(amounts), timex: timexLength(amounts), amounts };
}

/** Words an article's length is measured after: "for a week", "within a year". */
const MEASURED =
  /^(?:for|in|within|after|over|than|about|nearly|almost|least|last|lasts|lasted|lasting|during|once|every|half|only|just|another|take|takes|took|spend|spent|whole|full|entire)$/;

/** "a month after the quake": how far it is from what is not a date. */
const AWAY = /^(?:after|before)$/;

function durationAt(line: AtomLine, at: number): DurationRead | null {
  const article = line.word(at) === "a" || line.word(at) === "an";
  const length = lengthAt(line, at);
  if (length === null) return null;
  const first = length.amounts[0];
  if (first === undefined || first.n === 0) return null;
  const i = length.last;
  const unit = line.word(i - 1);
  // "a day" is one only where it is measured
  if (article && first.n === 1 && line.word(i) !== "starting" && !MEASURED.test(line.word(at - 1)) && !AWAY.test(line.word(i)))
    return null;
  // "One day, he said", "one second"
  if (
    line.word(at) === "one" &&
    (unit === "day" || unit === "second") &&
    !MEASURED.test(line.word(at - 1)) &&
    !AWAY.test(line.word(i))
  )
    return null;
  if (isAge(line, at, i)) return null;
  if (unit === "quarters" || unit === "quarter" || unit === "century" || unit === "second" || unit === "min" || unit === "sec") {
    if (!(line.digits(at) > 0 && unit !== "quarter" && unit !== "century")) return null;
  }
  // "in the 2 minutes", "9 seconds"
  if (line.word(at - 1) === "." && line.glued(at) && line.glued(at - 1)) return null;
  return durationOf(at, i, length.amounts);
}

/** Ages and things named by a length: "12-year-old", "aged two years", "30 years old". */
function isAge(line: AtomLine, at: number, i: number): boolean {
  return (
    line.word(i) === "old" ||
    (line.word(i) === "-" && /^olds?$/.test(line.word(i + 1))) ||
    line.word(i) === "pregnant" ||
    line.word(i) === "olds" ||
    /^(?:aged|age|ages)$/.test(line.word(at - 1))
  );
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

const BARE = /^(?:hours|days|weeks|months|years|decades|centuries)$/;
const BEFORE_BARE = /^(?:for|within|took|take|takes|lasted|last|lasting|spent|spend|spends|spending|waited|wait|waiting|after)$/;
const AFTER_BARE = /^(?:of|before|after|later|earlier|ago)$/;

/** "for months", "it took years", "hours after the raid": so many, nobody says how many. */
function bareLengthAt(line: AtomLine, at: number): DurationRead | null {
  const { unit } = line.sense(at);
  const word = line.word(at);
  if (unit === undefined || !BARE.test(word)) return null;
  const before = line.word(at - 1);
  const next = line.word(at + 1);
  const opens = at === line.first || line.pos(at - 1) === "VERB" || /^(?:[,;"“]|just|only|even|and|but|many)$/.test(before);
  const led = BEFORE_BARE.test(before) || (before === "in" && !(next === "of" || line.capital(at + 1)));
  if (!led && !(opens && AFTER_BARE.test(next))) return null;
  return next === "old" || next === "-" ? null : durationOf(at, at + 1, [{ unit, n: 2, vague: true }]);
}
