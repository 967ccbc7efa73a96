import type { Gazetteer, GazetteerEntry } from "../../../gazetteer/index.ts";
import type { Segmented, Token } from "../../../text/index.ts";
import { isCapital, type NameMatch } from "./match-name.ts";
import { isHead, type NameRun } from "./name-runs.ts";
import type { PlaceLexicon } from "./place-lexicon.ts";
import { isLocalGovernment, kindOf, liesIn, type Surroundings } from "./surroundings.ts";

export interface Verdict {
  readonly use: "literal" | "associative";
  /** A place only if the same name is one elsewhere in the text. */
  readonly doubtful: boolean;
}

export interface Judged {
  readonly doc: Segmented;
  readonly gazetteer: Gazetteer;
  readonly lexicon: PlaceLexicon;
  readonly surnames: ReadonlySet<string>;
  readonly run: NameRun | null;
  readonly match: NameMatch;
  readonly entries: readonly GazetteerEntry[];
  readonly around: Surroundings;
  /** A place was found right before, joined by a comma, "and" or "or". */
  readonly listed: boolean;
}

/** A district's name that says it is one: "Madison County". */
const DISTRICT_NAME = / (?:county|parish|district|borough|municipality)$/;

const LITERAL: Verdict = { use: "literal", doubtful: false };
const ASSOCIATIVE: Verdict = { use: "associative", doubtful: false };
const DOUBTFUL: Verdict = { use: "literal", doubtful: true };
/** People enough for a name to be known without a word of place. */
const BIG = 100_000;
const KNOWN = 15_000;

/** Whether the words name a place here, and how they are used; null: no place. */
export function judgeName(name: Judged): Verdict | null {
  const { doc, lexicon, match, around, entries } = name;
  const token = doc.tokens[match.first] as Token;
  const top = entries[0];
  if (top === undefined) return null;
  const single = match.last - match.first === 1;
  const contained = around.container.length > 0 && entries.some((entry) => liesIn(entry, around.container));
  const placed = contained || around.dateline || around.kindBefore;
  if (
    !placed &&
    lexicon.notPlaces.has(match.key) &&
    !(around.preposition === "strong" && top.kind === "town" && top.population >= BIG)
  )
    return null;
  if (around.next !== null && lexicon.is("not-before", around.next.lower)) return null;
  if (
    !doc.upper &&
    single &&
    /^\p{Lu}{2,5}$/u.test(token.text) &&
    !placed &&
    !acronymOf(top, token.text) &&
    !capitalsAround(doc, match)
  )
    return null;
  if (!doc.upper && /^\p{Lu}\p{Ll}/u.test(token.text) && /^(?:us|uk|uae|drc|car|eu|prc|nyc|la)$/.test(match.key)) return null;
  if (contained || around.dateline) return LITERAL;
  if (joinedToName(name)) return null;
  return doc.upper ? judgeInCapitals(name, top) : judgeInSentence(name, top);
}

/** "US", "UAE": written so, not a town's name in capitals. */
function acronymOf(top: GazetteerEntry, text: string): boolean {
  return (
    (top.kind === "country" || top.kind === "region" || top.kind === "province" || top.population >= 500_000) &&
    top.name.toLowerCase() !== text.toLowerCase()
  );
}

/** A headline in capitals within a text in small letters. */
function capitalsAround(doc: Segmented, match: NameMatch): boolean {
  const loud = (at: number): boolean => /^\p{Lu}{3,}$/u.test(doc.tokens[at]?.text ?? "");
  return loud(match.first - 1) || loud(match.last);
}

/** "Agence France-Presse", "African-American", "Navarro-Valls": half of a longer word. "Iran-Iraq" and "Afghan-led" are not. */
function joinedToName({ doc, match, gazetteer, lexicon }: Judged): boolean {
  const joined = (mark: number, other: number, far: boolean): boolean => {
    const dash = doc.tokens[mark];
    const word = doc.tokens[other];
    if (dash?.text !== "-" || word === undefined) return false;
    if (
      far
        ? word.start !== dash.end || dash.start !== doc.tokens[match.last - 1]?.end
        : word.end !== dash.start || dash.end !== doc.tokens[match.first]?.start
    )
      return false;
    if (!/^\p{Lu}/u.test(word.text)) return !far && /^(?:al|el|e|i|ul)$/i.test(word.text);
    const key = gazetteer.keyPart(word.text);
    const place = gazetteer.lookup(key)[0] ?? gazetteer.lookup(`people:${key}`)[0];
    return place === undefined || (place.kind === "town" && place.population < BIG) || lexicon.is("people-half", key);
  };
  return joined(match.first - 1, match.first - 2, false) || joined(match.last, match.last + 1, true);
}

function judgeInCapitals({ doc, lexicon, match, around, listed }: Judged, top: GazetteerEntry): Verdict | null {
  const single = match.last - match.first === 1;
  const wide = top.kind === "country" || top.kind === "region";
  const associative =
    around.next !== null &&
    around.preposition === null &&
    (lexicon.is("state-verb", around.next.lower) || lexicon.is("modified", around.next.lower));
  if (around.before !== null && lexicon.is("title", around.before.lower) && !wide) return null;
  if (wide) return associative ? ASSOCIATIVE : LITERAL;
  if (around.kindBefore || around.said !== null || listed) return LITERAL;
  if (around.preposition === "strong") return LITERAL;
  const known = top.population >= (single ? BIG : 20_000) || top.kind === "province";
  const token = doc.tokens[match.first] as Token;
  if (lexicon.surnames.has(match.key) || lexicon.given.has(match.key)) return top.population >= 1_000_000 ? LITERAL : null;
  if (known)
    return single && around.preposition === null && /^(?:VERB|ADV|ADP|DET|PRON|AUX|CCONJ)$/.test(token.pos)
      ? null
      : associative && top.population >= 500_000
        ? ASSOCIATIVE
        : LITERAL;
  return single ? (around.preposition === "weak" ? DOUBTFUL : null) : DOUBTFUL;
}

function judgeInSentence(name: Judged, top: GazetteerEntry): Verdict | null {
  const { doc, lexicon, match, around, run, surnames, listed } = name;
  const single = match.last - match.first === 1;
  const wide = top.kind === "country" || top.kind === "region" || (top.kind === "province" && top.population >= BIG);
  const person =
    single && (surnames.has(match.key) || ((lexicon.surnames.has(match.key) || lexicon.given.has(match.key)) && !wide));
  const before = around.before;
  const next = around.next;
  const embedded = run === null ? null : judgeInRun(name, run, top, wide, person);
  if (embedded !== undefined && embedded !== null) return embedded.verdict;
  if (
    before !== null &&
    lexicon.is("title", before.lower) &&
    before.end + 1 >= (doc.tokens[match.first] as Token).start &&
    !around.kindBefore &&
    !(wide && /^\p{Ll}/u.test(before.text))
  )
    return null;
  if (before?.lower === "of" && bodyOf(doc.tokens[match.first - 2], lexicon, top)) return ASSOCIATIVE;
  // "fired from the Durango": towns stand without an article
  if (before?.lower === "the" && top.kind === "town" && (next === null || (next.pos !== "NOUN" && !isCapital(next.text))))
    return null;
  const use = usageOf(name, top, wide);
  if (surnames.has(match.key) && single) {
    if (around.said !== null || around.kindBefore) return LITERAL;
    return around.preposition === "strong" && !possessive(next) && (next === null || !lexicon.is("speech", next.lower))
      ? { use, doubtful: true }
      : null;
  }
  if (next !== null && lexicon.is("municipal", next.lower) && isCapital(next.text))
    return isTownOf(doc, match, lexicon) ? LITERAL : ASSOCIATIVE;
  // "Warren police"
  if (next !== null && !wide && single && person && top.population >= KNOWN && lexicon.is("force", next.lower))
    return ASSOCIATIVE;
  if (wide) return { use, doubtful: false };
  if (around.kindBefore || around.said !== null) return LITERAL;
  if (DISTRICT_NAME.test(match.key)) return { use, doubtful: false };
  if (around.preposition === "strong")
    return top.kind === "district" && top.population < 1000 ? DOUBTFUL : { use, doubtful: false };
  if (next !== null && lexicon.is("speech", next.lower) && top.population < 500_000 && !listed) return null;
  if (person) {
    // "Durham man", "a Denton area nurse": people have no men and no areas
    if (next !== null && top.kind === "town" && lexicon.is("townsfolk", next.lower)) return { use, doubtful: false };
    if (listed && !possessive(next)) return { use, doubtful: top.population < BIG };
    return top.population >= 500_000 ? { use, doubtful: false } : { use, doubtful: true };
  }
  if (listed || (next !== null && lexicon.is("spot", next.lower)))
    return { use, doubtful: top.population < 1000 && top.kind !== "town" };
  if (top.kind === "district" && !DISTRICT_NAME.test(match.key)) return DOUBTFUL;
  if (top.kind === "neighbourhood") return { use, doubtful: false };
  if (top.population >= BIG) return { use, doubtful: false };
  if (around.preposition === "weak") return { use, doubtful: top.population < 1000 };
  const opening = doc.sentences[(doc.tokens[match.first] as Token).sentence]?.first === match.first;
  return { use, doubtful: top.population < KNOWN || (opening && single) };
}

/** "in Kandahar City,"; "Kandahar City Council" is its people. */
function isTownOf(doc: Segmented, match: NameMatch, lexicon: PlaceLexicon): boolean {
  const after = doc.tokens[match.last + 1];
  return kindOf(doc.tokens[match.last]?.lower ?? "", lexicon) === "town" && (after === undefined || !isCapital(after.text));
}

/** "the Diocese of", and of a country also "the embassy of", "the government of". */
function bodyOf(body: Token | undefined, lexicon: PlaceLexicon, top: GazetteerEntry): boolean {
  if (body === undefined) return false;
  return isCapital(body.text)
    ? lexicon.is("of-body", body.lower)
    : top.kind === "country" && lexicon.is("state-body", body.lower);
}

/** A name within a longer row of capitals: "Kabul University", "Cory Stevens", "Texas Senator Ted Cruz". undefined: it fills the row. */
function judgeInRun(
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

function possessive(next: Token | null): boolean {
  return next !== null && /^['’]s?$/.test(next.text);
}

const ATTACK = /^(?:attacks?|assaults?|raids?|strikes?|airstrikes?|shelling|bombings?|bombardment|siege)$/;

/** Stands for its people or state: "Russia denied", "Kabul's forces", "talks with Iran", "a Chicago lawyer". */
function usageOf({ doc, lexicon, match, around, listed }: Judged, top: GazetteerEntry, wide: boolean): Verdict["use"] {
  const next = around.next;
  const power = wide || top.population >= 500_000;
  const before = around.before?.lower ?? "";
  if (next === null || around.preposition === "strong") return "literal";
  // "sanctions on Kabul" fall on a state, an attack on the town
  if (/^(?:on|of)$/.test(before) && ATTACK.test(doc.tokens[match.first - 2]?.lower ?? "")) return "literal";
  const lower = /^\p{Ll}/u.test(next.text);
  if (lower && lexicon.is("modified", next.lower)) return "associative";
  if (power && around.preposition === null && !listed && lexicon.is("state-verb", next.lower)) return "associative";
  if (power && /^(?:by|with|against|between|blamed|accused|told|urged)$/.test(before)) return "associative";
  if (possessive(next) && power) {
    const owned = doc.tokens[match.last + 1]?.lower ?? "";
    return lexicon.is("modified", owned) ? "associative" : "literal";
  }
  if (power && lower && next.pos === "NOUN" && around.preposition !== "weak" && !lexicon.is("spot", next.lower))
    return "associative";
  return "literal";
}
