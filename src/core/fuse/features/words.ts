import { sketchSimilarity } from "../syndication.ts";
import { WEIGHTS } from "../weights.ts";
import { type Compare, feature, shared, show } from "./compare.ts";

/** Overlap chance alone gives two reports of one kind; only what is above it speaks for one incident. */
const CHANCE = { words: 0.2, propers: 0.08, headline: 0.2 } as const;
/** Short texts share little even when they tell the same. */
const ENOUGH = { words: 60, propers: 10, headline: 6 } as const;

/** People, streets, schools: words written as names. */
export const propers: Compare = (a, b) => cosine("propers", a.propers, b.propers);
export const words: Compare = (a, b) => cosine("words", a.words, b.words);
export const headline: Compare = (a, b) => cosine("headline", a.headline, b.headline);

function cosine(name: keyof typeof CHANCE, x: readonly string[], y: readonly string[]) {
  if (x.length < 3 || y.length < 3) return feature(name, 0, () => [null, null]);
  const common = shared(x, y);
  const chance = CHANCE[name] * Math.min(1, Math.min(x.length, y.length) / ENOUGH[name]);
  const score = WEIGHTS[name] * (common.length / Math.sqrt(x.length * y.length) - chance);
  return feature(name, score, () => [`${x.length} words`, `${y.length} words, shared: ${show(common) ?? "none"}`]);
}

/** Runs of words in common: an edited copy. */
export const copy: Compare = (a, b) => {
  const similarity = sketchSimilarity(a.sketch, b.sketch);
  return feature("copy", WEIGHTS.copy * similarity, () => [
    null,
    similarity === 0 ? null : `${Math.round(similarity * 100)} % of the text`,
  ]);
};

/** One address, and words in common: a later version of the same article. An address alone may be a live page's, or a section's. */
export const version: Compare = (a, b) => {
  const same = a.url !== null && a.url === b.url;
  const alike = same && (sketchSimilarity(a.sketch, b.sketch) > 0 || shared(a.headline, b.headline).length >= 3);
  return feature("version", alike ? WEIGHTS.version : 0, () => [a.url, b.url]);
};
