import type { LedgerIncident, SourceKind, Stance } from "../core/model/index.ts";

/** Somebody whose words the ledger holds: a speaker, or an outlet in its own voice. */
export interface SourceSummary {
  readonly name: string;
  readonly kind: SourceKind;
  readonly affiliation: string | null;
  readonly claims: number;
  readonly incidents: number;
  readonly reports: number;
  readonly stances: Readonly<Partial<Record<Stance, number>>>;
}

interface Held {
  readonly name: string;
  readonly kind: SourceKind;
  readonly affiliation: string | null;
  claims: number;
  readonly incidents: Set<string>;
  readonly reports: Set<string>;
  readonly stances: Partial<Record<Stance, number>>;
}

/** Who says something in these incidents, those with most claims first. */
export function listSources(incidents: readonly LedgerIncident[]): SourceSummary[] {
  const held = new Map<string, Held>();
  for (const incident of incidents) {
    const outlets = new Map(incident.reports.map((report) => [report.id, report.outlet]));
    for (const claim of incident.claims) {
      const source = claim.said?.source ?? null;
      const name = source === null ? outlets.get(claim.report) : (source.name ?? source.role ?? source.affiliation?.name);
      if (name == null) continue;
      const affiliation = source?.affiliation?.name ?? null;
      const kind = source?.kind ?? "outlet";
      const key = `${kind}|${name.toLowerCase()}|${affiliation?.toLowerCase() ?? ""}`;
      const entry = held.get(key) ?? {
        name,
        kind,
        affiliation,
        claims: 0,
        incidents: new Set(),
        reports: new Set(),
        stances: {},
      };
      entry.claims++;
      entry.incidents.add(incident.id);
      entry.reports.add(claim.report);
      const stance = claim.said?.stance;
      if (stance !== undefined) entry.stances[stance] = (entry.stances[stance] ?? 0) + 1;
      held.set(key, entry);
    }
  }
  return [...held.values()]
    .map((entry) => ({ ...entry, incidents: entry.incidents.size, reports: entry.reports.size }))
    .sort((a, b) => b.claims - a.claims || (a.name < b.name ? -1 : 1));
}
