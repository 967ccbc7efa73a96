import { undoneActs } from "../core/ledger/index.ts";
import type { IncidentHistory, LedgerIncident } from "../core/model/index.ts";
import { casualtyHistory } from "./casualty-history.ts";
import { listActs } from "./list-acts.ts";
import type { Clock } from "./ports/clock.ts";
import type { LedgerStore } from "./ports/ledger-store.ts";

type Recorded = IncidentHistory["recorded"][number];

/** Who did what to an incident and when, and how its figures moved; the incident as it stood at the moment asked for. */
export async function incidentHistory(store: LedgerStore, clock: Clock, incident: LedgerIncident): Promise<IncidentHistory> {
  const recorded: Recorded[] = [];
  for (const { id: report, outlet, published } of incident.reports) {
    const stored = await store.report(report);
    if (stored === null) continue;
    const claims = incident.claims.filter((claim) => claim.report === report).map((claim) => claim.id);
    recorded.push({ kind: "report", recordedAt: stored.recordedAt, report, outlet, published, claims });
    for (const { replacedAt } of await store.replacedReadings({ report }))
      recorded.push({ kind: "reading", recordedAt: replacedAt, report });
  }
  const reviews = await store.reviews();
  const undone = undoneActs(reviews);
  const acts = reviews.length === 0 ? [] : await listActs(store, clock, { incident: incident.id });
  for (const { id: act, by, at, recordedAt, act: what } of acts)
    recorded.push({
      kind: "act",
      recordedAt,
      act,
      by,
      at,
      what: what.act,
      why: what.note,
      ...(undone.has(act) ? { undone: true as const } : {}),
    });
  return {
    schema: "dateline/history@1",
    incident: incident.id,
    recorded: recorded.filter((r) => r.recordedAt <= incident.recordedBy).sort((a, b) => (key(a) < key(b) ? -1 : 1)),
    figures: casualtyHistory(incident).map(({ claim, ...change }) => ({ ...change, claim: claim.id })),
  };
}

function key(item: Recorded): string {
  return `${item.recordedAt} ${item.kind === "act" ? item.act : item.report}`;
}
