import type { LedgerIncident, SourceKind, Stance } from "../model/index.ts";

/** Claims of one incident that one speaker, or an outlet in its own voice, makes in one report with one stance. */
export interface Voice {
  /** The speaker in any spelling of case. */
  readonly key: string;
  readonly name: string;
  readonly kind: SourceKind;
  readonly affiliation: string | null;
  /** Null: the outlet's own voice. */
  readonly stance: Stance | null;
  readonly report: string;
  readonly origin: string;
  readonly claims: number;
}

/** Who says something of an incident; claims of nobody named are left out. */
export function voicesOf(incident: LedgerIncident): Voice[] {
  const outlets = new Map(incident.reports.map((report) => [report.id, report.outlet]));
  const out = new Map<string, Voice>();
  for (const { said, report, origin } of incident.claims) {
    const source = said?.source ?? null;
    const name = source === null ? outlets.get(report) : (source.name ?? source.role ?? source.affiliation?.name);
    if (name == null) continue;
    const affiliation = source?.affiliation?.name ?? null;
    const kind = source?.kind ?? "outlet";
    const stance = said?.stance ?? null;
    const key = `${kind}|${name.toLowerCase()}|${affiliation?.toLowerCase() ?? ""}`;
    const place = JSON.stringify([key, stance, report, origin]);
    out.set(place, { key, name, kind, affiliation, stance, report, origin, claims: (out.get(place)?.claims ?? 0) + 1 });
  }
  return inVoiceOrder([...out.values()]);
}

/** Voices in the one order they are kept in. */
export function inVoiceOrder(voices: readonly Voice[]): Voice[] {
  const placeOf = ({ key, stance, report, origin }: Voice): string => JSON.stringify([key, stance, report, origin]);
  return [...voices].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
}

/** Somebody whose words the ledger holds: a speaker, or an outlet in its own voice. */
export interface SourceSummary {
  readonly key: string;
  readonly name: string;
  readonly kind: SourceKind;
  readonly affiliation: string | null;
  readonly claims: number;
  readonly incidents: number;
  readonly reports: number;
  readonly stances: Readonly<Partial<Record<Stance, number>>>;
}

/** A text or voice that claims come from: copies of one text, and what cites one agency, are one origin. */
export interface OriginSummary {
  readonly id: string;
  readonly claims: number;
  readonly incidents: number;
  readonly reports: number;
  /** One of the reports, the first by id. */
  readonly example: string;
}

interface Heard {
  readonly incident: string;
  readonly voices: readonly Voice[];
}

/** Sums up voices by speaker, those with most claims first. */
export function sumSources(heard: readonly Heard[]): SourceSummary[] {
  return groupsOf(heard, (voice) => voice.key)
    .map(({ key, voices, incidents }) => {
      const stances: Partial<Record<Stance, number>> = {};
      for (const { stance, claims } of voices) if (stance !== null) stances[stance] = (stances[stance] ?? 0) + claims;
      return {
        key,
        name: least(voices.map((voice) => voice.name)),
        kind: voices[0]?.kind ?? "unnamed",
        affiliation: voices[0]?.affiliation == null ? null : least(voices.map((voice) => voice.affiliation ?? "")),
        claims: voices.reduce((sum, voice) => sum + voice.claims, 0),
        incidents: incidents.size,
        reports: new Set(voices.map((voice) => voice.report)).size,
        stances,
      };
    })
    .sort(bySize((source) => source.key));
}

/** Sums up voices by origin, those with most reports first. */
export function sumOrigins(heard: readonly Heard[]): OriginSummary[] {
  return groupsOf(heard, (voice) => voice.origin)
    .map(({ key, voices, incidents }) => ({
      id: key,
      claims: voices.reduce((sum, voice) => sum + voice.claims, 0),
      incidents: incidents.size,
      reports: new Set(voices.map((voice) => voice.report)).size,
      example: least(voices.map((voice) => voice.report)),
    }))
    .sort(byReports);
}

export function bySize<T extends { readonly claims: number }>(keyOf: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => b.claims - a.claims || (keyOf(a) < keyOf(b) ? -1 : 1);
}

export function byReports(a: OriginSummary, b: OriginSummary): number {
  return b.reports - a.reports || b.claims - a.claims || (a.id < b.id ? -1 : 1);
}

function groupsOf(heard: readonly Heard[], keyOf: (voice: Voice) => string) {
  const groups = new Map<string, { key: string; voices: Voice[]; incidents: Set<string> }>();
  for (const { incident, voices } of heard)
    for (const voice of voices) {
      const key = keyOf(voice);
      const group = groups.get(key) ?? { key, voices: [], incidents: new Set() };
      group.voices.push(voice);
      group.incidents.add(incident);
      groups.set(key, group);
    }
  return [...groups.values()];
}

function least(words: readonly string[]): string {
  return words.reduce((a, b) => (b < a ? b : a));
}
