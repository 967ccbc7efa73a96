import { readFileSync } from "node:fs";
import type { Command } from "commander";
import { drawSample } from "../../app/draw-sample.ts";
import { reviewLedger } from "../../app/review-ledger.ts";
import { type CodedValue, DatelineError } from "../../core/model/index.ts";
import { systemClock } from "../compose.ts";
import { inLedger } from "./ledger-options.ts";
import { print } from "./output.ts";
import { wholeNumber } from "./review-lists.ts";

interface SampleOptions {
  readonly db?: string;
  readonly n: number;
  readonly seed: string;
}

interface SheetOptions {
  readonly db?: string;
  readonly by?: string;
  readonly why?: string;
}

/** `review sample` and `review code-sheets`: blind second coding. */
export function addReviewCoding(review: Command): void {
  review
    .command("sample")
    .description("draw reports for blind second coding: a sheet a line (ndjson), without anything the engine read")
    .option("-n <n>", "how many", wholeNumber, 20)
    .option("--seed <words>", "the same seed draws the same", "1")
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<SampleOptions>();
      await inLedger(options, async (store) => {
        for (const sheet of await drawSample(store, options.n, options.seed)) await print(`${JSON.stringify(sheet)}\n`);
      });
    });
  review
    .command("code-sheets <file>")
    .description("record filled sheets; fields taken out of values are not coded, null says that the report does not say")
    .option("--by <name>", "who coded (or DATELINE_BY)")
    .option("--why <words>", "a note on all of them")
    .action(async (file: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<SheetOptions>();
      const by = options.by ?? process.env["DATELINE_BY"] ?? "";
      const sheets = readSheets(file);
      await inLedger(options, async (store) => {
        let recorded = 0;
        for (const { node, values } of sheets)
          for (const [field, value] of Object.entries(values)) {
            const reviewer = { by, why: options.why ?? null, at: null };
            recorded += (await reviewLedger(store, systemClock, { act: "code", incident: node, field, value }, reviewer)).length;
          }
        await print(`${sheets.length} sheets, ${recorded} values recorded\n`);
      });
    });
}

const SHEETS = "dateline review sample prints sheets to fill";

/** @throws DatelineError INPUT_NOT_FOUND, INPUT_BAD_JSON, INPUT_BAD_RECORD with `file:line` */
function readSheets(file: string): { node: string; values: Record<string, CodedValue> }[] {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw new DatelineError("INPUT_NOT_FOUND", `got ${file}, which cannot be read`, {
      hint: "look at its name and permissions",
      cause: error,
    });
  }
  return text.split("\n").flatMap((line, i) => {
    if (line.trim() === "") return [];
    const at = `${file}:${i + 1}`;
    let sheet: unknown;
    try {
      sheet = JSON.parse(line);
    } catch (error) {
      throw new DatelineError("INPUT_BAD_JSON", "got a line that is no JSON, expected a sheet", {
        at,
        hint: SHEETS,
        cause: error,
      });
    }
    if (!isSheet(sheet))
      throw new DatelineError("INPUT_BAD_RECORD", "got a line without node and values, expected a sheet", {
        at,
        hint: SHEETS,
      });
    return [sheet];
  });
}

function isSheet(sheet: unknown): sheet is { node: string; values: Record<string, CodedValue> } {
  if (typeof sheet !== "object" || sheet === null || !("node" in sheet) || !("values" in sheet)) return false;
  const { node, values } = sheet;
  return (
    typeof node === "string" &&
    typeof values === "object" &&
    values !== null &&
    Object.values(values).every((value) => value === null || typeof value === "string" || typeof value === "number")
  );
}
