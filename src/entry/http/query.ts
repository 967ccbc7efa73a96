import type { IncidentFilter } from "../../app/incident-filter.ts";
import { LARGEST_PAGE, type PageRequest } from "../../app/list-page.ts";
import type { Moment } from "../../app/moment.ts";
import { DatelineError, POLICIES } from "../../core/model/index.ts";
import { SEE_ROUTES } from "./problems.ts";
import type { Parameter } from "./route.ts";

export const MOMENT: Readonly<Record<string, Parameter>> = {
  "as-of": { about: "what had been published by then; a date means the end of that day, UTC", type: "string" },
  "recorded-by": { about: "what this ledger had recorded by then", type: "string" },
  policy: { about: "whose rule decides the ranges", type: "string", enum: POLICIES },
};

export const FILTERS: Readonly<Record<string, Parameter>> = {
  from: { about: "on or after this date", type: "string", example: "2020-11-01" },
  to: { about: "on or before this date", type: "string" },
  place: { about: "name of a town, province or place", type: "string" },
  country: { about: "ISO 3166-1 alpha-2", type: "string", example: "AF" },
  "killed-min": { about: "at least so many killed", type: "integer" },
  actor: { about: "held responsible, claiming or denying", type: "string" },
  type: { about: "words of its kind: shelling, battles", type: "string" },
  status: { about: "new, reviewed or closed", type: "string" },
  grade: { about: "confirmed, fair, weak, contested or discounted", type: "string" },
  assignee: { about: "who looks after it", type: "string" },
  speaker: { about: "who says something of it", type: "string" },
  stance: { about: "how it is said: asserts, denies, claims-responsibility …", type: "string" },
  bbox: { about: "south,west,north,east in degrees", type: "string", example: "33,65,36,71" },
  near: { about: "lat,lon,km", type: "string", example: "34.5,69.2,50" },
  text: { about: "words of one report", type: "string" },
  q: { about: 'the query language: rockets "green zone" speaker:Taliban stance:denies killed>=8', type: "string" },
  "main-only": { about: "leave out what reports mention only in passing", type: "boolean" },
};

export const PAGING: Readonly<Record<string, Parameter>> = {
  limit: { about: "at most so many, 1 to 1000; 100 unless said", type: "integer" },
  cursor: { about: "where the page before ended, as its answer said", type: "string" },
};

export const FIELDS: Readonly<Record<string, Parameter>> = {
  fields: { about: "only these fields of each, parted by commas; the schema of the answer is that of all", type: "string" },
};

type Query = Readonly<Record<string, string>>;

export function momentOf(query: Query): Moment {
  return { asOf: query["as-of"] ?? null, recordedBy: query["recorded-by"] ?? null, policy: query["policy"] ?? null };
}

/** @throws DatelineError FILTER_BAD */
export function filterOf(query: Query): IncidentFilter {
  const killed = query["killed-min"];
  return {
    ...pick(query, [
      "from",
      "to",
      "place",
      "country",
      "actor",
      "type",
      "status",
      "grade",
      "assignee",
      "speaker",
      "stance",
      "bbox",
      "near",
      "text",
    ]),
    ...(query["q"] === undefined ? {} : { query: query["q"] }),
    ...(killed === undefined ? {} : { killedMin: wholeOf("killed-min", killed, 1e9) }),
    ...(query["main-only"] === undefined ? {} : { background: query["main-only"] !== "true" }),
  };
}

function pick(query: Query, names: readonly (keyof IncidentFilter)[]): IncidentFilter {
  return Object.fromEntries(names.flatMap((name) => (query[name] === undefined ? [] : [[name, query[name]]])));
}

/** A whole number of a query. @throws DatelineError FILTER_BAD */
export function wholeOf(name: string, text: string, most: number): number {
  const value = Number(text);
  if (!/^\d{1,10}$/.test(text) || value > most)
    throw new DatelineError(
      "FILTER_BAD",
      `got ${name} ${JSON.stringify(text.slice(0, 40))}, expected a whole number up to ${most}`,
      { hint: SEE_ROUTES },
    );
  return value;
}

const USUAL_PAGE = 100;

/** @throws DatelineError FILTER_BAD */
function limitOf(query: Query): number {
  const limit = query["limit"] === undefined ? USUAL_PAGE : wholeOf("limit", query["limit"], LARGEST_PAGE);
  if (limit < 1) throw new DatelineError("FILTER_BAD", "got limit 0, expected 1 or more", { hint: SEE_ROUTES });
  return limit;
}

export function pageAsked(query: Query): PageRequest {
  return { limit: limitOf(query), cursor: query["cursor"] ?? null };
}

/** Names of the fields asked for; null where all are. */
export function fieldsAsked(query: Query): readonly string[] | null {
  return query["fields"] === undefined ? null : query["fields"].split(",");
}

/** An item with only the fields asked for. @throws DatelineError FILTER_BAD for a field it has not */
export function onlyFields<T extends object>(item: T, names: readonly string[] | null): Partial<T> {
  if (names === null) return item;
  for (const name of names)
    if (!(name in item))
      throw new DatelineError(
        "FILTER_BAD",
        `got field ${JSON.stringify(name.slice(0, 40))}, expected any of ${Object.keys(item).join(", ")}`,
        { hint: "names apart by commas, as in fields=id,time" },
      );
  return Object.fromEntries(Object.entries(item).filter(([name]) => names.includes(name))) as Partial<T>;
}

/** A page whose items have only the fields asked for. @throws DatelineError FILTER_BAD */
export function pageOfFields<T extends object, P extends { readonly items: readonly T[] }>(page: P, query: Query) {
  const names = fieldsAsked(query);
  return { ...page, items: page.items.map((item) => onlyFields(item, names)) };
}

/** Refuses parameters a route does not know. @throws DatelineError FILTER_BAD */
export function checkQuery(query: Query, known: Readonly<Record<string, Parameter>>): void {
  for (const [name, value] of Object.entries(query)) {
    const parameter = known[name];
    if (parameter === undefined)
      throw new DatelineError(
        "FILTER_BAD",
        `got parameter ${JSON.stringify(name.slice(0, 40))}, expected any of ${Object.keys(known).join(", ") || "none"}`,
        { hint: SEE_ROUTES },
      );
    if (typeof value !== "string")
      throw new DatelineError("FILTER_BAD", `got ${name} twice, expected it once`, { hint: SEE_ROUTES });
    if (parameter.enum !== undefined && name !== "policy" && !parameter.enum.includes(value))
      throw new DatelineError(
        "FILTER_BAD",
        `got ${name} ${JSON.stringify(value.slice(0, 40))}, expected ${parameter.enum.join(" or ")}`,
        { hint: SEE_ROUTES },
      );
    if (parameter.type === "boolean" && value !== "true" && value !== "false")
      throw new DatelineError("FILTER_BAD", `got ${name} ${JSON.stringify(value.slice(0, 40))}, expected true or false`, {
        hint: SEE_ROUTES,
      });
  }
}
