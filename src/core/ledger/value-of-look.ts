import type { LedgerIncident } from "../model/index.ts";

/** Why an incident is worth a person's look, and how much. */
export interface ValueOfLook {
  readonly score: number;
  readonly reasons: readonly string[];
}

/**
 * What a look would be worth: what is contested, where many died, where figures lie apart, what rests on one origin, what has no
 * place or day, and what nobody has looked at yet. Ours; no codebook ranks a coder's queue.
 */
export function valueOfLook(incident: LedgerIncident): ValueOfLook {
  const { killed, injured } = incident.casualties;
  const toll = killed?.best ?? killed?.min ?? 0;
  const found: [number, string][] = [];
  if (incident.grade === "contested") found.push([3, "responsibility is contested"]);
  if (toll > 0) found.push([Math.log2(1 + toll), `${toll} killed`]);
  const spread = killed === null || killed.min === null ? 0 : (killed.max ?? killed.min) - killed.min;
  if (spread > 0) found.push([Math.min(3, Math.log2(1 + spread)), `figures of the killed lie ${spread} apart`]);
  if (killed?.preliminary || injured?.preliminary) found.push([0.5, "figures are preliminary"]);
  if (incident.origins < 2 && toll > 0) found.push([1.5, "one origin only"]);
  if (incident.place.status === "unresolved") found.push([1, "no place"]);
  if (incident.time.status === "unresolved") found.push([1, "no time"]);
  if (incident.status === "new") found.push([1, "nobody has looked at it"]);
  if (incident.commitments.some((c) => c.breach !== "no")) found.push([2, "may breach a commitment"]);
  const score = found.reduce((sum, [worth]) => sum + worth, 0);
  return { score: Math.round(score * 100) / 100, reasons: found.sort(([a], [b]) => b - a).map(([, reason]) => reason) };
}
