import { type SourceSummary, sumSources, type Term, voicesOf } from "../core/search/index.ts";
import { checkMoment, type Moment } from "./moment.ts";
import type { Clock } from "./ports/clock.ts";
import type { LedgerStore } from "./ports/ledger-store.ts";
import { renewViews } from "./renew-views.ts";
import { searchRecorded } from "./search-recorded.ts";

/** Who says something of the incidents found, those with most claims first. @throws DatelineError POLICY_UNKNOWN, TIME_BAD */
export async function listSources(
  store: LedgerStore,
  clock: Clock,
  moment: Moment,
  terms: readonly Term[],
): Promise<readonly SourceSummary[]> {
  const { asOf, recordedBy, policy } = checkMoment(moment);
  if (recordedBy !== null) {
    const found = await searchRecorded(store, clock, moment, terms);
    return sumSources(found.map((incident) => ({ incident: incident.id, voices: voicesOf(incident) })));
  }
  await renewViews(store);
  return store.views.sources({ at: asOf, policy, terms });
}
