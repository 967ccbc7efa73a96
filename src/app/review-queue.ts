import { valueOfLook } from "../core/ledger/index.ts";
import type { LedgerIncident } from "../core/model/index.ts";
import type { Moment } from "./moment.ts";
import type { Clock } from "./ports/clock.ts";
import type { LedgerStore } from "./ports/ledger-store.ts";
import { allIncidents } from "./search-incidents.ts";

/** What makes an incident worth a look. */
export interface QueuedHead {
  readonly id: string;
  readonly score: number;
  readonly reasons: readonly string[];
}

export interface QueuedIncident extends QueuedHead {
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
  const queue: QueuedIncident[] = [];
  for await (const incident of allIncidents(store, clock, moment, [])) {
    if (incident.status === "closed" || incident.grade === "discounted" || !incident.reports.some((r) => r.main)) continue;
    if (assignee !== null && incident.assignee !== assignee) continue;
    queue.push({ id: incident.id, ...valueOfLook(incident), incident });
    if (queue.length > KEPT * limit) best(queue, limit);
  }
  return best(queue, limit);
}

/** So many times the length asked for are held before the least are let go: a ledger does not fit in memory. */
const KEPT = 4;

/** The first of the queue; the others are taken out. */
function best(queue: QueuedIncident[], limit: number): readonly QueuedIncident[] {
  queue.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).splice(limit);
  return queue;
}
