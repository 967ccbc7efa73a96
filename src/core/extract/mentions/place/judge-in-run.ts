import type { GazetteerEntry } from "../../../gazetteer/index.ts";
import type { Segmented } from "../../../text/index.ts";
import { isCapital, type NameMatch } from "./match-name.ts";
import { isHead, type NameRun } from "./name-runs.ts";
import type { PlaceLexicon } from "./place-lexicon.ts";
import { isLocalGovernment, kindOf } from "./surroundings.ts";
import { ASSOCIATIVE, BIG, type Judged, KNOWN, LITERAL, type Verdict } from "./verdict.ts";

/** People of a town whose folk a headline may name. */
const FOLK = 2000;

/** A name within a longer row of capitals: "Kabul University", "Cory Stevens", "Texas Senator Ted Cruz". undefined: it fills the row. */
export function judgeInRun(
  { doc, lexicon, match, around, gazetteer, surnames }: Judged,
  run: NameRun,
  top: GazetteerEntry,
  wide: boolean,
  person: boolean,
): { verdict: Verdict | null } | undefined {
  const word = (at: number): string => doc.tokens[at]?.lower ?? "";
  if (isLocalGovernment(doc, match.last)) return undefined;
  let first = run.first;
  while (
    first < match.first &&
    (lexicon.is("modifier", word(first)) || lexicon.is("kind-town", word(first)) || lexicon.is("strong", word(first)))
  )
    first++;
  let last = run.last;
  while (last > match.last && kindAfter(word(last - 1), lexicon)) last--;
  const leads = first >= match.first;
  const ends = last <= match.last;
  if (leads && ends) return undefined;
  const head = word(run.last - 1);
  if (leads) {
    // "Cheyenne Child Shoots Himself", in a headline of capitals
    if (doc.part === "title" && top.kind === "town" && top.population >= FOLK && lexicon.is("townsfolk", word(match.last)))
      return { verdict: ASSOCIATIVE };
    // "Paris Hilton", "Jordan Peele", "Georgia Stevens"
    if (
      !isHead(head, lexicon) &&
      match.last - match.first === 1 &&
      lexicon.given.has(match.key) &&
      !lexicon.is("body", word(match.last)) &&
      !lexicon.is("title", word(match.last))
    )
      return { verdict: null };
    // "Trafalgar Street": the street's own mention
    if (lexicon.is("street", word(match.last)) && !wide) return { verdict: null };
    if (lexicon.is("municipal", word(match.last)) && match.last + 1 <= run.last)
      return { verdict: isTownOf(doc, match, lexicon) ? LITERAL : ASSOCIATIVE };
    if (isHead(head, lexicon) || isHead(word(match.last), lexicon) || lexicon.is("title", word(match.last))) {
      if (person && !wide && around.preposition !== "strong") return { verdict: { use: "associative", doubtful: true } };
      const spot = lexicon.is("spot", word(match.last)) && lexicon.is("site", word(match.last));
      return { verdict: { use: spot ? "literal" : "associative", doubtful: !wide && top.population < KNOWN } };
    }
    const follower = gazetteer.lookup(gazetteer.keyPart(doc.tokens[match.last]?.text ?? ""))[0];
    // "Maiduguri Borno State", "Immokalee Florida"
    if (
      follower !== undefined &&
      (follower.kind === "country" || follower.kind === "province") &&
      follower.country === top.country &&
      run.last - match.last <= 2
    )
      return { verdict: LITERAL };
    if (wide || top.population >= BIG) return { verdict: ASSOCIATIVE };
    return { verdict: around.preposition === "strong" && !person ? { use: "literal", doubtful: true } : null };
  }
  const previous = word(match.first - 1);
  if (lexicon.given.has(previous) || /^\p{Lu}\.$/u.test(doc.tokens[match.first - 1]?.text ?? "") || lexicon.is("title", previous))
    return { verdict: lexicon.is("title", previous) && wide && !surnames.has(match.key) ? ASSOCIATIVE : null };
  const place = gazetteer.lookup(gazetteer.keyPart(doc.tokens[match.first - 1]?.text ?? ""))[0];
  if (place !== undefined && (top.kind === "country" || top.kind === "province") && place.country === top.country && ends)
    return { verdict: LITERAL };
  if (wide && !surnames.has(match.key)) return { verdict: ASSOCIATIVE };
  if (top.population >= 500_000 && !person) return { verdict: ASSOCIATIVE };
  return { verdict: null };
}

function kindAfter(word: string, lexicon: PlaceLexicon): boolean {
  return kindOf(word, lexicon) !== null;
}

/** "in Kandahar City,"; "Kandahar City Council" is its people. */
export function isTownOf(doc: Segmented, match: NameMatch, lexicon: PlaceLexicon): boolean {
  const after = doc.tokens[match.last + 1];
  return kindOf(doc.tokens[match.last]?.lower ?? "", lexicon) === "town" && (after === undefined || !isCapital(after.text));
}
