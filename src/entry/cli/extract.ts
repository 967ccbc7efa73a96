import { type Command, Option } from "commander";
import { extractReports } from "../../app/extract-reports.ts";
import type { Extraction } from "../../core/model/index.ts";
import { composeEngine, composeFeed, type Readers } from "../compose.ts";
import { complain, print } from "./output.ts";
import { createProgress } from "./progress.ts";
import { defaultsOf, type ReportOptions } from "./report-options.ts";
import { lookOfStdout, problemsAsJson } from "./terminal.ts";

interface Options extends ReportOptions {
  readonly format?: string;
}

export function addExtract(program: Command): void {
  program
    .command("extract")
    .description("read reports and print what they say; no database")
    .argument("[input...]", "files, folders, globs, or - for stdin (default: stdin)", [])
    .addOption(
      new Option("--format <format>", "text for people, json (a list) or ndjson (a line a report)").choices([
        "text",
        "json",
        "ndjson",
      ]),
    )
    .option("--published <date>", "ISO date for inputs that do not say when they were published")
    .option("--outlet <name>", "outlet for inputs that do not say who published them")
    .addHelpText(
      "after",
      "\nExamples:\n  dateline extract report.txt --published 2020-11-21\n  dateline extract reports/ --format ndjson > out.ndjson\n  cat page.html | dateline extract -",
    )
    .action(async (inputs: string[], options: Options, command: Command) => {
      const quiet = command.optsWithGlobals()["quiet"] === true;
      const asJson = problemsAsJson(options.format);
      const format = options.format ?? (process.stdout.isTTY ? "text" : "ndjson");
      const defaults = defaultsOf(options);
      if (inputs.length === 0 && process.stdin.isTTY && !quiet) process.stderr.write("reading stdin; Ctrl-D ends it\n");
      const live = !quiet && process.stderr.isTTY === true;
      const { feed, share } = await composeFeed(inputs.length === 0 ? ["-"] : inputs, defaults, live);
      const engine = await composeEngine(command.optsWithGlobals<Readers>());
      const progress = createProgress(quiet, "inputs read", share);
      const write = await writerOf(format);
      for await (const result of extractReports(feed, engine)) {
        if ("refused" in result) {
          progress.clear();
          process.exitCode = 1;
          complain(result.refused, asJson);
        } else {
          if (process.stdout.isTTY) progress.clear();
          await write.extraction(result.extraction);
        }
        progress.step();
      }
      await write.end();
      progress.done();
    });
}

interface Writer {
  extraction(extraction: Extraction): Promise<void>;
  end(): Promise<void>;
}

async function writerOf(format: string): Promise<Writer> {
  let first = true;
  const before = (start: string, between: string): string => {
    const text = first ? start : between;
    first = false;
    return text;
  };
  if (format === "ndjson") return { extraction: (extraction) => print(`${JSON.stringify(extraction)}\n`), end: async () => {} };
  if (format === "json")
    return {
      extraction: (extraction) => print(`${before("[\n", ",\n")}${JSON.stringify(extraction)}`),
      end: () => print(first ? "[]\n" : "\n]\n"),
    };
  const { renderExtraction } = await import("./render/extraction.ts");
  return {
    extraction: (extraction) => print(`${before("", "\n")}${renderExtraction(extraction, lookOfStdout())}`),
    end: async () => {},
  };
}
