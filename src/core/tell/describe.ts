import { type IncidentType, type Place, type Reading, readValue, type Time } from "../model/index.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

function day(iso: string): string {
  const m = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso);
  return m === null ? iso : `${Number(m[3])} ${MONTHS[Number(m[2]) - 1] ?? ""} ${m[1]}`;
}

/** The day before a half-open end that falls on midnight, else the day of it. */
function lastDay(to: string): string {
  if (!/^\d{4}-\d\d-\d\d(?:T00:00(?::00(?:\.0+)?)?Z?)?$/.test(to)) return to;
  return new Date(Date.parse(`${to.slice(0, 10)}T00:00Z`) - 86_400_000).toISOString();
}

/** "21 November 2020, about 09:00 local time (04:30 UTC)". */
export function describeTime(reading: Reading<Time>): string {
  const time = readValue(reading);
  if (time === null)
    return reading.status === "unresolved" && reading.reason !== "not-said"
      ? `not settled (${reading.reason}${reading.partial === undefined ? "" : `, ${reading.partial}`})`
      : "not said";
  if (time.from === null) return time.quote;
  if (time.local !== null) {
    const utc = time.from.endsWith("Z") ? ` (${time.from.slice(11, 16)} UTC)` : "";
    return `${day(time.local)}, about ${time.local.slice(11, 16)} local time${utc}`;
  }
  switch (time.precision) {
    case "minute":
    case "hour":
      return `${day(time.from)}, about ${time.from.slice(11, 16)}${time.from.endsWith("Z") ? " UTC" : ""}`;
    case "part-of-day":
      return `${day(time.from)}, between ${time.from.slice(11, 16)} and ${time.to?.slice(11, 16) ?? "?"}`;
    case "day":
      return day(time.from);
    case "month":
      return `in ${day(time.from).replace(/^\d+ /, "")}`;
    case "year":
      return `in ${time.from.slice(0, 4)}`;
    default:
      return time.to === null ? `from ${day(time.from)}` : `between ${day(time.from)} and ${day(lastDay(time.to))}`;
  }
}

/** "northern and central Kabul": the name with the parts that are meant. */
export function nameOf(place: Place): string {
  return place.part === undefined ? place.name : `${place.part} ${place.name}`;
}

export function describePlace(reading: Reading<Place>): string {
  const place = readValue(reading);
  if (place === null) return "not said";
  const parts = [nameOf(place), place.admin1 !== null && place.admin1 !== place.name ? place.admin1 : null, place.country].filter(
    (p) => p !== null,
  );
  const relation = place.relation === "in" ? "" : `${place.relation.replace("-of", " of")} `;
  const alias = place.alias === null ? "" : ` (“${place.alias.said}” in the text)`;
  return `${relation}${[...new Set(parts)].join(", ")}${alias}`;
}

export function describeType(type: IncidentType): string {
  return type.acled.subEvent ?? type.acled.event ?? type.gtd.attack ?? type.plover.event ?? "kind not settled";
}

/** "8", "≥8", "≤8", "8–10": for columns. */
export function shortRange(range: {
  readonly min: number | null;
  readonly best: number | null;
  readonly max: number | null;
}): string {
  const { min, best, max } = range;
  if (min !== null && min === max) return String(min);
  if (max === null && min !== null) return `≥${min}`;
  if (min === 0 && max !== null) return `≤${max}`;
  if (min === null && max === null) return best === null ? "?" : String(best);
  return `${min ?? 0}–${max ?? 0}`;
}

/** "8, at least 8", "31, 3 to 51": the best figure, then the range where it says more. */
export function describeFigure(range: {
  readonly min: number | null;
  readonly best: number | null;
  readonly max: number | null;
}): string {
  const { best, min, max } = range;
  if (best === null) return describeRange(range);
  return min === best && max === best
    ? best.toLocaleString("en-GB")
    : `${best.toLocaleString("en-GB")}, ${describeRange({ min, max, best: null })}`;
}

/** "Afghanistan" of "AF". */
export function countryName(code: string): string {
  return COUNTRIES.of(code) ?? code;
}

const COUNTRIES = new Intl.DisplayNames("en", { type: "region", fallback: "code" });

/** "8", "at least 8", "8 to 10". */
export function describeRange(range: {
  readonly min: number | null;
  readonly best: number | null;
  readonly max: number | null;
}): string {
  const { min, best, max } = range;
  const n = (x: number): string => x.toLocaleString("en-GB");
  if (min !== null && min === max) return n(min);
  if (max === null && min !== null) return `at least ${n(min)}`;
  if (min === 0 && max !== null) return `up to ${n(max)}`;
  if (min === null && max === null) return best === null ? "some" : n(best);
  const span = `${n(min ?? 0)} to ${n(max ?? 0)}`;
  return best !== null && best !== min && best !== max ? `${span}, best ${n(best)}` : span;
}
