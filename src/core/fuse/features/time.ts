import type { IncidentNode, Span } from "../incident-node.ts";
import { WEIGHTS } from "../weights.ts";
import { type Compare, feature } from "./compare.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WIDE = 3 * DAY;
const CLOCK: ReadonlySet<string> = new Set(["minute", "hour"]);

/**
 * When it happened. Precision is respected: a month that holds a day is compatible with it, not equal; an unknown time is
 * measured against when the reports came out.
 */
export const time: Compare = (a, b) => {
  const shown = () => [show(a), show(b)] as const;
  if (a.time === null || b.time === null) return feature("time", 0, shown);
  const gap = gapBetween(a.time, b.time);
  const of = (score: number, veto = false) => feature("time", score, shown, veto);
  if (CLOCK.has(a.timePrecision ?? "") && CLOCK.has(b.timePrecision ?? "") && gap > 3 * HOUR && gap < DAY)
    return of(WEIGHTS.clockApart);
  if (gap === 0) return of(isWide(a.time) || isWide(b.time) ? WEIGHTS.timeWide : WEIGHTS.timeSame);
  if (gap <= 1.25 * DAY) return of(WEIGHTS.timeNear);
  return of(WEIGHTS.timeApart, gap > 5 * DAY);
};

function isWide(span: Span): boolean {
  return span[1] - span[0] > WIDE;
}

export function gapBetween(a: Span, b: Span): number {
  return Math.max(0, Math.max(a[0], b[0]) - Math.min(a[1], b[1]));
}

function show(node: IncidentNode): string | null {
  return node.time === null ? null : `${new Date(node.time[0]).toISOString().slice(0, 16)}Z (${node.timePrecision ?? "?"})`;
}
