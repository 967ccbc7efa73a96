import { speakerKey } from "../speaker.ts";
import { toldWhen } from "../told-when.ts";
import { agrees, type Figure, majority, type Policy, pointOf, span } from "./figure.ts";

/**
 * UCDP GED. Published: low, best and high are the lowest, most reliable and highest estimate (GED codebook). Ours where it is
 * silent: best is the latest credible figure where earlier ones were preliminary or of the same institution, else the figure
 * of most origins, ties to the lower; where only the alleged perpetrator gives a number, that of most origins all the same.
 */
export const ucdp: Policy = (_field, figures) => {
  const numbers = figures.filter((f) => !f.vague);
  const credible = numbers.filter((f) => f.credible);
  return {
    ...span(figures),
    best: credible.length > 0 ? bestOf(credible) : majority(numbers),
    provisional: false,
    used: figures.map((f) => f.claim.id),
    rule: "lowest and highest of all figures; best: the latest credible figure over preliminary ones or of the same institution, else that of most origins (UCDP GED codebook; ours where silent)",
  };
};

/** The newest figure, when all older ones that differ were preliminary or of its own institution; else the majority's. */
function bestOf(figures: readonly Figure[]): number | null {
  const newest = figures.map((f) => toldWhen(f.claim)).reduce((a, b) => (b > a ? b : a), "");
  const recent = figures.filter((f) => toldWhen(f.claim) === newest);
  const latest = majority(recent);
  const voices = new Set(recent.filter((f) => pointOf(f) === latest).map((f) => speakerKey(f.claim, null)));
  const settled = figures.every(
    (f) =>
      f.claim.preliminary ||
      (latest !== null && agrees(f, latest)) ||
      (toldWhen(f.claim) < newest && voices.has(speakerKey(f.claim, null))),
  );
  return settled ? latest : majority(figures);
}
