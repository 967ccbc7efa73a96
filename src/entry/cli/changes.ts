import { type Command, Option } from "commander";
import { followChanges } from "../../app/follow-changes.ts";
import { inLedger } from "./ledger-options.ts";
import { print } from "./output.ts";
import { renderChange } from "./render/changes.ts";
import { wholeNumber } from "./review-lists.ts";
import { lookOfStdout } from "./terminal.ts";

interface Options {
  readonly db?: string;
  readonly since: number;
  readonly format?: string;
}

export function addChanges(program: Command): void {
  program
    .command("changes")
    .description("incidents that are new, changed, merged, split or withdrawn since a cursor")
    .option("--since <cursor>", "cursor of the last line already seen; 0: from the beginning", wholeNumber, 0)
    .addOption(new Option("--format <format>", "text or ndjson").choices(["text", "ndjson"]))
    .addHelpText("after", "\nExample:\n  dateline changes --since 1204 --format ndjson")
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      const format = options.format ?? (process.stdout.isTTY ? "text" : "ndjson");
      await inLedger(options, async (store) => {
        for await (const change of followChanges(store, options.since))
          await print(format === "ndjson" ? `${JSON.stringify(change)}\n` : renderChange(change, lookOfStdout()));
      });
    });
}
