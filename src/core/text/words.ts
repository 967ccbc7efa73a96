/** A word as the text writes it, in lower case, and a number that stands for its lower case. */
export interface Word {
  readonly text: string;
  readonly lower: string;
  readonly hash: number;
  /** `lower` is letters from a to z and nothing else. */
  readonly plain: boolean;
}

/** Every stage looks words up in tables: one string a word, so that its hash is reckoned once. Bounded; holds nothing but words. */
const words = new Map<string, Word>();
const MOST_WORDS = 50_000;
/** Longer runs are no words, and are not kept; their first characters tell them apart well enough. */
const LONGEST_WORD = 64;

export function wordOf(text: string): Word {
  if (text.length > LONGEST_WORD) return newWord(text, text.toLowerCase());
  const held = words.get(text);
  if (held !== undefined) return held;
  if (words.size >= MOST_WORDS) words.clear();
  const lower = text.toLowerCase();
  const folded = lower === text ? undefined : words.get(lower);
  const word: Word =
    folded === undefined ? newWord(text, lower) : { text, lower: folded.text, hash: folded.hash, plain: folded.plain };
  words.set(text, word);
  return word;
}

function newWord(text: string, lower: string): Word {
  return { text, lower, hash: hashOf(lower), plain: /^[a-z]+$/.test(lower) };
}

/** FNV-1a over the first UTF-16 units, its high bits folded into the low ones a filter looks at. */
function hashOf(word: string): number {
  let h = 2166136261;
  for (let i = 0; i < word.length && i < LONGEST_WORD; i++) h = Math.imul(h ^ word.charCodeAt(i), 16777619);
  return (h ^ (h >>> 15)) >>> 0;
}

/**
 * Words as bits: tells most words of a text apart from a table's at the cost of one bit, where a look into the table itself
 * would cost a memory access or two. A word of the table always passes; of others about one in sixteen does.
 */
export interface WordFilter {
  readonly bits: Uint32Array;
  /** Number of bits less one; the number of bits is a power of two. */
  readonly mask: number;
}

/** A filter that passes these lower-case words. */
export function wordFilter(lowered: Iterable<string>): WordFilter {
  const hashes = Array.from(lowered, hashOf);
  let size = 1024;
  while (size < hashes.length * 16) size *= 2;
  const bits = new Uint32Array(size / 32);
  for (const hash of hashes) {
    const bit = hash & (size - 1);
    bits[bit >>> 5] = (bits[bit >>> 5] as number) | (1 << (bit & 31));
  }
  return { bits, mask: size - 1 };
}

/** False: the word, by its `Token.hash`, is none of the filter's. True: it may be one. */
export function passes({ bits, mask }: WordFilter, hash: number): boolean {
  return (((bits[(hash & mask) >>> 5] as number) >>> (hash & 31)) & 1) === 1;
}

type Looked = Pick<Word, "lower" | "hash"> | undefined;

/** Lower-case words asked for by a token: most tokens are told apart by one bit. */
export class WordSet {
  readonly words: ReadonlySet<string>;
  readonly filter: WordFilter;

  /** Several words in one string stand apart by spaces. */
  constructor(words: Iterable<string>) {
    this.words = new Set(typeof words === "string" ? words.split(" ") : words);
    this.filter = wordFilter(this.words);
  }

  /** False where there is no token. */
  has(token: Looked): boolean {
    return token !== undefined && passes(this.filter, token.hash) && this.words.has(token.lower);
  }
}

/** What stands by lower-case words, asked for by a token as in a `WordSet`. */
export class WordMap<T> {
  readonly values: ReadonlyMap<string, T>;
  readonly filter: WordFilter;

  constructor(values: Iterable<readonly [word: string, value: T]>) {
    this.values = new Map(values);
    this.filter = wordFilter(this.values.keys());
  }

  get(token: Looked): T | undefined {
    return token !== undefined && passes(this.filter, token.hash) ? this.values.get(token.lower) : undefined;
  }

  has(token: Looked): boolean {
    return this.get(token) !== undefined;
  }
}
