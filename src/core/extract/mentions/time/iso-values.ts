import type { Amount, DayPart, Season, Unit } from "./said.ts";

/** How ISO 8601 and TIMEX3 (TimeML) write what needs no calendar: lengths, repeats, parts of a day. */

const ISO: Readonly<Record<Unit, readonly [letter: string, times: number]>> = {
  second: ["TS", 1],
  minute: ["TM", 1],
  hour: ["TH", 1],
  day: ["D", 1],
  weekend: ["D", 2],
  workday: ["D", 1],
  week: ["W", 1],
  fortnight: ["W", 2],
  month: ["M", 1],
  quarter: ["M", 3],
  year: ["Y", 1],
  decade: ["Y", 10],
  century: ["Y", 100],
};

/** ISO 8601: P3M, P1M21D, PT1H30M, PT0.5H; a number nobody said is the least meant. */
export function isoDuration(amounts: readonly Amount[]): string {
  let days = "";
  let clock = "";
  for (const { unit, n } of amounts) {
    const [letter, times] = ISO[unit];
    if (letter.startsWith("T")) clock += `${n * times}${letter[1] ?? ""}`;
    else days += `${n * times}${letter}`;
  }
  return `P${days}${clock === "" ? "" : `T${clock}`}`;
}

const LETTER: Readonly<Record<Unit, string>> = {
  second: "TS",
  minute: "TM",
  hour: "TH",
  day: "D",
  weekend: "WE",
  workday: "D",
  week: "W",
  fortnight: "W",
  month: "M",
  quarter: "Q",
  year: "Y",
  decade: "E",
  century: "C",
};

/** "P9M", "P3E" (decades), "PT30M" of half an hour, "PXM" where no number was said. */
export function timexLength(amounts: readonly Amount[]): string {
  let days = "";
  let clock = "";
  for (const amount of amounts) {
    const { unit, n } = amount.unit === "hour" && amount.n < 1 ? { unit: "minute" as const, n: amount.n * 60 } : amount;
    const letter = LETTER[unit];
    const number = amount.vague === true ? "X" : String(unit === "fortnight" ? n * 2 : n);
    if (letter.startsWith("T")) clock += `${number}${letter[1] ?? ""}`;
    else days += `${number}${letter}`;
  }
  return `P${days}${clock === "" ? "" : `T${clock}`}`;
}

export const TIMEX_PART: Readonly<Record<DayPart, string>> = {
  dawn: "TMO",
  morning: "TMO",
  noon: "TMI",
  afternoon: "TAF",
  evening: "TEV",
  night: "TNI",
  overnight: "TNI",
  midnight: "T00:00",
  early: "TMO",
  late: "TNI",
  "small-hours": "TMO",
};

export const TIMEX_SEASON: Readonly<Record<Season, string>> = { spring: "SP", summer: "SU", autumn: "FA", winter: "WI" };

/** "every Friday": `XXXX-WXX-5`, "every Friday night": `XXXX-WXX-5TNI`. */
export function timexWeekday(weekday: number, part: DayPart | undefined): string {
  return `XXXX-WXX-${weekday}${part === undefined ? "" : TIMEX_PART[part]}`;
}
