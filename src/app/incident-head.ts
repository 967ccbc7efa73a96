import { underPolicy } from "../core/ledger/index.ts";
import { type LedgerIncident, POLICIES } from "../core/model/index.ts";

/** What a list shows of an incident: the fields that stand by themselves, without claims, links and commitments. */
export const HEAD_FIELDS = [
  "id",
  "type",
  "time",
  "place",
  "casualties",
  "responsibility",
  "status",
  "grade",
  "origins",
] as const satisfies readonly (keyof LedgerIncident)[];

export type IncidentHead = Pick<LedgerIncident, (typeof HEAD_FIELDS)[number]>;

/** An incident's head as JSON under ucdp, and its casualties as JSON by the other policies. */
export function headOf(incident: LedgerIncident): { readonly head: string; readonly tolls: string } {
  const under = underPolicy(incident, "ucdp");
  const tolls = POLICIES.filter((policy) => policy !== "ucdp").map((policy) => [
    policy,
    underPolicy(incident, policy).casualties,
  ]);
  return {
    head: JSON.stringify(Object.fromEntries(HEAD_FIELDS.map((field) => [field, under[field]]))),
    tolls: JSON.stringify(Object.fromEntries(tolls)),
  };
}
