import { REVIEW_ACTS, type ReviewRequest } from "../../app/review-request.ts";
import { DatelineError } from "../../core/model/index.ts";
import { SEE_ROUTES } from "./problems.ts";

/** What a body asks to be recorded; `value` of a correction may be in words, which the caller reads. */
export interface ReviewBody {
  readonly request: ReviewRequest;
  readonly why: string | null;
  readonly at: string | null;
}

type Kind = "text" | "text?" | "texts" | "any" | "letter?" | "number?";

/** The fields each act takes. */
const FIELDS: Readonly<Record<ReviewRequest["act"], Readonly<Record<string, Kind>>>> = {
  accept: { claim: "text" },
  reject: { claim: "text" },
  correct: { claim: "text", value: "any", quote: "text?" },
  move: { claim: "text", to: "text" },
  same: { a: "text", b: "text" },
  "not-same": { a: "text", b: "text" },
  merge: { incidents: "texts" },
  split: { incident: "text", nodes: "texts" },
  "not-an-incident": { incident: "text" },
  close: { incident: "text" },
  reopen: { incident: "text" },
  review: { incident: "text" },
  assign: { incident: "text", to: "letter?" },
  comment: { on: "text" },
  "grade-source": { source: "text", reliability: "letter?" },
  "grade-claim": { claim: "text", credibility: "number?" },
  code: { incident: "text", field: "text", value: "any" },
  undo: { undoes: "text" },
};
const MOST_IDS = 200;

const KIND_SCHEMAS: Readonly<Record<Kind, object>> = {
  text: { type: "string" },
  "text?": { type: "string" },
  texts: { type: "array", items: { type: "string" }, minItems: 1, maxItems: MOST_IDS },
  any: {},
  "letter?": { type: ["string", "null"] },
  "number?": { type: ["number", "null"] },
};

/** What `toReviewBody` takes: one act, with the fields it needs. */
export const REVIEW_SCHEMA: object = {
  oneOf: REVIEW_ACTS.map((act) => ({
    type: "object",
    required: ["act", ...Object.entries(FIELDS[act]).flatMap(([name, kind]) => (kind === "text?" ? [] : [name]))],
    properties: {
      act: { type: "string", const: act },
      ...Object.fromEntries(Object.entries(FIELDS[act]).map(([name, kind]) => [name, KIND_SCHEMAS[kind]])),
      why: { type: "string", description: "in the person's own words" },
      at: { type: "string", description: "when it was decided, where not now" },
    },
    additionalProperties: false,
  })),
};

/** @throws DatelineError ACT_BAD naming the field */
export function toReviewBody(body: unknown): ReviewBody {
  if (typeof body !== "object" || body === null || Array.isArray(body)) throw bad("a body that is no object", "{ act, … }");
  const given = body as Readonly<Record<string, unknown>>;
  const act = REVIEW_ACTS.find((each) => each === given["act"]);
  if (act === undefined) throw bad(`act ${show(given["act"])}`, `one of ${REVIEW_ACTS.join(", ")}`);
  const fields = FIELDS[act];
  for (const name of Object.keys(given))
    if (!(name in fields) && name !== "act" && name !== "why" && name !== "at")
      throw bad(`field ${show(name)} for ${act}`, Object.keys(fields).join(", "));
  const request: Record<string, unknown> = { act };
  for (const [name, kind] of Object.entries(fields)) {
    const value = given[name];
    if (kind === "text?" && value === undefined) continue;
    if (!fits(value, kind)) throw bad(`${name} ${show(value)} for ${act}`, EXPECTED[kind]);
    request[name] = value;
  }
  // each field has been held to its kind above
  return { request: request as unknown as ReviewRequest, why: textOrNull(given, "why"), at: textOrNull(given, "at") };
}

const EXPECTED: Readonly<Record<Kind, string>> = {
  text: "text",
  "text?": "text",
  texts: `a list of 1 to ${MOST_IDS} ids`,
  any: "a value",
  "letter?": "text or null",
  "number?": "a number or null",
};

function fits(value: unknown, kind: Kind): boolean {
  switch (kind) {
    case "text":
    case "text?":
      return typeof value === "string" && value !== "";
    case "texts":
      return Array.isArray(value) && value.length > 0 && value.length <= MOST_IDS && value.every((id) => typeof id === "string");
    case "letter?":
      return value === null || typeof value === "string";
    case "number?":
      return value === null || typeof value === "number";
    case "any":
      return value !== undefined;
  }
}

function textOrNull(given: Readonly<Record<string, unknown>>, name: string): string | null {
  const value = given[name];
  if (value === undefined || value === null || value === "") return null;
  if (typeof value !== "string") throw bad(`${name} ${show(value)}`, "text");
  return value;
}

function show(value: unknown): string {
  return (JSON.stringify(value) ?? "nothing").slice(0, 60);
}

function bad(got: string, expected: string): DatelineError {
  return new DatelineError("ACT_BAD", `got ${got}, expected ${expected}`, { hint: SEE_ROUTES });
}
