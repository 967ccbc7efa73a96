import { ERROR_CODES } from "../../core/model/index.ts";
import type { Parameter, Route } from "./route.ts";
import { componentSchemas } from "./schemas.ts";

/** What the reference is parted by: the first whose paths a route is under. */
const TAGS: readonly (readonly [name: string, about: string, paths: RegExp])[] = [
  ["Incidents", "Incidents at any moment and under any policy, and what is told of one", /^\/api\/(?:incidents|search)/],
  ["Reports and sources", "What was read, and who says it", /^\/api\/(?:reports|statements|sources|origins)/],
  ["Agreements and plans", "Commitments with what may breach them, and announced acts", /^\/api\/(?:commitments|plans)/],
  ["Adding", "Reading reports, with or without recording them", /^\/api\/(?:extract|ingest)/],
  ["Review", "What people decide, each act an entry that can be undone", /^\/api\/review/],
  ["Following and taking out", "The change feed, and the columns of other codebooks", /^\/api\/(?:changes|export)/],
  ["Server", "Who asks, and how the server is", /^\//],
];

/** The reference of this server in OpenAPI 3.1, made from the routes themselves. */
export function openApiOf(routes: readonly Route[], version: string, withTokens: boolean): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    const held = paths[route.path] ?? {};
    held[route.method.toLowerCase()] = operationOf(route, withTokens);
    paths[route.path] = held;
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Dateline",
      version,
      description:
        "News reports of violent incidents as a sourced, versioned incident record. Every answer can be asked as of a time and under a casualty policy; the same questions give the same JSON on the command line. Answers that hold as long as the ledger is the same carry an ETag.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/" }],
    tags: TAGS.filter(([name]) => routes.some(({ path }) => tagOf(path) === name)).map(([name, description]) => ({
      name,
      description,
    })),
    paths,
    components: {
      schemas: { ...componentSchemas(), "problem-details": PROBLEM_DETAILS },
      responses: {
        problem: {
          description: "refused, and why",
          content: { "application/problem+json": { schema: { $ref: "#/components/schemas/problem-details" } } },
        },
      },
      ...(withTokens ? { securitySchemes: { token: { type: "http", scheme: "bearer" } } } : {}),
    },
  };
}

/** As problems.ts makes them. */
const PROBLEM_DETAILS: object = {
  type: "object",
  description: "RFC 9457 problem details with our permanent code",
  required: ["type", "title", "status", "detail", "instance", "code", "hint", "at"],
  properties: {
    type: { type: "string", description: "urn:dateline:problem: and the code" },
    title: { type: "string", description: "the code in words" },
    status: { type: "integer" },
    detail: { type: "string", description: "got …, expected …" },
    instance: {
      type: "string",
      description: "urn:dateline:request: and the id that x-request-id carries and the server's log names",
    },
    code: { type: "string", enum: Object.keys(ERROR_CODES) },
    hint: { type: "string", description: "what to do about it" },
    at: { type: ["string", "null"], description: "where in what was sent" },
  },
};

const REFUSALS: Readonly<Record<string, string>> = {
  "400": "what is asked for cannot be asked so",
  "401": "no token, or one that is not known",
  "403": "a token, or a page of another origin, that may not do this",
  "404": "nothing is known by that id or name",
  "409": "an act that another one has overtaken",
  "413": "more than one request may hold",
  "415": "a text in no encoding that can be read",
  "421": "a name this server does not go by",
  "422": "what was sent is not what this takes",
  "429": "too many requests in a minute",
  "503": "the ledger is held by another process",
};

function operationOf(route: Route, withTokens: boolean): object {
  const names = [...route.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");
  const refused = [
    "400",
    ...(withTokens ? ["401"] : []),
    "403",
    ...(names.length > 0 || route.path === "/api/review" ? ["404"] : []),
    ...(route.takes === undefined ? [] : ["409", "413", "415", "422"]),
    "421",
    "429",
    "503",
  ];
  return {
    operationId: `${route.method.toLowerCase()}${route.path.replace(/[^a-z]+(\w)?/gi, (_all, next: string | undefined) => (next ?? "").toUpperCase())}`,
    tags: [tagOf(route.path)],
    summary: route.about,
    ...(withTokens ? { security: [{ token: [] }], "x-role": route.role } : {}),
    parameters: [
      ...names.map((name) => ({
        name,
        in: "path",
        required: true,
        description: PATH_PARAMETERS[name],
        schema: { type: "string" },
      })),
      ...Object.entries(route.query).map(([name, parameter]) => queryParameter(name, parameter)),
    ],
    ...(route.takes === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: Object.fromEntries(route.takes.map((type) => [type, bodyOf(route, type)])),
          },
        }),
    responses: {
      "200": { description: "done", content: { [route.gives ?? "application/json"]: { schema: route.answers } } },
      ...(route.byHead ? { "304": { description: "as it was under the ETag sent in if-none-match" } } : {}),
      ...Object.fromEntries(
        refused.map((status) => [
          status,
          {
            description: REFUSALS[status],
            content: { "application/problem+json": { schema: { $ref: "#/components/schemas/problem-details" } } },
          },
        ]),
      ),
      default: { $ref: "#/components/responses/problem" },
    },
  };
}

const PATH_PARAMETERS: Readonly<Record<string, string>> = {
  id: "an id, or a clear beginning of one",
  format: "name of the format",
};

function queryParameter(name: string, { about, type, enum: values, example }: Parameter): object {
  return {
    name,
    in: "query",
    description: about,
    schema: values === undefined ? { type } : { type, enum: values },
    ...(example === undefined ? {} : { example }),
  };
}

function bodyOf({ body, example }: Route, type: string): object {
  if (type !== "application/json") return { schema: BODIES[type] ?? {} };
  return { schema: body ?? {}, ...(example === undefined ? {} : { example }) };
}

/** Bodies that are not JSON. */
const BODIES: Readonly<Record<string, object>> = {
  "application/x-ndjson": { type: "string", description: "a report a line, each as in the JSON body" },
  "multipart/form-data": {
    type: "object",
    properties: { files: { type: "array", items: { type: "string", format: "binary" } } },
  },
};

function tagOf(path: string): string {
  return TAGS.find(([, , paths]) => paths.test(path))?.[0] ?? "Server";
}
