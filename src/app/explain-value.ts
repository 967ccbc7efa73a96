import { type Decision, decide, explainSettled, perpetratorNames, type Settled } from "../core/ledger/index.ts";
import {
  type ClaimField,
  COUNT_FIELDS,
  type CountField,
  DatelineError,
  type LedgerClaim,
  type LedgerIncident,
} from "../core/model/index.ts";

/** Why a value is what it is: the rule, the claims used, those set aside and for what reason. */
export interface Explanation {
  readonly incident: string;
  readonly field: string;
  readonly asOf: string;
  readonly policy: string;
  /** Of counts: the policy's. */
  readonly decision: Decision | null;
  /** Of every other field. */
  readonly settled: Settled | null;
  readonly claims: readonly LedgerClaim[];
}

const OTHER_FIELDS = ["type", "time", "place", "weapon", "responsibility", "target", "victim", "damage", "launch-site", "other"];

/** @throws DatelineError FIELD_UNKNOWN */
export function explainValue(incident: LedgerIncident, field: string): Explanation {
  const counted = (COUNT_FIELDS as readonly string[]).includes(field);
  if (!counted && !OTHER_FIELDS.includes(field))
    throw new DatelineError(
      "FIELD_UNKNOWN",
      `got field ${field}, expected one of ${[...COUNT_FIELDS, ...OTHER_FIELDS].join(", ")}`,
      { hint: "docs/codebook.md says what each holds" },
    );
  const claims = incident.claims.filter((claim) => claim.field === field);
  return {
    incident: incident.id,
    field,
    asOf: incident.asOf,
    policy: incident.policy,
    decision: counted
      ? decide(incident.policy, field as CountField, incident.claims, perpetratorNames(incident.responsibility))
      : null,
    settled: counted ? null : explainSettled(incident, field as ClaimField),
    claims,
  };
}
