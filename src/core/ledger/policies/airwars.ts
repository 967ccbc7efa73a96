import { type Policy, span } from "./figure.ts";

/**
 * Airwars. Published: minimum and maximum over all sources, no single best figure (methodology note). The split by status stands
 * in the casualty's `by`.
 */
export const airwars: Policy = (_field, figures) => ({
  ...span(figures),
  best: null,
  provisional: false,
  used: figures.map((f) => f.claim.id),
  rule: "minimum and maximum over all sources; ranges only (Airwars methodology)",
});
