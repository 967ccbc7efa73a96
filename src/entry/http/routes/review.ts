import { type ActFilter, listActs } from "../../../app/list-acts.ts";
import { measureAgreement } from "../../../app/measure-agreement.ts";
import { reviewLedger } from "../../../app/review-ledger.ts";
import { reviewQueue, toQueuedHead } from "../../../app/review-queue.ts";
import type { ReviewRequest } from "../../../app/review-request.ts";
import { showReport } from "../../../app/show-report.ts";
import { valueInWords } from "../../../app/value-in-words.ts";
import { DatelineError } from "../../../core/model/index.ts";
import { FIELDS, fieldsAsked, MOMENT, momentOf, onlyFields, wholeOf } from "../query.ts";
import { REVIEW_SCHEMA, toReviewBody } from "../review-body.ts";
import type { Deps, Route } from "../route.ts";
import { listOf, refTo } from "../schemas.ts";

const USUAL = 50;
const MOST = 500;

export const REVIEW_ROUTES: readonly Route[] = [
  {
    method: "POST",
    path: "/api/review",
    about: "Record what a person decided: { act, … , why }; each act can be undone by its id",
    role: "analyst",
    query: {},
    takes: ["application/json"],
    body: REVIEW_SCHEMA,
    example: { act: "accept", claim: "rep_…/c4", why: "the ministry's own figure" },
    answers: { type: "object", required: ["recorded"], properties: { recorded: listOf(refTo("recorded-act")) } },
    byHead: false,
    async handle({ body, by }, deps) {
      const { request, why, at } = toReviewBody(body);
      return { json: { recorded: await reviewLedger(deps.store, deps.clock, await inValues(request, deps), { by, why, at }) } };
    },
  },
  {
    method: "GET",
    path: "/api/review/queue",
    about: "Open incidents, those most worth a person's look first",
    role: "reader",
    query: {
      ...MOMENT,
      limit: { about: `at most so many, ${USUAL} unless said`, type: "integer" },
      assignee: { about: "only those this person looks after", type: "string" },
      ...FIELDS,
    },
    answers: listOf(refTo("queued-incident")),
    byHead: true,
    async handle({ query }, { store, clock }) {
      const limit = query["limit"] === undefined ? USUAL : wholeOf("limit", query["limit"], MOST);
      const queue = await reviewQueue(store, clock, momentOf(query), limit, query["assignee"] ?? null);
      return { json: queue.map((each) => onlyFields(toQueuedHead(each), fieldsAsked(query))) };
    },
  },
  {
    method: "GET",
    path: "/api/review/agreement",
    about: "How far second coders agree, with each other and with the engine, field by field",
    role: "reader",
    query: { people: { about: "people with each other only, without the engine", type: "boolean" } },
    answers: refTo("agreement"),
    byHead: true,
    handle: async ({ query }, { store }) => ({ json: await measureAgreement(store, query["people"] !== "true") }),
  },
  {
    method: "GET",
    path: "/api/review/acts",
    about: "What people decided, in its order, undone acts too",
    role: "reader",
    query: {
      incident: { about: "acts on claims or report-incidents of this incident", type: "string" },
      by: { about: "acts of this person", type: "string" },
      ...FIELDS,
    },
    answers: listOf(refTo("listed-act")),
    byHead: true,
    async handle({ query }, { store, clock }) {
      const { incident, by } = query;
      const filter: ActFilter = { ...(incident === undefined ? {} : { incident }), ...(by === undefined ? {} : { by }) };
      return { json: (await listActs(store, clock, filter)).map((act) => onlyFields(act, fieldsAsked(query))) };
    },
  },
];

/** A correction in words is read as the engine reads them. */
async function inValues(request: ReviewRequest, { store, engine }: Deps): Promise<ReviewRequest> {
  if (request.act !== "correct" || typeof request.value !== "string") return request;
  const [report = "", id = ""] = request.claim.split("/");
  const claim = (await showReport(store, report)).claims.find((each) => each.id === id);
  if (claim === undefined)
    throw new DatelineError("CLAIM_NOT_FOUND", `got no claim ${request.claim}`, {
      hint: "/api/incidents/{id}/claims lists them",
    });
  return { ...request, value: valueInWords(await engine(), claim.field, request.value) };
}
