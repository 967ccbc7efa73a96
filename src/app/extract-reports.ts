import { DatelineError, type Extraction, type Problem } from "../core/model/index.ts";
import { gather } from "./gather.ts";
import type { Engine, ReadOutcome } from "./ports/engine.ts";
import type { Feed, FeedItem } from "./ports/feed.ts";

export type ExtractionResult = { readonly extraction: Extraction; readonly at: string } | { readonly refused: Problem };

/** Reports read together are quicker read (the engine's readAll); more of them gain little and wait longer. */
const TOGETHER = 16;
/** Characters of text after which no report is added: what is in hand stays small. */
const MOST_CHARACTERS = 128 * 1024;
/** Milliseconds a report that is here waits for company: a slow feed's reports come out one by one. */
const PATIENCE = 10;

/** Reads a feed in its order. A fault of the engine refuses that report alone. */
export async function* extractReports(feed: Feed, engine: Engine): AsyncGenerator<ExtractionResult> {
  for await (const items of gather(feed, { items: TOGETHER, size: MOST_CHARACTERS, sizeOf, patience: PATIENCE })) {
    const outcomes = engine.readAll(items.flatMap((item) => ("refused" in item ? [] : [item.raw])))[Symbol.iterator]();
    for (const item of items)
      if ("refused" in item) yield item;
      else yield resultOf(outcomes.next().value as ReadOutcome, item.at);
  }
}

function sizeOf(item: FeedItem): number {
  return "refused" in item ? 0 : item.raw.text.length;
}

function resultOf(outcome: ReadOutcome, at: string): ExtractionResult {
  if ("done" in outcome) return { extraction: outcome.done, at };
  const message = outcome.fault instanceof Error ? outcome.fault.message : String(outcome.fault);
  return {
    refused: new DatelineError("ENGINE_FAILED", `got a fault while reading: ${message.slice(0, 200)}`, {
      at,
      hint: "please report it with the text",
    }).toProblem(),
  };
}
