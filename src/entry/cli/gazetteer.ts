import { type Command, Option } from "commander";
import { gazetteersInUse, importGazetteer, removeGazetteer } from "../compose.ts";
import { complain, print } from "./output.ts";
import { createProgress } from "./progress.ts";
import { problemsAsJson } from "./terminal.ts";

interface Options {
  readonly format: string;
  readonly quiet?: boolean;
}

/** Refused rows told one by one; a wrong file has millions. */
const MOST_TOLD = 50;

const textOrJson = (): Option => new Option("--format <format>", "text, or json").choices(["text", "json"]).default("text");

export function addGazetteer(program: Command): void {
  const gazetteer = program
    .command("gazetteer")
    .description("the places names are looked up in: the bundled ones and a GeoNames dump of yours");
  gazetteer
    .command("import")
    .description("compile a GeoNames dump of your own; from then on it is used beneath the bundled gazetteer")
    .argument("<file...>", "main table (allCountries or a country's), alternateNames, admin1CodesASCII, admin2Codes; text or zip")
    .addOption(textOrJson())
    .addHelpText(
      "after",
      "\nExamples:\n  dateline gazetteer import AF.zip\n  dateline gazetteer import allCountries.zip alternateNamesV2.zip admin1CodesASCII.txt admin2Codes.txt\n\nAn import takes the place of the one before. It lies in DATELINE_GAZETTEER, else in your data folder; GeoNames' data are CC BY 4.0.",
    )
    .action(async (files: string[], _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      const asJson = problemsAsJson(options.format);
      const progress = createProgress(options.quiet === true, "rows read", () => null);
      let told = 0;
      const summary = await importGazetteer(files, {
        step: progress.step,
        refuse: (problem) => {
          if (told++ < MOST_TOLD) {
            progress.clear();
            complain(problem, asJson);
          }
        },
      });
      progress.done();
      if (summary.refused > 0) process.exitCode = 1;
      await print(
        options.format === "json"
          ? `${JSON.stringify(summary)}\n`
          : `${summary.places} places under ${summary.names} names in ${summary.path} (${megabytes(summary.bytes)}); ${summary.leftOut} rows of other kinds left out, ${summary.refused} refused\n`,
      );
    });
  gazetteer
    .command("status")
    .description("which gazetteers are in use")
    .addOption(textOrJson())
    .action(async (options: Options) => {
      const inUse = await gazetteersInUse();
      if (options.format === "json") return print(`${JSON.stringify(inUse)}\n`);
      for (const [name, state] of Object.entries(inUse))
        await print(
          state === null
            ? `${name}: none\n`
            : `${name}: ${state.places} places under ${state.spellings} spellings, ${megabytes(state.bytes)}, ${state.path}${state.sources.length === 0 ? "" : `, of ${state.sources.join(", ")}`}, made ${state.madeAt}, ${state.hash}\n`,
        );
    });
  gazetteer
    .command("remove")
    .description("take the imported dump away")
    .action(async () => {
      await print((await removeGazetteer()) ? "the imported gazetteer is gone\n" : "no gazetteer was imported\n");
    });
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
