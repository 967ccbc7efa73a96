import type { IncidentType, LedgerClaim, LedgerIncident, Place, Stated, Time } from "../model/index.ts";
import type { ActiveActs } from "./acts.ts";

interface Corrected {
  readonly time: Time;
  readonly place: Place;
  readonly type: IncidentType;
}

/** The last value a person put in place of the engine's outweighs what reports say. */
export function correctedReading<F extends keyof Corrected>(
  field: F,
  claims: readonly LedgerClaim[],
  acts: ActiveActs,
): Stated<Corrected[F]> | null {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const last = [...acts.corrections.keys()]
    .flatMap((id) => byId.get(id) ?? [])
    .filter((claim) => claim.field === field && claim.corrected !== undefined && claim.review !== "rejected")
    .at(-1);
  if (last === undefined) return null;
  return { status: "stated", value: last.value as Corrected[F], evidence: last.evidence };
}

export function assigneeOf(nodes: readonly string[], acts: ActiveActs): Pick<LedgerIncident, "assignee"> {
  const own = new Set(nodes);
  const assignee = [...acts.assignees].findLast(([node]) => own.has(node))?.[1] ?? null;
  return assignee === null ? {} : { assignee };
}

export function commentsOf(
  nodes: readonly string[],
  claims: readonly LedgerClaim[],
  acts: ActiveActs,
): Pick<LedgerIncident, "comments"> {
  if (acts.comments.size === 0) return {};
  const comments = [...nodes, ...claims.map((claim) => claim.id)].flatMap((on) => acts.comments.get(on) ?? []);
  return comments.length === 0 ? {} : { comments: comments.sort((a, b) => (`${a.at}${a.act}` < `${b.at}${b.act}` ? -1 : 1)) };
}

export function statusOf(nodes: readonly string[], claims: readonly LedgerClaim[], acts: ActiveActs): LedgerIncident["status"] {
  if (nodes.some((n) => acts.closed.has(n))) return "closed";
  return nodes.some((n) => acts.reviewed.has(n)) || claims.some((c) => c.review !== null) ? "reviewed" : "new";
}

/** Grows with every report that joins and every act on the incident, its undoing too. */
export function revisionOf(nodes: readonly string[], claims: readonly LedgerClaim[], acts: ActiveActs): number {
  if (acts.touches.size === 0) return nodes.length;
  const on = [...nodes, ...claims.map((claim) => claim.id)];
  return on.reduce((sum, id) => sum + (acts.touches.get(id) ?? 0), nodes.length);
}
