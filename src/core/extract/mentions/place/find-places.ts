import { type Gazetteer, type GazetteerEntry, placeKey } from "../../../gazetteer/index.ts";
import { type Segmented, spanOf, type Token, type TokenSet, type TokenSpan } from "../../../text/index.ts";
import { judgeName } from "./judge-name.ts";
import { heldByItsWords, longerNameIn, namedPlaceIn, standsAsTown } from "./longer-names.ts";
import { isCapital, keyPartOf, type NameMatch, nameMatcher } from "./match-name.ts";
import { findNameRuns, findSurnames } from "./name-runs.ts";
import { partBefore } from "./part.ts";
import type { PlaceLexicon } from "./place-lexicon.ts";
import { relationBefore } from "./relation.ts";
import { isAbbreviation, readSurroundings, type SaidKind } from "./surroundings.ts";

/** Words that may name a place, with the entries they may mean; resolving decides which. */
export interface PlaceFound extends TokenSpan {
  readonly use: "literal" | "associative";
  /** The words as a key of the gazetteer: one place, one key, however it is written. */
  readonly key: string;
  /** Empty for a street, building or feature the gazetteer does not know. */
  readonly candidates: readonly GazetteerEntry[];
  readonly relation: string;
  /** Which parts of it the words mean: "northern and central". */
  readonly part: string | null;
  /** What the text says right after holds this place: "Paris, Texas"; every entry those words may mean. */
  readonly container: readonly GazetteerEntry[];
  /** "province", "district" … said with the name. */
  readonly said: SaidKind | null;
  readonly mistranslated: { readonly said: string; readonly meant: string } | null;
  /** A place only if the same name is one elsewhere in the text. */
  readonly doubtful: boolean;
  readonly dateline: boolean;
}

/**
 * Every place name of a text, longest first, without overlap. `skip`: tokens that are something else (times, people's names).
 * Linear in the text: at most seven tokens are tried at each.
 */
export function findPlaces(doc: Segmented, gazetteer: Gazetteer, lexicon: PlaceLexicon, skip: TokenSet): PlaceFound[] {
  const runs = findNameRuns(doc, lexicon);
  const matchAt = nameMatcher(doc, gazetteer);
  const surnames = findSurnames(doc, runs, lexicon, (first, last) => matchAt(first)?.last === last);
  const out: PlaceFound[] = [];
  for (let i = 0; i < doc.tokens.length; ) {
    const found =
      skip.has(i) || !isCapital((doc.tokens[i] as Token).text)
        ? null
        : placeAt(doc, i, { gazetteer, lexicon, matchAt, runs, surnames, previous: out.at(-1) ?? null });
    if (found === null) i++;
    else {
      out.push(found);
      i = found.last;
    }
  }
  const sure = new Set(out.filter((p) => !p.doubtful).map((p) => p.key));
  return out.filter((p) => !p.doubtful || sure.has(p.key));
}

interface Reader {
  readonly gazetteer: Gazetteer;
  readonly lexicon: PlaceLexicon;
  readonly matchAt: (at: number) => NameMatch | null;
  readonly runs: ReturnType<typeof findNameRuns>;
  readonly surnames: ReadonlySet<string>;
  readonly previous: PlaceFound | null;
}

function placeAt(doc: Segmented, at: number, reader: Reader): PlaceFound | null {
  const { gazetteer, lexicon, matchAt, runs, previous } = reader;
  const run = runs.at(at);
  if (run !== null && run.first === at) {
    const longer = longerNameIn(doc, run, lexicon);
    if (longer !== null && matchAt(at)?.last !== longer.last)
      return { ...bare(doc, at, longer.last), key: keyOf(doc, at, longer.last - at, gazetteer), candidates: [], doubtful: false };
  }
  const slip = slipAt(doc, at, reader);
  if (slip !== null) return slip;
  const match = matchAt(at);
  if (match === null) {
    const whole = run !== null && run.first === at ? run : null;
    const named = whole === null ? null : namedPlaceIn(doc, whole, lexicon);
    const short = named === null ? shortAfterComma(doc, at, reader) : null;
    if (whole === null || short !== null) return short;
    const last = named?.last ?? whole.last;
    const around = readSurroundings(doc, at, last, reader);
    if (named === null && !heldByItsWords(doc, whole, around, lexicon) && !standsAsTown(doc, whole, around, lexicon)) return null;
    const said = around.said ?? (named === null ? "town" : null);
    return {
      ...bare(doc, at, last),
      key: keyOf(doc, at, last - at, gazetteer),
      candidates: [],
      container: around.container,
      said,
      dateline: around.dateline,
      doubtful: false,
    };
  }
  const around = readSurroundings(doc, at, match.last, reader);
  const people = gazetteer.lookup(`people:${match.key}`);
  const entries = gazetteer.lookup(match.key);
  const common = {
    ...bare(doc, at, match.last),
    key: match.key,
    container: around.container,
    said: around.said,
    dateline: around.dateline,
  };
  if (people.length > 0 && entries[0]?.kind !== "country") {
    const next = doc.tokens[match.last];
    // "African-American"
    const half =
      (doc.tokens[at - 1]?.text === "-" && lexicon.is("people-half", doc.tokens[at - 2]?.lower ?? "")) ||
      (next?.text === "-" && lexicon.is("people-half", match.key) && isCapital(doc.tokens[match.last + 1]?.text ?? ""));
    if (half || (next !== undefined && /^(?:Airlines|Airways|Idol|Express|Legion|Eagle|Open)$/.test(next.text))) return null;
    return { ...common, use: "associative", candidates: people, doubtful: false };
  }
  const short = shortAfterComma(doc, at, reader);
  if (short !== null) return short;
  const verdict = judgeName({
    doc,
    gazetteer,
    lexicon,
    surnames: reader.surnames,
    run,
    match,
    entries,
    around,
    listed: previous !== null && isListed(doc, previous.last, at),
  });
  return verdict === null ? null : { ...common, candidates: entries, use: verdict.use, doubtful: verdict.doubtful };
}

/** "N.C." and "Fla." after a town's name and comma. */
function shortAfterComma(doc: Segmented, at: number, { gazetteer, previous }: Reader): PlaceFound | null {
  const token = doc.tokens[at] as Token;
  const mark = doc.tokens[at - 1]?.text;
  const bracketed = mark === "(" && doc.tokens[at + 1]?.text === ")";
  if (!(mark === "," || bracketed) || !isAbbreviation(doc, at)) return null;
  const candidates = gazetteer.lookup(`after-comma:${gazetteer.keyPart(token.text)}`);
  if (candidates.length === 0) return null;
  // "Williams, Md., M.D." — a state follows a name
  if (!bracketed && previous?.last !== at - 1 && !/^\p{Lu}/u.test(doc.tokens[at - 2]?.text ?? "")) return null;
  return { ...bare(doc, at, at + 1), key: `after-comma:${gazetteer.keyPart(token.text)}`, candidates, doubtful: false };
}

/** "Blue Zone" for "Green Zone": every entry the meant name has in the slip's countries. */
function slipAt(doc: Segmented, at: number, { gazetteer, lexicon }: Reader): PlaceFound | null {
  if (!lexicon.slipHeads.has(keyPartOf(doc.tokens[at] as Token, gazetteer))) return null;
  for (const length of [3, 2, 1]) {
    if (at + length > doc.tokens.length) continue;
    const span = spanOf(doc, at, at + length);
    if (span.quote.length > 40 || gazetteer.keyPart((doc.tokens[at + length - 1] as Token).text) === "") continue;
    const slip = lexicon.mistranslations.get(keyOf(doc, at, length, gazetteer));
    if (slip === undefined) continue;
    const meant = gazetteer.lookup(placeKey(slip.meant));
    return {
      ...bare(doc, at, at + length),
      candidates: meant.filter((entry) => slip.countries.includes(entry.country ?? "")),
      mistranslated: { said: slip.said, meant: slip.meant },
      doubtful: false,
    };
  }
  return null;
}

function keyOf(doc: Segmented, at: number, length: number, gazetteer: Gazetteer): string {
  const parts: string[] = [];
  for (let i = at; i < at + length; i++) parts.push(gazetteer.keyPart((doc.tokens[i] as Token).text));
  return parts.filter((part) => part !== "").join(" ");
}

function isListed(doc: Segmented, from: number, to: number): boolean {
  if (to - from < 1 || to - from > 2) return false;
  for (let i = from; i < to; i++) if (!/^(?:,|and|or|&|\/)$/.test(doc.tokens[i]?.lower ?? "")) return false;
  return true;
}

function bare(doc: Segmented, first: number, last: number): Omit<PlaceFound, "candidates" | "doubtful"> {
  return {
    ...spanOf(doc, first, last),
    key: "",
    use: "literal",
    relation: relationBefore(doc, first),
    part: partBefore(doc, first),
    container: [],
    said: null,
    mistranslated: null,
    dateline: false,
  };
}
