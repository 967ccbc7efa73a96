import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Command } from "commander";
import { viewLedger } from "../../app/ledger-view.ts";
import { CORPUS_FOLDER, systemClock } from "../compose.ts";
import { ingestInto } from "./ingest.ts";
import { inLedger, momentOf } from "./ledger-options.ts";
import { print } from "./output.ts";
import { renderTable } from "./render/incident-list.ts";
import { DEFAULT_PORT, portOf } from "./serve.ts";
import { pageOf } from "./show.ts";
import { lookOfStdout } from "./terminal.ts";

interface Options {
  readonly db?: string;
  readonly quiet?: boolean;
  readonly serve: boolean;
  readonly port: number;
}

export function addDemo(program: Command): void {
  program
    .command("demo")
    .description(
      "load the bundled corpus into a new ledger, print its incidents, the one most reports are about in full, and serve the page",
    )
    .option("--no-serve", "end after printing")
    .option("--port <n>", "port to serve on; 0 for any free one", portOf, DEFAULT_PORT)
    .addHelpText("after", "\nThe ledger is kept where --db says; without it in a new folder that is removed at the end.")
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      const folder = options.db ?? mkdtempSync(join(tmpdir(), "dateline-demo-"));
      // on exit, so that Ctrl-C leaves nothing behind either
      if (options.db === undefined) process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
      const summary = await ingestInto(folder, [CORPUS_FOLDER], {
        published: null,
        outlet: null,
        quiet: options.quiet === true,
        asJson: false,
      });
      if (summary.refused > 0) process.exitCode = 1;
      await inLedger({ db: folder }, async (store) => {
        const moment = momentOf({});
        const view = await viewLedger(store, systemClock, moment);
        const main = view.incidents.filter((incident) => incident.reports.some((report) => report.main));
        const reports = summary.added + summary.known;
        await print(`${reports} reports read, ${view.incidents.length} incidents\n\n${renderTable(main, lookOfStdout())}\n`);
        const [fullest] = [...main].sort((a, b) => b.reports.length - a.reports.length);
        if (fullest !== undefined) await print(await pageOf(store, fullest.id, moment));
      });
      if (!options.serve) return;
      const { serveLedger } = await import("../http/serve-ledger.ts");
      const served = await serveLedger({ db: folder, host: "127.0.0.1", port: options.port, names: [] });
      await print(`\nServing at ${served.address}\n`);
      if (options.quiet !== true) process.stderr.write("Ctrl-C ends it\n");
      await served.ended;
    });
}
