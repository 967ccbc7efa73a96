import { basename } from "node:path";
import { DatelineError, type Problem, type RawReport } from "../../core/model/index.ts";
import { gunzippedWhereNeeded, readBytes, startingWith } from "./byte-source.ts";
import { decodeText, refuseBinary, wideCharset } from "./decode-text.ts";
import { expandInputs } from "./expand-inputs.ts";
import { parseHtml } from "./parse-html.ts";
import { checkReport, type Defaults, LONGEST_TEXT, parseRecord, parseText } from "./parse-record.ts";
import { attempt, toProblem } from "./problems.ts";
import { readFeed } from "./read-feed.ts";
import { readJson } from "./read-json.ts";
import { readLines } from "./read-lines.ts";
import { type Form, formOf, sniffForm } from "./sniff-form.ts";

export type ReadInput = { readonly raw: RawReport; readonly at: string } | { readonly refused: Problem };

/** Longest file of each form that is read whole, in bytes; ndjson is read by line and has no limit. */
const LONGEST_FILE: Readonly<Record<Exclude<Form, "lines">, number>> = {
  text: LONGEST_TEXT * 4,
  html: 32 * 1024 * 1024,
  json: 64 * 1024 * 1024,
  feed: 64 * 1024 * 1024,
};
/** Bytes enough to tell a form by; markup tells it further down than JSON does. */
const HEAD = 1024;
const MARKUP = 0x3c;

/** Reports of the inputs in their order; what cannot be read comes as a Problem with its place and the rest goes on. Memory is bounded by the longest line or file. `watch` hears of bytes taken in. */
export async function* readInputs(
  inputs: readonly string[],
  defaults: Defaults,
  watch?: (bytes: number) => void,
): AsyncGenerator<ReadInput> {
  for await (const input of expandInputs(inputs)) {
    if ("refused" in input) {
      yield input;
      continue;
    }
    const at = input.path === "-" ? "stdin" : input.path;
    try {
      yield* readFile(input.path, at, defaults, watch);
    } catch (error) {
      yield { refused: toProblem(error, `${at}:1`) };
    }
  }
}

async function* readFile(
  path: string,
  at: string,
  defaults: Defaults,
  watch: ((bytes: number) => void) | undefined,
): AsyncGenerator<ReadInput> {
  yield* readNamed(readBytes(path, watch), path, at, defaults);
}

/** Reports of bytes that came under a file's name, by an upload. Nothing of the name reaches the file system. */
export async function* readUpload(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  defaults: Defaults,
): AsyncGenerator<ReadInput> {
  try {
    yield* readNamed(gunzippedWhereNeeded(chunks), name, name, defaults);
  } catch (error) {
    yield { refused: toProblem(error, `${name}:1`) };
  }
}

/** Reports of ndjson that comes over the wire, a line a report. */
export function readLineStream(chunks: AsyncIterable<Uint8Array>, defaults: Defaults): AsyncGenerator<ReadInput> {
  return readLines(gunzippedWhereNeeded(chunks), "body", recordReader(defaults));
}

/** A report given as a JSON value. */
export function readRecord(value: unknown, defaults: Defaults, at: string): Promise<ReadInput> {
  return recordReader(defaults)(value, at);
}

async function* readNamed(
  chunks: AsyncGenerator<Buffer>,
  path: string,
  at: string,
  defaults: Defaults,
): AsyncGenerator<ReadInput> {
  let head: Buffer = Buffer.alloc(0);
  const named = formOf(path);
  for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) {
    head = Buffer.concat([head, next.value]);
    if (named !== null || head.length >= HEAD || (head.includes(10) && !head.includes(MARKUP))) break;
  }
  const all = startingWith(head, chunks);
  try {
    const form = named ?? sniffForm(head);
    // UTF-16 and UTF-32 have no newline byte to split at
    if (form === "lines" && wideCharset(head) === null) {
      refuseBinary(head, `${at}:1`);
      yield* readLines(all, at, recordReader(defaults));
    } else yield* readWhole(all, form, path, at, defaults);
  } finally {
    await chunks.return(undefined);
  }
}

async function* readWhole(
  chunks: AsyncGenerator<Buffer>,
  form: Form,
  path: string,
  at: string,
  defaults: Defaults,
): AsyncGenerator<ReadInput> {
  const bytes = await collect(chunks, form === "lines" ? LONGEST_FILE.json : LONGEST_FILE[form], at);
  const content = await decodeText(bytes, `${at}:1`);
  if (form === "lines") {
    yield* readLines(
      (async function* () {
        yield Buffer.from(content);
      })(),
      at,
      recordReader(defaults),
    );
  } else if (form === "json") yield* readJson(content, defaults, at);
  else if (form === "feed") yield* readFeed(content, defaults, at);
  else {
    const externalId = path === "-" ? null : basename(path);
    yield await attempt(async () => {
      if (form === "html") return checkReport({ ...(await parseHtml(content, `${at}:1`)), externalId }, defaults, `${at}:1`);
      const { raw, lines } = parseText(content);
      const dated = raw.published === null ? 1 : (lines["published"] ?? 1);
      return checkReport({ ...raw, externalId: raw.externalId ?? externalId }, defaults, `${at}:${dated}`);
    }, `${at}:1`);
  }
}

function recordReader(defaults: Defaults) {
  return (value: unknown, at: string): Promise<ReadInput> => attempt(() => parseRecord(value, defaults, at), at);
}

async function collect(chunks: AsyncGenerator<Buffer>, limit: number, at: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > limit)
      throw new DatelineError("INPUT_TOO_LARGE", `got more than ${limit} bytes in one file, expected at most so many`, {
        at: `${at}:1`,
        hint: "give many reports as .jsonl, one a line",
      });
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}
