import type { AtomLine } from "./atoms.ts";
import { weekdayAt } from "./calendar-names.ts";
import type { DateRead } from "./date-read.ts";
import { ordinalAt } from "./numbers.ts";
import { firstCountAt, stretchAt } from "./which-dates.ts";

/** "the first Friday of next month", "third week of 2027", "last Monday in May", "the first two weeks of 2021". */
export function nthAt(line: AtomLine, at: number): DateRead | null {
  const i = line.word(at) === "the" ? at + 1 : at;
  const ordinal = ordinalAt(line, i) ?? (line.word(i) === "last" ? { last: i + 1, value: -1 } : null);
  if (ordinal === null) return null;
  const k = ordinal.last;
  const weekday = weekdayAt(line, k);
  const noun = line.word(k);
  const what = weekday !== null ? weekday.weekday : noun === "week" || noun === "day" || noun === "month" ? noun : null;
  if (what === null) return firstCountAt(line, at);
  let j = weekday?.last ?? k + 1;
  if (/^(?:of|in)$/.test(line.word(j))) j++;
  else if (line.sense(j).which === undefined || ordinal.value === -1) return null;
  const of = stretchAt(line, j);
  return of === null ? null : { last: of.last, date: { type: "nth", n: ordinal.value, what, of: of.date } };
}
