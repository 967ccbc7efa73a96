import type { Claim, ClaimField, Evidence, Mark, Realis, Scope, Statement } from "../../model/index.ts";
import type { Segmented } from "../../text/index.ts";

/** A claim before it has an id: ids are given in text order once all are known. */
export interface ClaimDraft {
  readonly field: ClaimField;
  readonly value: Claim["value"];
  readonly evidence: readonly Evidence[];
  /** Index of the incident among the report's incidents; null speaks of none. */
  readonly incident: number | null;
  statement: string | null;
  reading: "stated" | "implied";
  rule: string | null;
  polarity: "affirmed" | "denied";
  realis: Realis;
  reported: "current" | "earlier";
  preliminary: boolean;
  mayChange: "up" | "down" | "either" | null;
  hedges: readonly Evidence[];
  scope: Scope | null;
  inherits: ClaimDraft | null;
  status?: NonNullable<Claim["status"]>;
  /** Indexes of the incidents one figure is given for together. */
  readonly covers?: readonly number[];
}

/** What claim readers share: the text, its statements and its marks. */
export interface ClaimContext {
  readonly doc: Segmented;
  readonly statements: readonly Statement[];
  readonly marks: readonly Mark[];
}

export function draftClaim(
  field: ClaimField,
  value: Claim["value"],
  evidence: readonly Evidence[],
  incident: number | null,
  more: Partial<ClaimDraft> = {},
): ClaimDraft {
  return {
    field,
    value,
    evidence,
    incident,
    statement: null,
    reading: "stated",
    rule: null,
    polarity: "affirmed",
    realis: "actual",
    reported: "current",
    preliminary: false,
    mayChange: null,
    hedges: [],
    scope: null,
    inherits: null,
    ...more,
  };
}

/** Gives ids `c1`, `c2` … in text order, title first. */
export function numberClaims(
  drafts: readonly ClaimDraft[],
  incidentId: (index: number) => string,
): { claims: Claim[]; idOf: ReadonlyMap<ClaimDraft, string> } {
  const ordered = drafts
    .map((draft) => ({ draft, ...placeOf(draft) }))
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        a.start - b.start ||
        a.end - b.end ||
        compare(a.draft.field, b.draft.field) ||
        compare(JSON.stringify(a.draft.value), JSON.stringify(b.draft.value)),
    )
    .map(({ draft }) => draft);
  const idOf = new Map(ordered.map((draft, i) => [draft, claimId(i + 1)]));
  const claims = ordered.map((draft) => {
    const { incident, inherits, status } = draft;
    // one by one, in the order they are printed in: drafts come in many shapes, and copying what is left of one is slow
    const claim = {
      id: idOf.get(draft) ?? "",
      field: draft.field,
      value: draft.value,
      evidence: draft.evidence,
      statement: draft.statement,
      reading: draft.reading,
      rule: draft.rule,
      polarity: draft.polarity,
      realis: draft.realis,
      reported: draft.reported,
      preliminary: draft.preliminary,
      mayChange: draft.mayChange,
      hedges: draft.hedges,
      scope: draft.scope,
    };
    const where = {
      incident: incident === null ? null : incidentId(incident),
      inherits: inherits === null ? null : (idOf.get(inherits) ?? null),
      ...(draft.covers === undefined ? {} : { covers: draft.covers.map(incidentId) }),
    };
    return (status === undefined ? { ...claim, ...where } : { ...claim, status, ...where }) as Claim;
  });
  return { claims, idOf };
}

/** The id of the nth claim of a report. */
export const claimId = (n: number): string => `c${n}`;

function placeOf({ evidence: [first] }: ClaimDraft): { readonly rank: number; readonly start: number; readonly end: number } {
  return { rank: first?.part === "title" ? 0 : 1, start: first?.start ?? 0, end: first?.end ?? 0 };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
