import { casualtyHistory } from "../../../app/casualty-history.ts";
import { diffIncident } from "../../../app/diff-incident.ts";
import { explainValue } from "../../../app/explain-value.ts";
import { toTerms } from "../../../app/incident-filter.ts";
import { incidentHistory } from "../../../app/incident-history.ts";
import { countFound, countIncidents, searchIncidents } from "../../../app/search-incidents.ts";
import { showIncident } from "../../../app/show-incident.ts";
import { DatelineError } from "../../../core/model/index.ts";
import { sentenceOf } from "../../../core/tell/index.ts";
import { FILTERS, fieldsOf, filterOf, limitOf, MOMENT, momentOf, PAGING } from "../query.ts";
import type { Asked, Deps, Parameter, Route } from "../route.ts";
import { ANY, pageOfSchema, refTo } from "../schemas.ts";

const FIELDS = { fields: { about: "only these fields of each, parted by commas", type: "string" } } as const;

async function incidentOf({ params, query }: Asked, { store, clock }: Deps) {
  return showIncident(store, clock, momentOf(query), params["id"] ?? "");
}

export const INCIDENT_ROUTES: readonly Route[] = [
  {
    method: "GET",
    path: "/api/incidents",
    about: "Incidents, newest first",
    role: "reader",
    query: { ...MOMENT, ...FILTERS, ...PAGING, ...FIELDS },
    answers: pageOfSchema(refTo("incident")),
    byHead: true,
    async handle({ query }, { store, clock }) {
      const [moment, terms] = [momentOf(query), toTerms(filterOf(query))];
      const request = { terms, limit: limitOf(query), cursor: query["cursor"] ?? null };
      const { items, next } = await searchIncidents(store, clock, moment, request);
      const total = await countFound(store, clock, moment, terms);
      return { json: { items: items.map((incident) => fieldsOf(incident, query)), total, next } };
    },
  },
  {
    method: "GET",
    path: "/api/incidents/counts",
    about: "How many incidents are found, by country, kind, status, grade and year",
    role: "reader",
    query: { ...MOMENT, ...FILTERS },
    answers: { type: "object", required: ["total", "country", "event", "status", "grade", "year"] },
    byHead: true,
    handle: async ({ query }, { store, clock }) => ({
      json: await countIncidents(store, clock, momentOf(query), toTerms(filterOf(query))),
    }),
  },
  {
    method: "GET",
    path: "/api/incidents/{id}",
    about: "One incident, by any id it ever had or a clear beginning of one",
    role: "reader",
    query: { ...MOMENT, ...FIELDS },
    answers: refTo("incident"),
    byHead: true,
    handle: async (asked, deps) => ({ json: fieldsOf(await incidentOf(asked, deps), asked.query) }),
  },
  {
    method: "GET",
    path: "/api/incidents/{id}/claims",
    about: "The claims on one incident",
    role: "reader",
    query: MOMENT,
    answers: { type: "array", items: ANY },
    byHead: true,
    handle: async (asked, deps) => ({ json: (await incidentOf(asked, deps)).claims }),
  },
  {
    method: "GET",
    path: "/api/incidents/{id}/why",
    about: "Why a value is what it is: the rule, the claims used and those set aside",
    role: "reader",
    query: { ...MOMENT, field: { about: "killed, injured, responsibility, time, place …", type: "string" } },
    answers: ANY,
    byHead: true,
    async handle(asked, deps) {
      const { field } = asked.query;
      if (field === undefined) throw new DatelineError("FILTER_BAD", "got no field, expected field=killed or another");
      return { json: explainValue(await incidentOf(asked, deps), field) };
    },
  },
  {
    method: "GET",
    path: "/api/incidents/{id}/history",
    about: "What was recorded of an incident, by whom and when, and how its figures moved",
    role: "reader",
    query: MOMENT,
    answers: ANY,
    byHead: true,
    handle: async ({ params, query }, { store, clock }) => ({
      json: await incidentHistory(store, clock, momentOf(query), params["id"] ?? ""),
    }),
  },
  {
    method: "GET",
    path: "/api/incidents/{id}/diff",
    about: "What changed of an incident between two moments, and which report or act did it",
    role: "reader",
    query: {
      from: { about: "the earlier moment", type: "string" },
      to: { about: "the later moment", type: "string" },
      clock: { about: "what was public then, or what this ledger held then", type: "string", enum: ["published", "recorded"] },
      policy: MOMENT["policy"] as Parameter,
    },
    answers: ANY,
    byHead: true,
    async handle({ params, query }, { store, clock }) {
      const { from, to, policy = null } = query;
      if (from === undefined || to === undefined)
        throw new DatelineError("FILTER_BAD", "got no two moments, expected from and to");
      const by = query["clock"] === "recorded" ? "recorded" : "published";
      return { json: await diffIncident(store, clock, params["id"] ?? "", { from, to, clock: by, policy }) };
    },
  },
  {
    method: "GET",
    path: "/api/incidents/{id}/toll",
    about: "When each casualty range became what, and the claim that brought it",
    role: "reader",
    query: MOMENT,
    answers: { type: "array", items: ANY },
    byHead: true,
    handle: async (asked, deps) => ({ json: casualtyHistory(await incidentOf(asked, deps)) }),
  },
  {
    method: "GET",
    path: "/api/incidents/{id}/sentence",
    about: "The incident in a sentence that stands alone",
    role: "reader",
    query: MOMENT,
    answers: { type: "object", required: ["sentence"], properties: { sentence: { type: "string" } } },
    byHead: true,
    handle: async (asked, deps) => ({ json: { sentence: sentenceOf(await incidentOf(asked, deps)) } }),
  },
];
