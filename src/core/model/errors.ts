/** Permanent codes of expected trouble; `docs/codebook.md` lists each. Add here first, never rename. */
export const ERROR_CODES = {
  USAGE: { exit: 2, status: 400 },
  INPUT_NOT_FOUND: { exit: 1, status: 404 },
  INPUT_UNREADABLE: { exit: 1, status: 400 },
  INPUT_BINARY: { exit: 1, status: 415 },
  INPUT_EMPTY: { exit: 1, status: 400 },
  INPUT_BAD_JSON: { exit: 1, status: 400 },
  INPUT_BAD_FEED: { exit: 1, status: 400 },
  INPUT_BAD_RECORD: { exit: 1, status: 422 },
  INPUT_BAD_DATE: { exit: 1, status: 422 },
  INPUT_CHARSET: { exit: 1, status: 415 },
  INPUT_TRUNCATED: { exit: 1, status: 400 },
  INPUT_TOO_LARGE: { exit: 1, status: 413 },
  INPUT_LINE_TOO_LONG: { exit: 1, status: 413 },
  INPUT_NO_ARTICLE: { exit: 1, status: 422 },
  ENGINE_FAILED: { exit: 1, status: 500 },
  LEXICON_BAD_ROW: { exit: 3, status: 500 },
  LEXICON_BAD_COLUMN: { exit: 3, status: 500 },
  LEXICON_BAD_VALUE: { exit: 3, status: 500 },
  LEXICON_UNKNOWN_TABLE: { exit: 3, status: 500 },
  LEXICON_NOT_FOUND: { exit: 3, status: 500 },
  GAZETTEER_MISSING: { exit: 3, status: 500 },
  GAZETTEER_BAD: { exit: 3, status: 500 },
  LEDGER_NOT_FOUND: { exit: 3, status: 404 },
  LEDGER_UNREACHABLE: { exit: 3, status: 503 },
  LEDGER_LOCKED: { exit: 3, status: 503 },
  LEDGER_NEWER: { exit: 3, status: 500 },
  LEDGER_CORRUPT: { exit: 3, status: 500 },
  LEDGER_NOT_EMPTY: { exit: 3, status: 409 },
  LEDGER_READ_ONLY: { exit: 3, status: 503 },
  LEDGER_FULL: { exit: 3, status: 507 },
  INCIDENT_NOT_FOUND: { exit: 2, status: 404 },
  REPORT_NOT_FOUND: { exit: 2, status: 404 },
  CLAIM_NOT_FOUND: { exit: 2, status: 404 },
  ACT_NOT_FOUND: { exit: 2, status: 404 },
  ACT_BAD: { exit: 2, status: 422 },
  ACT_CONFLICT: { exit: 2, status: 409 },
  POLICY_UNKNOWN: { exit: 2, status: 400 },
  FIELD_UNKNOWN: { exit: 2, status: 400 },
  FILTER_BAD: { exit: 2, status: 400 },
  GOLD_BAD: { exit: 1, status: 422 },
  FORMAT_UNKNOWN: { exit: 2, status: 400 },
  TIME_BAD: { exit: 2, status: 400 },
  ROUTE_NOT_FOUND: { exit: 2, status: 404 },
  METHOD_REFUSED: { exit: 2, status: 405 },
  BODY_BAD: { exit: 2, status: 400 },
  HOST_REFUSED: { exit: 2, status: 421 },
  ORIGIN_REFUSED: { exit: 2, status: 403 },
  TOKEN_MISSING: { exit: 2, status: 401 },
  TOKEN_REFUSED: { exit: 2, status: 403 },
  TOKEN_UNKNOWN: { exit: 2, status: 404 },
  RATE_LIMITED: { exit: 2, status: 429 },
  PROGRAM_FAULT: { exit: 3, status: 500 },
} as const satisfies Record<string, { exit: 1 | 2 | 3; status: number }>;

export type ErrorCode = keyof typeof ERROR_CODES;

/** The one JSON shape of an error, on every door. */
export interface Problem {
  readonly code: ErrorCode;
  /** "got …, expected …" */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
  /** `file:line`, or null. */
  readonly at: string | null;
}

/** Expected trouble: carries a permanent code. Anything else thrown is a bug. */
export class DatelineError extends Error implements Problem {
  readonly code: ErrorCode;
  readonly hint: string;
  readonly at: string | null;

  constructor(code: ErrorCode, message: string, more: { hint: string; at?: string; cause?: unknown }) {
    super(message, more.cause === undefined ? {} : { cause: more.cause });
    this.name = "DatelineError";
    this.code = code;
    this.hint = more.hint;
    this.at = more.at ?? null;
  }

  toProblem(): Problem {
    return { code: this.code, message: this.message, hint: this.hint, at: this.at };
  }
}
