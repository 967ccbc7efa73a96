import type { Command } from "commander";
import { incidentHistory } from "../../app/incident-history.ts";
import { showIncident } from "../../app/show-incident.ts";
import { systemClock } from "../compose.ts";
import { inLedger, type MomentOptions, momentOf, withMoment } from "./ledger-options.ts";
import { print } from "./output.ts";
import { renderHistory } from "./render/changes.ts";
import { textOrJson } from "./review-lists.ts";
import { lookOfStdout } from "./terminal.ts";

export function addHistory(program: Command): void {
  withMoment(program.command("history"))
    .description("what was recorded of an incident, by whom and when, and how its figures moved")
    .argument("<incident>", "its id, or the beginning of it")
    .addOption(textOrJson())
    .action(async (id: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<MomentOptions & { readonly format: string }>();
      await inLedger(options, async (store) => {
        const incident = await showIncident(store, systemClock, momentOf(options), id);
        const history = await incidentHistory(store, systemClock, incident);
        await print(options.format === "json" ? `${JSON.stringify(history, null, 1)}\n` : renderHistory(history, lookOfStdout()));
      });
    });
}
