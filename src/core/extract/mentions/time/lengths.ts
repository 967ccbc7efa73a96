import { lengthAt } from "./amounts.ts";
import type { AtomLine } from "./atoms.ts";
import { weekdayAt } from "./calendar-names.ts";
import type { Amount, Unit } from "./said.ts";

/** A length, a repeat, or a time without a date. */
export type OtherRead =
  | {
      readonly type: "duration";
      readonly first: number;
      readonly last: number;
      readonly duration: string;
      readonly amounts: readonly Amount[];
    }
  | { readonly type: "set"; readonly last: number; readonly duration: string }
  | { readonly type: "ref"; readonly last: number; readonly ref: "past" | "present" | "future" };

/** "for three months", "every Friday", "daily", "recently". */
export function otherTimeAt(line: AtomLine, at: number): OtherRead | null {
  return setAt(line, at) ?? refAt(line, at) ?? durationAt(line, at);
}

const LETTER: ReadonlyMap<Unit, readonly [letter: string, times: number]> = new Map([
  ["second", ["TS", 1]],
  ["minute", ["TM", 1]],
  ["hour", ["TH", 1]],
  ["day", ["D", 1]],
  ["weekend", ["D", 2]],
  ["workday", ["D", 1]],
  ["week", ["W", 1]],
  ["fortnight", ["W", 2]],
  ["month", ["M", 1]],
  ["quarter", ["M", 3]],
  ["year", ["Y", 1]],
  ["decade", ["Y", 10]],
  ["century", ["Y", 100]],
]);

/** ISO 8601: P3M, P1M21D, PT1H30M, PT0.5H. */
export function isoDuration(amounts: readonly Amount[]): string {
  let days = "";
  let clock = "";
  for (const { unit, n } of amounts) {
    const [letter, times] = LETTER.get(unit) ?? ["", 0];
    if (letter.startsWith("T")) clock += `${n * times}${letter[1] ?? ""}`;
    else days += `${n * times}${letter}`;
  }
  return `P${days}${clock === "" ? "" : `T${clock}`}`;
}

function durationAt(line: AtomLine, at: number): OtherRead | null {
  const article = line.word(at) === "a" || line.word(at) === "an";
  const length = lengthAt(line, at);
  if (length === null) return null;
  const first = length.amounts[0];
  if (first === undefined || first.n === 0) return null;
  // "a day" is one only where it is measured; "a week", "a year" after "for", "within", "in", "after"
  if (
    article &&
    first.n === 1 &&
    line.word(length.last) !== "starting" &&
    !/^(?:for|in|within|after|over|than|about|nearly|almost|least|last|lasts|lasted|lasting|during|once|every)$/.test(
      line.word(at - 1),
    )
  )
    return null;
  const i = length.last;
  const unit = line.word(i - 1);
  // "One day, he said", "one second"
  if (
    line.word(at) === "one" &&
    (unit === "day" || unit === "second") &&
    !/^(?:for|in|within|after|over|than|about|nearly|only|least|just|lasted|another)$/.test(line.word(at - 1))
  )
    return null;
  // ages and things named by a length: "12-year-old", "aged two years", "30 years old"
  if (
    line.word(i) === "old" ||
    (line.word(i) === "-" && /^olds?$/.test(line.word(i + 1))) ||
    line.word(i) === "pregnant" ||
    line.word(i) === "olds" ||
    /^(?:aged|age|ages)$/.test(line.word(at - 1))
  )
    return null;
  if (unit === "quarters" || unit === "quarter" || unit === "century" || unit === "second" || unit === "min" || unit === "sec") {
    if (!(line.digits(at) > 0 && unit !== "quarter" && unit !== "century")) return null;
  }
  // "in the 2 minutes", "9 seconds"
  if (line.word(at - 1) === "." && line.glued(at) && line.glued(at - 1)) return null;
  return { type: "duration", first: at, last: i, duration: isoDuration(length.amounts), amounts: length.amounts };
}

/** "every Friday", "each day", "every two weeks", "daily", "twice a week", "Fridays". */
function setAt(line: AtomLine, at: number): OtherRead | null {
  const { set } = line.sense(at);
  // "Daily News", "the weekly Standard": names
  if (set !== undefined)
    return line.capital(at) && at > line.first && !line.doc.upper
      ? null
      : line.capital(at) && line.capital(at + 1)
        ? null
        : { type: "set", last: at + 1, duration: set };
  const word = line.word(at);
  if (word === "every" || word === "each") {
    let i = at + 1;
    if (line.word(i) === "other" || line.word(i) === "single") i++;
    const weekday = weekdayAt(line, i);
    if (weekday !== null)
      return {
        type: "set",
        last: line.sense(weekday.last).part === undefined ? weekday.last : weekday.last + 1,
        duration: line.word(at + 1) === "other" ? "P2W" : "P1W",
      };
    const { unit, part, season, month, short } = line.sense(i);
    if (unit !== undefined && unit !== "second") {
      // "every minute counts", "every day" both stand; "every other day" doubles
      const n = line.word(at + 1) === "other" ? 2 : 1;
      return { type: "set", last: i + 1, duration: isoDuration([{ unit, n }]) };
    }
    if (part !== undefined) return { type: "set", last: i + 1, duration: "P1D" };
    if (season !== undefined || (month !== undefined && short !== true)) return { type: "set", last: i + 1, duration: "P1Y" };
    const length = word === "every" ? lengthAt(line, i) : null;
    return length === null ? null : { type: "set", last: length.last, duration: isoDuration(length.amounts) };
  }
  // "twice a week", "three times a day"
  if ((word === "once" || word === "twice" || word === "times") && /^(?:a|an|per|each|every)$/.test(line.word(at + 1))) {
    const { unit } = line.sense(at + 2);
    if (unit !== undefined && unit !== "second" && !line.word(at + 2).endsWith("s")) {
      return { type: "set", last: at + 3, duration: isoDuration([{ unit, n: 1 }]) };
    }
  }
  const { weekdays } = line.sense(at);
  if (
    weekdays !== undefined &&
    /^(?:on|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|and|,)$/.test(line.word(at - 1))
  )
    return { type: "set", last: at + 1, duration: "P1W" };
  return null;
}

/** "recent weeks", "the coming days", "past years": so many, told from now. */
function vagueStretchAt(line: AtomLine, at: number): OtherRead | null {
  const i = line.word(at) === "the" || line.word(at) === "these" ? at + 1 : at;
  const which = line.word(i) === "recent" ? "last" : line.sense(i).which;
  const unit = line.sense(i + 1).unit;
  if (
    (which !== "last" && which !== "next") ||
    unit === undefined ||
    !/^(?:days|weeks|months|years|decades|nights|hours)$/.test(line.word(i + 1))
  )
    return null;
  return { type: "ref", last: i + 2, ref: which === "last" ? "past" : "future" };
}

function refAt(line: AtomLine, at: number): OtherRead | null {
  const { ref } = line.sense(at);
  const word = line.word(at);
  if (ref === undefined) {
    const stretch = vagueStretchAt(line, at);
    if (stretch !== null) return stretch;
    const next = line.word(at + 1);
    if (word === "at" && (next === "present" || (next === "the" && line.word(at + 2) === "moment")))
      return next === "present" ? { type: "ref", last: at + 2, ref: "present" } : { type: "ref", last: at + 3, ref: "present" };
    return null;
  }
  if (word === "now") {
    // "now" fills many sentences: it is a time before a verb or a mark, "until now", "right now", "by now"
    const before = line.word(at - 1);
    const closing = at + 1 >= line.limit || /^[.!?]$/.test(line.word(at + 1));
    if (
      closing ||
      /^(?:until|till|by|right|for|since|from|even)$/.test(before) ||
      (line.pos(at - 1) === "AUX" && line.pos(at + 1) !== "ADP")
    )
      return { type: "ref", last: at + 1, ref };
    return null;
  }
  return { type: "ref", last: at + 1, ref };
}
