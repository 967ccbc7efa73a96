import { reachOf, undoneActs } from "../core/ledger/index.ts";
import type { ReviewAct } from "../core/model/index.ts";
import type { Clock } from "./ports/clock.ts";
import type { LedgerStore } from "./ports/ledger-store.ts";
import { membersOf } from "./show-incident.ts";

export interface ListedAct {
  readonly id: string;
  readonly seq: number;
  readonly by: string;
  /** When the person decided, and when it was recorded. */
  readonly at: string;
  readonly recordedAt: string;
  readonly undone: boolean;
  readonly act: ReviewAct;
}

export interface ActFilter {
  readonly by?: string;
  /** Acts on claims or report-incidents of this incident. */
  readonly incident?: string;
}

/** People's acts in their order, undone ones too: nothing is taken out of the ledger. @throws DatelineError INCIDENT_NOT_FOUND */
export async function listActs(store: LedgerStore, clock: Clock, filter: ActFilter): Promise<readonly ListedAct[]> {
  const reviews = await store.reviews();
  const undone = undoneActs(reviews);
  const nodes = filter.incident === undefined ? null : new Set(await membersOf(store, clock, filter.incident));
  const reports = nodes === null ? null : new Set([...nodes].map((node) => node.slice(0, node.indexOf("/"))));
  const targets = new Map(reviews.map((entry) => [entry.id, entry.act]));
  const concerns = (act: ReviewAct): boolean => {
    if (nodes === null || reports === null) return true;
    if (act.act === "undo") return concerns(targets.get(act.undoes) ?? { act: "review", node: "", note: null });
    return reachOf(act).on.some((id) => nodes.has(id) || (/\/c\d+$/.test(id) && reports.has(id.slice(0, id.indexOf("/")))));
  };
  return reviews
    .filter((entry) => (filter.by === undefined || entry.by === filter.by) && concerns(entry.act))
    .map(({ id, seq, by, at, recordedAt, act }) => ({ id, seq, by, at, recordedAt, undone: undone.has(id), act }));
}
