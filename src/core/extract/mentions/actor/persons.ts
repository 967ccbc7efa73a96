import { matchPhrase } from "../../../lexicon/index.ts";
import type { Segmented, Token } from "../../../text/index.ts";
import { type ActorLexicon, RANKS } from "./actor-lexicon.ts";
import { isCapital, sameLine } from "./actor-read.ts";

/** Roles and titles before a name: tokens `[at, last)`. */
export interface RoleChain {
  readonly last: number;
  readonly role: string | null;
  readonly plural: boolean;
  /** A title or rank is among them, not a role only: "General", "Mr." */
  readonly titled: boolean;
}

const LONGEST_NAME = 5;
const NO_NAME: ReadonlySet<string> = new Set(["PRON", "DET", "AUX", "ADP", "CCONJ", "SCONJ", "ADV", "NUM"]);
const PARTICLE = /^(?:al|el|bin|ibn|ben|bint|abu|de|da|dos|das|del|della|der|den|di|du|van|von|la|le|los|ul|ur|y|und|af|ter|zu)$/;
const ARTICLE = /^(?:al|el|ad|an|ar|as|ash|at|az|ul|abd)$/;
const DAY_OR_MONTH =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)$/;
const LOOSE_NAME: ReadonlySet<string> = new Set(["NOUN", "ADJ", "X"]);
/** What may follow a name in upper-case copy and is none. */
const NO_SURNAME =
  /^(?:today|yesterday|tonight|tomorrow|\p{L}+(?:ing|ed|ly|tion|ment|ness|ism|ists?|ers)|this|that|these|those|\p{L}+['’]s|government|house|home|here|there|also|again|last|next|early|late|minister|candidate|leader|bodyguard|residence|visit|report|talks?)$/u;
/** "San Diego", "Fort Jackson": a given name after these is a place's. */
const PLACE_BEFORE =
  /^(?:san|santa|santo|são|fort|port|new|saint|st\.|mount|mt\.|el|los|las|lake|camp|cape|north|south|east|west)$/;
const LOCATIVE = /^(?:in|near|at|outside|around|inside)$/;

/** "spokesman", "deputy prime minister", "retired Gen.", "President": what a person is called before the name. */
export function roleChainAt(doc: Segmented, at: number, lexicon: ActorLexicon): RoleChain | null {
  const limit = doc.sentences[doc.tokens[at]?.sentence ?? 0]?.last ?? doc.tokens.length;
  let i = at;
  let role: string | null = null;
  let plural = false;
  let seen = false;
  let titled = false;
  while (i < limit && i - at < 8) {
    if (i > at && !sameLine(doc, i - 1, i)) break;
    const token = doc.tokens[i];
    if (token === undefined) break;
    const capital = isCapital(token.text);
    const title = matchPhrase(lexicon.titles, doc, i);
    // "General Command", "Police Department": the word belongs to an organisation's name
    if (capital && headFollows(doc, title?.last ?? i + 1, lexicon)) break;
    if (title !== null && (capital || !title.value.capital)) {
      if (title.value.role !== null) role = seen && role !== null ? role : title.value.role;
      seen = true;
      titled = true;
      i = title.last;
      continue;
    }
    const entry = lexicon.roles.get(token.lower);
    if (entry !== undefined) {
      role = token.lower;
      plural = entry.plural;
      seen = true;
      i++;
      continue;
    }
    if (!seen && RANKS.has(token.lower)) {
      i++;
      continue;
    }
    break;
  }
  return seen ? { last: i, role, plural, titled } : null;
}

function headFollows(doc: Segmented, at: number, lexicon: ActorLexicon): boolean {
  const next = doc.tokens[at];
  const before = doc.tokens[at - 1];
  if (next === undefined || before === undefined || next.sentence !== before.sentence || !isCapital(next.text)) return false;
  return lexicon.organisations.get(next.lower)?.part === "head" && sameLine(doc, at - 1, at);
}

/** The token after the name that follows a role or title, or the chain's own end. */
export function nameAfter(doc: Segmented, chain: RoleChain, lexicon: ActorLexicon): number {
  return nameEnd(doc, chain.last, lexicon, chain.titled || !doc.upper);
}

/** The token after a person's name that begins at `at`; `at` itself where there is none. `sure`: a title or role stands before. */
function nameEnd(doc: Segmented, at: number, lexicon: ActorLexicon, sure: boolean): number {
  const limit = doc.sentences[doc.tokens[at]?.sentence ?? 0]?.last ?? doc.tokens.length;
  let i = at;
  while (i < limit && i - at < LONGEST_NAME) {
    const token = doc.tokens[i];
    if (token === undefined || (i > at && !sameLine(doc, i - 1, i))) break;
    // "Franklin Mayor Joe Ruiz"
    if (i > at && isTitleBeforeName(doc, i, lexicon)) break;
    if (isNameWord(doc, token, lexicon, sure, i > at)) {
      i++;
      continue;
    }
    const next = doc.tokens[i + 1];
    if (
      PARTICLE.test(token.lower) &&
      next !== undefined &&
      i + 1 < limit &&
      isNameWord(doc, next, lexicon, sure, true) &&
      (i > at || isCapital(token.text))
    ) {
      i += 2;
      continue;
    }
    // "Yusuf al-Basri" is cut at its hyphen
    const joined = doc.tokens[i + 2];
    if (
      next?.text === "-" &&
      next.start === token.end &&
      joined?.start === next.end &&
      (i > at || isCapital(token.text)) &&
      ARTICLE.test(token.lower) &&
      isCapital(joined.text)
    ) {
      i += 3;
      continue;
    }
    // "J." is two tokens
    if (
      token.text === "." &&
      i > at &&
      /^\p{Lu}$/u.test(doc.tokens[i - 1]?.text ?? "") &&
      doc.tokens[i - 1]?.end === token.start
    ) {
      i++;
      continue;
    }
    break;
  }
  // "monitor Russia", "veteran Nigerian": a country's name begins no person's
  const head = doc.tokens[at]?.lower ?? "";
  if (lexicon.nations.heads.has(doc.tokens[at]) && !lexicon.givenNames.has(head)) return at;
  while (i > at && (doc.tokens[i - 1]?.text === "." || PARTICLE.test(doc.tokens[i - 1]?.text ?? ""))) i--;
  return i;
}

function isTitleBeforeName(doc: Segmented, at: number, lexicon: ActorLexicon): boolean {
  const token = doc.tokens[at];
  const next = doc.tokens[at + 1];
  if (token === undefined || next === undefined || !(lexicon.titles.heads.has(token) || lexicon.roles.has(token.lower)))
    return false;
  return doc.upper || (isCapital(next.text) && next.sentence === token.sentence && token.lower.length > 2);
}

function isNameWord(doc: Segmented, token: Token, lexicon: ActorLexicon, sure: boolean, inside: boolean): boolean {
  if (!isCapital(token.text) || !/^\p{Lu}[\p{L}.’'-]*$/u.test(token.text)) return false;
  const word = token.lower;
  if (word.length === 1) return inside || sure;
  // "MINISTER RUIZ SAID", though Said is a name too
  if (lexicon.givenNames.has(word)) return !doc.upper || word !== "said" || token.pos !== "VERB";
  if (DAY_OR_MONTH.test(word) || lexicon.notNames.has(word)) return false;
  if (doc.upper) {
    if (lexicon.organisations.has(word) || lexicon.roles.has(word) || lexicon.people.has(word) || PARTICLE.test(word))
      return false;
    if (token.pos === "PROPN") return true;
    // "VIRGILIO BARCO", "COL ISAACS": the tagger knows few surnames
    return (
      (inside || sure) &&
      LOOSE_NAME.has(token.pos) &&
      word.length > 3 &&
      !NO_SURNAME.test(word) &&
      !lexicon.titles.heads.has(token)
    );
  }
  if (NO_NAME.has(token.pos)) return false;
  // "Captain Drum came", but no "Judge Says" of a headline
  if (token.pos === "VERB" && (doc.part === "title" || /(?:s|ed|ing|told|said)$/.test(word))) return false;
  if (/^[\p{Lu}]{3,}$/u.test(token.text)) return false;
  const noun = lexicon.organisations.get(word);
  return !(noun?.part === "head" && inside);
}

/** Token after a name known by its given name ("Ana Ruiz"), or `at`. */
export function plainNameEnd(doc: Segmented, at: number, lexicon: ActorLexicon): number {
  const token = doc.tokens[at];
  if (token === undefined || !lexicon.givenNames.has(token.lower) || !isCapital(token.text)) return at;
  const before = doc.tokens[at - 1];
  if (before !== undefined && before.sentence === token.sentence && sameLine(doc, at - 1, at) && PLACE_BEFORE.test(before.lower))
    return at;
  if (before !== undefined && before.sentence === token.sentence && LOCATIVE.test(before.lower)) return at;
  const end = nameEnd(doc, at, lexicon, false);
  if (end - at < 2) return at;
  const after = doc.tokens[end];
  // "Jackson Memorial Hospital", "James Street"
  if (after !== undefined && after.sentence === token.sentence && isCapital(after.text) && !doc.upper && THING.test(after.lower))
    return at;
  return THING.test(doc.tokens[end - 1]?.lower ?? "") ? at : end;
}

const THING =
  /^(?:hospital|memorial|university|college|school|airport|street|avenue|road|boulevard|drive|park|county|city|island|islands|river|lake|bridge|center|centre|stadium|hall|house|church|cathedral|act|law|bill|foundation|institute|museum|prize|award|plaza|square|tower|hotel|high|elementary|middle|medical|county|township|district|building|international|national|police|department|sheriff|st\.|ave\.|rd\.|blvd\.|company|corporation|inc\.|group|bank|administration|times|post|news)$/;
