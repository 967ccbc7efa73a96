import { type Decision, decide, perpetratorNames, underPolicy } from "../core/ledger/index.ts";
import { COUNT_FIELDS, type CountField, type LedgerIncident, POLICIES, type PolicyName } from "../core/model/index.ts";
import { claimMatrix, sentenceOf } from "../core/tell/index.ts";
import { casualtyHistory } from "./casualty-history.ts";

/** The decision of each policy on each field somebody gives a figure of. */
export interface IncidentRanges {
  readonly incident: string;
  readonly asOf: string;
  readonly fields: readonly CountField[];
  readonly policies: readonly {
    readonly policy: PolicyName;
    readonly decisions: Readonly<Partial<Record<CountField, Decision>>>;
  }[];
}

export function incidentRanges(incident: LedgerIncident): IncidentRanges {
  const fields = COUNT_FIELDS.filter((field) => incident.claims.some((claim) => claim.field === field));
  const policies = POLICIES.map((policy) => {
    const { claims, responsibility } = underPolicy(incident, policy);
    const perpetrators = perpetratorNames(responsibility);
    const decisions = Object.fromEntries(fields.map((field) => [field, decide(policy, field, claims, perpetrators)]));
    return { policy, decisions };
  });
  return { incident: incident.id, asOf: incident.asOf, fields, policies };
}

/** The incident in a sentence that stands alone. */
export interface IncidentSentence {
  readonly sentence: string;
}

/** What is told of an incident by itself; one list for every door. */
export const INCIDENT_PARTS = {
  claims: { about: "the claims on one incident", of: (incident: LedgerIncident) => incident.claims },
  matrix: { about: "who says what: sources × propositions, copies folded into their origin", of: claimMatrix },
  ranges: { about: "the figures under every policy, each with its rule and claims", of: incidentRanges },
  toll: { about: "when each casualty range became what, and the claim that brought it", of: casualtyHistory },
  sentence: {
    about: "the incident in a sentence that stands alone",
    of: (incident: LedgerIncident): IncidentSentence => ({ sentence: sentenceOf(incident) }),
  },
} as const satisfies Readonly<Record<string, { readonly about: string; readonly of: (incident: LedgerIncident) => object }>>;
