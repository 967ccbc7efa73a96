import { type IncidentLink, type LedgerIncident, readValue } from "../model/index.ts";
import { actorKey } from "./responsibility.ts";

/** What is asked of the incidents on both ends of a link. */
export type Linkable = Pick<LedgerIncident, "id" | "type" | "time" | "place" | "responsibility">;

/** Another incident that reports tell together with this one, and the claims they tell of the one in passing. */
export interface Tie {
  readonly to: Linkable;
  readonly claims: readonly string[];
}

/**
 * Links of an incident to those told with it: background always; same-claimant where one group claims both; series where kind
 * and town are the same on different days. In order of id, so that the same ties give the same bytes.
 */
export function linksBetween(own: Linkable, ties: readonly Tie[]): IncidentLink[] {
  return [...ties]
    .sort((a, b) => (a.to.id < b.to.id ? -1 : 1))
    .flatMap(({ to, claims }) => {
      const sorted = [...new Set(claims)].sort();
      const kinds: IncidentLink["kind"][] = ["background"];
      if (shareClaimant(own, to)) kinds.push("same-claimant");
      if (isSeries(own, to)) kinds.push("series");
      return kinds.map((kind): IncidentLink => ({ to: to.id, kind, claims: sorted }));
    });
}

function shareClaimant(a: Linkable, b: Linkable): boolean {
  const claimants = new Set(a.responsibility.filter((r) => r.claimedBy.length > 0).map((r) => actorKey(r.actor)));
  return b.responsibility.some((r) => r.claimedBy.length > 0 && claimants.has(actorKey(r.actor)));
}

function isSeries(a: Linkable, b: Linkable): boolean {
  const [x, y] = [readValue(a.place), readValue(b.place)];
  const [from, since] = [readValue(a.time)?.from?.slice(0, 10), readValue(b.time)?.from?.slice(0, 10)];
  return (
    a.type.acled.subEvent !== null &&
    a.type.acled.subEvent === b.type.acled.subEvent &&
    x !== null &&
    y !== null &&
    x.name === y.name &&
    x.country === y.country &&
    from !== undefined &&
    since !== undefined &&
    from !== since
  );
}
