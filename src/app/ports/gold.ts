import type { Problem, RawReport } from "../../core/model/index.ts";

/** A coded report: its text, and what was coded of it as it stands in the file. */
export type GoldItem = { readonly raw: RawReport; readonly gold: unknown; readonly at: string } | { readonly refused: Problem };

export type GoldFeed = AsyncIterable<GoldItem>;
