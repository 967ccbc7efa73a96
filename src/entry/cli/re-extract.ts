import type { Command } from "commander";
import { type Reread, reExtractReports } from "../../app/re-extract-reports.ts";
import { composeEngine, type Readers, systemClock } from "../compose.ts";
import { inLedger } from "./ledger-options.ts";
import { complain, print } from "./output.ts";
import { createProgress } from "./progress.ts";
import { renderReread } from "./render/reread.ts";
import { textOrJson } from "./review-lists.ts";
import { lookOfStdout, problemsAsJson } from "./terminal.ts";

interface Options extends Readers {
  readonly db?: string;
  readonly dryRun?: boolean;
  readonly format: string;
  readonly quiet?: boolean;
}

export function addReExtract(program: Command): void {
  program
    .command("re-extract")
    .description("read the ledger's reports anew, those another engine or lexicon read; people's acts stay")
    .option("--dry-run", "only list what would change")
    .addOption(textOrJson())
    .addHelpText(
      "after",
      "\nClaims that are still read keep their ids. The older reading stays in the ledger: --recorded-by shows it. Acts on claims that are no\nlonger read are listed; they stay recorded and hold nothing.",
    )
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      const asJson = problemsAsJson(options.format);
      await inLedger(options, async (store) => {
        const engine = await composeEngine(options);
        const progress = createProgress(options.quiet === true, "reports read", () => null);
        const counts = { reports: 0, changed: 0, refused: 0 };
        for await (const answer of reExtractReports(store, engine, systemClock, "dateline", options.dryRun !== true)) {
          counts.reports++;
          progress.step();
          if ("refused" in answer) {
            counts.refused++;
            progress.clear();
            process.exitCode = 1;
            complain(answer.refused, asJson);
          } else if (!("unchanged" in answer)) {
            counts.changed++;
            if (process.stdout.isTTY) progress.clear();
            await print(lineOf(answer, options.format));
          }
        }
        progress.done();
        if (options.format === "text")
          await print(
            `${counts.reports} reports, ${counts.changed} ${options.dryRun === true ? "would change" : "changed"}, ${counts.refused} refused\n`,
          );
      });
    });
}

function lineOf(answer: Reread, format: string): string {
  return format === "json" ? `${JSON.stringify(answer)}\n` : renderReread(answer, lookOfStdout());
}
