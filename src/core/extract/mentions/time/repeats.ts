import { lengthAt } from "./amounts.ts";
import type { AtomLine } from "./atoms.ts";
import { weekdayAt } from "./calendar-names.ts";
import { isoDuration, TIMEX_PART, TIMEX_SEASON, timexLength, timexWeekday } from "./iso-values.ts";
import type { Amount } from "./said.ts";

/** What comes again and again: how often (ISO 8601), and TIMEX3's value of it. */
export interface SetRead {
  readonly last: number;
  readonly duration: string;
  readonly timex: string;
}

/** "every Friday", "each day", "every two weeks", "daily", "twice a week", "Fridays", "$4 a year". */
export function setAt(line: AtomLine, at: number): SetRead | null {
  const { set, weekdays } = line.sense(at);
  if (set !== undefined) return namesThing(line, at) ? null : { last: at + 1, duration: set, timex: set };
  const word = line.word(at);
  if (word === "every" || word === "each") return everyAt(line, at);
  // "twice a week", "three times a day"
  if ((word === "once" || word === "twice" || word === "times") && /^(?:a|an|per|each|every)$/.test(line.word(at + 1))) {
    const { unit } = line.sense(at + 2);
    if (unit !== undefined && unit !== "second" && !line.word(at + 2).endsWith("s")) return every(at + 3, { unit, n: 1 });
  }
  if (
    weekdays !== undefined &&
    /^(?:on|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|and|,)$/.test(line.word(at - 1))
  )
    return { last: at + 1, duration: "P1W", timex: timexWeekday(weekdays, undefined) };
  return rateAt(line, at);
}

/** "Daily News", "the weekly Standard": names. */
function namesThing(line: AtomLine, at: number): boolean {
  return line.capital(at) && ((at > line.first && !line.doc.upper) || line.capital(at + 1));
}

function every(last: number, amount: Amount): SetRead {
  return { last, duration: isoDuration([amount]), timex: timexLength([amount]) };
}

function everyAt(line: AtomLine, at: number): SetRead | null {
  let i = at + 1;
  const n = line.word(i) === "other" ? 2 : 1;
  if (line.word(i) === "other" || line.word(i) === "single") i++;
  const weekday = weekdayAt(line, i);
  if (weekday !== null) {
    const { part } = line.sense(weekday.last);
    const last = part === undefined ? weekday.last : weekday.last + 1;
    return { last, duration: n === 2 ? "P2W" : "P1W", timex: n === 2 ? "P2W" : timexWeekday(weekday.weekday, part) };
  }
  const { unit, part, season, month, short } = line.sense(i);
  // "every minute counts", "every day" both stand; "every other day" doubles
  if (unit !== undefined && unit !== "second") return every(i + 1, { unit, n });
  if (part !== undefined) return { last: i + 1, duration: "P1D", timex: `XXXX-XX-XX${TIMEX_PART[part]}` };
  if (season !== undefined) return { last: i + 1, duration: "P1Y", timex: `XXXX-${TIMEX_SEASON[season]}` };
  if (month !== undefined && short !== true)
    return { last: i + 1, duration: "P1Y", timex: `XXXX-${String(month).padStart(2, "0")}` };
  const length = line.word(at) === "every" ? lengthAt(line, i) : null;
  return length === null
    ? null
    : { last: length.last, duration: isoDuration(length.amounts), timex: timexLength(length.amounts) };
}

const RATED = /^(?:hour|day|week|month|year)$/;
const MEASURE_BACK = 5;

/** "40 barrels a day", "$3 million a year": what is counted comes again with each. */
function rateAt(line: AtomLine, at: number): SetRead | null {
  if (line.word(at) !== "a" && line.word(at) !== "an") return null;
  const { unit } = line.sense(at + 1);
  if (unit === undefined || !RATED.test(line.word(at + 1))) return null;
  const next = line.word(at + 2);
  if (at + 2 < line.limit && !/^(?:[.,;:)]|and|or|but|in|to|for|by|from|as|since|until|through|at|on|than)$/.test(next))
    return null;
  for (let i = at - 1; i >= Math.max(line.first, at - MEASURE_BACK); i--) {
    if (line.pos(i) === "VERB" || line.pos(i) === "ADP" || /^[,;:]$/.test(line.word(i))) return null;
    if (i < at - 1 && (line.digits(i) > 0 || line.word(i) === "$")) return every(at + 2, { unit, n: 1 });
  }
  return null;
}
