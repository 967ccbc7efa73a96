import { figuresOf, type Tally } from "./corpus/tally.ts";
import type { SetFigures } from "./shared-sets.ts";

export interface FieldFigures {
  readonly precision: number | null;
  readonly recall: number | null;
}

/** Committed figures: what the engine read when somebody last looked. */
export interface Baseline {
  /** By pack, so that a new pack moves no figure of another; and `ledger`, what became of all packs together. */
  readonly corpus: Readonly<Record<string, Readonly<Record<string, FieldFigures>>>>;
  readonly shared: Readonly<Record<string, SetFigures>>;
}

const rounded = (share: number | null): number | null => (share === null ? null : Math.round(share * 1e4) / 1e4);

export function toFieldFigures(tally: Tally): Readonly<Record<string, FieldFigures>> {
  return Object.fromEntries(
    [...tally.counts].map(([field, count]) => {
      const { precision, recall } = figuresOf(count);
      return [field, { precision: rounded(precision), recall: rounded(recall) }];
    }),
  );
}

export interface Change {
  readonly what: string;
  readonly before: number | null;
  readonly now: number | null;
  readonly worse: boolean;
}

/** Below this two figures are the same: the fourth decimal is rounded. */
const TOLERANCE = 0.0002;

function change(what: string, before: number | null, now: number | null, less: boolean): readonly Change[] {
  if (before === now) return [];
  // Nothing answered at all has no precision; where there was one before, recall tells the fall.
  if (before === null || now === null) return [{ what, before, now, worse: before !== null && !what.endsWith("precision") }];
  const gain = less ? before - now : now - before;
  return Math.abs(gain) <= TOLERANCE ? [] : [{ what, before, now, worse: gain < 0 }];
}

/** Every figure that differs from the baseline. A field the baseline does not name is new, not better. */
export function comparePack(
  pack: string,
  before: Readonly<Record<string, FieldFigures>>,
  now: Readonly<Record<string, FieldFigures>>,
): readonly Change[] {
  return Object.entries(before).flatMap(([field, old]) => [
    ...change(`${pack} ${field} precision`, old.precision, now[field]?.precision ?? null, false),
    ...change(`${pack} ${field} recall`, old.recall, now[field]?.recall ?? null, false),
  ]);
}

/** The same for one shared set; of violations and lost reports fewer is better. */
export function compareSet(set: string, before: SetFigures, now: SetFigures): readonly Change[] {
  return Object.entries(before).flatMap(([measure, old]) =>
    change(`${set} ${measure}`, old, now[measure] ?? null, measure === "violations" || measure === "lost"),
  );
}

export const printChange = ({ what, before, now, worse }: Change): string =>
  `${worse ? "FALL " : "rise "} ${what}: ${before ?? "none"} → ${now ?? "none"}`;
