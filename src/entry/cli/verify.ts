import { type Command, Option } from "commander";
import { verifyLedger } from "../../app/verify-ledger.ts";
import { composeStore } from "../compose.ts";
import { dbOf } from "./ledger-options.ts";
import { print } from "./output.ts";

export function addVerify(program: Command): void {
  program
    .command("verify")
    .description("prove the hash chain, every report, every quote and every cached incident of the ledger")
    .addOption(new Option("--format <format>", "text or json").choices(["text", "json"]).default("text"))
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<{ readonly db?: string; readonly format: string }>();
      const store = await composeStore(dbOf(options), false);
      try {
        const result = await verifyLedger(store);
        if (result.faults.length > 0) process.exitCode = 3;
        if (options.format === "json") {
          await print(`${JSON.stringify(result, null, 1)}\n`);
          return;
        }
        for (const fault of result.faults) await print(`${fault.where}: ${fault.what}\n`);
        const { entries, reports, quotes, incidents, waiting, faults } = result;
        const unproved =
          waiting === 0 ? "" : `; ${waiting} report-incidents wait to be made anew by the next list or ingest, unproved`;
        await print(
          `${entries} entries, ${reports} reports, ${quotes} quotes, ${incidents} cached incidents: ${faults.length === 0 ? "all hold" : `${faults.length} faults`}${unproved}\n`,
        );
      } finally {
        await store.close();
      }
    });
}
