import type { Problem, RawReport } from "../../core/model/index.ts";
import { type Defaults, parseRecord } from "./parse-record.ts";
import { attempt, problem } from "./problems.ts";
import { readFeed } from "./read-feed.ts";
import { reasonOf } from "./read-lines.ts";

/** Reports of a JSON file: one object, a list, `{ "reports": [ … ] }`, or a JSON Feed. */
export async function* readJson(
  content: string,
  defaults: Defaults,
  at: string,
): AsyncGenerator<{ readonly raw: RawReport; readonly at: string } | { readonly refused: Problem }> {
  if (content.trim() === "") {
    yield { refused: problem("INPUT_EMPTY", "got an empty file, expected JSON", `${at}:1`, "leave it out") };
    return;
  }
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (error) {
    yield { refused: brokenJson(content, error, at) };
    return;
  }
  if (isJsonFeed(value)) {
    yield* readFeed(value, defaults, at);
    return;
  }
  const list = listOf(value);
  if (list.length === 0)
    yield { refused: problem("INPUT_EMPTY", "got a list without reports, expected at least one", `${at}:1`, "leave it out") };
  for (const [i, record] of list.entries()) {
    const place = list.length === 1 ? `${at}:1` : `${at}:1 [${i}]`;
    yield await attempt(() => parseRecord(record, defaults, place), place);
  }
}

/** The version names the format (https://www.jsonfeed.org/version/1.1/). */
function isJsonFeed(value: unknown): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    "items" in value &&
    "version" in value &&
    typeof value.version === "string" &&
    value.version.includes("//jsonfeed.org/version/")
  );
}

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value === "object" && value !== null && "reports" in value && Array.isArray(value.reports)) return value.reports;
  return [value];
}

function brokenJson(content: string, error: unknown, at: string): Problem {
  const first = content.trimStart().split("\n", 1)[0]?.trim() ?? "";
  if (first.startsWith("{") && first.endsWith("}") && content.trim().length > first.length)
    return problem("INPUT_BAD_JSON", "got several JSON values in one .json file, expected one", `${at}:2`, "name it .jsonl");
  return problem(
    "INPUT_BAD_JSON",
    `got broken JSON (${reasonOf(error)}), expected JSON`,
    `${at}:${lineOf(content, error)}`,
    "mend it there; JSON lines go by the name .jsonl",
  );
}

function lineOf(content: string, error: unknown): number {
  const message = error instanceof Error ? error.message : "";
  const position = /position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return content.slice(0, Number(position)).split("\n").length;
  return /end of JSON input/.test(message) ? content.trimEnd().split("\n").length : 1;
}
