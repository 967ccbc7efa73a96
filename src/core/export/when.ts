import { type LedgerIncident, readValue } from "../model/index.ts";

const DAY_MS = 86_400_000;

/** First and last day of an incident where it happened, and how many days between them; null when no day is known. */
export interface Days {
  /** `2020-11-21`. */
  readonly first: string;
  readonly last: string;
  readonly length: number;
}

export function daysOf(incident: LedgerIncident): Days | null {
  const time = readValue(incident.time);
  if (time?.from == null) return null;
  // a clock's day is the day at the place
  const first = (time.local ?? time.from).slice(0, 10);
  if (time.local !== null || time.to === null) return { first, last: first, length: 1 };
  const end = Date.parse(time.to.endsWith("Z") ? time.to : `${time.to}${time.to.includes("T") ? "Z" : "T00:00Z"}`);
  const from = Date.parse(`${first}T00:00Z`);
  const length = Math.max(1, Math.ceil((end - from) / DAY_MS));
  return { first, last: dayAfter(first, length - 1), length };
}

/** The middle day, which ACLED codes where only a month is known. */
export function middleOf({ first, length }: Days): string {
  return dayAfter(first, Math.floor((length - 1) / 2));
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
