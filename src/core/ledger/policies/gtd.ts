import { toldWhen } from "../told-when.ts";
import { majority, type Policy, pointOf } from "./figure.ts";

const RULE =
  "most recent credible figure not resting on the perpetrator; equally recent: majority of origins, then the lowest; blank when vague (GTD codebook)";

/**
 * GTD. Published: the most recent source, unless it rests on perpetrator claims or is of questionable validity; then the
 * majority figure, then the lowest; blank when only vague (codebook, as restated by Our World in Data). Ours: low and high are
 * the same figure.
 */
export const gtd: Policy = (_field, figures) => {
  const pool = figures.filter((f) => f.credible && !f.vague);
  const newest = pool.map((f) => toldWhen(f.claim)).reduce((a, b) => (b > a ? b : a), "");
  const recent = pool.filter((f) => toldWhen(f.claim) === newest);
  const best = majority(recent);
  return {
    min: best,
    best,
    max: best,
    provisional: false,
    used: recent.filter((f) => pointOf(f) === best).map((f) => f.claim.id),
    rule: RULE,
  };
};
