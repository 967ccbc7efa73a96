import { type Command, Option } from "commander";
import { checkLexicon, composeLayouts } from "../compose.ts";
import { describeProblem, print } from "./output.ts";

interface Options {
  readonly format: string;
}

const textOrJson = (): Option => new Option("--format <format>", "text, or json").choices(["text", "json"]).default("text");

/** A bundled table, in short. */
export interface TableSummary {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: number;
  readonly about: string;
}

export function addLexicon(program: Command): void {
  const lexicon = program.command("lexicon").description("the tables texts are read by, and your own beside them (--lexicon)");
  lexicon
    .command("check")
    .description("what is wrong with a folder of your own tables, row by row")
    .argument("<folder>", "tables named as the bundled ones: actors.tsv, en/person-nouns.tsv …")
    .addOption(textOrJson())
    .addHelpText(
      "after",
      "\nA row takes the place of the bundled rows with the same first cell; others are added. Exit status 1 where a row is bad.\n\nExample:\n  dateline lexicon check ./my-lexicon && dateline extract report.txt --lexicon ./my-lexicon",
    )
    .action(async (folder: string, options: Options) => {
      const found = await checkLexicon(folder);
      if (found.problems.length > 0) process.exitCode = 1;
      if (options.format === "json") return print(`${JSON.stringify(found)}\n`);
      for (const problem of found.problems) await print(`${describeProblem(problem)}\n`);
      await print(`${found.tables} tables, ${found.rows} rows, ${found.problems.length} bad\n`);
    });
  lexicon
    .command("tables")
    .description("the bundled tables: names, columns, what they are for")
    .addOption(textOrJson())
    .action(async (options: Options) => {
      const tables: readonly TableSummary[] = [...(await composeLayouts())].map(([name, { about, columns, rows }]) => ({
        name,
        columns,
        rows: rows.length,
        about,
      }));
      if (options.format === "json") return print(`${JSON.stringify(tables)}\n`);
      for (const { name, columns, rows, about } of tables)
        await print(`${name} (${rows} rows)\n  ${columns.join(" · ")}\n  ${about}\n`);
    });
}
