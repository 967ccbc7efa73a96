import { parseTerms, type SearchField, type Term } from "../core/search/index.ts";

/** What a list is narrowed by; absent fields narrow nothing. Values are those of the query language (`parseQuery`). */
export interface IncidentFilter {
  /** Dates; the days an incident's time touches. */
  readonly from?: string;
  readonly to?: string;
  readonly place?: string;
  readonly country?: string;
  readonly killedMin?: number;
  readonly actor?: string;
  readonly type?: string;
  readonly status?: string;
  readonly grade?: string;
  /** Who looks after it. */
  readonly assignee?: string;
  readonly speaker?: string;
  readonly stance?: string;
  /** south,west,north,east */
  readonly bbox?: string;
  /** lat,lon,km */
  readonly near?: string;
  /** Words of one report. */
  readonly text?: string;
  /** A whole query besides. */
  readonly query?: string;
  /** Also incidents that reports mention only in passing. */
  readonly background?: boolean;
}

const PLAIN = [
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
] as const satisfies readonly (keyof IncidentFilter & SearchField)[];

/** The terms of a filter and its query together. @throws DatelineError FILTER_BAD, TIME_BAD */
export function toTerms(filter: IncidentFilter): Term[] {
  const fields = PLAIN.flatMap((field) => {
    const value = filter[field];
    return value === undefined ? [] : [{ field, value }];
  });
  const { killedMin, background } = filter;
  return parseTerms(filter.query ?? "", [
    ...fields,
    // a toll of none or more says nothing
    ...(killedMin === undefined || killedMin === 0
      ? []
      : [{ field: "killed" as const, is: ">=" as const, value: String(killedMin) }]),
    ...(background === false ? [{ field: "is" as const, value: "main" }] : []),
  ]);
}
