import { type Command, Option } from "commander";
import { viewLedger } from "../../app/ledger-view.ts";
import { filterIncidents } from "../../app/list-incidents.ts";
import { exportFormat, writeIncidents } from "../../core/export/index.ts";
import { systemClock } from "../compose.ts";
import { type FilterOptions, filterOf, withFilters } from "./incident-filters.ts";
import { inLedger, momentOf } from "./ledger-options.ts";
import { print } from "./output.ts";
import { renderTable } from "./render/incident-list.ts";
import { lookOfStdout } from "./terminal.ts";

interface Options extends FilterOptions {
  readonly format?: string;
}

export function addIncidents(program: Command): void {
  withFilters(program.command("incidents"))
    .description("list the ledger's incidents, newest first")
    .addOption(
      new Option("--format <format>", "table, json, ndjson, csv or geojson").choices([
        "table",
        "json",
        "ndjson",
        "csv",
        "geojson",
      ]),
    )
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      await inLedger(options, async (store) => {
        const view = await viewLedger(store, systemClock, momentOf(options));
        const incidents = filterIncidents(view.incidents, filterOf(options));
        const format = options.format ?? (process.stdout.isTTY ? "table" : "ndjson");
        if (format === "table") await print(renderTable(incidents, lookOfStdout()));
        else if (format === "json") await print(`${JSON.stringify(incidents, null, 1)}\n`);
        else for (const piece of writeIncidents(incidents, exportFormat(format), () => undefined)) await print(piece);
      });
    });
}
