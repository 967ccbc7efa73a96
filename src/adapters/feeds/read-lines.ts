import type { Problem } from "../../core/model/index.ts";
import { byteOrderMark, decodeUtf8 } from "./decode-text.ts";
import { problem, toProblem } from "./problems.ts";

/** Longest line of ndjson, in bytes. */
export const LONGEST_LINE = 16 * 1024 * 1024;

type Line = { readonly bytes: Buffer; readonly number: number } | { readonly tooLong: true; readonly number: number };

type Refused = { readonly refused: Problem };

/** Values of ndjson, one a line, blank lines apart, each as `read` makes it; every line is read or refused with its number. */
export async function* readLines<T>(
  chunks: AsyncIterable<Buffer>,
  at: string,
  read: (value: unknown, at: string) => Promise<T | Refused>,
): AsyncGenerator<T | Refused> {
  let number = 0;
  let any = false;
  try {
    for await (const line of splitLines(chunks)) {
      number = line.number;
      const place = `${at}:${number}`;
      if ("tooLong" in line) {
        any = true;
        yield {
          refused: problem(
            "INPUT_LINE_TOO_LONG",
            `got a line over ${LONGEST_LINE} bytes, expected one report a line`,
            place,
            "split it into its reports",
          ),
        };
        continue;
      }
      const mark = number === 1 ? byteOrderMark(line.bytes) : null;
      const bytes = mark === null ? line.bytes : line.bytes.subarray(mark.length);
      if (isBlank(bytes)) continue;
      any = true;
      yield await readLine(bytes, place, read);
    }
  } catch (error) {
    yield { refused: toProblem(error, `${at}:${number + 1}`) };
    return;
  }
  if (!any) yield { refused: problem("INPUT_EMPTY", "got no line, expected a report a line", `${at}:1`, "leave it out") };
}

async function readLine<T>(
  bytes: Buffer,
  at: string,
  read: (value: unknown, at: string) => Promise<T | Refused>,
): Promise<T | Refused> {
  const text = decodeUtf8(bytes);
  if (text === null)
    return {
      refused: problem("INPUT_CHARSET", "got bytes that are not UTF-8, expected JSON in UTF-8", at, "convert the file to UTF-8"),
    };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return {
      refused: problem(
        "INPUT_BAD_JSON",
        `got broken JSON (${reasonOf(error)}), expected one JSON object a line`,
        at,
        "mend this line; the others were read",
      ),
    };
  }
  return read(value, at);
}

/** Why JSON does not parse, without the text it quotes. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message
    .replace(/ \(line \d+ column \d+\)/, "")
    .replace(/,? ?(?:\.\.\.)?"[\s\S]*?"(?:\.\.\.)? is not valid JSON$/, " is not valid JSON")
    .replace(/\s+/g, " ")
    .slice(0, 120);
}

function isBlank(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 32 || byte === 13 || byte === 9);
}

/** Lines of a stream with their numbers from 1; of a line too long nothing is kept. */
async function* splitLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Line> {
  let parts: Buffer[] = [];
  let size = 0;
  let number = 1;
  const add = (part: Buffer): void => {
    size += part.length;
    if (size > LONGEST_LINE) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const take = (): Line => {
    const line: Line = size > LONGEST_LINE ? { tooLong: true, number } : { bytes: Buffer.concat(parts), number };
    parts = [];
    size = 0;
    number++;
    return line;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      add(chunk.subarray(from, end));
      yield take();
      from = end + 1;
    }
    add(chunk.subarray(from));
  }
  if (size > 0) yield take();
}
