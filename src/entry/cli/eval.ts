import { type Command, InvalidArgumentError, Option } from "commander";
import { scoreEngine } from "../../app/score-engine.ts";
import { composeEngine, composeExtractions, composeGold, type Readers } from "../compose.ts";
import { complain, print } from "./output.ts";
import { renderScore } from "./render/score.ts";
import { lookOfStdout, problemsAsJson } from "./terminal.ts";

interface Options {
  readonly format?: string;
  readonly misses: number;
  readonly extractions?: string;
}

const DEFAULT_MISSES = 10;

export function addEval(program: Command): void {
  program
    .command("eval")
    .description("score the engine against reports of your own that people coded")
    .argument("<gold>", "ndjson: a report's fields and gold, a line a report (docs/gold.md); - for stdin")
    .addOption(new Option("--format <format>", "table for people, or json").choices(["table", "json"]))
    .option("--misses <n>", "how many misses to show, with the words each answer rests on", whole, DEFAULT_MISSES)
    .option("--extractions <file>", "score these extractions (ndjson, any engine's) instead of reading the texts")
    .addHelpText(
      "after",
      "\nExamples:\n  dateline eval coded.jsonl\n  dateline eval coded.jsonl --extractions other-engine.ndjson --format json",
    )
    .action(async (gold: string, options: Options, command: Command) => {
      const format = options.format ?? (process.stdout.isTTY ? "table" : "json");
      const feed = await composeGold(gold);
      const given = options.extractions === undefined ? null : await composeExtractions(options.extractions);
      const engine = given === null ? await composeEngine(command.optsWithGlobals<Readers>()) : null;
      const score = await scoreEngine(feed, (raw) => engine?.read(raw) ?? given?.get(raw.externalId ?? "") ?? null);
      for (const refused of score.refused) complain(refused, problemsAsJson(format));
      if (score.refused.length > 0) process.exitCode = 1;
      const shown = { ...score, misses: score.misses.slice(0, options.misses) };
      await print(format === "json" ? `${JSON.stringify(shown, null, 1)}\n` : renderScore(shown, lookOfStdout()));
    });
}

function whole(text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new InvalidArgumentError("expected a whole number");
  return Number(text);
}
