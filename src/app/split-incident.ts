import { DatelineError } from "../core/model/index.ts";
import type { Clock } from "./ports/clock.ts";
import type { LedgerStore } from "./ports/ledger-store.ts";
import { recordAct } from "./record-act.ts";
import { membersOf } from "./show-incident.ts";

/**
 * Takes report-incidents (`rep_…/i1`) out of an incident: what they tell is another one.
 * @throws DatelineError INCIDENT_NOT_FOUND, or USAGE where nothing would be left or a report-incident is not part of it
 */
export async function splitIncident(
  store: LedgerStore,
  clock: Clock,
  by: string,
  id: string,
  nodes: readonly string[],
  note: string | null,
): Promise<{ readonly id: string; readonly added: boolean }> {
  const members = await membersOf(store, clock, id);
  const strange = nodes.filter((node) => !members.includes(node));
  const rest = members.filter((node) => !nodes.includes(node));
  if (strange.length > 0 || rest.length === 0)
    throw new DatelineError(
      "USAGE",
      strange.length > 0
        ? `got ${strange.join(", ")}, expected report-incidents of ${id}`
        : `got every report-incident of ${id}, expected some`,
      { hint: `its report-incidents: ${members.join(", ")}` },
    );
  return recordAct(store, clock, by, { act: "split", nodes: [...nodes], from: rest, note });
}
