import type { Segmented, Token } from "../../../text/index.ts";
import { isCapital } from "./match-name.ts";
import type { PlaceLexicon } from "./place-lexicon.ts";

/** Capitalised words in a row, `[first, last)`: "Thomas Memorial Hospital", "Cory Stevens". */
export interface NameRun {
  readonly first: number;
  readonly last: number;
}

export interface NameRuns {
  /** The run a token stands in, or null. */
  at(token: number): NameRun | null;
  readonly list: readonly NameRun[];
}

/** The runs of a text in upper and lower case; a text in capitals has none. Hyphens part runs. */
export function findNameRuns(doc: Segmented, lexicon: PlaceLexicon): NameRuns {
  const list: NameRun[] = [];
  const of = new Int32Array(doc.tokens.length).fill(-1);
  if (!doc.upper)
    for (let i = 0; i < doc.tokens.length; ) {
      if (!begins(doc, i, lexicon)) {
        i++;
        continue;
      }
      let last = i + 1;
      while (last < doc.tokens.length && continues(doc, last, lexicon)) last++;
      of.fill(list.length, i, last);
      list.push({ first: i, last });
      i = last;
    }
  return { list, at: (token) => list[of[token] ?? -1] ?? null };
}

function begins(doc: Segmented, at: number, lexicon: PlaceLexicon): boolean {
  const token = doc.tokens[at] as Token;
  return isCapital(token.text) && !lexicon.is("not-run", token.lower);
}

function continues(doc: Segmented, at: number, lexicon: PlaceLexicon): boolean {
  const token = doc.tokens[at] as Token;
  const before = doc.tokens[at - 1] as Token;
  return (
    token.sentence === before.sentence &&
    token.start - before.end === 1 &&
    doc.text[before.end] === " " &&
    begins(doc, at, lexicon)
  );
}

/**
 * Names of people the text tells in full ("Cory Stevens", "Mr. Walsh") by their last word, and given names by which it may call them.
 * What only looks like a name ("Kabul University") is told by its last word.
 */
export function findSurnames(
  doc: Segmented,
  runs: NameRuns,
  lexicon: PlaceLexicon,
  isPlace: (first: number, last: number) => boolean,
): ReadonlySet<string> {
  const out = new Set<string>();
  for (const { first: begin, last } of runs.list) {
    // "SW Houston" is nobody
    let first = begin;
    while (first < last - 1 && lexicon.is("modifier", doc.tokens[first]?.lower ?? "")) first++;
    const end = doc.tokens[last - 1] as Token;
    const start = doc.tokens[first] as Token;
    const title = lexicon.is("title", start.lower) || lexicon.is("title", doc.tokens[first - 1]?.lower ?? "");
    const size = last - first - (lexicon.is("title", start.lower) ? 1 : 0);
    if (isHead(end.lower, lexicon) || size < 1 || size > 4) continue;
    const given = start.lower;
    if (lexicon.given.has(given) && last - first >= 2 && !isPlace(first, last)) {
      out.add(given);
      out.add(end.lower);
    } else if (title && !isPlace(first, last)) out.add(end.lower);
    else if (
      last - first >= 2 &&
      last - first <= 3 &&
      (/^\p{Lu}\.$/u.test(doc.tokens[last - 2]?.text ?? "") || lexicon.surnames.has(end.lower)) &&
      !isPlace(first, last)
    )
      out.add(end.lower);
  }
  return out;
}

/** Last words that make a longer name of an office, site, street or feature. */
export function isHead(word: string, lexicon: PlaceLexicon): boolean {
  return lexicon.isHead(word);
}
