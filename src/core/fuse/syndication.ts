const SHINGLE = 5;
const MOST_SHINGLES = 1500;

/** Containment from which two reports are one text, edited. */
export const COPY = 0.5;

/** Hashes of the text's word 5-grams, sorted; what copies are known by. */
export function shinglesOf(text: string): Uint32Array {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const hashes = words.map(hashOf);
  const out = new Set<number>();
  for (let i = 0; i + SHINGLE <= hashes.length && out.size < MOST_SHINGLES; i++) {
    let h = 2166136261;
    for (let k = i; k < i + SHINGLE; k++) h = Math.imul(h ^ (hashes[k] ?? 0), 16777619);
    out.add(h >>> 0);
  }
  return Uint32Array.from(out).sort();
}

function hashOf(word: string): number {
  let h = 2166136261;
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 16777619);
  return h;
}

/** Share of the smaller text that stands in the other: 1 when one holds the other whole. */
export function containment(a: Uint32Array, b: Uint32Array): number {
  const smaller = Math.min(a.length, b.length);
  if (smaller < 8) return 0;
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const x = a[i] ?? 0;
    const y = b[j] ?? 0;
    if (x === y) {
      shared++;
      i++;
      j++;
    } else if (x < y) i++;
    else j++;
  }
  return shared / smaller;
}

const SKETCH = 40;

/** MinHash of a text's shingles: of two texts, the share of equal places is about the share of shingles in common. Empty for a very short text. */
export function sketchOf(text: string): number[] {
  const shingles = shinglesOf(text);
  if (shingles.length < 8) return [];
  return Array.from({ length: SKETCH }, (_, k) => {
    const multiplier = Math.imul(2 * k + 1, 2654435761) | 1;
    let least = 0xffffffff;
    for (const shingle of shingles) {
      let h = Math.imul(shingle ^ (k * 0x9e3779b1), multiplier);
      h = (h ^ (h >>> 15)) >>> 0;
      if (h < least) least = h;
    }
    return least;
  });
}

/** Estimated share of shingles two texts have in common, 0 to 1. */
export function sketchSimilarity(a: readonly number[], b: readonly number[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  return a.filter((value, i) => value === b[i]).length / SKETCH;
}
