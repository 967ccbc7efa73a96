import { COUNT_FIELDS, type LedgerClaim, type Quantity } from "../model/index.ts";
import { isUnreliable } from "./reliability.ts";
import { isOfficial, speakerKey } from "./speaker.ts";
import { toldWhen } from "./told-when.ts";

interface Figure {
  readonly claim: LedgerClaim;
  readonly value: string;
  readonly voice: string;
  /** When this figure was first given; null where no telling has a date. */
  readonly told: string | null;
  readonly preliminary: boolean;
}

/**
 * Marks figures replaced by later ones (contract, "Ledger"): of the same speaker or institution on the same field, and any
 * preliminary one by a later official figure. The one place where supersession is decided. Claims of a part or of earlier reports
 * replace nothing. Ours, where the contract is silent:
 * - a figure counts from when its office first gave it, and one of an outlet or a bystander from when anybody did: whoever
 *   repeats last night's toll gives no later figure;
 * - a figure somebody calls preliminary is preliminary for all who give it;
 * - reports without a date neither replace nor are replaced;
 * - a source people have set to E replaces no figure but its own.
 */
export function supersede(claims: readonly LedgerClaim[], outletOf: (report: string) => string | null): LedgerClaim[] {
  const replacedBy = new Map<string, string>();
  for (const field of COUNT_FIELDS) {
    const figures = figuresOf(
      claims.filter((claim) => claim.field === field && isWhole(claim)),
      outletOf,
    );
    for (const earlier of figures) {
      const later = figures.find((figure) => replaces(figure, earlier));
      if (later !== undefined) replacedBy.set(earlier.claim.id, later.claim.id);
    }
  }
  return claims.map((claim) => ({ ...claim, supersededBy: replacedBy.get(claim.id) ?? null }));
}

/** Newest first: what replaces an old figure is what stands now. */
function figuresOf(claims: readonly LedgerClaim[], outletOf: (report: string) => string | null): Figure[] {
  const first = new Map<string, string>();
  const preliminary = new Set<string>();
  const prepared = claims.flatMap((claim) => {
    if (!("modifier" in claim.value)) return [];
    const value = figureKey(claim.value);
    const voice = speakerKey(claim, outletOf(claim.report));
    const official = isOfficial(claim);
    if (claim.preliminary) preliminary.add(value);
    if (claim.undated !== true)
      for (const key of [value, `${voice}|${value}`]) {
        const told = first.get(key);
        if (told === undefined || claim.knownFrom < told) first.set(key, claim.knownFrom);
      }
    return [{ claim, value, voice, official }];
  });
  return prepared
    .map(
      ({ claim, value, voice, official }): Figure => ({
        claim,
        value,
        voice,
        told: claim.undated !== true ? (first.get(official ? `${voice}|${value}` : value) ?? null) : null,
        preliminary: claim.preliminary || preliminary.has(value),
      }),
    )
    .sort(
      (a, b) =>
        compare(b.told ?? "", a.told ?? "") || compare(toldWhen(a.claim), toldWhen(b.claim)) || compare(a.claim.id, b.claim.id),
    );
}

function replaces(later: Figure, earlier: Figure): boolean {
  if (later.told === null || earlier.told === null || later.told <= earlier.told || later.value === earlier.value) return false;
  return later.voice === earlier.voice || (earlier.preliminary && isOfficial(later.claim) && !isUnreliable(later.claim));
}

function isWhole(claim: LedgerClaim): boolean {
  return (
    claim.scope === null &&
    claim.reported === "current" &&
    claim.realis === "actual" &&
    claim.polarity === "affirmed" &&
    claim.review !== "rejected" &&
    claim.status === undefined
  );
}

/** "at least eight" and "eight" are one figure. */
function figureKey(value: Quantity): string {
  return value.best === null ? `${value.min}-${value.max}` : String(value.best);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
