/** What the tagger knows of a word by itself, before it looks at the words around it. */
export interface Tagged {
  /** wink's number for the part of speech it has most often. */
  readonly tag: number;
  /** wink's number for the word itself, where its patterns name it; 0: they do not. */
  readonly hint: number;
  /** Bit n: it may be part of speech n. */
  readonly may: number;
}

/** Patterns of parts of speech and words, as one table of states. */
export interface TagAutomaton {
  /** `next[state * SYMBOLS + symbol]`; 0 is the state in which nothing is begun. */
  readonly next: Int16Array;
  /** By state. 0: a pattern does not end here. Above 0: the tag a word is given that may have it; below 0: the tag any word is given. */
  readonly gives: Int8Array;
  /** By state: how far the word that is given the tag stands after the pattern's first. */
  readonly after: Uint8Array;
  /** By state: the state of the shorter pattern that ends here if no longer one does; 0: none. */
  readonly otherwise: Int16Array;
}

/** Numbers of parts of speech come first, then those of words. */
const TAGS = 32;
const HINTS = 64;
const SYMBOLS = TAGS + HINTS;
/** wink's own numbers in its patterns: of a word's hint, and of what follows where nothing else does. */
const FIRST_HINT = 1_080_000;
const OTHERWISE = 2_070_003;

type Table<T> = Readonly<Record<string, T>>;
/** As `model.pos().machines` holds it: version, greatest state, transitions, tags by last state, marked words by last state. */
type Machine = readonly [unknown, number, Table<Table<number>>, Table<string>, Table<readonly [number, number]>];

/** Reads one of the model's machines. */
export function compileAutomaton(json: string): TagAutomaton {
  const [, last, transitions, tags, marks] = JSON.parse(json) as Machine;
  const next = new Int16Array((last + 1) * SYMBOLS);
  const otherwise = new Int16Array(last + 1);
  const gives = new Int8Array(last + 1);
  const after = new Uint8Array(last + 1);
  for (const [state, row] of Object.entries(transitions))
    for (const [event, to] of Object.entries(row)) {
      const symbol = Number(event) === OTHERWISE ? -1 : symbolOf(Number(event));
      if (symbol >= 0) next[Number(state) * SYMBOLS + symbol] = to;
      else if (Number(event) === OTHERWISE) otherwise[Number(state)] = to;
    }
  for (const [state, tag] of Object.entries(tags)) {
    gives[Number(state)] = Number(tag);
    after[Number(state)] = marks[state]?.[0] ?? 0;
  }
  return { next, gives, after, otherwise };
}

function symbolOf(event: number): number {
  if (event < TAGS) return event;
  return event >= FIRST_HINT && event < FIRST_HINT + HINTS ? TAGS + event - FIRST_HINT : -1;
}

function symbolAt({ hint }: Tagged, tag: number): number {
  if (hint === 0) return tag;
  return hint < HINTS ? TAGS + hint : 0;
}

/** Corrects `tags`, one a word, by the patterns found from left to right: the longest that begins at a word, then on behind it. */
export function correctTags({ next, gives, after, otherwise }: TagAutomaton, words: readonly Tagged[], tags: Uint8Array): void {
  const count = words.length;
  let state = 0;
  let first = 0;
  let shorter = 0;
  let shorterEnd = 0;
  const give = (at: number): void => {
    const tag = gives[at] as number;
    const index = first + (after[at] as number);
    if (tag < 0) tags[index] = -tag;
    else if ((((words[index] as Tagged).may >>> tag) & 1) === 1) tags[index] = tag;
  };
  for (let i = 0; i <= count; i++)
    for (let j = i; j <= count; j++) {
      // no pattern goes on behind the last word
      const symbol = j === count ? 0 : symbolAt(words[j] as Tagged, tags[j] as number);
      const to = next[state * SYMBOLS + symbol] as number;
      if (state === 0 && to !== 0) first = j;
      if (gives[to] !== 0) {
        give(to);
        i = j;
      } else if (to !== 0) {
        state = to;
        if (otherwise[to] !== 0) {
          shorter = otherwise[to] as number;
          shorterEnd = j;
        }
        continue;
      } else if (shorter !== 0) {
        give(shorter);
        i = shorterEnd;
      }
      state = 0;
      shorter = 0;
      break;
    }
}
