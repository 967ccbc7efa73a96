import type { AtomLine } from "./atoms.ts";
import { clockAt } from "./clock-times.ts";
import type { DateRead } from "./date-read.ts";
import { dateAt } from "./dates.ts";
import { yearAt } from "./numbers.ts";
import type { Bound, TimeFound, TimeSaid } from "./said.ts";
import { NOTHING_SAID } from "./said.ts";
import { standsAlone } from "./word-ends.ts";

/** A time with one end: where it ends in the text, and what it says. */
export interface BoundRead {
  readonly last: number;
  readonly said: TimeSaid;
}

/**
 * "before 2010", "after May 2018", "later than 2020": open on one side. Only of dates with a month or year of their own; "shortly before 2010" and
 * "two days after May 5" are near it, and "after the 2008 war" follows a deed.
 */
export function openRangeAt(line: AtomLine, at: number): BoundRead | null {
  const opener = openerAt(line, at);
  if (opener === null || NEAR.test(line.word(at - 1)) || line.sense(at - 1).unit !== undefined) return null;
  // "before the end of December": up to that end
  const ended = line.word(opener.last) === "the" && line.word(opener.last + 1) === "end" && line.word(opener.last + 2) === "of";
  const i = ended && opener.bound === "before" ? opener.last + 3 : opener.last;
  const read = dateAt(line, i) ?? (i - at > 1 ? yearAlone(line, i) : null);
  if (read === null || read.until !== undefined || read.more?.clock !== undefined || read.more?.part !== undefined) return null;
  if (read.date.type !== "calendar" || read.date.which !== undefined) return null;
  if (read.date.month === undefined && read.date.year === undefined) return null;
  if (!standsAlone(line, read.last) || line.word(read.last) === "'") return null;
  return {
    last: read.last,
    said: { ...NOTHING_SAID, date: read.date, ...read.more, bound: i === opener.last ? opener.bound : "until" },
  };
}

function yearAlone(line: AtomLine, at: number): DateRead | null {
  const year = line.digits(at) === 4 ? yearAt(line, at) : null;
  return year === null || year.value < 1800 || year.value > 2100
    ? null
    : { last: year.last, date: { type: "calendar", calendar: "gregorian", year: year.value } };
}

const NEAR = /^(?:just|shortly|soon|immediately|right|long|well|even|only|ever|eve|the)$/;

function openerAt(line: AtomLine, at: number): { last: number; bound: Bound } | null {
  const word = line.word(at);
  if (word === "before" || word === "after") return { last: at + 1, bound: word };
  if (word === "prior" && line.word(at + 1) === "to") return { last: at + 2, bound: "before" };
  if ((word === "later" || word === "earlier") && line.word(at + 1) === "than")
    return { last: at + 2, bound: word === "later" ? "after" : "before" };
  return null;
}

/** "Thursday before 5 p.m.", "tomorrow by noon": a day up to or from one of its hours. */
export function hourBoundAt(line: AtomLine, at: number): { last: number; said: Partial<TimeSaid> } | null {
  const word = line.word(at);
  if (word !== "before" && word !== "after" && word !== "by") return null;
  const clock = clockAt(line, at + 1);
  return clock === null || clock.until !== null
    ? null
    : {
        last: clock.last,
        said: {
          clock: clock.clock,
          ...(clock.zone === null ? {} : { zone: clock.zone }),
          bound: word === "after" ? "after" : "before",
        },
      };
}

/** "more than two weeks before today" ends there at the latest, "less than three days after tomorrow" lies between the two. */
export function comparedBound(line: AtomLine, first: number, { said }: TimeFound): Bound | null {
  const { date } = said;
  if (date?.type !== "shift" || typeof date.from === "string" || line.word(first + 1) !== "than") return null;
  const more = /^(?:more|longer)$/.test(line.word(first));
  if (more) return date.sign < 0 ? "before" : "after";
  return /^(?:less|fewer)$/.test(line.word(first)) ? "within" : null;
}
