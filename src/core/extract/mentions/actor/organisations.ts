import { matchPhrase } from "../../../lexicon/index.ts";
import type { Actor, ActorKind } from "../../../model/index.ts";
import type { Segmented, Token } from "../../../text/index.ts";
import type { ActorLexicon, Nation, OrganisationNoun } from "./actor-lexicon.ts";
import { isCapital, namelessActor, sameLine, wordsOf } from "./actor-read.ts";

/** An organisation described by what it is: "Iranian embassy", "Ministry of Health", "Kabul Police Department". */
export interface OrganisationHit {
  readonly last: number;
  readonly actor: Actor;
  /** No nation, no capitals: "security forces", "interior ministry". */
  readonly bare: boolean;
}

const LONGEST = 9;
const NOMINAL = new Set(["ADJ", "NOUN", "PROPN"]);
/** A front or an army of liberation is an armed group, a tourist front is not. */
const ARMED_BY_MODIFIER =
  /^(?:front|army|movement|command|commands|brigades?|forces?|militia|corps|organi[sz]ation|coordinator|squads?|unity|group|battalion|guard|legion|party)$/;
const LOWER_START = /^(?:the|a|an|this|that|its|their|his|her|our|some|all|many|several|both|other|new|former|top|senior)$/;

/** The organisation whose description begins at a token, or null. */
export function organisationAt(doc: Segmented, at: number, lexicon: ActorLexicon): OrganisationHit | null {
  const first = doc.tokens[at];
  if (first === undefined) return null;
  const capital = isCapital(first.text);
  const nation = capital ? matchPhrase(lexicon.nations, doc, at) : null;
  const own = lexicon.organisations.get(first.lower);
  const headOf = own?.part === "head" && doc.tokens[at + 1]?.lower === "of";
  // "soldiers of the Malian army", "jets of the coalition": who they are of is the organisation
  if (headOf && own.forces && own.kind === "military" && first.lower !== "forces") return null;
  if (nation === null && !capital && own?.part !== "modifier" && !headOf) return null;
  if (LOWER_START.test(first.lower)) return null;
  const limit = Math.min(doc.sentences[first.sentence]?.last ?? 0, at + LONGEST);
  let i = nation?.last ?? at;
  if (nation !== null && /^['’]s?$/.test(doc.tokens[i]?.text ?? "")) i++;
  const walk =
    headOf && own !== undefined ? lone(at, first.lower, own) : walkToHead(doc, i, limit, lexicon, nation?.value ?? null);
  if (walk === null) return null;
  const last = ofTail(doc, walk.head, limit, lexicon);
  const described = nation !== null || walk.named > 0 || last.named;
  if (!described) return null;
  const single = last.last - at === 1;
  if (single) return null;
  const name = wordsOf(doc, at, last.last);
  const kind = kindOf(walk, name);
  const bare =
    nation === null &&
    !last.named &&
    (onlyDescribes(doc, at, walk.head, lexicon) || (doc.upper ? !walk.proper : name === name.toLowerCase()));
  const forces = nation !== null && walk.noun.forces && kind === "military" ? lexicon.forces.get(nation.value.iso2) : undefined;
  return { last: last.last, actor: forces?.actor ?? namelessActor(name, kind, nation?.value.iso2 ?? last.country), bare };
}

/** "REBEL GROUP", "guerrilla commandos": words that tell what they are, no name. */
function onlyDescribes(doc: Segmented, first: number, head: number, lexicon: ActorLexicon): boolean {
  if (head === first) return false;
  for (let i = first; i < head; i++) {
    const word = doc.tokens[i]?.lower ?? "";
    const kind = lexicon.people.get(word);
    const fights = kind === "rebel" || kind === "militia" || kind === "unknown" || kind === "criminal";
    if (!fights && !lexicon.describing.has(word) && word !== "urban" && word !== "-") return false;
  }
  return true;
}

interface Walk {
  readonly head: number;
  readonly noun: OrganisationNoun;
  readonly word: string;
  /** Words before the head that tell which one it is. */
  readonly named: number;
  readonly modifierKind: ActorKind | null;
  /** One of its words is a name, or tells an armed group. */
  readonly proper: boolean;
}

/** "government of Chad": the head stands first, what follows "of" must name it. */
function lone(at: number, word: string, noun: OrganisationNoun): Walk {
  return { head: at, noun, word, named: 0, modifierKind: null, proper: false };
}

function walkToHead(doc: Segmented, from: number, limit: number, lexicon: ActorLexicon, nation: Nation | null): Walk | null {
  let found: Walk | null = null;
  let named = 0;
  let modifierKind: ActorKind | null = null;
  let proper = false;
  let possessive = -1;
  for (let i = from; i < limit; i++) {
    const token = doc.tokens[i];
    if (token === undefined || (i > from && !sameLine(doc, i - 1, i))) break;
    if (token.quote !== doc.tokens[from]?.quote) break;
    // "Hocking County Sheriff's Office"
    if (i > from && (found !== null || named > 0) && /^['’]s?$/.test(token.text) && isCapital(doc.tokens[i + 1]?.text ?? "")) {
      possessive = i;
      continue;
    }
    const noun = lexicon.organisations.get(token.lower);
    const capital = !doc.upper && isCapital(token.text);
    // "CESAR DEPARTMENT": a province, where no word says what it is a department of
    if (
      doc.upper &&
      token.lower === "department" &&
      !modifierBefore(doc, i, lexicon) &&
      !OF_STATE.test(doc.tokens[i - 1]?.lower ?? "")
    )
      break;
    if (noun?.part === "head") {
      // "interior ministry", "Interior Ministry", "Iranian embassy"; not "party", nor "Party" alone
      if (nation !== null || named > 0 || capital) {
        if (capital || doc.upper || nation !== null || modifierBefore(doc, i, lexicon)) {
          found = { head: i, noun, word: token.lower, named, modifierKind, proper };
        }
      }
      if (found === null) break;
      if (!capital && !doc.upper && nation === null && found.head === i) break;
      named++;
      continue;
    }
    if (found !== null && found.head === i - 1 && possessive !== i - 1 && !(capital && sameLine(doc, i - 1, i))) break;
    if (noun?.part === "modifier") {
      modifierKind ??= noun.kind;
      if (noun.kind !== null || token.lower === "national" || token.lower === "supreme") proper = true;
      named++;
      continue;
    }
    if (lexicon.roles.has(token.lower) && !capital) break;
    if (doc.upper ? !nameable(token) || i - from >= 3 : !capital && !(nation !== null && NOMINAL.has(token.pos) && i - from < 3))
      break;
    if (!doc.upper && capital && (token.pos === "DET" || token.pos === "PRON" || token.pos === "ADP" || token.pos === "AUX"))
      break;
    if (matchPhrase(lexicon.titles, doc, i) !== null && nation === null) break;
    named++;
    proper = true;
  }
  return found;
}

const OF_STATE = /^(?:police|fire|state|treasury|war|sheriff['’]s|['’]s|us|u\.s\.)$/;

function modifierBefore(doc: Segmented, at: number, lexicon: ActorLexicon): boolean {
  return lexicon.organisations.get(doc.tokens[at - 1]?.lower ?? "")?.part === "modifier";
}

/** In upper-case copy only a word tagged as a name may stand for one: "BOGOTA POLICE". */
function nameable(token: Token): boolean {
  return token.pos === "PROPN" && token.text.length > 2;
}

/** "Ministry of Public Health", "Army of National Liberation", "government of Syria". */
function ofTail(
  doc: Segmented,
  head: number,
  limit: number,
  lexicon: ActorLexicon,
): { last: number; named: boolean; country: string | null } {
  const none = { last: head + 1, named: false, country: null };
  const link = doc.tokens[head + 1]?.lower;
  if (link !== "of" && link !== "for") return none;
  let i = head + 2;
  if (doc.tokens[i]?.lower === "the") i++;
  const begin = i;
  const nation = matchPhrase(lexicon.nations, doc, i);
  if (nation !== null && isCapital(doc.tokens[i]?.text ?? ""))
    return { last: nation.last, named: true, country: nation.value.iso2 };
  while (i < limit + 2) {
    const token = doc.tokens[i];
    if (token === undefined || token.sentence !== doc.tokens[head]?.sentence || !sameLine(doc, i - 1, i)) break;
    const noun = lexicon.organisations.get(token.lower);
    const fits = doc.upper ? noun !== undefined : isCapital(token.text) && token.pos !== "PRON";
    const joins =
      token.lower === "and" &&
      i > begin &&
      (doc.upper ? lexicon.organisations.has(doc.tokens[i + 1]?.lower ?? "") : isCapital(doc.tokens[i + 1]?.text ?? ""));
    if (!fits && !joins) break;
    i++;
  }
  // "group of armed men": the words tell of people, not of a body
  const after = doc.tokens[i];
  if (doc.upper && after !== undefined && after.sentence === doc.tokens[head]?.sentence && after.pos === "NOUN") return none;
  // "Department of", not "army for Monday"
  const capitalHead = doc.upper || isCapital(doc.tokens[head]?.text ?? "");
  return i > begin && capitalHead ? { last: i, named: true, country: null } : none;
}

function kindOf(walk: Walk, name: string): ActorKind {
  if (walk.modifierKind !== null && ARMED_BY_MODIFIER.test(walk.word)) return walk.modifierKind;
  if (/^(?:department|office|bureau|service|directorate)$/.test(walk.word))
    return /police|sheriff|marshal/i.test(name) ? "police" : "state";
  if (walk.word === "agency" && /\bnews\b/i.test(name)) return "media";
  if (/\bliberation\b/i.test(name) && ARMED_BY_MODIFIER.test(walk.word)) return "rebel";
  if (walk.word === "army" && /\bpeople['’]s\b/i.test(name)) return "rebel";
  return walk.noun.kind ?? "organisation";
}
