import { rename, rm, writeFile } from "node:fs/promises";
import type { Command } from "commander";
import { gatherEvidence } from "../../app/gather-evidence.ts";
import { composeZip, EVIDENCE_VERIFIER, systemClock, VERSION } from "../compose.ts";
import { inLedger, type MomentOptions, momentOf, withMoment } from "./ledger-options.ts";

interface Options extends MomentOptions {
  readonly output: string;
  readonly quiet?: boolean;
}

export function addEvidence(program: Command): void {
  withMoment(program.command("evidence"))
    .description("hand an incident over: texts, hashes, entries, a page for people and a verifier that needs nothing of ours")
    .argument("<incident>", "its id, or the beginning of it")
    .requiredOption("-o, --output <file>", "the zip; it appears whole or not at all")
    .addHelpText("after", "\nExample:\n  dateline evidence inc_83b0 -o kabul.zip && unzip kabul.zip && node inc_83b0*/verify.mjs")
    .action(async (id: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      await inLedger(options, async (store) => {
        const files = await gatherEvidence(store, systemClock, momentOf(options), id, EVIDENCE_VERIFIER(), VERSION);
        const { incident } = JSON.parse(files.get("manifest.json") ?? "{}") as { readonly incident: string };
        const beside = `${options.output}.${process.pid}.part`;
        try {
          await writeFile(beside, await composeZip(files, incident));
          await rename(beside, options.output);
        } catch (error) {
          await rm(beside, { force: true });
          throw error;
        }
        if (options.quiet !== true) process.stderr.write(`${options.output}: ${files.size} files of ${incident}\n`);
      });
    });
}
