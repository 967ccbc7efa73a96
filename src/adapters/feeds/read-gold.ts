import { DatelineError, type Extraction, type Problem, type RawReport } from "../../core/model/index.ts";
import { readBytes } from "./byte-source.ts";
import { parseRecord } from "./parse-record.ts";
import { toProblem } from "./problems.ts";
import { readLines } from "./read-lines.ts";

type Item = { readonly raw: RawReport; readonly gold: unknown; readonly at: string } | { readonly refused: Problem };

/** Coded reports of an ndjson file: a report's fields and `gold`. Every line is read or refused with its place. */
export async function* readGold(path: string): AsyncGenerator<Item> {
  const at = path === "-" ? "stdin" : path;
  try {
    yield* readLines(readBytes(path), at, readRecord);
  } catch (error) {
    yield { refused: toProblem(error, `${at}:1`) };
  }
}

async function readRecord(value: unknown, at: string): Promise<Item> {
  try {
    const raw = await parseRecord(value, { published: null, outlet: null }, at);
    const gold = (value as Record<string, unknown>)["gold"];
    if (gold === undefined)
      throw new DatelineError("GOLD_BAD", "got a record without gold, expected what was coded of it", {
        at,
        hint: "docs/gold.md shows the form",
      });
    return { raw, gold, at };
  } catch (error) {
    return { refused: toProblem(error, at) };
  }
}

type Told = Pick<Extraction, "incidents" | "claims">;

const EXTRACTIONS = "an extraction a line, as dateline extract --format ndjson prints them";

/**
 * Extractions of any engine, as ndjson of the contract's shape, by their report's external id. Only the outline is checked here.
 * @throws DatelineError INPUT_* with the place of the first line that is none
 */
export async function loadExtractions(path: string): Promise<ReadonlyMap<string, Told>> {
  const out = new Map<string, Told>();
  for await (const line of readLines(readBytes(path), path, async (value, at) => ({ value, at }))) {
    if ("refused" in line)
      throw new DatelineError(line.refused.code, line.refused.message, {
        at: line.refused.at ?? path,
        hint: line.refused.hint,
      });
    const { report, incidents, claims } = (line.value ?? {}) as Record<string, unknown>;
    const id = (report as { readonly externalId?: unknown } | undefined)?.externalId;
    if (typeof id !== "string" || !Array.isArray(incidents) || !Array.isArray(claims))
      throw new DatelineError("INPUT_BAD_RECORD", "got no extraction, expected report.externalId, incidents and claims", {
        at: line.at,
        hint: EXTRACTIONS,
      });
    out.set(id, { incidents, claims });
  }
  return out;
}
