import type { Command } from "commander";
import { viewLedger } from "../../app/ledger-view.ts";
import { listReports } from "../../app/list-reports.ts";
import { listSources } from "../../app/list-sources.ts";
import { listCommitments, listPlans } from "../../app/list-undertakings.ts";
import type { Moment } from "../../app/moment.ts";
import type { LedgerStore } from "../../app/ports/ledger-store.ts";
import { showReport } from "../../app/show-report.ts";
import { systemClock } from "../compose.ts";
import { inLedger, type MomentOptions, momentOf, withMoment } from "./ledger-options.ts";
import { print } from "./output.ts";

/** A command that prints a list as JSON lines, the items the HTTP API gives. */
function addList(
  program: Command,
  name: string,
  about: string,
  list: (store: LedgerStore, moment: Moment) => Promise<readonly unknown[]>,
): void {
  withMoment(program.command(name))
    .description(`${about}, as JSON lines`)
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<MomentOptions>();
      await inLedger(options, async (store) => {
        for (const item of await list(store, momentOf(options))) await print(`${JSON.stringify(item)}\n`);
      });
    });
}

export function addReports(program: Command): void {
  addList(program, "reports", "the ledger's reports without their texts, newest first", listReports);
}

export function addSources(program: Command): void {
  addList(program, "sources", "who says something, those with most claims first", async (store, moment) =>
    listSources((await viewLedger(store, systemClock, moment)).incidents),
  );
}

export function addCommitments(program: Command): void {
  addList(program, "commitments", "obligations reports tell of, and the incidents that may breach them", async (store, moment) =>
    listCommitments(store, moment, (await viewLedger(store, systemClock, moment)).incidents),
  );
}

export function addPlans(program: Command): void {
  addList(program, "plans", "announced future acts, the soonest due first", (store, moment) =>
    listPlans(store, systemClock, moment),
  );
}

export function addReport(program: Command): void {
  program
    .command("report")
    .description("what was read of one report of the ledger, as JSON")
    .argument("<report>", "its id")
    .action(async (id: string, _options: unknown, command: Command) => {
      await inLedger(command.optsWithGlobals<MomentOptions>(), async (store) => {
        await print(`${JSON.stringify(await showReport(store, id), null, 1)}\n`);
      });
    });
}
