import type { CountField, Incident, IncidentReport, LedgerClaim, LedgerIncident, PolicyName } from "../model/index.ts";
import type { ActiveActs } from "./acts.ts";
import { gradeOf } from "./grade.ts";
import { incidentIdOf } from "./ids.ts";
import { toLedgerClaims } from "./ledger-claims.ts";
import { anchorOf, type FoldMember, idOf, inOrder } from "./member.ts";
import { findOrigins, type Origins } from "./origins.ts";
import { decide, toCasualty } from "./policies/index.ts";
import { foldResponsibility, perpetratorNames } from "./responsibility.ts";
import { otherPlaces, settlePlace, settleTime, settleType } from "./settle.ts";
import { supersede } from "./supersede.ts";

/** What an incident is folded from: the report-incidents known at a moment, and the acts in force then. */
export interface FoldInput {
  readonly members: readonly FoldMember[];
  readonly acts: ActiveActs;
  readonly asOf: string;
  readonly recordedBy: string;
  readonly policy: PolicyName;
}

/**
 * An incident at one moment under one policy. Depends on the set of members and acts only, never on their order. Links and
 * commitments are empty: they need other incidents, and whoever holds those fills them in.
 */
export function foldIncident(input: FoldInput): LedgerIncident {
  const members = inOrder(input.members);
  const anchor = anchorOf(members);
  const origins = findOrigins(members);
  const claims = foldClaims(members, origins, input.acts);
  const responsibility = foldResponsibility(claims);
  // what reports are about outweighs what others mention in passing
  const main = members.filter((m) => m.incident.main);
  const voices = main.length > 0 ? main : members;
  const place = settlePlace(voices, origins);
  const independent = new Set(claims.map((c) => c.origin)).size;
  const nodes = members.map(idOf);
  const merged = <T extends { readonly claims: readonly string[] }>(
    pick: (i: Incident) => readonly T[],
    key: (item: T) => string,
  ): T[] => merge(members, pick, key);
  return {
    schema: "dateline/incident@1",
    id: incidentIdOf(idOf(anchor)),
    asOf: input.asOf,
    recordedBy: input.recordedBy,
    policy: input.policy,
    revision: members.length,
    realis: voices.some((m) => m.incident.realis === "actual") ? "actual" : anchor.incident.realis,
    type: settleType(voices, origins) ?? anchor.incident.type,
    time: settleTime(voices, origins),
    place,
    otherPlaces: otherPlaces(members, place),
    casualties: foldCasualties(input.policy, claims, perpetratorNames(responsibility)),
    weapons: merged(
      (i) => i.weapons,
      (w) => w.quote.toLowerCase(),
    ),
    responsibility,
    perpetrators: merged(
      (i) => i.perpetrators,
      (p) => `${p.kind}|${p.quote.toLowerCase()}`,
    ),
    targets: merged(
      (i) => i.targets,
      (t) => t.quote.toLowerCase(),
    ),
    victims: merged(
      (i) => i.victims,
      (v) => `${v.effect}|${v.quote.toLowerCase()}`,
    ),
    damage: merged(
      (i) => i.damage,
      (d) => d.quote.toLowerCase(),
    ),
    status: statusOf(nodes, claims, input.acts),
    grade: gradeOf(
      responsibility,
      independent,
      nodes.some((n) => input.acts.notIncidents.has(n)),
    ),
    links: [],
    commitments: [],
    reports: reportsOf(members, origins),
    origins: independent,
    claims,
  };
}

/** The same incident under another policy: only the ranges differ. */
export function underPolicy(incident: LedgerIncident, policy: PolicyName): LedgerIncident {
  if (incident.policy === policy) return incident;
  return { ...incident, policy, casualties: foldCasualties(policy, incident.claims, perpetratorNames(incident.responsibility)) };
}

function foldClaims(members: readonly FoldMember[], origins: Origins, acts: ActiveActs): LedgerClaim[] {
  const reports = new Map(members.map((m) => [m.extraction.report.id, m]));
  return supersede(
    members.flatMap((m) => toLedgerClaims(m, origins, acts.claims)),
    (report) => reports.get(report)?.extraction.report.outlet ?? null,
  );
}

function foldCasualties(
  policy: PolicyName,
  claims: readonly LedgerClaim[],
  perpetrators: ReadonlySet<string>,
): LedgerIncident["casualties"] {
  const casualty = (field: CountField) => toCasualty(decide(policy, field, claims, perpetrators), claims);
  return {
    killed: casualty("killed"),
    injured: casualty("injured"),
    missing: casualty("missing"),
    captured: casualty("captured"),
  };
}

function statusOf(nodes: readonly string[], claims: readonly LedgerClaim[], acts: ActiveActs): LedgerIncident["status"] {
  if (nodes.some((n) => acts.closed.has(n))) return "closed";
  return nodes.some((n) => acts.reviewed.has(n)) || claims.some((c) => c.review !== null) ? "reviewed" : "new";
}

function reportsOf(members: readonly FoldMember[], origins: Origins): IncidentReport[] {
  const out = new Map<string, IncidentReport>();
  for (const { extraction, incident } of members) {
    const { id, externalId, title, outlet, url, published } = extraction.report;
    const main = incident.main || (out.get(id)?.main ?? false);
    out.set(id, { id, externalId, title, outlet, url, published, origin: origins.ofReport.get(id) ?? "", main });
  }
  return [...out.values()];
}

/** Things told by several reports under one wording, with all their claims. */
function merge<T extends { readonly claims: readonly string[] }>(
  members: readonly FoldMember[],
  pick: (incident: Incident) => readonly T[],
  key: (item: T) => string,
): T[] {
  const out = new Map<string, T>();
  for (const { extraction, incident } of members)
    for (const item of pick(incident)) {
      const claims = item.claims.map((claim) => `${extraction.report.id}/${claim}`);
      const held = out.get(key(item));
      out.set(key(item), held === undefined ? { ...item, claims } : { ...held, claims: [...held.claims, ...claims] });
    }
  return [...out.values()];
}
