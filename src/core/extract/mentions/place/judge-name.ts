import type { GazetteerEntry } from "../../../gazetteer/index.ts";
import type { Segmented, Token } from "../../../text/index.ts";
import { judgeInSentence } from "./judge-in-sentence.ts";
import type { NameMatch } from "./match-name.ts";
import { liesIn } from "./surroundings.ts";
import { ASSOCIATIVE, BIG, DOUBTFUL, type Judged, LITERAL, type Verdict } from "./verdict.ts";

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
  // "A CAR BOMB"
  if (doc.upper && match.key === "car") return null;
  if (!doc.upper && /^\p{Lu}\p{Ll}/u.test(token.text) && /^(?:us|uk|uae|drc|car|eu|prc|nyc|la)$/.test(match.key)) return null;
  if (contained || around.dateline) return LITERAL;
  if (joinedToName(name) || ownsSite(name, top)) return null;
  return doc.upper ? judgeInCapitals(name, top) : judgeInSentence(name, top);
}

/** "Cole's Place", "Patrick's Pub", "St. Joseph's Hospital": a house by its owner's name, not what a town has. */
function ownsSite({ doc, lexicon, match }: Judged, top: GazetteerEntry): boolean {
  const owned = doc.tokens[match.last + 1];
  return (
    top.population < BIG &&
    /^['’]s?$/.test(doc.tokens[match.last]?.text ?? "") &&
    owned !== undefined &&
    /^\p{Lu}/u.test(owned.text) &&
    (lexicon.is("site", owned.lower) || HOUSE.test(owned.lower))
  );
}

const HOUSE = /^(?:place|pub|bar|grill|tavern|lounge|saloon|diner|kitchen|bakery|store|shop)$/;

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

export function judgeInCapitals({ doc, lexicon, match, around, listed }: Judged, top: GazetteerEntry): Verdict | null {
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
