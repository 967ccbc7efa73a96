import { sha256Hex } from "../core/hash/index.ts";
import { nodeId } from "../core/ledger/index.ts";
import { DatelineError, type Extraction } from "../core/model/index.ts";
import { CODED_FIELDS } from "./coded-fields.ts";
import type { LedgerStore } from "./ports/ledger-store.ts";

/** A sheet for a second coder: the report as published, and fields to fill. Nothing of what the engine read is on it. */
export interface CodingSheet {
  readonly node: string;
  readonly report: Pick<Extraction["report"], "id" | "title" | "outlet" | "published" | "text">;
  /** To fill: a number, words, or null for "not said". A field that stays out is not coded. */
  readonly values: Readonly<Record<string, null>>;
}

/**
 * Draws report-incidents that reports are about, for blind second coding. The same seed draws the same of the same ledger, and
 * mostly the same of one that has grown: each is in or out by its own hash.
 * @throws DatelineError FILTER_BAD
 */
export async function drawSample(store: LedgerStore, n: number, seed: string): Promise<readonly CodingSheet[]> {
  if (!Number.isInteger(n) || n < 1)
    throw new DatelineError("FILTER_BAD", `got a sample of ${n}, expected one or more`, {
      hint: "how many reports to code a second time",
    });
  const drawn: { readonly key: string; readonly sheet: CodingSheet }[] = [];
  for await (const stored of store.reports()) {
    const { report, incidents } = JSON.parse(stored.extraction) as Extraction;
    const main = incidents.find((incident) => incident.main);
    if (main === undefined) continue;
    const key = sha256Hex(`${seed}\n${report.id}`);
    const last = drawn.at(-1);
    if (drawn.length >= n && last !== undefined && key > last.key) continue;
    const { id, title, outlet, published, text } = report;
    const values = Object.fromEntries(CODED_FIELDS.map((field) => [field, null]));
    drawn.push({ key, sheet: { node: nodeId(id, main.id), report: { id, title, outlet, published, text }, values } });
    drawn.sort((a, b) => (a.key < b.key ? -1 : 1));
    if (drawn.length > n) drawn.pop();
  }
  return drawn.map(({ sheet }) => sheet);
}
