import type { IncidentNode, Span } from "../incident-node.ts";
import { WEIGHTS } from "../weights.ts";
import { type Compare, feature } from "./compare.ts";
import { gapBetween } from "./time.ts";

const DAY = 86_400_000;

/** Where a report about an incident does not say when it was: news comes out within days of what it is about, never before it. */
export const publication: Compare = (a, b) => {
  const of = (score: number, veto = false) => feature("publication", score, () => [show(a), show(b)], veto);
  if (a.time !== null && b.time !== null) return of(0);
  if (a.published === null || b.published === null) return of(0);
  const [dated, open] = a.time !== null ? [a, b] : [b, a];
  if (dated.time !== null && open.published !== null) return of(...lagScore(dated.time, open.published, open.main));
  if (!a.main || !b.main) return of(0);
  const gap = gapBetween(a.published, b.published);
  return of(gap <= 3 * DAY ? WEIGHTS.publishedTogether : gap <= 14 * DAY ? 0 : WEIGHTS.publishedFarApart);
};

function lagScore(time: Span, published: Span, main: boolean): [number, boolean] {
  if (time[0] > published[1] + DAY) return [WEIGHTS.timeApart, true];
  if (!main) return [0, false];
  const lag = published[0] - time[1];
  if (lag <= 3 * DAY) return [WEIGHTS.publishedAfter, false];
  return [lag <= 21 * DAY ? 0 : WEIGHTS.publishedFarApart, false];
}

function show(node: IncidentNode): string | null {
  return node.published === null ? null : `published ${new Date(node.published[0]).toISOString().slice(0, 10)}`;
}
