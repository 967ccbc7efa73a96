import type { Extraction, Incident } from "../model/index.ts";
import { incidentIdOf, type NodeId, nodeId } from "./ids.ts";

/** A report as the ledger holds it, with what its entry says of it. */
export interface LedgerReport {
  readonly extraction: Extraction;
  /** Instant from which it was public; null where it does not say. */
  readonly published: string | null;
  /** Agency the whole text is credited to. */
  readonly agency: string | null;
  readonly recordedAt: string;
}

/** One report-incident with its report. */
export interface FoldMember extends LedgerReport {
  readonly incident: Incident;
  /** Here only by claims that a person assigned to this incident: they count, the report's own incident does not. */
  readonly guest?: true;
}

export function idOf(member: FoldMember): NodeId {
  return nodeId(member.extraction.report.id, member.incident.id);
}

/** Instant from which a report counts as known: published, else recorded. */
export function knownFrom(report: Pick<LedgerReport, "published" | "recordedAt">): string {
  return report.published ?? report.recordedAt;
}

/** Sorts by publication; undated reports come last, since when they were recorded must not tell (contract, "Identity"). */
export function publicationKey(report: Pick<LedgerReport, "published">): string {
  return report.published ?? "~";
}

/** Members by publication, then by the hash that names them. */
export function inOrder(members: readonly FoldMember[]): FoldMember[] {
  const keyed = members.map((member) => ({ member, key: `${publicationKey(member)}|${incidentIdOf(idOf(member))}` }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ member }) => member);
}

/** The earliest-published report-incident; ties by hash. Its hash names the incident. */
export function anchorOf(members: readonly FoldMember[]): FoldMember {
  const [first] = inOrder(members);
  if (first === undefined) throw new RangeError("an incident has at least one report-incident");
  return first;
}
