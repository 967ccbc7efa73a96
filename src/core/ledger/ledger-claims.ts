import type { Claim, Evidence, LedgerClaim, Statement } from "../model/index.ts";
import type { ActiveActs } from "./acts.ts";
import { fitsField } from "./claim-value.ts";
import { nodeId } from "./ids.ts";
import { type FoldMember, knownFrom } from "./member.ts";
import type { Origins } from "./origins.ts";
import { reliabilityOf } from "./reliability.ts";

/** A report-incident's claims as they stand in the ledger: every id inside names its report, and people's acts on them apply. */
export function toLedgerClaims(member: FoldMember, origins: Origins, acts: ActiveActs): LedgerClaim[] {
  const { extraction, incident } = member;
  const report = extraction.report.id;
  const statements = new Map(extraction.statements.map((s) => [s.id, s]));
  const own = new Set(incident.claims);
  return extraction.claims
    .filter((claim) => own.has(claim.id))
    .map((claim) => {
      const said = claim.statement === null ? null : (statements.get(claim.statement) ?? null);
      const id = `${report}/${claim.id}`;
      const node = claim.incident === null ? null : nodeId(report, claim.incident);
      const read: LedgerClaim = {
        ...(claim as Claim),
        id,
        statement: claim.statement === null ? null : `${report}/${claim.statement}`,
        incident: member.guest === true ? (acts.moves.get(id) ?? node) : node,
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
        review: acts.claims.get(id) ?? null,
        ...(member.guest === true ? { moved: true as const } : {}),
      };
      return graded(corrected(read, acts), extraction.report.outlet, acts);
    });
}

/** The claim with a person's value in place of the engine's, which it keeps; one that does not fit the field waits for a claim it fits. */
function corrected(claim: LedgerClaim, acts: ActiveActs): LedgerClaim {
  const correction = acts.corrections.get(claim.id);
  if (correction === undefined || !fitsField(claim.field, correction.value)) return claim;
  const { act, by, at, why, value, evidence } = correction;
  return {
    ...claim,
    value,
    evidence: evidence.length > 0 ? withReport(evidence, claim.report) : claim.evidence,
    review: claim.review ?? "accepted",
    corrected: { act, by, at, why, was: claim.value },
  } as LedgerClaim;
}

function graded(claim: LedgerClaim, outlet: string | null, acts: ActiveActs): LedgerClaim {
  const credibility = acts.credibility.get(claim.id);
  const reliability = reliabilityOf(claim, outlet, acts.reliability);
  return {
    ...claim,
    ...(credibility === undefined ? {} : { credibility }),
    ...(reliability === null ? {} : { reliability }),
  };
}

function ledgerStatement(said: Statement, report: string): Statement {
  return { ...said, id: `${report}/${said.id}` };
}

/** In the ledger an evidence names its report. */
export function withReport(evidence: readonly Evidence[], report: string): Evidence[] {
  return evidence.map((e) => ({ ...e, report }));
}
