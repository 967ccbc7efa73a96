/** Whether the tagger's own vocabulary has a word, written small. */
export type Knows = (lower: string) => boolean;

const WORD = /\p{Lu}[\p{Lu}\p{M}]+/gu;
const MOST_WORDS = 50_000;
/** Words met in capitals, and whether they are names; holds nothing but words. */
const names = new Map<string, boolean>();

/**
 * Upper-case wire copy as a typist would have cased it, in the same length: small letters, but a capital on every word that
 * no English vocabulary has, nor in a shorter form ("GUERRILLAS BURNED THE FARM OF CEREZO" → "guerrillas … Cerezo"). Common
 * words that are somebody's name too stay small.
 */
export function trueCase(text: string, lower: string, knows: Knows): string {
  return lower.length !== text.length
    ? lower
    : text.replace(WORD, (word, at: number) => {
        const small = lower.slice(at, at + word.length);
        return isName(small, knows) ? (word[0] as string) + small.slice(1) : small;
      });
}

function isName(word: string, knows: Knows): boolean {
  const held = names.get(word);
  if (held !== undefined) return held;
  if (names.size >= MOST_WORDS) names.clear();
  const name = !knows(word) && !stems(word).some((stem) => stem.length > 2 && knows(stem));
  names.set(word, name);
  return name;
}

const ENDINGS: readonly (readonly [ending: string, stems: readonly string[]])[] = [
  ["ies", ["y"]],
  ["es", ["", "e"]],
  ["s", [""]],
  ["men", ["man"]],
  ["ied", ["y"]],
  ["ed", ["", "e"]],
  ["ing", ["", "e"]],
  ["ly", [""]],
  ["er", ["", "e"]],
  ["ers", ["", "e"]],
];
const PREFIX = /^(?:anti|counter|multi|para|narco|semi|over|under|out|inter|ultra|pseudo|mini|de|re|un|non)(?=\p{L}{4})/u;

/** What a vocabulary of base forms would have in a word's place. */
function stems(word: string): string[] {
  const out: string[] = [];
  for (const [ending, bases] of ENDINGS) {
    if (!word.endsWith(ending) || word.length < ending.length + 3) continue;
    const root = word.slice(0, -ending.length);
    for (const base of bases) out.push(root + base);
    // "polled", "dropping"
    if (root.at(-1) === root.at(-2)) out.push(root.slice(0, -1));
  }
  const prefix = PREFIX.exec(word);
  if (prefix !== null) out.push(word.slice(prefix[0].length));
  return out;
}
