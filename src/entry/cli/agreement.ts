import type { Command } from "commander";
import { measureAgreement } from "../../app/measure-agreement.ts";
import { inLedger } from "./ledger-options.ts";
import { print } from "./output.ts";
import { renderAgreement } from "./render/agreement.ts";
import { textOrJson } from "./review-lists.ts";
import { lookOfStdout } from "./terminal.ts";

export function addAgreement(program: Command): void {
  program
    .command("agreement")
    .description("how far second coders agree, with each other and with the engine: percent and Krippendorff's alpha per field")
    .option("--people", "people with each other only, without the engine")
    .addOption(textOrJson())
    .addHelpText(
      "after",
      "\nExample:\n  dateline review sample -n 50 --seed spring > sheets.ndjson\n  (fill in values, without a look at the ledger)\n  dateline review code-sheets sheets.ndjson --by bob\n  dateline agreement",
    )
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<{ readonly db?: string; readonly people?: boolean; readonly format: string }>();
      await inLedger(options, async (store) => {
        const agreement = await measureAgreement(store, options.people !== true);
        await print(
          options.format === "json" ? `${JSON.stringify(agreement, null, 1)}\n` : renderAgreement(agreement, lookOfStdout()),
        );
      });
    });
}
