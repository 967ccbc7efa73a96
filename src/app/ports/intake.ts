import type { Feed, FeedItem } from "./feed.ts";

/** Turns what comes over the wire into reports, each read or refused with its place. */
export interface Intake {
  record(value: unknown, at: string): Promise<FeedItem>;
  /** ndjson, a line a report. */
  lines(chunks: AsyncIterable<Uint8Array>): Feed;
  /** A file of any form; `name` tells the form and nothing else. */
  file(chunks: AsyncIterable<Uint8Array>, name: string): Feed;
}
