import { passes, type Segmented, wordFilter } from "../../../text/index.ts";

const SIDES = [
  "northern",
  "southern",
  "eastern",
  "western",
  "central",
  "northeastern",
  "northwestern",
  "southeastern",
  "southwestern",
  "north-eastern",
  "north-western",
  "south-eastern",
  "south-western",
  "downtown",
  "inner",
  "upper",
  "lower",
];
const SIDE = new Set(SIDES);
const SIDE_WORDS = wordFilter(SIDES);
/** Sides one name may have before it: "northern, central and eastern". */
const MOST = 4;

/** "northern and central Kabul" → "northern and central": which parts of the place are meant, as the words say; null: no part. */
export function partBefore(doc: Segmented, first: number): string | null {
  const isSide = (i: number): boolean => {
    const token = doc.tokens[i];
    return token !== undefined && passes(SIDE_WORDS, token.hash) && SIDE.has(token.lower);
  };
  if (!isSide(first - 1)) return null;
  const sentence = doc.tokens[first]?.sentence;
  let from = first - 1;
  for (let n = 1; n < MOST; n++) {
    let i = from - 1;
    while (/^(?:,|and|or)$/.test(doc.tokens[i]?.lower ?? "") && from - i <= 2) i--;
    if (i === from - 1 || !isSide(i) || doc.tokens[i]?.sentence !== sentence) break;
    from = i;
  }
  return doc.tokens[from]?.sentence === sentence
    ? doc.text.slice(doc.tokens[from]?.start ?? 0, doc.tokens[first - 1]?.end ?? 0).toLowerCase()
    : null;
}
