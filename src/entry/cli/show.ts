import { type Command, Option } from "commander";
import { casualtyHistory } from "../../app/casualty-history.ts";
import { INCIDENT_PARTS } from "../../app/incident-parts.ts";
import type { Moment } from "../../app/moment.ts";
import type { LedgerStore } from "../../app/ports/ledger-store.ts";
import { showIncident } from "../../app/show-incident.ts";
import { type LedgerIncident, POLICIES } from "../../core/model/index.ts";
import { systemClock } from "../compose.ts";
import { inLedger, type MomentOptions, momentOf, withMoment } from "./ledger-options.ts";
import { print } from "./output.ts";
import { renderIncidentPage } from "./render/incident-page.ts";
import { lookOfStdout } from "./terminal.ts";

interface Options extends MomentOptions {
  readonly format: string;
  readonly part?: keyof typeof INCIDENT_PARTS;
}

export function addShow(program: Command): void {
  withMoment(program.command("show"))
    .description("one incident: what, when, where, who says what, and the sources")
    .argument("<incident>", "its id, or the beginning of it")
    .addOption(new Option("--format <format>", "text or json").choices(["text", "json"]).default("text"))
    .addOption(new Option("--part <part>", "one part of it alone, as JSON").choices(Object.keys(INCIDENT_PARTS)))
    .action(async (id: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      await inLedger(options, async (store) => {
        if (options.part !== undefined) {
          const incident = await showIncident(store, systemClock, momentOf(options), id);
          await print(`${JSON.stringify(INCIDENT_PARTS[options.part].of(incident), null, 1)}\n`);
          return;
        }
        const page =
          options.format === "json"
            ? `${JSON.stringify(await showIncident(store, systemClock, momentOf(options), id), null, 1)}\n`
            : await pageOf(store, id, momentOf(options));
        await print(page);
      });
    });
}

/** The page of an incident, its ranges under every policy; the one asked for leads. */
export async function pageOf(store: LedgerStore, id: string, moment: Moment): Promise<string> {
  const incident = await showIncident(store, systemClock, moment, id);
  const byPolicy: LedgerIncident[] = [];
  for (const policy of POLICIES)
    byPolicy.push(
      policy === incident.policy ? incident : await showIncident(store, systemClock, { ...moment, policy }, incident.id),
    );
  const linked = new Map<string, LedgerIncident>();
  for (const { to } of incident.links) linked.set(to, await showIncident(store, systemClock, moment, to));
  return renderIncidentPage(incident, { byPolicy, linked, changes: casualtyHistory(incident) }, lookOfStdout());
}
