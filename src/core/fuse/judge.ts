import { FEATURES, type Feature } from "./features/index.ts";
import type { IncidentNode } from "./incident-node.ts";
import { THRESHOLD } from "./weights.ts";

/** A judgement of the machine on two nodes, with every feature it rests on. */
export interface PairJudgement {
  readonly a: string;
  readonly b: string;
  readonly verdict: "same" | "not-same";
  readonly score: number;
  readonly features: readonly {
    readonly name: string;
    readonly score: number;
    readonly a: string | null;
    readonly b: string | null;
  }[];
}

/** Same incident or not; depends on the two nodes only, and not on their order. */
export function judgePair(x: IncidentNode, y: IncidentNode): PairJudgement {
  const { told, ...weighed } = weighPair(x, y);
  return { ...weighed, features: told() };
}

/** As `judgePair`; the features are told when asked: of most pairs nobody asks. */
export function weighPair(
  x: IncidentNode,
  y: IncidentNode,
): Omit<PairJudgement, "features"> & { readonly told: () => PairJudgement["features"] } {
  const [a, b] = x.id < y.id ? [x, y] : [y, x];
  const features = FEATURES.map((compare) => compare(a, b));
  const score = rounded(features.reduce((sum, f) => sum + f.score, 0));
  const same = a.real === b.real && !features.some((f) => f.veto) && score >= THRESHOLD;
  return {
    a: a.id,
    b: b.id,
    verdict: same ? "same" : "not-same",
    score: same || a.real === b.real ? score : Math.min(score, 0),
    told: () => features.filter((f) => f.score !== 0).map(toTold),
  };
}

function toTold({ name, score, shown }: Feature): PairJudgement["features"][number] {
  const [a, b] = shown();
  return { name, score: rounded(score), a, b };
}

function rounded(score: number): number {
  return Math.round(score * 1000) / 1000;
}
