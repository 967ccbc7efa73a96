import type { CountField, LedgerClaim, PolicyName } from "../../model/index.ts";

/** A claim that may enter a range, with what policies ask of it. */
export interface Figure {
  readonly claim: LedgerClaim;
  /** Lowest number the words allow. */
  readonly min: number;
  /** Highest number the words name; null for a vague word, which names none ("dozens"). */
  readonly max: number | null;
  readonly best: number | null;
  readonly vague: boolean;
  /** "at least 11", "several": more may have come to harm by these very words. */
  readonly open: boolean;
  /** Not the alleged perpetrator speaking of its own act, nor a source people have set to E. */
  readonly credible: boolean;
}

export interface SetAside {
  readonly claim: string;
  readonly reason: string;
}

/** What a policy decides of one field, and why. */
export interface Decision {
  readonly policy: PolicyName;
  readonly field: CountField;
  readonly min: number | null;
  readonly best: number | null;
  /** Null where the highest figure is a vague word. */
  readonly max: number | null;
  readonly provisional: boolean;
  readonly preliminary: boolean;
  readonly used: readonly string[];
  readonly setAside: readonly SetAside[];
  /** The rule in one line, with its source. */
  readonly rule: string;
}

/** What a policy answers of a claim set; null where it records no such field or has nothing to go by. */
export type Choice = Omit<Decision, "policy" | "field" | "setAside" | "preliminary">;

/** A pure function over the figures of one field, one an origin and voice, all that may enter. Never called with none. */
export type Policy = (field: CountField, figures: readonly Figure[]) => Choice | null;

/** Lowest and highest number named; a vague word above all others leaves the top open. */
export function span(figures: readonly Figure[]): { readonly min: number; readonly max: number | null } {
  const min = Math.min(...figures.map((f) => f.min));
  const named = figures.flatMap((f) => (f.max === null ? [] : [f.max]));
  const top = named.length === 0 ? null : Math.max(...named);
  const vagueAbove = figures.some((f) => f.max === null && (top === null || f.min > top));
  return { min, max: vagueAbove ? null : top };
}

/** One number for a figure: the one named, else its lower end. */
export function pointOf(figure: Figure): number {
  return figure.best ?? figure.min;
}

/** "at least 11" gives a floor, which 17 does not contradict. */
export function agrees(figure: Figure, point: number): boolean {
  return pointOf(figure) === point || (figure.open && figure.min < point);
}

/**
 * The number given by most origins; of several the lowest. Where three origins or more give each its own, first the one that fewest
 * figures contradict: of "at least 11", 17 and 3 that is 17.
 */
export function majority(figures: readonly Figure[]): number | null {
  const points = [...new Set(figures.map(pointOf))].map((point) => ({
    point,
    origins: new Set(figures.filter((figure) => pointOf(figure) === point).map((figure) => figure.claim.origin)).size,
    agreeing: figures.filter((figure) => agrees(figure, point)).length,
  }));
  const scattered =
    new Set(figures.map((figure) => figure.claim.origin)).size > 2 && points.every(({ origins }) => origins === 1);
  points.sort((a, b) => b.origins - a.origins || (scattered ? b.agreeing - a.agreeing : 0) || a.point - b.point);
  return points[0]?.point ?? null;
}
