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
 * - a source people have set to E replaces no figure but its own;
 * - a report's new version (`newer`: older report → the one after it) replaces what the older one said, on any field it speaks of;
 * - what an outlet calls its own earlier figure gives way to the one it gives with it.
 */
export function supersede(
  claims: readonly LedgerClaim[],
  outletOf: (report: string) => string | null,
  newer: ReadonlyMap<string, string> = new Map(),
): LedgerClaim[] {
  const replacedBy = new Map([...byNewVersion(claims, outletOf, newer), ...byOwnCorrection(claims, outletOf)]);
  const standing = claims.filter((claim) => !replacedBy.has(claim.id));
  for (const field of COUNT_FIELDS) {
    const figures = figuresOf(
      standing.filter((claim) => claim.field === field && isWhole(claim)),
      outletOf,
    );
    for (const earlier of figures) {
      const later = figures.find((figure) => replaces(figure, earlier));
      if (later !== undefined) replacedBy.set(earlier.claim.id, later.claim.id);
    }
  }
  return claims.map((claim) => ({ ...claim, supersededBy: replacedBy.get(claim.id) ?? null }));
}

/** A report's new version replaces what the older one said on a field it speaks of too: the same voice's claim, else any. */
function* byNewVersion(
  claims: readonly LedgerClaim[],
  outletOf: (report: string) => string | null,
  newer: ReadonlyMap<string, string>,
): Generator<readonly [string, string]> {
  if (newer.size === 0) return;
  const byReport = Map.groupBy(claims, (claim) => claim.report);
  for (const claim of claims) {
    const next = newer.get(claim.report);
    if (next === undefined) continue;
    const rivals = (byReport.get(next) ?? []).filter((other) => other.field === claim.field && isCurrent(other));
    const voice = speakerKey(claim, outletOf(claim.report));
    const heir = rivals.find((other) => speakerKey(other, outletOf(next)) === voice) ?? rivals[0];
    if (heir !== undefined) yield [claim.id, heir.id];
  }
}

/** "An earlier version of this article said twelve": the twelve of that outlet gives way to what it says there now. */
function* byOwnCorrection(
  claims: readonly LedgerClaim[],
  outletOf: (report: string) => string | null,
): Generator<readonly [string, string]> {
  const withdrawn = claims.filter(
    (claim) => claim.reported === "earlier" && claim.undated !== true && outletOf(claim.report) !== null,
  );
  if (withdrawn.length === 0) return;
  const byOutlet = Map.groupBy(claims, (claim) => outletOf(claim.report));
  for (const said of withdrawn) {
    const own = byOutlet.get(outletOf(said.report)) ?? [];
    const now = own.find((claim) => claim.report === said.report && claim.field === said.field && isWhole(claim));
    if (now === undefined || !("modifier" in said.value)) continue;
    for (const older of own)
      if (
        older.field === said.field &&
        older.undated !== true &&
        older.knownFrom < said.knownFrom &&
        "modifier" in older.value &&
        figureKey(older.value) === figureKey(said.value) &&
        isWhole(older)
      )
        yield [older.id, now.id];
  }
}

/** Stands as a claim of today: not of earlier reports, not taken back, not rejected. */
function isCurrent(claim: LedgerClaim): boolean {
  return (
    claim.reported === "current" &&
    claim.review !== "rejected" &&
    claim.retracted !== true &&
    claim.scope === null &&
    claim.status === undefined
  );
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
    claim.retracted !== true &&
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
