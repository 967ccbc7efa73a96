import type { Extraction, LedgerIncident } from "../core/model/index.ts";
import { matches, nodeWords, type Term, toSearchRow } from "../core/search/index.ts";
import { readerAt } from "./earlier-readings.ts";
import { viewLedger } from "./ledger-view.ts";
import { checkMoment, type Moment } from "./moment.ts";
import type { Clock } from "./ports/clock.ts";
import type { LedgerReader } from "./ports/ledger-reader.ts";
import type { LedgerStore } from "./ports/ledger-store.ts";

/**
 * The incidents found, newest first, folded from the ledger without the cached views: the only way to what had been *recorded*
 * by a time, and what the views are held against.
 * @throws DatelineError POLICY_UNKNOWN, TIME_BAD
 */
export async function searchRecorded(
  store: LedgerStore,
  clock: Clock,
  moment: Moment,
  terms: readonly Term[],
): Promise<LedgerIncident[]> {
  const { policy, recordedBy } = checkMoment(moment);
  const reader = await readerAt(store, recordedBy);
  const readsText = terms.some((term) => term.kind === "text");
  const out: LedgerIncident[] = [];
  for (const { incident, nodes } of (await viewLedger(store, clock, moment)).folded) {
    const texts = readsText ? await textsOf(reader, nodes) : [];
    if (matches({ row: toSearchRow(incident), texts }, terms, policy)) out.push(incident);
  }
  return out;
}

async function textsOf(reader: LedgerReader, nodes: readonly string[]): Promise<string[]> {
  const out: string[] = [];
  for (const node of nodes) {
    const [report = "", id] = node.split("/");
    const stored = await reader.report(report);
    const extraction = stored === null ? null : (JSON.parse(stored.extraction) as Extraction);
    const incident = extraction?.incidents.find((i) => i.id === id);
    if (extraction !== null && incident !== undefined) out.push(nodeWords(extraction, incident));
  }
  return out;
}
