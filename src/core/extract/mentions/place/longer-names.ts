import type { Segmented, Token } from "../../../text/index.ts";
import type { NameRun } from "./name-runs.ts";
import type { PlaceLexicon } from "./place-lexicon.ts";
import type { Surroundings } from "./surroundings.ts";

/** A street, building or feature by its own name: "College Street", "Thomas Memorial Hospital", "River Lune". */
export interface LongerName {
  readonly first: number;
  readonly last: number;
  readonly kind: "street" | "site" | "natural";
}

const MOST_WORDS = 7;

/** Names in a row of capitals that end (or, for rivers and lakes, begin) with a word for a street, a building or a feature. */
export function longerNameIn(doc: Segmented, run: NameRun, lexicon: PlaceLexicon): LongerName | null {
  if (run.last - run.first < 2 || run.last - run.first > MOST_WORDS) return null;
  const word = (at: number): string => doc.tokens[at]?.lower ?? "";
  const before = word(run.first - 1) === "the" ? word(run.first - 2) : word(run.first - 1);
  for (let last = run.last; last - run.first >= 2; last--) {
    const head = word(last - 1);
    if (lexicon.is("street", head) && !/^(?:route|highway|alley)$/.test(head)) return { first: run.first, last, kind: "street" };
    if (lexicon.is("natural", head) && word(last - 2) !== "north") return { first: run.first, last, kind: "natural" };
    // an office speaks, a building is stood in
    if (lexicon.is("site", head) && lexicon.is("strong", before) && last === run.last)
      return { first: run.first, last, kind: "site" };
  }
  if (/^(?:river|lake|mount|mt\.|fort|camp)$/.test(word(run.first)) && run.last - run.first <= 3)
    return { first: run.first, last: run.last, kind: "natural" };
  return null;
}

/** A name the gazetteer lacks, told as a place by the word beside it: "the village of Ogossagou", "the Mukuru slums", "Karjan district". */
export function namedPlaceIn(doc: Segmented, run: NameRun, lexicon: PlaceLexicon): LongerName | null {
  if (run.last - run.first > 3) return null;
  const word = (at: number): string => doc.tokens[at]?.lower ?? "";
  const after = doc.tokens[run.last];
  const end = doc.tokens[run.last - 1] as Token;
  const joined = after !== undefined && after.start - end.end === 1 && after.sentence === end.sentence;
  const told =
    (joined && NAMED_AFTER.test(after.text)) ||
    (word(run.first - 1) === "of" && NAMED_BEFORE.test(doc.tokens[run.first - 2]?.text ?? ""));
  if (!told || lexicon.is("body", end.lower) || lexicon.notPlaces.has(end.lower) || lexicon.is("title", word(run.first)))
    return null;
  return { first: run.first, last: run.last, kind: "site" };
}

const MOST_OF_A_TOWN = 3;

/** A name the gazetteer lacks with the state or country that holds it: "TILLENHURST, Va. (WXYZ) —", "at a home in Tillenhurst, Virginia,". */
export function heldByItsWords(doc: Segmented, run: NameRun, around: Surroundings, lexicon: PlaceLexicon): boolean {
  const holder = around.container[0];
  if (holder === undefined || holder.kind === "town" || holder.kind === "neighbourhood") return false;
  if (run.last - run.first > MOST_OF_A_TOWN || around.after >= doc.tokens.length) return false;
  if (!around.dateline && around.preposition !== "strong") return false;
  if (!mayName(doc, run, lexicon, HELD)) return false;
  // "in Medicaid, Georgia officials said": what holds a place ends there
  const after = doc.tokens[around.after] as Token;
  return around.dateline || after.sentence !== doc.tokens[run.first]?.sentence || after.pos !== "NOUN";
}

/** "at a home in Tillenhurst, police said", "near Amber Ford Tuesday": a name nobody knows, where a town would stand. */
export function standsAsTown(doc: Segmented, run: NameRun, around: Surroundings, lexicon: PlaceLexicon): boolean {
  if (doc.upper || run.last - run.first > 2 || around.container.length > 0) return false;
  if (!/^(?:in|near|outside)$/.test(around.before?.lower ?? "") || !lexicon.is("told-in", doc.tokens[run.first - 2]?.lower ?? ""))
    return false;
  if (around.next !== null && !/^[.,;)]$/.test(around.next.text) && !lexicon.is("goes-on", around.next.lower)) return false;
  return mayName(doc, run, lexicon, ALONE) && !lexicon.is("body", doc.tokens[run.last - 1]?.lower ?? "");
}

const HELD = /^\p{Lu}[\p{L}'’-]+$/u;
const ALONE = /^\p{Lu}\p{Ll}{3,}$/u;

/** Words that may be a town's name nobody knows: none that is something else everywhere, no given name, no building or office. */
function mayName(doc: Segmented, run: NameRun, lexicon: PlaceLexicon, shape: RegExp): boolean {
  for (let i = run.first; i < run.last; i++) {
    const { text, lower } = doc.tokens[i] as Token;
    if (!shape.test(text) || lexicon.notPlaces.has(lower) || lexicon.given.has(lower)) return false;
  }
  return !lexicon.isHead(doc.tokens[run.last - 1]?.lower ?? "");
}

const NAMED_AFTER =
  /^(?:district|province|county|neighborhood|neighbourhood|slum|slums|village|suburb|governorate|oblast|subdistrict|township|quarter)$/;
const NAMED_BEFORE =
  /^(?:city|town|village|district|province|suburb|hamlet|settlement|neighborhood|neighbourhood|township|villages|towns)$/;
