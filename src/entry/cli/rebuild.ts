import type { Command } from "commander";
import { renewNodes } from "../../app/renew-nodes.ts";
import { rebuildViews } from "../../app/renew-views.ts";
import { inLedger, type MomentOptions } from "./ledger-options.ts";

export function addRebuild(program: Command): void {
  program
    .command("rebuild")
    .description("throw the cached incidents away and make them again from the ledger")
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<MomentOptions & { readonly quiet?: boolean }>();
      await inLedger(options, async (store) => {
        await renewNodes(store);
        await rebuildViews(store);
      });
      if (options.quiet !== true) process.stderr.write("the cached incidents are those of the ledger\n");
    });
}
