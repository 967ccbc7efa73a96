import { type Command, Option } from "commander";
import { explainValue } from "../../app/explain-value.ts";
import { showIncident } from "../../app/show-incident.ts";
import { systemClock } from "../compose.ts";
import { inLedger, type MomentOptions, momentOf, withMoment } from "./ledger-options.ts";
import { print } from "./output.ts";
import { renderExplanation } from "./render/explanation.ts";
import { lookOfStdout } from "./terminal.ts";

export function addWhy(program: Command): void {
  withMoment(program.command("why"))
    .description("why a value is what it is: the rule, the claims used and those set aside")
    .argument("<incident>", "its id, or the beginning of it")
    .argument("<field>", "killed, injured, responsibility, time, place …")
    .addOption(new Option("--format <format>", "text or json").choices(["text", "json"]).default("text"))
    .action(async (id: string, field: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<MomentOptions & { readonly format: string }>();
      await inLedger(options, async (store) => {
        const explanation = explainValue(await showIncident(store, systemClock, momentOf(options), id), field);
        await print(
          options.format === "json"
            ? `${JSON.stringify(explanation, null, 1)}\n`
            : renderExplanation(explanation, lookOfStdout()),
        );
      });
    });
}
