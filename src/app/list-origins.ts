import type { Extraction } from "../core/model/index.ts";
import { type OriginSummary, sumOrigins, type Term, voicesOf } from "../core/search/index.ts";
import { checkMoment, type Moment } from "./moment.ts";
import type { Clock } from "./ports/clock.ts";
import type { LedgerStore } from "./ports/ledger-store.ts";
import { renewViews } from "./renew-views.ts";
import { searchRecorded } from "./search-recorded.ts";

/** What claims on the incidents found come from, those most reports carry first. @throws DatelineError POLICY_UNKNOWN, TIME_BAD */
export async function listOrigins(
  store: LedgerStore,
  clock: Clock,
  moment: Moment,
  terms: readonly Term[],
): Promise<readonly OriginSummary[]> {
  const { asOf, recordedBy, policy } = checkMoment(moment);
  if (recordedBy !== null) {
    const found = await searchRecorded(store, clock, moment, terms);
    return sumOrigins(found.map((incident) => ({ incident: incident.id, voices: voicesOf(incident) })));
  }
  await renewViews(store);
  return store.views.origins({ at: asOf, policy, terms });
}

/** An origin with one of the reports that carry it. */
export interface ToldOrigin extends OriginSummary {
  readonly agency: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
}

export async function tellOrigins(store: LedgerStore, origins: readonly OriginSummary[]): Promise<ToldOrigin[]> {
  const out: ToldOrigin[] = [];
  for (const origin of origins) {
    const stored = await store.report(origin.example);
    const report = stored === null ? null : (JSON.parse(stored.extraction) as Extraction).report;
    out.push({ ...origin, agency: stored?.agency ?? null, outlet: report?.outlet ?? null, title: report?.title ?? null });
  }
  return out;
}
