import { openMemoryStore } from "../../src/adapters/store/memory/memory-store.ts";
import type { LedgerStore } from "../../src/app/ports/ledger-store.ts";
import { recordAct } from "../../src/app/record-act.ts";
import { sha256Hex } from "../../src/core/hash/index.ts";
import type { Extraction } from "../../src/core/model/index.ts";
import { decidedAt, type Placed } from "./generated-stream.ts";
import { contentOf, ingest, tickingClock } from "./ledger-of.ts";

/** A ledger of reports in their order, acts between them. */
export async function filled(reports: readonly Extraction[], made: readonly Placed[]): Promise<LedgerStore> {
  const store = openMemoryStore();
  const clock = tickingClock();
  let done = 0;
  for (const [i, { act, after }] of made.entries()) {
    await ingest(store, reports.slice(done, Math.max(done, after)), clock);
    done = Math.max(done, after);
    await recordAct(store, clock, "ann", act, decidedAt(i));
  }
  await ingest(store, reports.slice(done), clock);
  return store;
}

/** Hash of the content without what the contract does not compare: an undated report is known from when it was recorded. */
export async function digestOf(reports: readonly Extraction[], made: readonly Placed[] = []): Promise<string> {
  const content = await contentOf(await filled(reports, made));
  return sha256Hex(content.replaceAll(/"knownFrom":"2026[^"]*"/g, '"knownFrom":"recorded"'));
}

/** Items in the order of the numbers drawn for them: any order there is. */
export function inOrderOf<T>(items: readonly T[], draws: readonly number[]): T[] {
  const keyed = items.map((item, i) => ({ item, key: draws[i % Math.max(1, draws.length)] ?? 0, i }));
  return keyed.sort((a, b) => a.key - b.key || b.i - a.i).map(({ item }) => item);
}
