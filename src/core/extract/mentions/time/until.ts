import type { AtomLine } from "./atoms.ts";
import { type CalendarDate, type DateSaid, NOTHING_SAID, type TimeSaid } from "./said.ts";

export interface Until {
  readonly last: number;
  readonly said: TimeSaid;
  /** What the second end says for the first as well: the year of "3 May to 5 June 2019". */
  readonly fill: Partial<TimeSaid>;
}

/** The second end of a span: "10 August - 12 September 2013", "between Monday and Wednesday", "today until tomorrow", "2014-2018". */
export function untilAt(
  line: AtomLine,
  last: number,
  said: TimeSaid,
  wholeAt: (at: number) => { last: number; said: TimeSaid } | null,
): Until | null {
  const joiner = line.word(last);
  if (!/^(?:to|-|until|till|through|thru|into|and|~)$/.test(joiner)) return null;
  if (joiner === "and" && !opened(line, last, "between")) return null;
  // "Thursday night into Friday", "late Monday into early Tuesday"
  if (joiner === "into" && said.part !== "night" && said.part !== "evening" && said.third !== "late") return null;
  const k = line.word(last + 1) === "the" && line.digits(last + 2) > 0 ? last + 2 : last + 1;
  const next = nowAt(line, last + 1, said) ?? wholeAt(k) ?? wholeAt(last + 1);
  if (next === null || (said.date === null && next.said.date === null && said.clock === null)) return null;
  const other = next.said;
  if (other.third !== null && said.third === null && said.date?.type !== "calendar") return null;
  // "Monday to 5 p.m." is no span; "9 p.m. to 5 a.m. Tuesday" keeps the day for both
  if (said.clock === null && other.date === null) return null;
  if (!sameKind(said.date, other.date, joiner)) return null;
  if (other.date === null)
    return {
      last: next.last,
      said: { ...other, date: said.date, zone: other.zone },
      fill: other.zone !== null && said.zone === null ? { zone: other.zone } : {},
    };
  if (said.date === null)
    return said.clock === null
      ? null
      : { last: next.last, said: other, fill: { date: other.date, ...(other.zone === null ? {} : { zone: other.zone }) } };
  const a = said.date;
  const b = other.date;
  if (
    a.type === "calendar" &&
    b.type === "calendar" &&
    a.year === undefined &&
    b.year !== undefined &&
    a.month !== undefined &&
    b.month !== undefined
  ) {
    const year = a.month > b.month ? b.year - 1 : b.year;
    return { last: next.last, said: other, fill: { date: { ...a, year } satisfies CalendarDate } };
  }
  return { last: next.last, said: other, fill: {} };
}

/** A dash between two dates joins only like and like; words join any two. */
function sameKind(a: DateSaid | null, b: DateSaid | null, joiner: string): boolean {
  if (a === null || b === null) return true;
  if (a.type === "count" || b.type === "count") return false;
  if (joiner !== "-") return true;
  return a.type === b.type;
}

function opened(line: AtomLine, last: number, word: string): boolean {
  for (let i = last - 1; i >= Math.max(line.first, last - 9); i--) if (line.word(i) === word) return true;
  return false;
}

/** "between August 2019 and now", "from 1990 to the present": a stretch that has not ended. */
function nowAt(line: AtomLine, at: number, from: TimeSaid): { last: number; said: TimeSaid } | null {
  const i = line.word(at) === "the" && line.word(at + 1) === "present" ? at + 1 : at;
  if (from.date?.type !== "calendar" || !/^(?:now|present)$/.test(line.word(i)) || (i === at && line.word(i) !== "now"))
    return null;
  return { last: i + 1, said: { ...NOTHING_SAID, date: { type: "day", offset: 0, now: true } } };
}
