import { listReports } from "../../../app/list-reports.ts";
import { listSources } from "../../../app/list-sources.ts";
import { listCommitments, listPlans } from "../../../app/list-undertakings.ts";
import { showReport } from "../../../app/show-report.ts";
import { MOMENT, momentOf, PAGING, pageOf } from "../query.ts";
import type { Route } from "../route.ts";
import { ANY, pageOfSchema, refTo } from "../schemas.ts";

export const REPORT_ROUTES: readonly Route[] = [
  {
    method: "GET",
    path: "/api/reports",
    about: "Reports, newest publication first, without their texts",
    role: "reader",
    query: { ...MOMENT, ...PAGING },
    answers: pageOfSchema(ANY),
    byHead: true,
    handle: async ({ query }, { store }) => ({
      json: pageOf(await listReports(store, momentOf(query)), (report) => report.id, query),
    }),
  },
  {
    method: "GET",
    path: "/api/reports/{id}",
    about: "What was read of one report: its text, every mention, statement, claim and incident",
    role: "reader",
    query: {},
    answers: refTo("extraction"),
    byHead: true,
    handle: async ({ params }, { store }) => ({ json: await showReport(store, params["id"] ?? "") }),
  },
  {
    method: "GET",
    path: "/api/sources",
    about: "Who says something, those with most claims first",
    role: "reader",
    query: { ...MOMENT, ...PAGING },
    answers: pageOfSchema(ANY),
    byHead: true,
    async handle({ query }, { views }) {
      const { incidents } = await views.at(momentOf(query));
      return { json: pageOf(listSources(incidents), ({ kind, name, affiliation }) => `${kind}|${name}|${affiliation}`, query) };
    },
  },
  {
    method: "GET",
    path: "/api/commitments",
    about: "Obligations reports tell of, and the incidents that may breach them",
    role: "reader",
    query: { ...MOMENT, ...PAGING },
    answers: pageOfSchema(ANY),
    byHead: true,
    async handle({ query }, { store, views }) {
      const moment = momentOf(query);
      const held = await listCommitments(store, moment, (await views.at(moment)).incidents);
      return { json: pageOf(held, ({ report, id }) => `${report}/${id}`, query) };
    },
  },
  {
    method: "GET",
    path: "/api/plans",
    about: "Announced future acts, the soonest due first",
    role: "reader",
    query: { ...MOMENT, ...PAGING },
    answers: pageOfSchema(ANY),
    // what is overdue changes with the clock
    byHead: false,
    handle: async ({ query }, { store, clock }) => ({
      json: pageOf(await listPlans(store, clock, momentOf(query)), ({ report, id }) => `${report}/${id}`, query),
    }),
  },
];
