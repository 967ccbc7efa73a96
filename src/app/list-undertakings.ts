import { type Commitment, type Extraction, type LedgerIncident, type Plan, readValue } from "../core/model/index.ts";
import { checkMoment, isKnown, type Moment } from "./moment.ts";
import type { Clock } from "./ports/clock.ts";
import type { LedgerStore } from "./ports/ledger-store.ts";

/** A commitment as one report tells it, and the incidents that may breach it. */
export interface ToldCommitment extends Commitment {
  readonly report: string;
  readonly outlet: string | null;
  readonly breaches: readonly {
    readonly incident: string;
    readonly breach: "possible" | "contested" | "no";
    readonly why: string;
  }[];
}

/** A plan as one report tells it. `overdue`: its due time has passed at the moment asked. */
export interface ToldPlan extends Plan {
  readonly report: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly overdue: boolean;
}

/** Commitments known at a moment with the incidents of that moment. @throws DatelineError TIME_BAD */
export async function listCommitments(
  store: LedgerStore,
  moment: Moment,
  incidents: readonly LedgerIncident[],
): Promise<ToldCommitment[]> {
  const out: ToldCommitment[] = [];
  for await (const { report, commitments } of known(store, moment))
    for (const commitment of commitments)
      out.push({
        ...commitment,
        report: report.id,
        outlet: report.outlet,
        breaches: incidents.flatMap((incident) =>
          incident.commitments
            .filter((held) => held.id === commitment.id && held.report === report.id)
            .map(({ breach, why }) => ({ incident: incident.id, breach, why })),
        ),
      });
  return out;
}

/** Plans known at a moment, the soonest due first, those without a due time last. @throws DatelineError TIME_BAD */
export async function listPlans(store: LedgerStore, clock: Clock, moment: Moment): Promise<ToldPlan[]> {
  const now = checkMoment(moment).asOf ?? clock();
  const out: ToldPlan[] = [];
  for await (const { report, plans } of known(store, moment))
    for (const plan of plans) {
      const due = readValue(plan.due);
      out.push({
        ...plan,
        report: report.id,
        outlet: report.outlet,
        published: report.published,
        overdue: due?.to != null && due.to < now,
      });
    }
  const dueOf = (plan: ToldPlan): string => readValue(plan.due)?.from ?? "9999";
  return out.sort((a, b) => (dueOf(a) < dueOf(b) ? -1 : dueOf(a) > dueOf(b) ? 1 : a.report < b.report ? -1 : 1));
}

async function* known(store: LedgerStore, moment: Moment): AsyncGenerator<Extraction> {
  const checked = checkMoment(moment);
  for await (const stored of store.reports()) if (isKnown(stored, checked)) yield JSON.parse(stored.extraction) as Extraction;
}
