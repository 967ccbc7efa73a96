import { DatelineError, type Extraction, type Problem } from "../core/model/index.ts";
import type { Engine } from "./ports/engine.ts";
import type { Feed } from "./ports/feed.ts";

export type ExtractionResult = { readonly extraction: Extraction; readonly at: string } | { readonly refused: Problem };

/** Reads a feed in its order, one report at a time. A fault of the engine refuses that report alone. */
export async function* extractReports(feed: Feed, engine: Engine): AsyncGenerator<ExtractionResult> {
  for await (const item of feed) {
    if ("refused" in item) {
      yield item;
      continue;
    }
    let extraction: Extraction;
    try {
      extraction = engine.read(item.raw);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      yield {
        refused: new DatelineError("ENGINE_FAILED", `got a fault while reading: ${message.slice(0, 200)}`, {
          at: item.at,
          hint: "please report it with the text",
        }).toProblem(),
      };
      continue;
    }
    yield { extraction, at: item.at };
  }
}
