import { valueOfLook } from "../core/ledger/index.ts";
import type { LedgerIncident } from "../core/model/index.ts";
import { viewLedger } from "./ledger-view.ts";
import type { Moment } from "./moment.ts";
import type { Clock } from "./ports/clock.ts";
import type { LedgerStore } from "./ports/ledger-store.ts";

export interface QueuedIncident {
  readonly id: string;
  readonly score: number;
  readonly reasons: readonly string[];
  readonly incident: LedgerIncident;
}

/**
 * Open incidents that reports are about, those most worth a person's look first.
 * @param assignee only those somebody looks after; null: all
 * @throws DatelineError POLICY_UNKNOWN, TIME_BAD
 */
export async function reviewQueue(
  store: LedgerStore,
  clock: Clock,
  moment: Moment,
  limit: number,
  assignee: string | null = null,
): Promise<readonly QueuedIncident[]> {
  const { incidents } = await viewLedger(store, clock, moment);
  return incidents
    .filter((i) => i.status !== "closed" && i.grade !== "discounted" && i.reports.some((r) => r.main))
    .filter((i) => assignee === null || i.assignee === assignee)
    .map((incident) => ({ id: incident.id, ...valueOfLook(incident), incident }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, limit);
}
