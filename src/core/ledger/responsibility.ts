import type { Actor, LedgerClaim, Responsibility } from "../model/index.ts";

interface Held {
  readonly actor: Actor;
  readonly blamedBy: string[];
  readonly claimedBy: string[];
  readonly deniedBy: string[];
  /** An outlet says it in its own voice, without a hedge. */
  fact: boolean;
}

/** One entry an actor over all claims. Fact only where outlets say so in their own voice and nobody denies it, claims it or blames another. */
export function foldResponsibility(claims: readonly LedgerClaim[]): Responsibility[] {
  const byActor = new Map<string, Held>();
  for (const claim of claims) {
    if (claim.field !== "responsibility" || claim.review === "rejected" || claim.realis === "hypothetical") continue;
    // an outlet's new version, or its retraction, takes an accusation back
    if (claim.retracted === true || claim.supersededBy !== null) continue;
    const { actor, relation } = claim.value;
    const held = byActor.get(actorKey(actor)) ?? { actor, blamedBy: [], claimedBy: [], deniedBy: [], fact: false };
    if (claim.polarity === "denied") held.deniedBy.push(claim.id);
    else if (relation === "claimed") held.claimedBy.push(claim.id);
    else {
      held.blamedBy.push(claim.id);
      if (relation === "blamed" && claim.statement === null && claim.hedges.length === 0) held.fact = true;
    }
    byActor.set(actorKey(actor), held);
  }
  const entries = [...byActor].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, held]) => held);
  return entries.map((held) => ({
    actor: held.actor,
    asFact: held.fact && held.deniedBy.length === 0 && !entries.some((other) => other !== held && isAccused(other)),
    blamedBy: held.blamedBy,
    claimedBy: held.claimedBy,
    deniedBy: held.deniedBy,
  }));
}

export function actorKey(actor: Actor): string {
  return actor.id ?? actor.name.toLowerCase();
}

function isAccused(held: Pick<Responsibility, "blamedBy" | "claimedBy">): boolean {
  return held.blamedBy.length > 0 || held.claimedBy.length > 0;
}

/** Names, in lower case, of those blamed or claiming: nobody's own act makes them a credible source on it. */
export function perpetratorNames(responsibility: readonly Responsibility[]): ReadonlySet<string> {
  return new Set(
    responsibility
      .filter(isAccused)
      .flatMap(({ actor }) => [actor.name, ...actor.aliases])
      .map((name) => name.toLowerCase()),
  );
}
