import type { Clock } from "./ports/clock.ts";
import type { LedgerStore } from "./ports/ledger-store.ts";
import { recordAct } from "./record-act.ts";
import { membersOf } from "./show-incident.ts";

/**
 * Says that two incidents are one. What is stored names report-incidents, so it holds whatever the machine thinks of them later;
 * the id that goes leads on to the one that stays.
 * @throws DatelineError INCIDENT_NOT_FOUND
 */
export async function mergeIncidents(
  store: LedgerStore,
  clock: Clock,
  by: string,
  ids: readonly [string, string, ...string[]],
  note: string | null,
): Promise<{ readonly id: string; readonly added: boolean }> {
  const nodes: string[] = [];
  for (const id of ids) nodes.push(...(await membersOf(store, clock, id)).slice(0, 1));
  return recordAct(store, clock, by, { act: "merge", nodes, note });
}
