import { isPublished } from "../../core/model/index.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const DAY_FIRST = /^(?:[a-z]{3,9},?\s{1,3})?(\d{1,2})(?:st|nd|rd|th)?[\s-]{1,3}([a-z]{3,9})\.?,?[\s-]{1,3}(\d{4})\b(.{0,40})$/i;
const MONTH_FIRST = /^(?:[a-z]{3,9},?\s{1,3})?([a-z]{3,9})\.?\s{1,3}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(\d{4})\b(.{0,40})$/i;
/** Java's `toString` and C's `ctime`: the year stands last. */
const YEAR_LAST = /^[a-z]{3}\s{1,2}([a-z]{3})\s{1,2}(\d{1,2})\s{1,2}(\d\d:\d\d:\d\d\s{1,2}(?:[A-Z]{1,4}\s{1,2})?)(\d{4})$/i;
const CLOCK =
  /^[\s,|–-]{0,4}(?:at\s{1,2})?(\d{1,2}):(\d\d)(?::(\d\d))?\s{0,3}([ap]\.?m\.?)?\s{0,3}([+-]\d\d:?\d\d|[A-Z]{1,4})?\s{0,3}(?:\([A-Z]{1,5}\))?$/i;
const ISO_LIKE = /^(\d{4}-\d\d-\d\d)[T ]{1,2}(\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?)\s{0,2}(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?$/i;
const COMPACT = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z|[+-]\d\d:?\d\d)?)?$/;
/** Seconds or milliseconds since 1970, of the years 2001 to 2286: ten digits or thirteen. */
const EPOCH = /^\d{10}(?:\d{3})?$/;
/** Zones that RFC 2822 gives an offset; other letters name several. */
const ZONES: Readonly<Record<string, string>> = {
  z: "Z",
  ut: "Z",
  utc: "Z",
  gmt: "Z",
  est: "-05:00",
  edt: "-04:00",
  cst: "-06:00",
  cdt: "-05:00",
  mst: "-07:00",
  mdt: "-06:00",
  pst: "-08:00",
  pdt: "-07:00",
};

/** ISO 8601 of a page's date: ISO forms with their blanks mended, RFC 2822, month names, epoch numbers. Null for anything else: 11/12/2020 names two days. */
export function toIsoDate(written: string): string | null {
  const text = written
    .trim()
    .slice(0, 80)
    .replace(/^(?:\d{4})(?:\/\d\d){2}/, (date) => date.replaceAll("/", "-"));
  const found = isoLike(text) ?? (isPublished(text) ? text : (compact(text) ?? epoch(text) ?? named(text)));
  return found !== null && isPublished(found) ? found : null;
}

function isoLike(text: string): string | null {
  const m = ISO_LIKE.exec(text);
  return m === null ? null : `${m[1]}T${m[2]?.replace(",", ".")}${offset(m[3]) ?? ""}`;
}

function compact(text: string): string | null {
  const m = COMPACT.exec(text);
  if (m === null) return null;
  const date = `${m[1]}-${m[2]}-${m[3]}`;
  return m[4] === undefined ? date : `${date}T${m[4]}:${m[5]}:${m[6] ?? "00"}${offset(m[7]) ?? ""}`;
}

function epoch(text: string): string | null {
  return EPOCH.test(text) ? new Date(Number(text.padEnd(13, "0"))).toISOString().replace(".000Z", "Z") : null;
}

function named(text: string): string | null {
  const yearLast = YEAR_LAST.exec(text);
  if (yearLast !== null) return dated(yearLast[4], yearLast[1], yearLast[2], yearLast[3]);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst !== null) return dated(dayFirst[3], dayFirst[2], dayFirst[1], dayFirst[4]);
  const monthFirst = MONTH_FIRST.exec(text);
  return monthFirst === null ? null : dated(monthFirst[3], monthFirst[1], monthFirst[2], monthFirst[4]);
}

/** The date, and its clock where that is read; a clock in a zone of several readings is left out with it. */
function dated(year = "", month = "", day = "", rest = ""): string | null {
  const number = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  if (number === 0) return null;
  const date = `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
  const clock = CLOCK.exec(rest.trimEnd());
  if (clock === null) return date;
  const zone = offset(clock[5]);
  if (zone === null) return date;
  const hour = clock[4] === undefined ? Number(clock[1]) : (Number(clock[1]) % 12) + (/^p/i.test(clock[4]) ? 12 : 0);
  const seconds = clock[3] === undefined ? "" : `:${clock[3]}`;
  return `${date}T${String(hour).padStart(2, "0")}:${clock[2]}${seconds}${zone}`;
}

/** `Z`, `±hh:mm`, "" where no zone is written, null for letters that name no one offset. */
function offset(zone: string | undefined): string | null {
  if (zone === undefined) return "";
  if (/^[a-z]/i.test(zone)) return ZONES[zone.toLowerCase()] ?? null;
  const digits = zone.replace(":", "");
  return `${digits.slice(0, 3)}:${digits.slice(3).padEnd(2, "0")}`;
}
