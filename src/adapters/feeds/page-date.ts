import { isPublished } from "../../core/model/index.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const DAY_FIRST = /^(?:[a-z]{3,9},?\s{1,3})?(\d{1,2})(?:st|nd|rd|th)?[\s-]{1,3}([a-z]{3,9})\.?,?[\s-]{1,3}(\d{4})\b(.{0,40})$/i;
const MONTH_FIRST = /^(?:[a-z]{3,9},?\s{1,3})?([a-z]{3,9})\.?\s{1,3}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(\d{4})\b(.{0,40})$/i;
const CLOCK =
  /^[\s,]{0,4}(?:at\s{1,2})?(\d{1,2}):(\d\d)(?::(\d\d))?\s{0,3}([+-]\d\d:?\d\d|GMT|UTC|UT|Z)?\s{0,3}(?:\([A-Z]{1,5}\))?$/;
const ISO_LIKE = /^(\d{4}-\d\d-\d\d)[T ]{1,2}(\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?)\s{0,2}(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?$/i;

/** ISO 8601 of a page's date: ISO forms with their blanks mended, RFC 2822, and month names. Null for anything else: 11/12/2020 names two days. */
export function toIsoDate(written: string): string | null {
  const text = written.trim().slice(0, 80);
  const iso = ISO_LIKE.exec(text);
  const found =
    iso === null ? (isPublished(text) ? text : named(text)) : `${iso[1]}T${iso[2]?.replace(",", ".")}${offset(iso[3])}`;
  return found !== null && isPublished(found) ? found : null;
}

function named(text: string): string | null {
  const dayFirst = DAY_FIRST.exec(text);
  const m = dayFirst ?? MONTH_FIRST.exec(text);
  if (m === null) return null;
  const [day, month] = dayFirst === null ? [m[2], m[1]] : [m[1], m[2]];
  const number = MONTHS.indexOf((month ?? "").slice(0, 3).toLowerCase()) + 1;
  if (number === 0) return null;
  const date = `${m[3]}-${String(number).padStart(2, "0")}-${(day ?? "").padStart(2, "0")}`;
  const clock = CLOCK.exec(m[4] ?? "");
  if (clock === null) return date;
  const seconds = clock[3] === undefined ? "" : `:${clock[3]}`;
  return `${date}T${(clock[1] ?? "").padStart(2, "0")}:${clock[2]}${seconds}${offset(clock[4])}`;
}

function offset(zone: string | undefined): string {
  if (zone === undefined) return "";
  if (/^[a-z]/i.test(zone)) return "Z";
  const digits = zone.replace(":", "");
  return `${digits.slice(0, 3)}:${digits.slice(3).padEnd(2, "0")}`;
}
