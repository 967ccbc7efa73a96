import { type Command, Option } from "commander";
import { diffIncident } from "../../app/diff-incident.ts";
import { systemClock } from "../compose.ts";
import { inLedger } from "./ledger-options.ts";
import { print } from "./output.ts";
import { renderDiff } from "./render/changes.ts";
import { textOrJson } from "./review-lists.ts";
import { lookOfStdout } from "./terminal.ts";

interface Options {
  readonly db?: string;
  readonly from: string;
  readonly to: string;
  readonly clock: "published" | "recorded";
  readonly policy?: string;
  readonly format: string;
}

export function addDiff(program: Command): void {
  program
    .command("diff")
    .description("what changed of an incident between two moments, and which report or act did it")
    .argument("<incident>", "its id, or the beginning of it")
    .requiredOption("--from <time>", "the earlier moment")
    .requiredOption("--to <time>", "the later moment")
    .addOption(
      new Option("--clock <clock>", "published: what was public then; recorded: what this ledger held then")
        .choices(["published", "recorded"])
        .default("published"),
    )
    .option("--policy <name>", "whose rule decides the ranges: ucdp, acled, gtd, airwars, ibc")
    .addOption(textOrJson())
    .action(async (id: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      const { from, to, clock, policy = null } = options;
      await inLedger(options, async (store) => {
        const diff = await diffIncident(store, systemClock, id, { from, to, clock, policy });
        await print(options.format === "json" ? `${JSON.stringify(diff, null, 1)}\n` : renderDiff(diff, lookOfStdout()));
      });
    });
}
