import type { Policy } from "./figure.ts";

/** ACLED's own figures for vague words (fatality FAQ, May 2024). */
const VAGUE: readonly (readonly [RegExp, number])[] = [
  [/\bhundreds\b/iu, 100],
  [/\bdozens\b/iu, 12],
  [/\btens\b(?! of thousands)/iu, 10],
];
/** Words with a meaning of their own, for which ACLED names no figure: the low end as everywhere (field.md §9). */
const COUNTED = /\b(?:couple|few|several|scores|thousands|millions|handful|numerous|many|multiple)\b/iu;
/** "people were killed": ACLED counts 3, and 10 in active war zones (the latter not verified at a source, so not applied). */
const UNKNOWN_PLURAL = 3;

const RULE = "the most conservative credible figure; fatalities only (ACLED fatality FAQ, 2024)";

/**
 * ACLED. Published: the most conservative figure where reports differ; tens are 10, dozens 12, hundreds 100; fatalities only, no
 * injuries are collected (fatality FAQ, May 2024). Ours: low and high are the same figure; missing and captured as ucdp.
 */
export const acled: Policy = (field, figures) => {
  if (field === "injured") return null;
  const pool = figures.filter((f) => f.credible).map((figure) => ({ figure, value: numberOf(figure) }));
  if (pool.length === 0) return { min: null, best: null, max: null, provisional: false, used: [], rule: RULE };
  const lowest = Math.min(...pool.map(({ value }) => value));
  return {
    min: lowest,
    best: lowest,
    max: lowest,
    provisional: false,
    used: pool.filter(({ value }) => value === lowest).map(({ figure }) => figure.claim.id),
    rule: RULE,
  };
};

function numberOf(figure: Parameters<Policy>[1][number]): number {
  if (!figure.vague) return figure.best ?? figure.min;
  const words = "quote" in figure.claim.value ? figure.claim.value.quote : "";
  const own = VAGUE.find(([word]) => word.test(words))?.[1];
  return own ?? (COUNTED.test(words) ? figure.min : UNKNOWN_PLURAL);
}
