import type { CountField, Incident, IncidentReport, LedgerClaim, LedgerIncident, PolicyName } from "../model/index.ts";
import type { ActiveActs } from "./acts.ts";
import { gradeOf } from "./grade.ts";
import { incidentIdOf } from "./ids.ts";
import { toLedgerClaims } from "./ledger-claims.ts";
import { anchorOf, type FoldMember, idOf, inOrder } from "./member.ts";
import { findOrigins, type Origins } from "./origins.ts";
import { decide, toCasualty } from "./policies/index.ts";
import { foldResponsibility, perpetratorNames } from "./responsibility.ts";
import { assigneeOf, commentsOf, correctedReading, revisionOf, statusOf } from "./reviewed-incident.ts";
import { reviewedMember } from "./reviewed-member.ts";
import { otherPlaces, settlePlace, settleTime, settleType } from "./settle.ts";
import { supersede } from "./supersede.ts";
import { findVersions, type Versions, withRetractions } from "./versions.ts";

/** What an incident is folded from: the report-incidents known at a moment, and the acts in force then. */
export interface FoldInput {
  readonly members: readonly FoldMember[];
  /** Report-incidents of others narrowed to the claims people assigned to this incident. */
  readonly guests?: readonly FoldMember[];
  /** Claims (`rep_…/c1`) of the members that people assigned to other incidents. */
  readonly away?: ReadonlySet<string>;
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
  const { acts } = input;
  const members = inOrder(input.members).map((member) => reviewedMember(member, acts, input.away ?? new Set()));
  const guests = inOrder((input.guests ?? []).map((guest) => ({ ...guest, guest: true as const })));
  const anchor = anchorOf(members);
  const origins = findOrigins([...members, ...guests]);
  const versions = findVersions([...members, ...guests]);
  const claims = foldClaims([...members, ...guests], origins, acts, versions);
  const responsibility = foldResponsibility(claims);
  // what reports are about outweighs what others mention in passing
  const main = members.filter((m) => m.incident.main);
  const voices = standing(main.length > 0 ? main : members, versions);
  const place = correctedReading("place", claims, acts) ?? settlePlace(voices, origins);
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
    revision: revisionOf(nodes, claims, acts),
    realis: voices.some((m) => m.incident.realis === "actual") ? "actual" : anchor.incident.realis,
    type: correctedReading("type", claims, acts)?.value ?? settleType(voices, origins) ?? anchor.incident.type,
    time: correctedReading("time", claims, acts) ?? settleTime(voices, origins),
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
    status: statusOf(nodes, claims, acts),
    grade: gradeOf(
      responsibility,
      independent,
      nodes.some((n) => acts.notIncidents.has(n)),
    ),
    links: [],
    commitments: [],
    reports: reportsOf([...members, ...guests], origins),
    origins: independent,
    ...assigneeOf(nodes, acts),
    ...commentsOf(nodes, claims, acts),
    claims,
  };
}

/** The same incident under another policy: only the ranges differ. */
export function underPolicy(incident: LedgerIncident, policy: PolicyName): LedgerIncident {
  if (incident.policy === policy) return incident;
  return { ...incident, policy, casualties: foldCasualties(policy, incident.claims, perpetratorNames(incident.responsibility)) };
}

/** What an outlet has replaced or taken back has no say where another version or report has. */
function standing(members: readonly FoldMember[], { newer, retracted }: Versions): readonly FoldMember[] {
  const here = new Set(members.map((m) => m.extraction.report.id));
  const left = members.filter(({ extraction: { report } }) => !retracted.has(report.id) && !here.has(newer.get(report.id) ?? ""));
  return left.length > 0 ? left : members;
}

function foldClaims(members: readonly FoldMember[], origins: Origins, acts: ActiveActs, versions: Versions): LedgerClaim[] {
  const reports = new Map(members.map((m) => [m.extraction.report.id, m]));
  return supersede(
    withRetractions(
      members.flatMap((m) => toLedgerClaims(m, origins, acts)),
      versions,
    ),
    (report) => reports.get(report)?.extraction.report.outlet ?? null,
    versions.newer,
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

function reportsOf(members: readonly FoldMember[], origins: Origins): IncidentReport[] {
  const out = new Map<string, IncidentReport>();
  for (const { extraction, incident, guest } of members) {
    const { id, externalId, title, outlet, url, published } = extraction.report;
    const main = (incident.main && guest !== true) || (out.get(id)?.main ?? false);
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
