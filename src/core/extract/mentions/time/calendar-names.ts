import type { AtomLine } from "./atoms.ts";
import { monthDayNumber } from "./days-and-years.ts";
import { ordinalAt, yearAt } from "./numbers.ts";
import type { Calendar } from "./said.ts";

const BEFORE_MONTH =
  /^(?:in|of|since|until|till|by|during|from|through|before|after|last|this|next|past|early|late|mid|middle|end|beginning|start|between|and|to|the|every|each|since|previous|following|-|–|\()$/;

/** Words that lead to a month and not to a person. */
const SURE_BEFORE_MONTH = /^(?:in|since|until|till|during|last|next|this|late|early|mid|-)$/;

/** Gregorian month, or one of the Islamic calendars, by its name. */
export function monthAt(line: AtomLine, at: number): { last: number; month: number; calendar: Calendar } | null {
  const sense = line.sense(at);
  if (sense.month === undefined) return otherMonthAt(line, at);
  const last = sense.short === true && line.word(at + 1) === "." && line.glued(at + 1) ? at + 2 : at + 1;
  if (!monthStands(line, at, last)) return null;
  return { last, month: sense.month, calendar: "gregorian" };
}

/** "may", "march", "sep" and the like are months only beside a number or a word that months follow. */
function monthStands(line: AtomLine, at: number, last: number): boolean {
  const sense = line.sense(at);
  const word = line.word(at);
  const before = line.word(at - 1);
  const after = /^(?:,|-|\/|of)$/.test(line.word(last)) ? last + 1 : last;
  const dayBefore =
    ordinalAt(line, at - 1) !== null ||
    (line.number(at - 1, 2) > 0 && line.number(at - 1, 2) <= 31) ||
    (line.glued(at) && line.digits(at - 1) > 0) ||
    (/^(?:st|nd|rd|th)$/.test(before) && line.digits(at - 2) > 0);
  const numbered =
    dayBefore ||
    (line.digits(after) > 0 && (line.word(last) !== "," || line.digits(after) === 4)) ||
    ordinalAt(line, after) !== null ||
    yearAt(line, after) !== null ||
    monthDayNumber(line, after) !== null ||
    (line.sense(after).which !== undefined && line.word(after + 1) === "year") ||
    line.word(at - 2) === "of";
  if (numbered) return true;
  const capital = line.capital(at) && !line.doc.upper;
  const led = BEFORE_MONTH.test(before) || line.sense(at - 1).which !== undefined || line.sense(at - 1).third !== undefined;
  if (word === "may" || word === "march" || word === "mar") {
    if (word === "mar" || (before === "this" && !capital) || before === "the") return led && capital && before !== "the";
    return led && before !== "and" && before !== "to"
      ? capital || line.doc.upper || /^(?:in|of|since|last|next|until|from)$/.test(before)
      : // "from April to May", but "spoke to May Lee"
        led && capital && !(line.capital(at + 1) && at + 1 < line.limit);
  }
  if (sense.short === true)
    return line.word(at + 1) === "."
      ? capital || led
      : led && (capital || line.doc.upper || before === "last" || before === "in" || before === "next");
  // April, June and August name people too
  if ((word === "april" || word === "june" || word === "august") && !line.doc.upper && !(led && SURE_BEFORE_MONTH.test(before)))
    return (capital || led) && !(line.capital(at + 1) && at + 1 < line.limit) && !(line.capital(at - 1) && at - 1 > line.first);
  return capital || line.doc.upper || led || line.limit - line.first < 6;
}

const HIJRI_BEFORE = /^(?:of|in|during|before|after|since|until|by|through|throughout|month)$/;

function otherMonthAt(line: AtomLine, at: number): { last: number; month: number; calendar: Calendar } | null {
  const { hijri, solar } = line.sense(at);
  // "Tir", "Hut", "Asad" are names and words too: only beside a day or a year of that calendar
  if (hijri !== undefined) {
    const led = line.capital(at) && (HIJRI_BEFORE.test(line.word(at - 1)) || line.sense(at - 1).which !== undefined);
    return led || line.number(at - 1, 2) > 0 || isYearOf(line, at + 1, 1300, 1500)
      ? { last: at + 1, month: hijri, calendar: "hijri" }
      : null;
  }
  if (solar !== undefined)
    return isYearOf(line, at + 1, 1250, 1450) ? { last: at + 1, month: solar, calendar: "solar-hijri" } : null;
  const pair = line.word(at) === "rabi" || line.word(at) === "jumada" || line.word(at) === "dhu";
  if (!pair) return null;
  const i = line.word(at + 1) === "al" || line.word(at + 1) === "'" ? at + 3 : at + 1;
  const name = line.word(i);
  const month =
    line.word(at) === "dhu"
      ? /^(?:hijja|hijjah)$/.test(name)
        ? 12
        : /^(?:qada|qaada|qadah)$/.test(name)
          ? 11
          : 0
      : /^(?:awwal|i|ula|awal)$/.test(name)
        ? line.word(at) === "rabi"
          ? 3
          : 5
        : /^(?:thani|akhir|ii|akhira|akhirah)$/.test(name)
          ? line.word(at) === "rabi"
            ? 4
            : 6
          : 0;
  return month === 0 ? null : { last: i + 1, month, calendar: "hijri" };
}

export function isYearOf(line: AtomLine, at: number, low: number, high: number): boolean {
  const i = line.word(at) === "," ? at + 1 : at;
  return line.digits(i) === 4 && line.number(i) >= low && line.number(i) <= high;
}

/** A weekday by name; "sun", "sat", "mon" need a capital and a companion. */
export function weekdayAt(line: AtomLine, at: number): { last: number; weekday: number } | null {
  const { weekday, short } = line.sense(at);
  if (weekday === undefined) return null;
  if (short !== true) return { last: at + 1, weekday };
  const dot = line.word(at + 1) === "." && line.glued(at + 1) && at + 2 < line.limit;
  const last = dot ? at + 2 : at + 1;
  const word = line.word(at);
  const near = line.word(last) === "," ? last + 1 : last;
  const companion =
    line.sense(near).month !== undefined ||
    line.digits(near) > 0 ||
    line.sense(near).part !== undefined ||
    line.word(near) === "the" ||
    line.sense(at - 1).which !== undefined ||
    line.sense(at - 1).unit === "week";
  if ((word === "sun" || word === "sat" || word === "wed" || word === "mon") && !companion) return null;
  return companion || dot || line.capital(at) || word.length > 3 ? { last, weekday } : null;
}
