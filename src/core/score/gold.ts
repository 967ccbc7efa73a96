import { DatelineError } from "../model/index.ts";

/** A count as coded: one number, or a range. */
export type GoldCount = number | { readonly min: number; readonly max: number };

/** A place as coded: any of its names, a point, or both. */
export interface GoldPlace {
  readonly name?: string;
  readonly admin1?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  readonly lat?: number;
  readonly lon?: number;
  /** How far from the point an answer may lie; 25 km unless said. */
  readonly km?: number;
}

/**
 * What a person coded of one incident. A field left out was not coded and is not scored; null means that the report does not say,
 * so that any answer is wrong.
 */
export interface GoldIncident {
  readonly killed?: GoldCount | null;
  readonly injured?: GoldCount | null;
  readonly missing?: GoldCount | null;
  readonly captured?: GoldCount | null;
  /** `2021-03-04`, `2021-03` or `2021`, at the incident's place. */
  readonly date?: string | null;
  readonly place?: GoldPlace | null;
  /** Names of those the report holds responsible or who claim it. */
  readonly perpetrator?: readonly string[] | null;
  /** An ACLED event or sub-event, a PLOVER event or mode, a GTD attack type: any one that fits counts. */
  readonly type?: string | null;
  /** GTD weapon types or sub-types. */
  readonly weapon?: readonly string[] | null;
}

export const GOLD_COUNTS = ["killed", "injured", "missing", "captured"] as const;
export const GOLD_FIELDS = [...GOLD_COUNTS, "date", "place", "perpetrator", "type", "weapon"] as const;
export type GoldField = (typeof GOLD_FIELDS)[number];

/** Incidents of one coded report. @throws DatelineError GOLD_BAD naming the field */
export function toGold(value: unknown, at: string): readonly GoldIncident[] {
  const list = Array.isArray(value) ? value : [value];
  if (list.length === 0) throw bad("an empty list", "at least one incident", at);
  return list.map((each) => toIncident(each, at));
}

function toIncident(value: unknown, at: string): GoldIncident {
  if (!isObject(value)) throw bad(JSON.stringify(value) ?? "nothing", "gold as an object (or a list of them)", at);
  const out: Record<string, unknown> = {};
  for (const [name, given] of Object.entries(value)) {
    const field = GOLD_FIELDS.find((each) => each === name);
    if (field === undefined) throw bad(`gold field ${name}`, `one of ${GOLD_FIELDS.join(", ")}`, at);
    out[field] = given === null ? null : READ[field](given, at);
  }
  if (Object.keys(out).length === 0) throw bad("gold without a field", `any of ${GOLD_FIELDS.join(", ")}`, at);
  return out as GoldIncident;
}

const READ: Readonly<Record<GoldField, (value: unknown, at: string) => unknown>> = {
  killed: countOf,
  injured: countOf,
  missing: countOf,
  captured: countOf,
  date: (value, at) => {
    if (typeof value !== "string" || !/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(value))
      throw bad(`date ${JSON.stringify(value)}`, "2021-03-04, 2021-03 or 2021", at);
    return value;
  },
  place: placeOf,
  perpetrator: namesOf,
  type: (value, at) => {
    if (typeof value !== "string" || value === "") throw bad(`type ${JSON.stringify(value)}`, "a label of the codebook", at);
    return value;
  },
  weapon: namesOf,
};

function countOf(value: unknown, at: string): GoldCount {
  if (isCount(value)) return value;
  if (isObject(value) && isCount(value["min"]) && isCount(value["max"]) && value["min"] <= value["max"])
    return { min: value["min"], max: value["max"] };
  throw bad(`count ${JSON.stringify(value)}`, "a whole number, or { min, max }", at);
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0;
}

function placeOf(value: unknown, at: string): GoldPlace {
  const place = typeof value === "string" ? { name: value } : value;
  if (!isObject(place)) throw bad(`place ${JSON.stringify(value)}`, "a name, or { name, admin1, country, lat, lon, km }", at);
  const texts = ["name", "admin1", "country"].filter((key) => place[key] !== undefined);
  const numbers = ["lat", "lon", "km"].filter((key) => place[key] !== undefined);
  const known = texts.length + numbers.length;
  if (
    known === 0 ||
    known !== Object.keys(place).length ||
    texts.some((key) => typeof place[key] !== "string") ||
    numbers.some((key) => !Number.isFinite(place[key])) ||
    (place["lat"] === undefined) !== (place["lon"] === undefined)
  )
    throw bad(`place ${JSON.stringify(value)}`, "any of name, admin1, country, lat with lon, km", at);
  return place as GoldPlace;
}

function namesOf(value: unknown, at: string): readonly string[] {
  const names = typeof value === "string" ? [value] : value;
  if (!Array.isArray(names) || names.length === 0 || names.some((name) => typeof name !== "string" || name === ""))
    throw bad(JSON.stringify(value) ?? "nothing", "a name or a list of names", at);
  return names;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function bad(got: string, expected: string, at: string): DatelineError {
  return new DatelineError("GOLD_BAD", `got ${got.slice(0, 120)}, expected ${expected}`, {
    at,
    hint: "docs/gold.md shows the form",
  });
}
