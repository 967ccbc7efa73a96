import type { LedgerClaim, LedgerIncident } from "../../../core/model/index.ts";
import { describeRange } from "../../../core/tell/index.ts";
import { type Look, wrap } from "./page.ts";

/** What people added to an incident: who looks after it, corrections, rejected claims, Admiralty grades, comments. */
export function reviewLines(incident: LedgerIncident, look: Look): string[] {
  const line = (text: string): string[] => wrap(text, look.width, "  ", "    ");
  const graded = new Map<string, string[]>();
  for (const claim of incident.claims) {
    const grade = gradeOfClaim(claim);
    if (grade !== "") graded.set(grade, [...(graded.get(grade) ?? []), claim.id]);
  }
  return [
    ...(incident.assignee === undefined ? [] : line(`looked after by ${incident.assignee}`)),
    ...incident.claims.flatMap((claim) => (claim.corrected === undefined ? [] : line(correctionOf(claim)))),
    ...incident.claims.flatMap((claim) => (claim.review === "rejected" ? line(`rejected: ${claim.field}, ${claim.id}`) : [])),
    ...[...graded].flatMap(([grade, ids]) => line(`Admiralty ${grade}: ${ids.join(", ")}`)),
    ...(incident.comments ?? []).flatMap(({ at, by, text }) => line(`${at.slice(0, 10)} ${by}: ${text}`)),
  ];
}

/** "B2": reliability of the source, credibility of the claim, "-" for one nobody gave; empty where neither. */
export function gradeOfClaim({ reliability, credibility }: LedgerClaim): string {
  return reliability === undefined && credibility === undefined ? "" : `${reliability ?? "-"}${credibility ?? "-"}`;
}

function correctionOf({ id, field, value, corrected }: LedgerClaim): string {
  const why = corrected?.why == null ? "" : ` (${corrected.why})`;
  return `corrected by ${corrected?.by}: ${field} ${shortValue(value)}, was ${corrected === undefined ? "" : shortValue(corrected.was)}${why}, ${id}`;
}

/** A claim's value in words. */
export function shortValue(value: LedgerClaim["value"]): string {
  if ("modifier" in value) return describeRange(value);
  if ("actor" in value) return value.actor.name;
  if ("acled" in value) return value.acled.subEvent ?? value.acled.event ?? "another kind";
  return "quote" in value ? value.quote : value.name;
}
