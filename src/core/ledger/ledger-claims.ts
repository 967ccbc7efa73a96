import type { Claim, Evidence, LedgerClaim, Statement } from "../model/index.ts";
import { nodeId } from "./ids.ts";
import { type FoldMember, knownFrom } from "./member.ts";
import type { Origins } from "./origins.ts";

/** A report-incident's claims as they stand in the ledger: every id inside names its report. */
export function toLedgerClaims(
  member: FoldMember,
  origins: Origins,
  reviewed: ReadonlyMap<string, "accepted" | "rejected">,
): LedgerClaim[] {
  const { extraction, incident } = member;
  const report = extraction.report.id;
  const statements = new Map(extraction.statements.map((s) => [s.id, s]));
  const own = new Set(incident.claims);
  return extraction.claims
    .filter((claim) => own.has(claim.id))
    .map((claim) => {
      const said = claim.statement === null ? null : (statements.get(claim.statement) ?? null);
      const id = `${report}/${claim.id}`;
      return {
        ...(claim as Claim),
        id,
        statement: claim.statement === null ? null : `${report}/${claim.statement}`,
        incident: claim.incident === null ? null : nodeId(report, claim.incident),
        ...(claim.covers === undefined ? {} : { covers: claim.covers.map((other) => nodeId(report, other)) }),
        inherits: claim.inherits === null ? null : `${report}/${claim.inherits}`,
        evidence: withReport(claim.evidence, report),
        hedges: withReport(claim.hedges, report),
        report,
        said: said === null ? null : ledgerStatement(said, report),
        origin: origins.ofClaim(extraction, claim, said),
        knownFrom: knownFrom(member),
        ...(member.published === null ? { undated: true as const } : {}),
        supersededBy: null,
        review: reviewed.get(id) ?? null,
      };
    });
}

function ledgerStatement(said: Statement, report: string): Statement {
  return { ...said, id: `${report}/${said.id}` };
}

/** In the ledger an evidence names its report. */
export function withReport(evidence: readonly Evidence[], report: string): Evidence[] {
  return evidence.map((e) => ({ ...e, report }));
}
