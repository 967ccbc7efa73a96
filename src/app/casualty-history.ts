import { decide, perpetratorNames } from "../core/ledger/index.ts";
import type { CountField, LedgerClaim, LedgerIncident } from "../core/model/index.ts";

/** What a field's range became at one moment, under the incident's policy. */
export interface RangeChange {
  readonly at: string;
  readonly field: CountField;
  readonly min: number | null;
  readonly best: number | null;
  readonly max: number | null;
  /** The claim that brought it. */
  readonly claim: LedgerClaim;
}

const FIELDS: readonly CountField[] = ["killed", "injured", "missing", "captured"];

/** When a casualty range became what: the claims of the incident decided again at each moment one of them became public. Oldest first. */
export function casualtyHistory(incident: LedgerIncident): RangeChange[] {
  const perpetrators = perpetratorNames(incident.responsibility);
  return FIELDS.flatMap((field) => historyOf(incident, field, perpetrators)).sort((a, b) =>
    a.at < b.at ? -1 : a.at > b.at ? 1 : FIELDS.indexOf(a.field) - FIELDS.indexOf(b.field),
  );
}

function historyOf(incident: LedgerIncident, field: CountField, perpetrators: ReadonlySet<string>): RangeChange[] {
  const claims = incident.claims.filter((claim) => claim.field === field);
  const since = new Map(claims.map((claim) => [claim.id, claim.knownFrom]));
  const changes: RangeChange[] = [];
  let before = "";
  for (const at of [...new Set(since.values())].sort()) {
    // a claim not yet public supersedes nothing
    const known = claims
      .filter((claim) => claim.knownFrom <= at)
      .map((claim) => ((since.get(claim.supersededBy ?? "") ?? at) > at ? { ...claim, supersededBy: null } : claim));
    const decision = decide(incident.policy, field, known, perpetrators);
    const now = `${decision.min}/${decision.best}/${decision.max}`;
    const fresh = known.filter((claim) => claim.knownFrom === at);
    const claim = fresh.find(({ id }) => decision.used.includes(id)) ?? fresh[0];
    if (now === before || claim === undefined || (decision.used.length === 0 && before === "")) continue;
    before = now;
    changes.push({ at, field, min: decision.min, best: decision.best, max: decision.max, claim });
  }
  return changes;
}
