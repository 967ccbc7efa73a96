import { type DayNumber, toDay } from "./calendar.ts";

/** First day of a month of the tabular Islamic calendar (civil epoch, 16 July 622 Julian). Sighting of the moon may differ by a day. */
export function hijriMonthStart(year: number, month: number): DayNumber {
  const before = (year - 1) * 354 + Math.floor((3 + 11 * year) / 30);
  return before + Math.ceil(29.5 * (month - 1)) + EPOCH;
}

/** 1 Muharram 1 AH, less one day: 19 July 622 of the proleptic Gregorian calendar. */
const EPOCH = toDay(622, 7, 19);

/** First day of a month of the Solar Hijri calendar (Afghanistan, Iran): the year begins at the March equinox. */
export function solarHijriMonthStart(year: number, month: number): DayNumber {
  const first = nowruzOf(year);
  return first + (month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30);
}

/**
 * 1 Farvardin / Hamal by the 33-year cycle of leap years, right from 1244 to 1472 (the years any report of today names); anchored at
 * 21 March 2016 = 1 Farvardin 1395 less one leap day.
 */
function nowruzOf(year: number): DayNumber {
  return toDay(2017, 3, 21) + 365 * (year - 1396) + leapsBetween(1396, year);
}

const LEAP = new Set([1, 5, 9, 13, 17, 22, 26, 30]);
const isLeap = (year: number): boolean => LEAP.has(((year % 33) + 33) % 33);

function leapsBetween(from: number, to: number): number {
  let leaps = 0;
  for (let y = Math.max(from, 1200); y < Math.min(to, 1700); y++) if (isLeap(y)) leaps++;
  for (let y = Math.max(to, 1200); y < Math.min(from, 1700); y++) if (isLeap(y)) leaps--;
  return leaps;
}
