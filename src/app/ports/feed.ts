import type { Problem, RawReport } from "../../core/model/index.ts";

/** A report with its place (`file:line`), or why it cannot be read. */
export type FeedItem = { readonly raw: RawReport; readonly at: string } | { readonly refused: Problem };

export type Feed = AsyncIterable<FeedItem>;
