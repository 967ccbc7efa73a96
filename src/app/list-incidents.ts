import { endOf } from "../core/ledger/index.ts";
import { DatelineError, type LedgerIncident, readValue } from "../core/model/index.ts";

/** What a list is narrowed by; absent fields narrow nothing. */
export interface IncidentFilter {
  readonly from?: string;
  readonly to?: string;
  readonly place?: string;
  readonly country?: string;
  readonly killedMin?: number;
  readonly actor?: string;
  readonly text?: string;
  readonly status?: string;
  readonly grade?: string;
  /** Who looks after it. */
  readonly assignee?: string;
  /** Also incidents that reports mention only in passing. */
  readonly background?: boolean;
}

const STATUSES: readonly LedgerIncident["status"][] = ["new", "reviewed", "closed"];
const GRADES: readonly LedgerIncident["grade"][] = ["confirmed", "fair", "weak", "contested", "discounted"];

function oneOf(name: string, value: string | undefined, known: readonly string[]): void {
  if (value !== undefined && !known.includes(value))
    throw new DatelineError("FILTER_BAD", `got ${name} ${value}, expected one of ${known.join(", ")}`);
}

/** @throws DatelineError FILTER_BAD, TIME_BAD */
export function filterIncidents(incidents: readonly LedgerIncident[], filter: IncidentFilter): LedgerIncident[] {
  const from = filter.from === undefined ? null : endOf(filter.from).slice(0, 10);
  const to = filter.to === undefined ? null : endOf(filter.to).slice(0, 10);
  if (from !== null && to !== null && from > to)
    throw new DatelineError("FILTER_BAD", `got from ${filter.from} after to ${filter.to}`);
  if (filter.killedMin !== undefined && !(filter.killedMin >= 0))
    throw new DatelineError("FILTER_BAD", "got a lowest number of killed that is no number", { hint: "--killed-min 3" });
  oneOf("status", filter.status, STATUSES);
  oneOf("grade", filter.grade, GRADES);
  const has = (text: string | null | undefined, part: string): boolean => (text ?? "").toLowerCase().includes(part.toLowerCase());
  return incidents.filter((incident) => {
    const place = readValue(incident.place);
    const time = readValue(incident.time);
    if (filter.status !== undefined && incident.status !== filter.status) return false;
    if (filter.grade !== undefined && incident.grade !== filter.grade) return false;
    if (filter.assignee !== undefined && incident.assignee !== filter.assignee) return false;
    // an unknown time is shown unless a range is asked for
    if (from !== null && (time?.to == null || time.to.slice(0, 10) < from)) return false;
    if (to !== null && (time?.from == null || time.from.slice(0, 10) > to)) return false;
    if (filter.country !== undefined && place?.country?.toLowerCase() !== filter.country.toLowerCase()) return false;
    if (
      filter.place !== undefined &&
      ![place?.name, place?.admin1, ...incident.otherPlaces.map((p) => readValue(p)?.name)].some((name) =>
        has(name, filter.place ?? ""),
      )
    )
      return false;
    if (
      filter.killedMin !== undefined &&
      (incident.casualties.killed?.best ?? incident.casualties.killed?.min ?? 0) < filter.killedMin
    )
      return false;
    if (
      filter.actor !== undefined &&
      !incident.responsibility.some((r) => [r.actor.name, ...r.actor.aliases].some((name) => has(name, filter.actor ?? "")))
    )
      return false;
    if (
      filter.text !== undefined &&
      !incident.claims.some((claim) => claim.evidence.some((e) => has(e.quote, filter.text ?? ""))) &&
      !incident.reports.some((r) => has(r.title, filter.text ?? ""))
    )
      return false;
    return filter.background === true || filter.background === undefined || incident.reports.some((r) => r.main);
  });
}
