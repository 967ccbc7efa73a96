/** A longer run of letters is cut: it is no word, and stores bound theirs. */
const LONGEST = 64;

/**
 * Words of a text as search knows them: letters and digits without marks of accent, in lower case. Stores are handed these and
 * nothing else, so that no store's own idea of a word decides what is found.
 */
export function wordsOf(text: string): string[] {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => (word.length > LONGEST ? word.slice(0, LONGEST) : word));
}

/** Words parted by single spaces, each once, sorted. */
export function bagOf(texts: Iterable<string | null | undefined>): string {
  const words = new Set<string>();
  for (const text of texts) for (const word of wordsOf(text ?? "")) words.add(word);
  return [...words].sort().join(" ");
}
