import { type Command, Option } from "commander";
import { copyLedger } from "../../app/copy-ledger.ts";
import { DatelineError } from "../../core/model/index.ts";
import { composeStore } from "../compose.ts";
import { print } from "./output.ts";

interface Options {
  readonly from: string;
  readonly to: string;
  readonly format: string;
  readonly quiet?: boolean;
}

export function addCopy(program: Command): void {
  program
    .command("copy")
    .description("copy a whole ledger into an empty one, between folders and PostgreSQL, either way")
    .requiredOption("--from <db>", "the ledger to copy: a folder or postgres://…")
    .requiredOption("--to <db>", "an empty one, made where missing: a folder or postgres://…")
    .addOption(new Option("--format <format>", "text or json").choices(["text", "json"]).default("text"))
    .addHelpText(
      "after",
      "\nThe source is proved before anything is copied, and the copy afterwards.\n\nExample:\n  dateline copy --from ./my-ledger --to postgres://analyst@localhost/incidents",
    )
    .action(async (_options: unknown, command: Command) => {
      const { from, to, format, quiet } = command.optsWithGlobals<Options>();
      if (from === to)
        throw new DatelineError("USAGE", "got one ledger as source and target, expected two", {
          hint: "--to names a ledger that is not there yet",
        });
      const source = await composeStore(from, false);
      try {
        const say = (text: string): void => {
          if (quiet !== true) process.stderr.write(`${text}\n`);
        };
        say("proving the source …");
        let told = 0;
        const copied = await copyLedger(
          source,
          () => composeStore(to, true),
          (rows) => {
            if (rows < told + EVERY) return;
            told = rows;
            say(`${rows} rows`);
          },
        );
        await print(
          format === "json"
            ? `${JSON.stringify(copied)}\n`
            : `${copied.entries} entries, ${copied.reports} reports copied; both end with ${copied.head ?? "nothing"}\n`,
        );
      } finally {
        await source.close();
      }
    });
}

/** Rows between two lines of progress. */
const EVERY = 100_000;
