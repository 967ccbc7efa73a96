import { Readable } from "node:stream";
import { extractReports } from "../../../app/extract-reports.ts";
import { type IngestAnswer, ingestReports } from "../../../app/ingest-reports.ts";
import type { Feed } from "../../../app/ports/feed.ts";
import { DatelineError, type ERROR_CODES } from "../../../core/model/index.ts";
import type { Answer, Asked, Deps, Route } from "../route.ts";
import { listOf, refTo } from "../schemas.ts";

const JSON_TYPE = "application/json";
const LINES_TYPE = "application/x-ndjson";
const FILE_TYPE = "multipart/form-data";

/** Most reports one JSON body may hold; more come as ndjson. */
const MOST_IN_JSON = 200;

const REPORT = {
  type: "object",
  description: "a report with its text, or the page it stands in",
  properties: {
    id: { type: "string", description: "your own name for it" },
    text: { type: "string" },
    html: { type: "string", description: "of a page, in place of the text" },
    ...Object.fromEntries(["title", "outlet", "url"].map((name) => [name, { type: ["string", "null"] }])),
    published: { type: ["string", "null"], description: "date or instant, ISO 8601" },
    language: { type: ["string", "null"], description: "BCP 47" },
  },
};
const EXAMPLE = {
  title: "Two hurt in harbour blast",
  outlet: "Bay Courier",
  published: "2024-03-02",
  text: "Two dockers were hurt …",
};
const ANSWER = {
  oneOf: [
    {
      type: "object",
      required: ["report", "added", "incidents"],
      properties: {
        report: { type: "string" },
        added: { type: "boolean", description: "false: it was known already" },
        incidents: { type: "integer" },
      },
    },
    { type: "object", required: ["refused"], properties: { refused: refTo("problem") } },
  ],
};

export const INTAKE_ROUTES: readonly Route[] = [
  {
    method: "POST",
    path: "/api/extract",
    about: "Read one report and answer what it says; nothing is stored",
    role: "reader",
    query: {},
    takes: [JSON_TYPE],
    body: REPORT,
    example: EXAMPLE,
    answers: refTo("extraction"),
    byHead: false,
    async handle({ body }, { engine, intake }) {
      const item = await intake.record(body, "body");
      if ("refused" in item) throw toError(item.refused);
      for await (const result of extractReports(one(item), await engine())) {
        if ("refused" in result) throw toError(result.refused);
        return { json: result.extraction };
      }
      throw new TypeError("got no answer for a report");
    },
  },
  {
    method: "POST",
    path: "/api/ingest",
    about:
      "Read reports and record them: one report or a list as JSON, any number as ndjson (an answer a line, as it goes), or uploaded files",
    role: "analyst",
    query: {},
    takes: [JSON_TYPE, LINES_TYPE, FILE_TYPE],
    body: { oneOf: [REPORT, { type: "array", items: REPORT, maxItems: MOST_IN_JSON }] },
    example: EXAMPLE,
    answers: { oneOf: [ANSWER, { type: "object", required: ["answers"], properties: { answers: listOf(ANSWER) } }] },
    byHead: false,
    async handle(asked, deps) {
      if (asked.type === LINES_TYPE)
        return streamed(answersTo(deps.intake.lines(asked.body as AsyncIterable<Uint8Array>), asked, deps));
      if (asked.type === FILE_TYPE) return streamed(answersTo(uploads(asked.body as AsyncIterable<Upload>, deps), asked, deps));
      const list = Array.isArray(asked.body) ? asked.body : [asked.body];
      if (list.length > MOST_IN_JSON)
        throw new DatelineError(
          "INPUT_TOO_LARGE",
          `got ${list.length} reports in one JSON body, expected at most ${MOST_IN_JSON}`,
          { hint: "send them as ndjson" },
        );
      const answers: IngestAnswer[] = [];
      for await (const answer of answersTo(records(list, deps), asked, deps)) answers.push(answer);
      const [first] = answers;
      if (!Array.isArray(asked.body) && first !== undefined && "refused" in first) throw toError(first.refused);
      return { json: Array.isArray(asked.body) ? { answers } : first, status: 200 };
    },
  },
];

/** An uploaded file as the multipart reader gives it. */
interface Upload {
  readonly filename: string;
  readonly file: AsyncIterable<Uint8Array>;
}

function answersTo(feed: Feed, { by }: Asked, { store, clock, engine, outlets }: Deps): AsyncGenerator<IngestAnswer> {
  return (async function* () {
    yield* ingestReports(extractReports(feed, await engine()), store, clock, by, outlets);
  })();
}

async function* records(list: readonly unknown[], { intake }: Deps): Feed {
  for (const [i, value] of list.entries()) yield await intake.record(value, list.length === 1 ? "body" : `body[${i}]`);
}

async function* uploads(files: AsyncIterable<Upload>, { intake }: Deps): Feed {
  for await (const { file, filename } of files) yield* intake.file(file, plainName(filename));
}

/** Only the last part of a name, of harmless characters: it tells the form, and is shown. */
function plainName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? "";
  return last.replace(/[^\p{L}\p{N}._ -]/gu, "_").slice(0, 120) || "upload";
}

function streamed(answers: AsyncGenerator<IngestAnswer>): Answer {
  const lines = async function* () {
    for await (const answer of answers) yield `${JSON.stringify(answer)}\n`;
  };
  return { stream: Readable.from(lines()), type: `${LINES_TYPE}; charset=utf-8` };
}

async function* one<T>(item: T): AsyncGenerator<T> {
  yield item;
}

function toError(problem: {
  readonly code: keyof typeof ERROR_CODES;
  readonly message: string;
  readonly hint: string;
  readonly at: string | null;
}): DatelineError {
  return new DatelineError(problem.code, problem.message, {
    hint: problem.hint,
    ...(problem.at === null ? {} : { at: problem.at }),
  });
}
