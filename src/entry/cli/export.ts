import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Command } from "commander";
import { exportIncidents } from "../../app/export-incidents.ts";
import { toTerms } from "../../app/incident-filter.ts";
import { allIncidents } from "../../app/search-incidents.ts";
import { EXPORT_FORMATS, exportFormat } from "../../core/export/index.ts";
import { DatelineError } from "../../core/model/index.ts";
import { systemClock, writeTable } from "../compose.ts";
import { type FilterOptions, filterOf, withFilters } from "./incident-filters.ts";
import { inLedger, momentOf } from "./ledger-options.ts";
import { print } from "./output.ts";

interface Options extends FilterOptions {
  readonly output?: string;
  readonly quiet?: boolean;
}

export function addExport(program: Command): void {
  withFilters(program.command("export"))
    .description("write incidents in the columns of another codebook")
    .argument("<format>", EXPORT_FORMATS.map((format) => format.name).join(", "))
    .option("-o, --output <file>", "a file instead of stdout; it appears whole or not at all")
    .addHelpText(
      "after",
      `\nFormats:\n${EXPORT_FORMATS.map((format) => `  ${format.name.padEnd(10)}${format.about}`).join("\n")}`,
    )
    .action(async (name: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      const format = exportFormat(name);
      if ("columns" in format && options.output === undefined && process.stdout.isTTY)
        throw new DatelineError("USAGE", `got a terminal for ${name}, which is bytes, expected a file`, {
          hint: `dateline export ${name} -o incidents.${format.extension}`,
        });
      await inLedger(options, async (store) => {
        let leftOut = 0;
        const found = allIncidents(store, systemClock, momentOf(options), toTerms(filterOf(options)));
        const pieces = exportIncidents(found, format, writeTable, () => leftOut++);
        if (options.output === undefined) for await (const piece of pieces) await print(piece);
        else await writeWhole(options.output, pieces);
        if (leftOut > 0 && options.quiet !== true)
          process.stderr.write(
            `${leftOut} incidents left out: ${format.name} does not count them (see docs/codebook.md, Exports)\n`,
          );
      });
    });
}

/** Written beside and renamed, so that a reader never meets half a file. */
async function writeWhole(file: string, pieces: AsyncIterable<string | Uint8Array>): Promise<void> {
  const beside = `${file}.${process.pid}.part`;
  try {
    await pipeline(Readable.from(pieces), createWriteStream(beside));
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
