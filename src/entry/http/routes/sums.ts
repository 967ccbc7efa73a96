import { toTerms } from "../../../app/incident-filter.ts";
import { incidentTimeline } from "../../../app/incident-timeline.ts";
import { listOrigins, tellOrigins } from "../../../app/list-origins.ts";
import { cutPage } from "../../../app/list-page.ts";
import { listSources } from "../../../app/list-sources.ts";
import { mapIncidents } from "../../../app/map-incidents.ts";
import { countIncidents } from "../../../app/search-incidents.ts";
import { FIELDS, FILTERS, filterOf, MOMENT, momentOf, PAGING, pageAsked, pageOfFields, wholeOf } from "../query.ts";
import type { Route } from "../route.ts";
import { listOf, pageOfSchema, refTo } from "../schemas.ts";

const USUAL_BARS = 60;
const MOST_BARS = 500;
const USUAL_AREAS = 400;
const MOST_AREAS = 5000;

/** As core/search's Area. */
const AREA = {
  type: "object",
  required: ["south", "north", "west", "east", "km", "count", "killed", "id"],
  properties: {
    ...Object.fromEntries(["south", "north", "west", "east"].map((edge) => [edge, { type: "number", description: "degrees" }])),
    km: { type: "number", description: "the widest radius one of the places is known to" },
    count: { type: "integer" },
    killed: { type: ["number", "null"], description: "the highest figure of the killed among them" },
    id: { type: ["string", "null"], description: "the incident, where it is one alone" },
  },
};

/** What many incidents come to: counts, the timeline, the map, who speaks. */
export const SUM_ROUTES: readonly Route[] = [
  {
    method: "GET",
    path: "/api/incidents/counts",
    about: "How many incidents are found, by country, kind, status, grade and year, and how many have no point or day",
    role: "reader",
    query: { ...MOMENT, ...FILTERS },
    answers: refTo("counts"),
    byHead: true,
    handle: async ({ query }, { store, clock }) => ({
      json: await countIncidents(store, clock, momentOf(query), toTerms(filterOf(query))),
    }),
  },
  {
    method: "GET",
    path: "/api/incidents/timeline",
    about: "How many of the incidents found begin when, in bars of so many days",
    role: "reader",
    query: { ...MOMENT, ...FILTERS, bars: { about: `at most so many bars, ${USUAL_BARS} unless said`, type: "integer" } },
    answers: {
      type: "object",
      required: ["from", "to", "days", "bars"],
      properties: {
        from: { type: ["string", "null"] },
        to: { type: ["string", "null"] },
        days: { type: "integer" },
        bars: { type: "array", items: { type: "integer" } },
      },
    },
    byHead: true,
    async handle({ query }, { store, clock }) {
      const bars = query["bars"] === undefined ? USUAL_BARS : wholeOf("bars", query["bars"], MOST_BARS);
      return { json: await incidentTimeline(store, clock, momentOf(query), toTerms(filterOf(query)), bars) };
    },
  },
  {
    method: "GET",
    path: "/api/incidents/map",
    about: "Where the incidents found lie: areas as wide as their places are known, those near each other together",
    role: "reader",
    query: { ...MOMENT, ...FILTERS, most: { about: `at most about so many areas, ${USUAL_AREAS} unless said`, type: "integer" } },
    answers: {
      type: "object",
      required: ["cell", "areas"],
      properties: { cell: { type: "number" }, areas: listOf(AREA) },
    },
    byHead: true,
    async handle({ query }, { store, clock }) {
      const most = query["most"] === undefined ? USUAL_AREAS : wholeOf("most", query["most"], MOST_AREAS);
      return { json: await mapIncidents(store, clock, momentOf(query), toTerms(filterOf(query)), most) };
    },
  },
  {
    method: "GET",
    path: "/api/sources",
    about: "Who says something of the incidents found, those with most claims first",
    role: "reader",
    query: { ...MOMENT, ...FILTERS, ...PAGING, ...FIELDS },
    answers: pageOfSchema(refTo("source-summary")),
    byHead: true,
    async handle({ query }, { store, clock }) {
      const sources = await listSources(store, clock, momentOf(query), toTerms(filterOf(query)));
      return {
        json: pageOfFields(
          cutPage(sources, ({ key }) => key, pageAsked(query)),
          query,
        ),
      };
    },
  },
  {
    method: "GET",
    path: "/api/origins",
    about: "What claims on the incidents found come from, those most reports carry first: copies of one text are one origin",
    role: "reader",
    query: { ...MOMENT, ...FILTERS, ...PAGING, ...FIELDS },
    answers: pageOfSchema(refTo("told-origin")),
    byHead: true,
    async handle({ query }, { store, clock }) {
      const page = cutPage(
        await listOrigins(store, clock, momentOf(query), toTerms(filterOf(query))),
        ({ id }) => id,
        pageAsked(query),
      );
      return { json: pageOfFields({ ...page, items: await tellOrigins(store, page.items) }, query) };
    },
  },
];
