import type { AtomLine } from "./atoms.ts";
import { calendarDateAt } from "./calendar-dates.ts";
import type { DateRead } from "./date-read.ts";
import { ordinalAt, yearAt } from "./numbers.ts";
import type { DateSaid } from "./said.ts";

/** Quarters and halves: "Q3 2019", "2019 H2", "the third quarter of last year", "first half of 2020". */
export function fractionAt(line: AtomLine, at: number): DateRead | null {
  const year = line.digits(at) === 4 ? yearAt(line, at) : null;
  if (year !== null) {
    const i = line.word(year.last) === "-" ? year.last + 1 : year.last;
    const k = line.word(i) === "the" ? i + 1 : i;
    const part = shortFractionAt(line, k) ?? longFractionAt(line, k);
    return part === null ? null : { last: part.last, date: { type: "fraction", unit: part.unit, n: part.n, year: year.value } };
  }
  const i = line.word(at) === "the" ? at + 1 : at;
  const part = shortFractionAt(line, i) ?? longFractionAt(line, i);
  if (part === null) return null;
  let k = part.last;
  if (/^(?:of|in|,|-)$/.test(line.word(k))) k++;
  const after = yearAt(line, k);
  if (after !== null) return { last: after.last, date: { type: "fraction", unit: part.unit, n: part.n, year: after.value } };
  const month = part.unit === "half-year" && k > part.last ? calendarDateAt(line, k) : null;
  if (
    month?.date.type === "calendar" &&
    month.date.month !== undefined &&
    month.date.day === undefined &&
    month.until === undefined
  )
    return { last: month.last, date: { type: "half", n: part.n, of: month.date } };
  if (line.word(k) === "the" && line.word(k + 1) === "year")
    return { last: k + 2, date: { type: "fraction", unit: part.unit, n: part.n, which: "this" } };
  const which = line.sense(k).which;
  if (which !== undefined && which !== "same" && line.word(k + 1) === "year")
    return { last: k + 2, date: { type: "fraction", unit: part.unit, n: part.n, which } };
  if (
    part.named &&
    !(
      line.word(at) === "the" &&
      /^(?:in|during|for|over|of|from|by|since|until|through|to)$/.test(line.word(at - 1)) &&
      part.unit === "quarter"
    )
  )
    return null;
  return { last: part.last, date: { type: "fraction", unit: part.unit, n: part.n } };
}

interface Fraction {
  readonly last: number;
  readonly unit: "quarter" | "half-year";
  readonly n: number;
  readonly named: boolean;
}

function shortFractionAt(line: AtomLine, at: number): Fraction | null {
  const letter = line.word(at);
  if (
    (letter !== "q" && letter !== "h") ||
    line.digits(at + 1) !== 1 ||
    !line.glued(at + 1) ||
    (line.glued(at + 2) && line.digits(at + 2) > 0)
  )
    return null;
  const n = line.number(at + 1);
  if (n < 1 || n > (letter === "q" ? 4 : 2)) return null;
  // "H1" alone is a visa or a road
  if (letter === "h" && !(line.digits(at - 1) === 4 || line.digits(at + 2) === 4 || line.digits(at + 3) === 4)) return null;
  return { last: at + 2, unit: letter === "q" ? "quarter" : "half-year", n, named: false };
}

function longFractionAt(line: AtomLine, at: number): Fraction | null {
  const ordinal = ordinalAt(line, at);
  if (ordinal === null || ordinal.value > 4) return null;
  const noun = line.word(ordinal.last);
  // "third-quarter earnings"
  if (noun === "-" && line.word(ordinal.last + 1) === "quarter" && line.digits(at) === 0)
    return { last: ordinal.last + 2, unit: "quarter", n: ordinal.value, named: false };
  if (noun === "quarter" || noun === "qtr") return { last: ordinal.last + 1, unit: "quarter", n: ordinal.value, named: true };
  return noun === "half" && ordinal.value <= 2
    ? { last: ordinal.last + 1, unit: "half-year", n: ordinal.value, named: true }
    : null;
}

/** Seasons, decades, centuries and years: "summer of 2019", "the 1990s", "the '90s", "21st century", "in 2017", "the year 2008". */
export function yearishAt(line: AtomLine, at: number): DateRead | null {
  return seasonAt(line, at) ?? decadeAt(line, at) ?? centuryAt(line, at) ?? fiscalAt(line, at) ?? yearOnlyAt(line, at);
}

/** "fiscal 2019", "the fiscal year 2019", "FY2019": read as the year of that number. */
function fiscalAt(line: AtomLine, at: number): DateRead | null {
  let i = line.word(at) === "the" ? at + 1 : at;
  if (line.word(i) === "fy") i++;
  else if (line.word(i) === "fiscal") i += line.word(i + 1) === "year" ? 2 : 1;
  else return null;
  const year = yearAt(line, i);
  return year === null
    ? null
    : { last: year.last, date: { type: "calendar", calendar: "gregorian", year: year.value, fiscal: true } };
}

function seasonAt(line: AtomLine, at: number): DateRead | null {
  const i = line.word(at) === "the" ? at + 1 : at;
  const { season } = line.sense(i);
  if (season === undefined) return null;
  const k = line.word(i + 1) === "of" || line.word(i + 1) === "," || line.word(i + 1) === "in" ? i + 2 : i + 1;
  const year = yearAt(line, k);
  if (year !== null) {
    // "the winter of 2019-20"
    const second = season === "winter" ? secondYear(line, year.last, year.value) : 0;
    return { last: second > 0 ? second : year.last, date: { type: "season", season, year: year.value } };
  }
  // "fall" and "spring" are verbs and things as well
  // "late summer", "mid-winter"
  const third = /^(?:early|mid|late)$/.test(line.word(line.word(at - 1) === "-" ? at - 2 : at - 1));
  const led = third || /^(?:in|during|since|until|by|over|throughout)$/.test(line.word(at - 1));
  const bare = line.word(i) === "fall" || line.word(i) === "spring";
  return led && (!bare || i > at || third) && line.sense(i + 1).season === undefined && line.pos(i + 1) !== "NOUN"
    ? { last: i + 1, date: { type: "season", season } }
    : null;
}

function decadeAt(line: AtomLine, at: number): DateRead | null {
  let i = line.word(at) === "the" ? at + 1 : at;
  const words = line.sense(i).decade;
  if (words !== undefined)
    return i > at && !/^(?:in|into|of)$/.test(line.word(i + 1)) && !/^(?:his|her|their|its)$/.test(line.word(at - 1))
      ? { last: i + 1, date: { type: "decade", start: words, short: true } }
      : null;
  const quote = line.word(i) === "'";
  if (quote) i++;
  const digits = line.digits(i);
  const n = line.number(i);
  if ((digits !== 4 && digits !== 2) || n % 10 !== 0) return null;
  const apostrophe = line.word(i + 1) === "'" && line.glued(i + 1);
  const s = apostrophe ? i + 2 : i + 1;
  if (line.word(s) !== "s" || !line.glued(s)) return null;
  if (digits === 4)
    return n >= 1000 && n < 2200 && !(apostrophe && n > 2000 && n % 100 !== 0 && line.pos(s + 1) === "NOUN")
      ? { last: s + 1, date: { type: "decade", start: n, short: false } }
      : null;
  // "in his 70s", "temperatures in the 80s"
  if (/^(?:his|her|their|mid|early|late)$/.test(line.word(at - 1)) && !quote) return null;
  return quote || (i > at && /^(?:in|during|of|since|from)$/.test(line.word(at - 1)) && n !== 0)
    ? { last: s + 1, date: { type: "decade", start: n, short: true } }
    : null;
}

function centuryAt(line: AtomLine, at: number): DateRead | null {
  const i = line.word(at) === "the" ? at + 1 : at;
  const ordinal = ordinalAt(line, i);
  if (ordinal === null || ordinal.value < 1 || ordinal.value > 30) return null;
  const k = line.word(ordinal.last) === "-" ? ordinal.last + 1 : ordinal.last;
  if (line.word(k) !== "century") return null;
  const bc = /^(?:bc|bce)$/.test(line.word(k + 1));
  return { last: bc ? k + 2 : k + 1, date: { type: "century", n: ordinal.value, bc } };
}

const YEAR_AFTER =
  /^(?:in|since|of|until|till|by|during|from|before|after|between|circa|around|for|through|throughout|year|back|to|and|\(|-|but|not|or)$/;

/** A bare year only where words lead to one: "2,000 troops" and "2000 block" are none. */
function yearOnlyAt(line: AtomLine, at: number): DateRead | null {
  let i = line.word(at) === "the" ? at + 1 : at;
  if (line.word(i) === "calendar" && line.word(i + 1) === "year") i++;
  const named = line.word(i) === "year" || line.word(i) === "cy";
  if (named) i++;
  if (named && line.word(i) === "of") i++;
  const year = yearAt(line, i);
  if (
    year === null ||
    (line.digits(i) === 4 && (year.value < 1200 || (line.glued(i) && line.word(i - 1) !== "(" && line.word(i - 1) !== "-")))
  )
    return null;
  const date = { last: year.last, date: { type: "calendar", calendar: "gregorian", year: year.value } } as const;
  if (named) return date;
  const before = line.word(at - 1);
  const next = line.word(year.last);
  if (i > at) return null;
  const next2 = shortSecondYear(line, year.last, year.value);
  if (next2 !== null && YEAR_AFTER.test(before)) return { ...date, ...next2 };
  if (
    /^(?:block|hours?|hrs|people|troops|soldiers|rockets|civilians|dead|local|gmt|utc|z|percent|feet|miles|km|meters|metres|pounds|dollars|rounds|men|euros)$/.test(
      next,
    ) ||
    next === "%" ||
    (next === "-" && line.glued(year.last) && line.sense(year.last + 1).unit !== undefined)
  )
    return null;
  // "a silver 2014 Honda": a model
  if (line.capital(year.last) && line.lexicon.makes.has(next)) return null;
  if (before === "(") return next === ")" || next === "-" || next === "," || next === ";" ? date : null;
  if (before === "-" && !(line.digits(at - 2) === 4)) return null;
  if (!YEAR_AFTER.test(before)) {
    // "the 2008 war", "his 1998 book"
    return /^(?:the|a|his|her|its|their|this|that)$/.test(before) &&
      year.value >= 1800 &&
      year.value < 2100 &&
      line.pos(year.last) !== "NUM" &&
      /^[a-z-]+$/.test(next) &&
      !/^(?:or|and|to|of)$/.test(next) &&
      // "the 2000 rounds" are counted, "the 2015 Paris attacks" dated
      (!next.endsWith("s") || (line.capital(year.last) && !line.doc.upper && line.pos(year.last + 1) === "NOUN"))
      ? date
      : null;
  }
  const strong = before === "in" || before === "since" || before === "during" || before === "year";
  if (
    !strong &&
    (before === "to" ||
      before === "and" ||
      before === "-" ||
      before === "for" ||
      before === "but" ||
      before === "or" ||
      before === "not" ||
      before === "by" ||
      before === "of") &&
    (year.value < 1800 || year.value > 2100)
  )
    return null;
  if (!strong && line.pos(year.last) === "NOUN" && next !== "") return null;
  return before === "to" || before === "and" || before === "or" || before === "but" || before === "not" || before === "-"
    ? yearPartner(line, at, date)
    : date;
}

/** The place after "-20" or "-2020" of "2019-2020", or 0. */
function secondYear(line: AtomLine, at: number, first: number): number {
  const full = line.word(at) === "-" && line.digits(at + 1) === 4 && line.number(at + 1) === first + 1;
  return full ? at + 2 : (shortSecondYear(line, at, first)?.last ?? 0);
}

/** "in 2014-15": the year after, in two digits. */
function shortSecondYear(line: AtomLine, at: number, first: number): { last: number; until: DateSaid } | null {
  if (line.word(at) !== "-" && line.word(at) !== "/") return null;
  if (line.digits(at + 1) !== 2 || line.number(at + 1) !== (first + 1) % 100) return null;
  return line.glued(at + 2) && (line.digits(at + 2) > 0 || line.word(at + 2) === "-")
    ? null
    : { last: at + 2, until: { type: "calendar", calendar: "gregorian", year: first + 1 } };
}

/** "from 2014 to 2018", "2007 and 2009": the second of two years. */
function yearPartner(line: AtomLine, at: number, date: DateRead): DateRead | null {
  for (let i = at - 2; i >= Math.max(line.first, at - 4); i--) {
    const n = line.digits(i) === 4 ? line.number(i) : 0;
    if (n >= 1200 && n < 2200 && (YEAR_AFTER.test(line.word(i - 1)) || line.sense(i - 1).month !== undefined)) return date;
  }
  return null;
}
