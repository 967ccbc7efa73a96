import type { AtomLine } from "./atoms.ts";
import { calendarDateAt } from "./calendar-dates.ts";
import { monthAt, weekdayAt } from "./calendar-names.ts";
import type { DateRead } from "./date-read.ts";
import { smallNumberAt, vagueNumberAt, yearAt } from "./numbers.ts";
import type { Amount, DateSaid, Unit, Which } from "./said.ts";
import { phraseAt } from "./time-lexicon.ts";
import { standsAlone } from "./word-ends.ts";

const WIDE = new Set<Unit>(["week", "month", "quarter", "year", "decade", "century", "weekend", "fortnight"]);

const LETS_LAST = /^(?:may|might|will|would|could|can|cannot|should|must|to|not|n't|n’t|did|does)$/;

/** "last Monday", "this morning", "next year", "the past two weeks", "the same day", "last May", "the coming weekend". */
export function whichAt(line: AtomLine, at: number): DateRead | null {
  const led =
    /^(?:the|these|those)$/.test(line.word(at)) || (line.word(at) === "this" && /^(?:past|coming)$/.test(line.word(at + 1)));
  const i = led ? at + 1 : at;
  const said = line.sense(i).which;
  if (said === undefined) return countBeforeWhichAt(line, at) ?? runningUnitAt(line, at);
  // "may last three days": a length
  if (line.word(i) === "last" && !led && LETS_LAST.test(line.word(i - 1))) return null;
  // "closed following Thursday's shooting": after it
  if (line.word(i) === "following" && !led) return null;
  const which: Which = said === "same" ? "this" : said;
  const k = line.word(i + 1) === "calendar" || line.word(i + 1) === "such" ? i + 2 : i + 1;
  const count = said === "this" || said === "same" ? null : countAt(line, k);
  if (count !== null)
    return edgeAt(line, count, which) ?? { last: count.last, date: { type: "count", amounts: count.amounts, which } };
  const weekday = weekdayAt(line, k);
  if (weekday !== null) {
    const dated = calendarDateAt(line, k);
    if (dated !== null && dated.date.type === "calendar" && dated.date.weekday !== undefined) return dated;
    return { last: weekday.last, date: { type: "weekday", weekday: weekday.weekday, which } };
  }
  const { month, hijri, part, season, unit } = line.sense(k);
  if ((month !== undefined || hijri !== undefined) && said !== "same" && monthAt(line, k) !== null) {
    const dated = calendarDateAt(line, k);
    return dated !== null && dated.date.type === "calendar" && dated.date.year === undefined
      ? { ...dated, date: { ...dated.date, which } }
      : dated;
  }
  if (part !== undefined && part !== "noon") return { last: k + 1, date: dayOfPart(said, i > at), more: { part } };
  if (season !== undefined && said !== "same") return { last: k + 1, date: { type: "season", season, which } };
  if (unit === undefined || line.word(k).endsWith("s")) {
    const day = holidayAt(line, k);
    return day !== null && day.date.type === "holiday" ? { ...day, date: { ...day.date, which } } : null;
  }
  return unitAt(line, at, i, k, unit);
}

/** "this morning" is of the publication; "the same night" and "the following morning" stay with the day told. */
function dayOfPart(said: Which | "same", the: boolean): DateSaid {
  if (said === "same" || (the && said !== "last"))
    return { type: "shift", amounts: [{ unit: "day", n: said === "next" ? 1 : 0 }], sign: 1, from: "told" };
  return { type: "day", offset: said === "this" ? 0 : said === "next" ? 1 : -1 };
}

function unitAt(line: AtomLine, at: number, i: number, k: number, unit: Unit): DateRead | null {
  const word = line.word(i);
  const said = line.sense(i).which;
  if (said === undefined) return null;
  const sign = said === "last" ? -1 : 1;
  const n = said === "same" ? 0 : 1;
  if (unit === "day") {
    // "this day", "the last day" (of what?) are left alone; "the previous day", "the next day", "the same day" lean on the day told
    if (said === "this" || word === "last" || word === "past") return null;
    return { last: k + 1, date: { type: "shift", amounts: [{ unit, n }], sign, from: "told" } };
  }
  if (unit === "workday")
    return said === "next" || said === "last"
      ? { last: k + 1, date: { type: "shift", amounts: [{ unit, n: 1 }], sign, from: "now" } }
      : null;
  // "a last-minute deal"
  if (unit === "minute" && i === at) return null;
  if (unit === "hour" || unit === "minute")
    return said === "next" || said === "last"
      ? { last: k + 1, date: { type: "count", amounts: [{ unit, n: 1 }], which: said } }
      : null;
  if (!WIDE.has(unit)) return null;
  // "the past week" runs up to now; "last week" is the one before this
  if (word === "past" && unit !== "weekend" && unit !== "decade" && unit !== "century")
    return { last: k + 1, date: { type: "count", amounts: [{ unit, n: 1 }], which: "last" } };
  const told = said === "same" || (i > at && /^(?:following|previous|prior)$/.test(word));
  if (told) return { last: k + 1, date: { type: "shift", amounts: [{ unit, n }], sign, from: "told", whole: true } };
  return { last: k + 1, date: { type: "unit", unit, which: said } };
}

interface Count {
  readonly last: number;
  readonly amounts: readonly [Amount];
}

/** "two weeks", "few days", "4 business days" after "last" or "next". */
function countAt(line: AtomLine, at: number): Count | null {
  const number = smallNumberAt(line, at);
  const count = number ?? vagueNumberAt(line, at);
  if (count === null || count.value < 1) return null;
  const vague = number === null ? { vague: true as const } : {};
  const business = /^(?:business|working|work)$/.test(line.word(count.last)) && line.sense(count.last + 1).unit === "day";
  const unit = business ? "workday" : line.sense(count.last).unit;
  if (unit === undefined || unit === "weekend") return null;
  return { last: business ? count.last + 2 : count.last + 1, amounts: [{ unit, n: count.value, ...vague }] };
}

/** "the 3 next weeks", "13 last minutes". */
function countBeforeWhichAt(line: AtomLine, at: number): DateRead | null {
  const i = line.word(at) === "the" ? at + 1 : at;
  const count = smallNumberAt(line, i);
  if (count === null || count.value < 1) return null;
  const which = line.sense(count.last).which;
  const unit = line.sense(count.last + 1).unit;
  if (
    which === undefined ||
    which === "same" ||
    which === "this" ||
    unit === undefined ||
    !line.word(count.last + 1).endsWith("s")
  )
    return null;
  return { last: count.last + 2, date: { type: "count", amounts: [{ unit, n: count.value }], which } };
}

/** "net income for the quarter", "the first raid of the year": the one now running. */
function runningUnitAt(line: AtomLine, at: number): DateRead | null {
  if (line.word(at) !== "the" || !/^(?:for|of|during|in)$/.test(line.word(at - 1))) return null;
  // "for the year" and nothing else
  if (at - 1 === line.first && at + 2 >= line.limit) return null;
  const { unit } = line.sense(at + 1);
  const word = line.word(at + 1);
  if (unit === undefined || !/^(?:week|month|quarter|year|decade|century)$/.test(word) || !standsAlone(line, at + 2)) return null;
  // "man of the Year" is a title, "the year to March" and "the week of the raid" other ones
  const titled = line.capital(at + 1) && !line.doc.upper;
  return titled || /^(?:to|of|that|ended|ending|when|since|before|after|following|leading|-)$/.test(line.word(at + 2))
    ? null
    : { last: at + 2, date: { type: "unit", unit, which: "this" } };
}

/** "the last four months of 2021", "first ten days of last year": a count from one end of a stretch. */
export function edgeAt(
  line: AtomLine,
  count: { readonly last: number; readonly amounts: readonly [Amount] },
  which: Which,
): DateRead | null {
  if (line.word(count.last) !== "of") return null;
  const of = stretchAt(line, count.last + 1);
  const [{ unit, n }] = count.amounts;
  return of === null ? null : { last: of.last, date: { type: "edge", n: which === "last" ? -n : n, unit, of: of.date } };
}

/** "first two weeks of 2021". */
export function firstCountAt(line: AtomLine, at: number): DateRead | null {
  const i = line.word(at) === "the" ? at + 1 : at;
  if (line.word(i) !== "first") return null;
  const count = countAt(line, i + 1);
  return count === null ? null : edgeAt(line, count, "next");
}

/** A month, year or other stretch of days that something can be the first or last part of. */
export function stretchAt(line: AtomLine, at: number): { last: number; date: DateSaid } | null {
  if (line.word(at) === "the" && line.sense(at + 1).which === undefined) {
    const { unit } = line.sense(at + 1);
    if (unit === "month" || unit === "year") return { last: at + 2, date: { type: "unit", unit, which: "this" } };
  }
  const read = whichAt(line, at) ?? calendarDateAt(line, at);
  if (read !== null)
    return read.date.type === "unit" || (read.date.type === "calendar" && read.date.day === undefined && read.until === undefined)
      ? read
      : null;
  const year = yearAt(line, at);
  return year === null ? null : { last: year.last, date: { type: "calendar", calendar: "gregorian", year: year.value } };
}

/** "Christmas", "Easter Monday", "Thanksgiving 2018". */
export function holidayAt(line: AtomLine, at: number): DateRead | null {
  if (line.sense(at).holiday !== true || !(line.capital(at) || line.limit - line.first < 14)) return null;
  const hit = phraseAt(line.lexicon.holidays, line, at);
  // "a Christmas market": what it is for, no day
  if (
    hit === null ||
    /^(?:markets?|fairs?|trees?|lights|decorations|cards?|shopping|gifts?|presents?|part(?:y|ies)|costumes?|dances?)$/.test(
      line.word(hit.last),
    )
  )
    return null;
  const i = line.word(hit.last) === "," || line.word(hit.last) === "of" ? hit.last + 1 : hit.last;
  const year = line.digits(i) === 4 ? yearAt(line, i) : null;
  const last = year?.last ?? hit.last;
  const weekend = line.word(last) === "weekend";
  return {
    last: weekend ? last + 1 : last,
    date: { type: "holiday", rule: hit.value, ...(year === null ? {} : { year: year.value }), ...(weekend ? { weekend } : {}) },
  };
}
