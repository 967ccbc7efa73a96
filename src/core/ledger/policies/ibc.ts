import { type Policy, pointOf, span } from "./figure.ts";

/**
 * Iraq Body Count. Published: minimum and maximum of the figures of independent sources; with fewer than two of them an entry is
 * provisional (methods, parts 1 and 3). Ours: two sources are two origins giving the same figure.
 */
export const ibc: Policy = (_field, figures) => {
  const origins = new Map<number, Set<string>>();
  for (const f of figures) origins.set(pointOf(f), (origins.get(pointOf(f)) ?? new Set()).add(f.claim.origin));
  const backed = figures.filter((f) => (origins.get(pointOf(f))?.size ?? 0) >= 2);
  const pool = backed.length > 0 ? backed : figures;
  return {
    ...span(pool),
    best: null,
    provisional: backed.length === 0,
    used: pool.map((f) => f.claim.id),
    rule: "minimum and maximum over figures given by two origins or more; provisional where none is (Iraq Body Count methods)",
  };
};
