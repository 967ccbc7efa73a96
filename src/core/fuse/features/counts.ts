import type { CountRange } from "../incident-node.ts";
import { WEIGHTS } from "../weights.ts";
import { type Compare, type Feature, feature } from "./compare.ts";

/** From this many on, one figure told twice is hardly chance; from the second on, even less. */
const LARGE = 4;
const VERY_LARGE = 10;

export const killed: Compare = (a, b) => compareTolls("killed", a.killed, b.killed);
export const injured: Compare = (a, b) => compareTolls("injured", a.injured, b.injured);
export const missing: Compare = (a, b) => compareTaken("missing", a.missing, b.missing);
export const captured: Compare = (a, b) => compareTaken("captured", a.captured, b.captured);

/** A toll moves in the days after (8 → 10); numbers far apart speak against. */
function compareTolls(name: string, x: CountRange | null, y: CountRange | null): Feature {
  const shown = () => [show(x), show(y)] as const;
  if (x === null || y === null) return feature(name, 0, shown);
  if (fits(x, y)) return feature(name, 0, shown);
  const score = tollScore(x[0], y[0]);
  const loose = name !== "killed" && score === WEIGHTS.countSame;
  return feature(name, loose ? score / 2 : score, shown);
}

/**
 * Who was taken or is missing is found, freed and counted again within the day: other numbers say nothing. Nor do small ones: one
 * suspect is held after many a shooting.
 */
function compareTaken(name: string, x: CountRange | null, y: CountRange | null): Feature {
  const { score, shown } = compareTolls(name, x, y);
  return feature(name, x !== null && x[0] >= LARGE ? Math.max(0, score) : 0, shown);
}

/** "Dozens" is a floor: any figure from there on is compatible with it, none is equal to it. */
function fits(x: CountRange, y: CountRange): boolean {
  const [floor, told] = x[2] === "vague" ? [x, y] : [y, x];
  return floor[2] === "vague" && (told[2] === "vague" || told[0] >= floor[0]);
}

function tollScore(x: number, y: number): number {
  if (x === y) {
    if (x === 0) return WEIGHTS.countMoved;
    return x >= VERY_LARGE ? WEIGHTS.countSameVeryLarge : x >= LARGE ? WEIGHTS.countSameLarge : WEIGHTS.countSame;
  }
  const [low, high] = x < y ? [x, y] : [y, x];
  if (high - low <= 2 || high <= low * 1.7) return WEIGHTS.countMoved;
  return high > low * 5 && high - low > 10 ? WEIGHTS.countFar : WEIGHTS.countApart;
}

function show(range: CountRange | null): string | null {
  if (range === null) return null;
  return range[1] === range[0] ? String(range[0]) : `${range[0]}–${range[1] ?? "…"}`;
}

/** How many rockets, shells, bombs: parties count differently (23, 28, "two dozen"). */
export const munitions: Compare = (a, b) => {
  const [x, y] = [a.munitions, b.munitions];
  const shown = () => [x === null ? null : String(x), y === null ? null : String(y)] as const;
  if (x === null || y === null) return feature("munitions", 0, shown);
  const ratio = Math.max(x, y) / Math.max(1, Math.min(x, y));
  const score = x === y ? WEIGHTS.munitionsSame : ratio <= 2.2 ? WEIGHTS.munitionsNear : WEIGHTS.munitionsApart;
  return feature("munitions", score, shown);
};
