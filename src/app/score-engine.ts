import { DatelineError, type Problem, type RawReport } from "../core/model/index.ts";
import {
  emptyTally,
  type FieldScore,
  figuresOf,
  type GoldField,
  type Miss,
  scoreExtraction,
  type Told,
  toGold,
} from "../core/score/index.ts";
import type { GoldFeed } from "./ports/gold.ts";

export interface EngineScore {
  readonly reports: number;
  readonly refused: readonly Problem[];
  readonly fields: Partial<Record<GoldField, FieldScore>>;
  /** The first of them; `missed` counts all. */
  readonly misses: readonly Miss[];
  readonly missed: number;
}

/** Most misses held, whatever the number of reports. */
const MOST_MISSES = 10_000;

/**
 * Scores an engine on reports somebody coded. A line that cannot be read, or that the engine fails on, is refused and told; the
 * others go on. `read` gives null where an engine's file has no extraction of the report: every coded value of it is missed.
 */
export async function scoreEngine(feed: GoldFeed, read: (raw: RawReport) => Told | null): Promise<EngineScore> {
  const tally = emptyTally();
  const refused: Problem[] = [];
  const misses: Miss[] = [];
  let missed = 0;
  let reports = 0;
  for await (const item of feed) {
    if ("refused" in item) {
      refused.push(item.refused);
      continue;
    }
    try {
      const gold = toGold(item.gold, item.at);
      const extraction = read(item.raw);
      reports++;
      const found = scoreExtraction(tally, nameOf(item.raw, item.at), gold, extraction ?? NOTHING);
      missed += found.length;
      misses.push(...found.slice(0, Math.max(0, MOST_MISSES - misses.length)));
    } catch (error) {
      refused.push(refusalOf(error, item.at));
    }
  }
  return { reports, refused, fields: figuresOf(tally), misses, missed };
}

function refusalOf(error: unknown, at: string): Problem {
  if (error instanceof DatelineError) return error.toProblem();
  const message = error instanceof Error ? error.message : String(error);
  return new DatelineError("ENGINE_FAILED", `got a fault while reading: ${message.slice(0, 200)}`, {
    at,
    hint: "please report it with the input",
  }).toProblem();
}

function nameOf(raw: RawReport, at: string): string {
  return raw.externalId ?? at;
}

/** Says nothing of anything. */
const NOTHING: Told = { incidents: [], claims: [] };
