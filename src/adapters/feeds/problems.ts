import { DatelineError, type Problem } from "../../core/model/index.ts";
import { isGzipFault } from "./byte-source.ts";

/** A refusal in the shape every door gives. */
export function problem(code: Problem["code"], message: string, at: string, hint: string): Problem {
  return new DatelineError(code, message, { at, hint }).toProblem();
}

/** What any fault while reading one input is told as: a fault refuses that input alone, whatever it was. */
export function toProblem(error: unknown, at: string): Problem {
  if (error instanceof DatelineError) return error.at === null ? { ...error.toProblem(), at } : error.toProblem();
  if (isGzipFault(error))
    return problem(
      "INPUT_TRUNCATED",
      "got gzipped bytes that end too early or are damaged, expected a whole gzip file",
      at,
      "fetch or compress it again",
    );
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code === "string" && /^E[A-Z]+$/.test(code))
    return problem("INPUT_UNREADABLE", `got ${code} on reading, expected a readable file`, at, "look at its permissions");
  const message = error instanceof Error ? error.message : String(error);
  return problem(
    "INPUT_UNREADABLE",
    `got a fault while reading: ${message.slice(0, 200)}`,
    at,
    "please report it with the input",
  );
}

/** Reads one report; a fault becomes its refusal. */
export async function attempt<T>(
  read: () => T | Promise<T>,
  at: string,
): Promise<{ readonly raw: T; readonly at: string } | { readonly refused: Problem }> {
  try {
    return { raw: await read(), at };
  } catch (error) {
    return { refused: toProblem(error, at) };
  }
}
