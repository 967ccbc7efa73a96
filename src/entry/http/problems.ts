import { DatelineError, ERROR_CODES, type ErrorCode } from "../../core/model/index.ts";

/** RFC 9457 problem details, with our permanent code. */
export interface ProblemDetails {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly code: ErrorCode;
  readonly hint: string;
  readonly at: string | null;
}

export function toProblemDetails(error: DatelineError, requestId: string): ProblemDetails {
  const { code, message, hint, at } = error.toProblem();
  return {
    type: `urn:dateline:problem:${code}`,
    title: code.toLowerCase().replaceAll("_", " "),
    status: ERROR_CODES[code].status,
    detail: message,
    instance: `urn:dateline:request:${requestId}`,
    code,
    hint,
    at,
  };
}

/** What Fastify itself refuses, in our codes; null for a fault of the program. */
export function refusalOf(error: {
  readonly code?: string;
  readonly statusCode?: number;
  readonly message: string;
}): DatelineError | null {
  const code = FASTIFY[error.code ?? ""];
  if (code !== undefined)
    return new DatelineError(code, `got a request that is refused: ${error.message}`, {
      hint: HINTS[code] ?? SEE_ROUTES,
    });
  if (error.statusCode === 413) return new DatelineError("INPUT_TOO_LARGE", "got a body over the limit", { hint: SMALLER });
  // a name that leads out of the page's folder, or to a hidden file
  if (error.statusCode === 403)
    return new DatelineError("ROUTE_NOT_FOUND", "got an address that leads nowhere", { hint: SEE_ROUTES });
  if (error.statusCode === 415)
    return new DatelineError("BODY_BAD", `got a body of a type this route does not take: ${error.message}`, { hint: SEE_ROUTES });
  if (error.statusCode === 429)
    return new DatelineError("RATE_LIMITED", "got too many requests at once", { hint: "wait a minute" });
  return error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500
    ? new DatelineError("BODY_BAD", `got a request that is refused: ${error.message}`, { hint: SEE_ROUTES })
    : null;
}

/** Where to look when a request does not fit. */
export const SEE_ROUTES = "/openapi.json lists the routes and what each takes";
const SMALLER = "a JSON body may have 16 MB, a file 256 MB; any number of reports come as ndjson";
const HINTS: Readonly<Partial<Record<ErrorCode, string>>> = {
  INPUT_TOO_LARGE: SMALLER,
  INPUT_BAD_JSON: 'ndjson goes as application/x-ndjson, a text alone as { "text": … }',
};

const FASTIFY: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: "INPUT_TOO_LARGE",
  FST_REQ_FILE_TOO_LARGE: "INPUT_TOO_LARGE",
  FST_FILES_LIMIT: "INPUT_TOO_LARGE",
  FST_PARTS_LIMIT: "INPUT_TOO_LARGE",
  FST_ERR_CTP_INVALID_JSON_BODY: "INPUT_BAD_JSON",
  FST_ERR_CTP_EMPTY_JSON_BODY: "INPUT_BAD_JSON",
};
