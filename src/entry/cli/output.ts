import { once } from "node:events";
import type { Problem } from "../../core/model/index.ts";
import { plain } from "./render/page.ts";

/** Writes whole lines, or the bytes of a file, to stdout and waits while the reader is behind. A closed pipe ends the program quietly. */
export async function print(text: string | Uint8Array): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}

/** One refused input or error on stderr: a JSON Problem a line, or a line for people. */
export function complain(problem: Problem, asJson: boolean): void {
  process.stderr.write(asJson ? `${JSON.stringify(problem)}\n` : `${describeProblem(problem)}\n`);
}

/** "reports.jsonl:7: INPUT_BAD_JSON: got …, expected … (hint)". */
export function describeProblem(problem: Problem): string {
  const at = problem.at === null ? "" : `${problem.at}: `;
  return plain(`${at}${problem.code}: ${problem.message} (${problem.hint})`);
}
