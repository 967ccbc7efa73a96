import { diffIncident } from "../../../app/diff-incident.ts";
import { explainValue } from "../../../app/explain-value.ts";
import { toTerms } from "../../../app/incident-filter.ts";
import { HEAD_FIELDS, type IncidentHead } from "../../../app/incident-head.ts";
import { incidentHistory } from "../../../app/incident-history.ts";
import { INCIDENT_PARTS } from "../../../app/incident-parts.ts";
import { listHeadTexts } from "../../../app/list-heads.ts";
import { countFound, searchIncidents } from "../../../app/search-incidents.ts";
import { DatelineError } from "../../../core/model/index.ts";
import { LIST_ORDERS } from "../../../core/search/index.ts";
import { SEE_ROUTES } from "../problems.ts";
import { FIELDS, FILTERS, fieldsAsked, filterOf, MOMENT, momentOf, onlyFields, PAGING, pageAsked } from "../query.ts";
import type { Answer, Asked, Parameter, Route, RouteDeps } from "../route.ts";
import { listOf, pageOfSchema, refTo } from "../schemas.ts";

async function incidentOf({ params, query, head }: Asked, { incidents }: RouteDeps) {
  return incidents.at(head, momentOf(query), params["id"] ?? "");
}

const PART_SCHEMAS: Readonly<Record<keyof typeof INCIDENT_PARTS, object>> = {
  claims: listOf(refTo("ledger-claim")),
  matrix: refTo("claim-matrix"),
  ranges: refTo("incident-ranges"),
  toll: listOf(refTo("range-change")),
  sentence: refTo("incident-sentence"),
};

/** A page of incidents as asked for, and how many there are. */
async function listOfIncidents({ query }: Asked, { store, clock }: RouteDeps): Promise<Answer> {
  const [moment, terms, page, fields] = [momentOf(query), toTerms(filterOf(query)), pageAsked(query), fieldsAsked(query)];
  const order = query["order"] === "deadliest" ? "deadliest" : "newest";
  const total = await countFound(store, clock, moment, terms);
  if (fields?.every(isHeadField)) {
    const { items, next } = await listHeadTexts(store, clock, moment, { terms, order, ...page });
    const whole = HEAD_FIELDS.every((field) => fields.includes(field));
    const texts = whole ? items : items.map((text) => JSON.stringify(onlyFields(JSON.parse(text) as IncidentHead, fields)));
    return { text: `{"items":[${texts.join(",")}],"total":${total},"next":${JSON.stringify(next)}}` };
  }
  const { items, next } = await searchIncidents(store, clock, moment, { terms, order, ...page });
  return { json: { items: items.map((incident) => onlyFields(incident, fields)), total, next } };
}

const LIST: Pick<Route, "method" | "role" | "query" | "answers" | "byHead"> = {
  method: "GET",
  role: "reader",
  query: { ...MOMENT, ...FILTERS, ...PAGING, ...FIELDS, order: { about: "which come first", type: "string", enum: LIST_ORDERS } },
  answers: pageOfSchema(refTo("incident")),
  byHead: true,
};

export const INCIDENT_ROUTES: readonly Route[] = [
  { ...LIST, path: "/api/incidents", about: "Incidents, newest first unless asked otherwise", handle: listOfIncidents },
  {
    ...LIST,
    path: "/api/search",
    about: "Incidents by a query of the query language (q), with any filter besides",
    async handle(asked, deps) {
      if (asked.query["q"] === undefined)
        throw new DatelineError("FILTER_BAD", "got no q, expected a query", { hint: 'q=rockets "green zone" killed>=8' });
      return listOfIncidents(asked, deps);
    },
  },
  {
    method: "GET",
    path: "/api/incidents/{id}",
    about: "One incident, by any id it ever had, a clear beginning of one, or one of its report-incidents (rep_…/i1)",
    role: "reader",
    query: { ...MOMENT, ...FIELDS },
    answers: refTo("incident"),
    byHead: true,
    handle: async (asked, deps) => ({ json: onlyFields(await incidentOf(asked, deps), fieldsAsked(asked.query)) }),
  },
  {
    method: "GET",
    path: "/api/incidents/{id}/why",
    about: "Why a value is what it is: the rule, the claims used and those set aside",
    role: "reader",
    query: { ...MOMENT, field: { about: "killed, injured, responsibility, time, place …", type: "string", example: "killed" } },
    answers: refTo("explanation"),
    byHead: true,
    async handle(asked, deps) {
      const { field } = asked.query;
      if (field === undefined)
        throw new DatelineError("FILTER_BAD", "got no field, expected field=killed or another", { hint: SEE_ROUTES });
      return { json: explainValue(await incidentOf(asked, deps), field) };
    },
  },
  {
    method: "GET",
    path: "/api/incidents/{id}/history",
    about: "What was recorded of an incident, by whom and when, and how its figures moved",
    role: "reader",
    query: MOMENT,
    answers: refTo("history"),
    byHead: true,
    handle: async (asked, deps) => ({ json: await incidentHistory(deps.store, deps.clock, await incidentOf(asked, deps)) }),
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
    answers: refTo("diff"),
    byHead: true,
    async handle({ params, query }, { store, clock }) {
      const { from, to, policy = null } = query;
      if (from === undefined || to === undefined)
        throw new DatelineError("FILTER_BAD", "got no two moments, expected from and to", {
          hint: "from=2020-11-21&to=2020-11-22",
        });
      const by = query["clock"] === "recorded" ? "recorded" : "published";
      return { json: await diffIncident(store, clock, params["id"] ?? "", { from, to, clock: by, policy }) };
    },
  },
  ...Object.entries(INCIDENT_PARTS).map(
    ([name, { about, of }]): Route => ({
      method: "GET",
      path: `/api/incidents/{id}/${name}`,
      about: `${about[0]?.toUpperCase()}${about.slice(1)}`,
      role: "reader",
      query: MOMENT,
      answers: PART_SCHEMAS[name as keyof typeof INCIDENT_PARTS],
      byHead: true,
      handle: async (asked, deps) => ({ json: of(await incidentOf(asked, deps)) }),
    }),
  ),
];

function isHeadField(name: string): boolean {
  return (HEAD_FIELDS as readonly string[]).includes(name);
}
