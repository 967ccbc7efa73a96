import { stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import type { Problem } from "../../core/model/index.ts";
import { problem } from "./problems.ts";

export type InputFile = { readonly path: string } | { readonly refused: Problem };

const READABLE = ["", ".gz"].map((end) => `**/*.{txt,html,htm,xhtml,json,jsonl,ndjson,xml,rss,atom,rdf}${end}`);

/** Files an INPUT names: itself, all readable files below a folder, or a glob's matches; each list sorted. `-` is stdin. */
export async function* expandInputs(inputs: readonly string[]): AsyncGenerator<InputFile> {
  for (const input of inputs) {
    if (input === "-") {
      yield { path: "-" };
      continue;
    }
    const found = await stat(input).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT" || error.code === "ENOTDIR") return null;
      return error;
    });
    if (found instanceof Error)
      yield {
        refused: problem(
          "INPUT_UNREADABLE",
          `got ${found.code ?? found.message}, expected a readable file`,
          input,
          "look at its permissions",
        ),
      };
    else if (found?.isDirectory()) yield* filesBelow(input);
    else if (found !== null) yield { path: input };
    else if (isDynamicPattern(input) && !/^https?:\/\//i.test(input)) {
      const files = (await glob(input, { onlyFiles: true, absolute: false })).sort();
      if (files.length === 0)
        yield {
          refused: problem(
            "INPUT_NOT_FOUND",
            "got a pattern that matches no file, expected one that does",
            input,
            "* and ** stand for any names; put it in quotes",
          ),
        };
      for (const path of files) yield { path };
    } else {
      const hint = /^https?:\/\//i.test(input)
        ? "addresses are not read: fetch the page or feed and give the file"
        : "look at its name";
      yield { refused: problem("INPUT_NOT_FOUND", "got no such file, expected a file, folder or pattern", input, hint) };
    }
  }
}

/** Links inside the folder are not followed: one that points back would give every report again. */
async function* filesBelow(folder: string): AsyncGenerator<InputFile> {
  const files = (
    await glob(READABLE, { cwd: folder, onlyFiles: true, dot: false, caseSensitiveMatch: false, followSymbolicLinks: false })
  ).sort();
  // a pack of the corpus holds gold beside its reports: only its texts are reports
  const packs = new Set(files.filter((file) => /(?:^|\/)pack\.json$/.test(file)).map((file) => dirname(file)));
  const reports = files.filter((file) => !packs.has(dirname(file)) || file.endsWith(".txt"));
  if (reports.length === 0)
    yield {
      refused: problem(
        "INPUT_NOT_FOUND",
        "got a folder without readable files, expected .txt .html .json .jsonl .ndjson .xml .rss .atom, or any of them .gz",
        folder,
        "a single file of another name is read all the same",
      ),
    };
  for (const file of reports) yield { path: join(folder, file) };
}

/** Bytes of the inputs together, or null where stdin or a pipe hides how much will come. */
export async function sizeOfInputs(inputs: readonly string[]): Promise<number | null> {
  let total = 0;
  for await (const input of expandInputs(inputs)) {
    if ("refused" in input) continue;
    // a file that is gone by now is refused when it is read; here only the sum is lost
    const found = input.path === "-" ? null : await stat(input.path).catch(() => null);
    if (found === null || !found.isFile()) return null;
    total += found.size;
  }
  return total;
}
