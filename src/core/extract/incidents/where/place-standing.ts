import { readValue } from "../../../model/index.ts";
import type { Segmented, TokenSet } from "../../../text/index.ts";
import type { SceneWords } from "../scenes/scene-words.ts";
import type { PlaceRead } from "./place-read.ts";

/**
 * How a place stands in its sentence: the deed is told there (`scene`), its own forces speak (`force`), somebody is of it (`person`, `home`),
 * it only holds a hospital, a court, an arrest, an outlet or a school, it is a street's name, or a distance is reckoned from it (`bearing`).
 */
export type PlaceStanding =
  | "scene"
  | "located"
  | "named"
  | "force"
  | "person"
  | "home"
  | "hospital"
  | "court"
  | "arrest"
  | "outlet"
  | "school"
  | "street"
  | "bearing"
  | "after"
  | "speech"
  | "other";

const LOCATIVE = /^(?:in|at|near|outside|inside|around|within|on|into|across|through|over)$/;
/** Words between a preposition and the name it governs: "in the northern city of X", "in downtown X". */
const BETWEEN =
  /^(?:the|a|city|town|village|capital|port|suburb|community|area|district|province|state|side|part|parts|outskirts|edge|neighborhood|neighbourhood|heart|center|centre|vicinity|of|city's|northern|southern|eastern|western|central|north|south|east|west|northeast|northwest|southeast|southwest|northeastern|northwestern|southeastern|southwestern|downtown|unincorporated|suburban|restive|small|rural|coastal|nearby|border|-|held|controlled|ruled|,)$/;
const CLAUSE_END = /^(?:;|:|—|–|who|which|where|when|after|before|while|because|that)$/;
const COMPASS = /^(?:north|south|east|west|northeast|northwest|southeast|southwest)$/;
/** Fire and bombs fall on a town. */
const FALLS = /^(?:fire|fired|firing|bombs|missiles|rockets|shells|fell|rained|dropped|advance|advanced|march|marched)$/;
const LOOKED_BACK = 16;
/** Towns as wide as this are hardly met as streets. */
const FAMOUS_KM = 5;

/** What the scene is told by: the tokens of its deed, and whether the deed is an arrest. */
export interface Told {
  readonly tokens: TokenSet;
  readonly arrest: boolean;
  /** Tokens of "Syrian" and its kind. */
  readonly demonyms: TokenSet;
}

export function standingOf(doc: Segmented, place: PlaceRead, words: SceneWords, told: Told): PlaceStanding {
  const sentence = doc.tokens[place.first]?.sentence ?? -1;
  const lower = (i: number): string => (doc.tokens[i]?.sentence === sentence ? (doc.tokens[i]?.lower ?? "") : "");
  const capital = (i: number): boolean => !doc.upper && lower(i) !== "" && /^\p{Lu}/u.test(doc.tokens[i]?.text ?? "");
  const next = /^['’]s?$/.test(lower(place.last)) ? place.last + 1 : place.last;
  const owns = next !== place.last;

  if (!owns && isStreet(place, words, lower, capital)) return "street";
  // "the Phoenix-area shooting"
  if (lower(next) === "-" && lower(next + 1) === "area") return "bearing";
  const ahead = standingAhead(next, words, lower, capital);
  if (
    ahead === "force" ||
    ahead === "outlet" ||
    ahead === "hospital" ||
    ahead === "court" ||
    ahead === "school" ||
    ahead === "named"
  )
    return ahead;
  if (place.use !== "literal" && ahead !== "scene") return "other";
  const prev = lower(place.first - 1);
  // "University of Chicago Medical Center", "Children's Healthcare of Atlanta"
  if (prev === "of" && capital(place.first - 2)) {
    if (words.says(place.first - 2, "hospital")) return "hospital";
    if (words.says(place.first - 2, "school", "outlet")) return "school";
  }
  if (prev === "from" || (prev === "of" && (capital(place.first - 2) || isOfPerson(place.first - 2, lower))))
    return /^(?:miles|km|kilometers|kilometres)$/.test(lower(place.first - 2)) ? "bearing" : "home";
  if (prev === "of" && COMPASS.test(lower(place.first - 2)) && lower(place.first - 3) !== "the")
    return standingBehind(doc, place.first - 2, sentence, words, told, lower) === "scene" ? "located" : "bearing";
  const tells = (i: number): boolean => told.tokens.has(i) || words.says(i, "happen", "deed");
  // "shelling Mariupol", "the shelling of Mariupol", "an attack on Mariupol"
  if (
    tells(place.first - 1) ||
    (prev === "the" && tells(place.first - 2)) ||
    (/^(?:of|on|against)$/.test(prev) && tells(place.first - 2))
  )
    return "scene";

  let at = place.first - 1;
  while (at > place.first - 8 && (BETWEEN.test(lower(at)) || doc.tokens[at]?.pos === "ADJ" || told.demonyms.has(at))) at--;
  const governed = LOCATIVE.test(lower(at));
  const told0 = ahead === "scene" || (owns && !words.says(next, "person"));
  if (!governed && !told0 && prev !== "of")
    return ahead === "person" ? "person" : /^(?:,|and|or)$/.test(prev) ? "other" : "named";
  const behind = standingBehind(doc, governed ? at : place.first, sentence, words, told, lower);
  if (behind !== null) return behind;
  if (ahead === "person") return "person";
  // "In Tikrit, gunmen killed two"
  if (governed && at === doc.sentences[sentence]?.first && tellsAhead(place.last, tells, lower)) return "scene";
  return governed || told0 ? "located" : "named";
}

function tellsAhead(from: number, tells: (i: number) => boolean, lower: (i: number) => string): boolean {
  for (let i = from; i < from + LOOKED_BACK && lower(i) !== ""; i++) if (tells(i)) return true;
  return false;
}

/** "the 900 block of Winthrop", "Dexter and Webb", "on Eastwood", "Fresno Street". */
function isStreet(place: PlaceRead, words: SceneWords, lower: (i: number) => string, capital: (i: number) => boolean): boolean {
  const value = readValue(place.reading);
  if (value === null || !/^(?:town|neighbourhood|district|province)$/.test(value.precision)) return false;
  if (/ (?:county|parish)$/i.test(place.quote)) return false;
  if (capital(place.last) && words.says(place.last, "street")) return true;
  if (
    capital(place.last) &&
    capital(place.last + 1) &&
    words.says(place.last + 1, "street") &&
    !words.says(place.last, "scene", "deed")
  )
    return true;
  const prev = lower(place.first - 1);
  if (prev === "of" && lower(place.first - 2) === "block") return true;
  if (COMPASS.test(prev) && lower(place.first - 2) === "of" && lower(place.first - 3) === "block") return true;
  if (
    prev === "on" &&
    (value.radiusKm ?? FAMOUS_KM) < FAMOUS_KM &&
    !words.says(place.first - 2, "deed") &&
    !FALLS.test(lower(place.first - 2))
  )
    return !/\b(?:island|islands|reservation|base|heights|mount)\b/i.test(place.quote);
  // "at Charlevoix and Philip", "near Tulare and Peach Avenues"
  if (
    /^(?:at|near|of|at|between)$/.test(prev) &&
    /^(?:and|&)$/.test(lower(place.last)) &&
    capital(place.last + 1) &&
    (words.says(place.last + 2, "street") ||
      prev === "at" ||
      lower(place.first - 2) === "corner" ||
      lower(place.first - 2) === "area" ||
      lower(place.first - 2) === "intersection")
  )
    return true;
  return false;
}

/** What the words after a name make of it: "X police", "X Medical Center", "X nightclub", "an X man". */
function standingAhead(
  next: number,
  words: SceneWords,
  lower: (i: number) => string,
  capital: (i: number) => boolean,
): PlaceStanding | null {
  if (words.says(next, "force")) return "force";
  if (lower(next) === "county" || lower(next) === "city" || lower(next) === "township") {
    if (words.says(next + 1, "force")) return "force";
  }
  if (capital(next)) {
    for (let i = next; i < next + 5 && (capital(i) || /^(?:of|for|['’]s)$/.test(lower(i))); i++) {
      if (words.says(i, "hospital")) return "hospital";
      if (words.says(i, "force")) return "force";
      if (words.says(i, "school")) return "school";
      if (words.says(i, "outlet")) return "outlet";
      if (words.says(i, "court")) return "court";
      // "the Bermuda Sands Motel": a building's name
      if (i > next && capital(next) && words.says(i, "scene")) return "named";
    }
  }
  for (let i = next; i < next + 3 && lower(i) !== "" && /^[\p{L}'’-]+$/u.test(lower(i)); i++) {
    if (words.says(i, "hospital")) return "hospital";
    if (words.says(i, "court")) return "court";
    if (words.says(i, "person")) return "person";
    if (words.says(i, "scene", "deed")) return "scene";
    if (/^(?:in|on|at|of|and|after|for|with|to|by|from|as|was|were|is|has)$/.test(lower(i))) break;
  }
  return null;
}

/** "Lewis, 23, of Anderson", "a man of Dayton", "residents of". */
function isOfPerson(at: number, lower: (i: number) => string): boolean {
  const word = lower(at);
  return (
    word === "," ||
    word === "" ||
    /^\d{1,3}$/.test(word) ||
    /^(?:resident|residents|man|woman|native|people|men|both|all|each)$/.test(word)
  );
}

/** "an air strike on a clinic near", "shelled a hospital in", "detonated in the emergency ward of a hospital in": the deed was done there. */
function isStruck(at: number, told: Told, lower: (i: number) => string): boolean {
  for (let i = at - 1; i >= at - STRUCK_REACH; i--) {
    if (told.tokens.has(i) || /^(?:hit|struck|destroyed|damaged|detonated|exploded)$/.test(lower(i))) return true;
    if (
      !/^(?:on|at|against|a|an|the|of|children's|field|main|local|military|maternity|public|largest|city|'s|in|inside|outside|emergency|ward|wing|department|entrance|gates?)$/.test(
        lower(i),
      )
    )
      return false;
  }
  return false;
}

const STRUCK_REACH = 8;

/** What governs a name from before: the nearest word that tells of a deed, a hospital, a court, an arrest. */
function standingBehind(
  doc: Segmented,
  from: number,
  sentence: number,
  words: SceneWords,
  told: Told,
  lower: (i: number) => string,
): PlaceStanding | null {
  for (let i = from - 1; i >= Math.max(0, from - LOOKED_BACK); i--) {
    if (doc.tokens[i]?.sentence !== sentence) return null;
    if (told.tokens.has(i) || words.says(i, "happen", "deed")) return "scene";
    if (words.says(i, "hospital", "care")) return words.says(i, "hospital") && isStruck(i, told, lower) ? "scene" : "hospital";
    if (words.says(i, "arrest")) return told.arrest ? "scene" : "arrest";
    if (words.says(i, "court") && !isCourtOfHouses(doc, i)) return "court";
    // "attacked residents in": the deed is told of them
    if (words.says(i, "home")) return told.tokens.has(i - 1) ? "scene" : "home";
    if (words.says(i, "call", "inquiry", "spot")) return "scene";
    if (words.says(i, "after")) return "after";
    if (words.says(i, "speech")) return "speech";
    if (words.says(i, "death")) return /^(?:pronounced|declared|succumbed)$/.test(lower(i)) ? "hospital" : "scene";
    if (CLAUSE_END.test(lower(i))) return null;
  }
  return null;
}

/** "the 900 block of Alder Hill Court", "on Alder Court": a street. */
function isCourtOfHouses(doc: Segmented, at: number): boolean {
  if (doc.tokens[at]?.text !== "Court") return false;
  let i = at - 1;
  while (i > at - 4 && /^(?:\p{Lu}|\d)/u.test(doc.tokens[i]?.text ?? "")) i--;
  if (i === at - 1) return false;
  return doc.tokens[i]?.lower === "on" || (doc.tokens[i]?.lower === "of" && doc.tokens[i - 1]?.lower === "block");
}
