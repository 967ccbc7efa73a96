import type { LedgerClaim, Reliability, Source } from "../model/index.ts";

/** Worst last. "Cannot be judged" says nothing where another link has a grade. */
const ORDER: readonly Reliability[] = ["F", "A", "B", "C", "D", "E", "G"];

/**
 * Reliability of a claim's way to us: the worst grade people gave to its speaker, to those it was passed on by, or to its outlet; a
 * chain is as good as its weakest link. Null where nobody graded any of them.
 */
export function reliabilityOf(
  claim: Pick<LedgerClaim, "said">,
  outlet: string | null,
  graded: ReadonlyMap<string, Reliability>,
): Reliability | null {
  if (graded.size === 0) return null;
  const sources = claim.said === null ? [] : [claim.said.source, ...claim.said.chain].flatMap((s) => s ?? []);
  const grades = [outlet, ...sources.flatMap(namesOf)].flatMap((name) =>
    name === null ? [] : (graded.get(name.toLowerCase()) ?? []),
  );
  return grades.reduce<Reliability | null>(
    (worst, grade) => (worst === null || ORDER.indexOf(grade) > ORDER.indexOf(worst) ? grade : worst),
    null,
  );
}

function namesOf({ name, affiliation }: Source): (string | null)[] {
  return [name, affiliation?.name ?? null];
}

/** Sources people have set to E (unreliable) or G (deceptive) are not credible (field.md §9). */
export function isUnreliable(claim: Pick<LedgerClaim, "reliability">): boolean {
  return claim.reliability === "E" || claim.reliability === "G";
}
