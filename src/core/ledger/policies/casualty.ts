import type { Casualty, CasualtyRange, LedgerClaim, PersonStatus, Quantity } from "../../model/index.ts";
import type { Decision } from "./figure.ts";

/** A decision as the incident's casualty, with the groups people spoke of. Null when nobody says. */
export function toCasualty(decision: Decision, claims: readonly LedgerClaim[]): Casualty | null {
  const by = groupsOf(decision, claims);
  if (decision.used.length === 0 && Object.keys(by).length === 0) return null;
  return {
    min: decision.min,
    best: decision.best,
    max: decision.max,
    preliminary: decision.preliminary,
    ...(decision.provisional ? { provisional: true } : {}),
    by,
    claims: decision.used,
  };
}

function groupsOf(decision: Decision, claims: readonly LedgerClaim[]): Casualty["by"] {
  const out: { [status in PersonStatus]?: CasualtyRange } = {};
  for (const claim of claims) {
    const { status, value } = claim;
    if (status === undefined || !("modifier" in value) || !isOfGroup(claim, decision)) continue;
    out[status] = widen(out[status], value, claim);
  }
  return out;
}

function isOfGroup(claim: LedgerClaim, decision: Decision): boolean {
  return (
    claim.field === decision.field &&
    claim.scope === null &&
    claim.realis === "actual" &&
    claim.polarity === "affirmed" &&
    claim.reported === "current" &&
    claim.review !== "rejected" &&
    claim.retracted !== true &&
    claim.supersededBy === null
  );
}

function widen(held: CasualtyRange | undefined, value: Quantity, claim: LedgerClaim): CasualtyRange {
  const min = value.min ?? value.best ?? 0;
  const max = value.max ?? value.best;
  if (held === undefined) return { min, best: value.best, max, preliminary: claim.preliminary, claims: [claim.id] };
  return {
    min: Math.min(held.min ?? min, min),
    best: held.best === value.best ? held.best : null,
    max: held.max === null || max === null ? null : Math.max(held.max, max),
    preliminary: held.preliminary || claim.preliminary,
    claims: [...held.claims, claim.id],
  };
}
