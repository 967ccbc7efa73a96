import { type Command, InvalidArgumentError, Option } from "commander";
import { viewLedger } from "../../app/ledger-view.ts";
import { filterIncidents, type IncidentFilter } from "../../app/list-incidents.ts";
import { systemClock } from "../compose.ts";
import { inLedger, type MomentOptions, momentOf, withMoment } from "./ledger-options.ts";
import { print } from "./output.ts";
import { renderCsv, renderGeojson, renderTable } from "./render/incident-list.ts";
import { lookOfStdout } from "./terminal.ts";

interface Options extends MomentOptions {
  readonly format?: string;
  readonly from?: string;
  readonly to?: string;
  readonly place?: string;
  readonly country?: string;
  readonly killedMin?: number;
  readonly actor?: string;
  readonly text?: string;
  readonly mainOnly?: boolean;
}

const count = (text: string): number => {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError("expected a whole number");
  return Number(text);
};

export function addIncidents(program: Command): void {
  withMoment(program.command("incidents"))
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
    .option("--from <date>", "on or after")
    .option("--to <date>", "on or before")
    .option("--place <words>", "name of a town, province or place")
    .option("--country <code>", "ISO 3166-1 alpha-2")
    .option("--killed-min <n>", "at least so many killed", count)
    .option("--actor <name>", "held responsible, claiming or denying")
    .option("--text <words>", "in evidence or titles")
    .option("--main-only", "leave out what reports mention only in passing")
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      await inLedger(options, async (store) => {
        const view = await viewLedger(store, systemClock, momentOf(options));
        const { from, to, place, country, killedMin, actor, text } = options;
        const filter: IncidentFilter = {
          ...defined({ from, to, place, country, killedMin, actor, text }),
          ...(options.mainOnly === true ? { background: false } : {}),
        };
        const incidents = filterIncidents(view.incidents, filter);
        const format = options.format ?? (process.stdout.isTTY ? "table" : "ndjson");
        if (format === "ndjson") for (const incident of incidents) await print(`${JSON.stringify(incident)}\n`);
        else if (format === "json") await print(`${JSON.stringify(incidents, null, 1)}\n`);
        else if (format === "csv") await print(renderCsv(incidents));
        else if (format === "geojson") await print(renderGeojson(incidents));
        else await print(renderTable(incidents, lookOfStdout()));
      });
    });
}

type Filters = { readonly [K in keyof IncidentFilter]: IncidentFilter[K] | undefined };

function defined(filters: Filters): IncidentFilter {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));
}
