import type { Evidence, Extraction } from "../model/index.ts";

/**
 * Holds any engine's output to its words: evidence must be a range of the report whose text is its quote. A claim, statement
 * or mention that points elsewhere is refused and recorded under `unresolved` with reason `not-grounded`.
 */
export function groundExtraction(extraction: Extraction): Extraction {
  const { text, title } = extraction.report;
  const grounded = (e: Evidence): boolean => {
    const within = e.part === "title" ? (title ?? "") : text;
    return (
      e.start >= 0 &&
      e.start < e.end &&
      e.end <= within.length &&
      e.end - e.start === e.quote.length &&
      within.startsWith(e.quote, e.start)
    );
  };
  const all = (list: readonly Evidence[]): boolean => list.every(grounded);
  const refused = extraction.claims.filter((claim) => claim.evidence.length === 0 || !all(claim.evidence));
  if (refused.length === 0 && extraction.statements.every((s) => all(s.content) && (s.cue === null || grounded(s.cue))))
    return extraction;
  const gone = new Set(refused.map((claim) => claim.id));
  return {
    ...extraction,
    statements: extraction.statements.filter((s) => all(s.content) && (s.cue === null || grounded(s.cue))),
    claims: extraction.claims.filter((claim) => !gone.has(claim.id)),
    incidents: extraction.incidents.map((incident) => ({ ...incident, claims: incident.claims.filter((id) => !gone.has(id)) })),
    unresolved: [
      ...extraction.unresolved,
      ...refused.map((claim) => ({ what: claim.field, reason: "not-grounded", evidence: [] })),
    ],
  };
}
