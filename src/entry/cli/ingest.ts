import { type Command, Option } from "commander";
import { extractReports } from "../../app/extract-reports.ts";
import { ingestReports } from "../../app/ingest-reports.ts";
import { composeEngine, composeFeed, composeOutlets, composeStore, type Readers, systemClock } from "../compose.ts";
import { dbOf } from "./ledger-options.ts";
import { complain, print } from "./output.ts";
import { createProgress } from "./progress.ts";
import { defaultsOf, type ReportOptions, readersOf } from "./report-options.ts";
import { problemsAsJson } from "./terminal.ts";

interface Options extends ReportOptions, Readers {
  readonly db?: string;
  readonly format: string;
  readonly published?: string;
  readonly outlet?: string;
  readonly quiet?: boolean;
}

export function addIngest(program: Command): void {
  program
    .command("ingest")
    .description("read reports and record them in the ledger; the same input twice changes nothing")
    .argument("<input...>", "files, folders, globs, or - for stdin")
    .addOption(new Option("--format <format>", "text, or json").choices(["text", "json"]).default("text"))
    .option("--published <date>", "ISO date for inputs that do not say when they were published")
    .option("--outlet <name>", "outlet for inputs that do not say who published them")
    .addHelpText("after", "\nExample:\n  dateline ingest reports/ --db ./my-ledger")
    .action(async (inputs: string[], _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      const summary = await ingestInto(dbOf(options), inputs, {
        ...defaultsOf(options),
        ...readersOf(options),
        quiet: options.quiet === true,
        asJson: problemsAsJson(options.format),
      });
      if (summary.refused > 0) process.exitCode = 1;
      await print(
        options.format === "json"
          ? `${JSON.stringify(summary)}\n`
          : `${summary.added} reports added, ${summary.known} known already, ${summary.refused} refused\n`,
      );
    });
}

interface IngestChoices extends Readers {
  readonly published: string | null;
  readonly outlet: string | null;
  readonly quiet: boolean;
  /** Refusals as JSON lines. */
  readonly asJson: boolean;
}

/** What became of the inputs. */
export interface IngestSummary {
  readonly added: number;
  readonly known: number;
  readonly refused: number;
}

/** Ingests and counts; refused inputs are told on stderr. */
export async function ingestInto(db: string, inputs: readonly string[], choices: IngestChoices): Promise<IngestSummary> {
  const store = await composeStore(db, true);
  const summary = { added: 0, known: 0, refused: 0 };
  try {
    const live = !choices.quiet && process.stderr.isTTY === true;
    const { feed, share } = await composeFeed(inputs, choices, live);
    const progress = createProgress(choices.quiet, "inputs read", share);
    const results = extractReports(feed, await composeEngine(choices));
    for await (const answer of ingestReports(results, store, systemClock, "dateline", await composeOutlets(choices))) {
      if ("refused" in answer) {
        summary.refused++;
        progress.clear();
        complain(answer.refused, choices.asJson);
      } else if (answer.added) summary.added++;
      else summary.known++;
      progress.step();
    }
    progress.done();
  } finally {
    await store.close();
  }
  return summary;
}
