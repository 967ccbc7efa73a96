import { listReports } from "../../../app/list-reports.ts";
import { listStatements } from "../../../app/list-statements.ts";
import { listCommitments, listPlans } from "../../../app/list-undertakings.ts";
import { showReport } from "../../../app/show-report.ts";
import type { Stance } from "../../../core/model/index.ts";
import { STANCES } from "../../../core/search/index.ts";
import { FIELDS, MOMENT, momentOf, PAGING, pageAsked, pageOfFields } from "../query.ts";
import type { Route } from "../route.ts";
import { listOf, pageOfSchema, refTo } from "../schemas.ts";

export const REPORT_ROUTES: readonly Route[] = [
  {
    method: "GET",
    path: "/api/reports",
    about: "Reports, newest publication first, without their texts",
    role: "reader",
    query: { ...MOMENT, ...PAGING, ...FIELDS },
    answers: pageOfSchema(refTo("report-head")),
    byHead: true,
    handle: async ({ query }, { store }) => ({
      json: pageOfFields(await listReports(store, momentOf(query), pageAsked(query)), query),
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
    path: "/api/statements",
    about: "Who says what in the reports, the newest report first; a page may hold few or none and still have a next one",
    role: "reader",
    query: {
      ...MOMENT,
      speaker: { about: "words of who says it", type: "string" },
      stance: { about: "how it is said", type: "string", enum: STANCES },
      ...PAGING,
      ...FIELDS,
    },
    answers: {
      type: "object",
      required: ["items", "next"],
      properties: { items: listOf(refTo("told-statement")), next: { type: ["string", "null"] } },
    },
    byHead: true,
    async handle({ query }, { store }) {
      const filter = { speaker: query["speaker"] ?? null, stance: (query["stance"] as Stance | undefined) ?? null };
      return { json: pageOfFields(await listStatements(store, momentOf(query), filter, pageAsked(query)), query) };
    },
  },
  {
    method: "GET",
    path: "/api/commitments",
    about: "Obligations reports tell of, and the incidents that may breach them",
    role: "reader",
    query: { ...MOMENT, ...PAGING, ...FIELDS },
    answers: pageOfSchema(refTo("told-commitment")),
    byHead: true,
    handle: async ({ query }, { store, clock }) => ({
      json: pageOfFields(await listCommitments(store, clock, momentOf(query), pageAsked(query)), query),
    }),
  },
  {
    method: "GET",
    path: "/api/plans",
    about: "Announced future acts, the soonest due first",
    role: "reader",
    query: { ...MOMENT, ...PAGING, ...FIELDS },
    answers: pageOfSchema(refTo("told-plan")),
    // what is overdue changes with the clock
    byHead: false,
    handle: async ({ query }, { store, clock }) => ({
      json: pageOfFields(await listPlans(store, clock, momentOf(query), pageAsked(query)), query),
    }),
  },
];
