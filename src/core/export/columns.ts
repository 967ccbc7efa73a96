import { type LedgerClaim, type LedgerIncident, readValue } from "../model/index.ts";
import { type Cell, listed } from "./cells.ts";

/** A column of our own tables: text, a whole number of people or things, or a decimal number; null where nobody says. */
export interface Column {
  readonly name: string;
  readonly type: "text" | "count" | "number";
  of(incident: LedgerIncident): Cell | undefined;
}

const time = (i: LedgerIncident) => readValue(i.time);
const place = (i: LedgerIncident) => readValue(i.place);

/** Every Admiralty grade people gave to its claims or their sources, best first; null where nobody graded. */
function gradesOf({ claims }: LedgerIncident, gradeOf: (claim: LedgerClaim) => string | number | undefined): string | null {
  const grades = claims.flatMap((claim) => gradeOf(claim) ?? []).map(String);
  return grades.length === 0 ? null : listed(grades.sort());
}

/** One row an incident, under the policy in force. */
export const OWN_COLUMNS: readonly Column[] = [
  { name: "id", type: "text", of: (i) => i.id },
  { name: "as_of", type: "text", of: (i) => i.asOf },
  { name: "policy", type: "text", of: (i) => i.policy },
  { name: "date_from", type: "text", of: (i) => time(i)?.from },
  { name: "date_to", type: "text", of: (i) => time(i)?.to },
  { name: "date_precision", type: "text", of: (i) => time(i)?.precision },
  { name: "place", type: "text", of: (i) => place(i)?.name },
  { name: "admin1", type: "text", of: (i) => place(i)?.admin1 },
  { name: "country", type: "text", of: (i) => place(i)?.country },
  { name: "latitude", type: "number", of: (i) => place(i)?.lat },
  { name: "longitude", type: "number", of: (i) => place(i)?.lon },
  { name: "place_precision", type: "text", of: (i) => place(i)?.precision },
  { name: "acled_event", type: "text", of: (i) => i.type.acled.event },
  { name: "acled_sub_event", type: "text", of: (i) => i.type.acled.subEvent },
  { name: "gtd_attack", type: "text", of: (i) => i.type.gtd.attack },
  { name: "killed_min", type: "count", of: (i) => i.casualties.killed?.min },
  { name: "killed_best", type: "count", of: (i) => i.casualties.killed?.best },
  { name: "killed_max", type: "count", of: (i) => i.casualties.killed?.max },
  { name: "injured_min", type: "count", of: (i) => i.casualties.injured?.min },
  { name: "injured_best", type: "count", of: (i) => i.casualties.injured?.best },
  { name: "injured_max", type: "count", of: (i) => i.casualties.injured?.max },
  { name: "grade", type: "text", of: (i) => i.grade },
  { name: "reliability", type: "text", of: (i) => gradesOf(i, (claim) => claim.reliability) },
  { name: "credibility", type: "text", of: (i) => gradesOf(i, (claim) => claim.credibility) },
  { name: "status", type: "text", of: (i) => i.status },
  { name: "reports", type: "count", of: (i) => i.reports.length },
  { name: "origins", type: "count", of: (i) => i.origins },
];
