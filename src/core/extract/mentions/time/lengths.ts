import { lengthAt } from "./amounts.ts";
import type { AtomLine } from "./atoms.ts";
import { type DurationRead, durationOf, isAge } from "./length-read.ts";
import { refAt } from "./refs.ts";
import { setAt } from "./repeats.ts";
import { uncountedLengthAt } from "./uncounted-lengths.ts";

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
  return ref !== null ? { type: "ref", ...ref } : (durationAt(line, at) ?? uncountedLengthAt(line, at));
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
  if (/^(?:quarters?|second|min|sec)$/.test(unit) && (line.digits(at) === 0 || unit === "quarter")) return null;
  // "in the 2 minutes", "9 seconds"
  if (line.word(at - 1) === "." && line.glued(at) && line.glued(at - 1)) return null;
  return durationOf(at, i, length.amounts);
}
