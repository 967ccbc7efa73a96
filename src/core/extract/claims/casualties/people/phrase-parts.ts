import type { Segmented, Token } from "../../../../text/index.ts";
import { ageAt } from "./person-age.ts";
import type { PersonLexicon, PersonNoun } from "./person-lexicon.ts";
import { continuesName, isNameToken } from "./person-name.ts";
import { DEFINITE, DETERMINERS, SECOND } from "./person-words.ts";
import type { CountSpan, PhraseContext } from "./phrase-context.ts";
import { mayModify, NOMINAL, nominalFollows, startsNominal } from "./phrase-lookahead.ts";

/** Determiners and number a phrase begins with. */
export interface PhraseOpening {
  readonly at: number;
  /** Token after them. */
  readonly start: number;
  readonly definite: boolean;
  /** "another", "two other". */
  readonly other: boolean;
  readonly negative: boolean;
  readonly article: string | null;
  readonly count: CountSpan | null;
}

/** What stands after the opening: modifiers, ages, head noun, name. -1 where there is none. */
export interface PhraseBody {
  readonly head: number;
  readonly noun: PersonNoun | null;
  readonly nameFirst: number;
  readonly nameLast: number;
  readonly possessor: string | null;
  readonly ages: readonly number[];
  /** Last token of the last age. */
  readonly ageHead: number;
  readonly definite: boolean;
  readonly other: boolean;
}

/** Nouns that are as often the adjective of another noun: "a local hospital", "the juvenile court". */
const ADJECTIVAL =
  /^(?:local|male|female|adult|juvenile|minor|missionary|elderly|native|civilian|youth|teen|victim|insurgent|militant|rebel|guerrilla|terrorist)$/;
/** Words that count or place in a row: "Image 44", "page 3". */
const NUMBERED =
  /^(?:image|photo|picture|slide|page|item|no|number|channel|part|chapter|figure|section|hwy|highway|route|unit|step|week|day|round|grade)$/;

const POSSESSIVE = /^(?:his|her|their|my|our)$/;
/** A verb before one of these has it for its object: "recovered several". */
const QUANTIFIER = /^(?:several|many|some|few|others|one|both|all|most)$/;

export function readOpening(doc: Segmented, at: number, limit: number, context: PhraseContext): PhraseOpening {
  let definite = false;
  let other = false;
  let negative = false;
  let article: string | null = null;
  let count: CountSpan | null = null;
  let i = at;
  while (i < limit) {
    const token = doc.tokens[i] as Token;
    const span = context.counts.get(i);
    if (span !== undefined && span.last <= limit && ageAt(doc, i) === null && !numbersThing(doc, span) && !isCouple(doc, span)) {
      count = span;
      // "another two", "a further 12"
      for (; i < span.last; i++) if (SECOND.has(doc.tokens[i])) other = true;
      if (span.value.max === 0) negative = true;
      continue;
    }
    const word = token.lower;
    if (!DETERMINERS.has(token) || (i > at && word === "that")) break;
    if (DEFINITE.has(token)) definite = true;
    if (SECOND.has(token)) other = true;
    if (word === "no" || word === "neither") negative = true;
    article ??= word;
    i++;
  }
  return { at, start: i, definite, other, negative, article, count };
}

/** "a couple and their son": the two, where no "of" follows. */
function isCouple(doc: Segmented, { last }: CountSpan): boolean {
  return doc.tokens[last - 1]?.lower === "couple" && !/^(?:of|more)$/.test(doc.tokens[last]?.lower ?? "");
}

/** "Image 44 of 44", "NBC 6 Monday", "[13]", "LEX 18)": figures that count nobody. */
export function numbersThing(doc: Segmented, { first, last }: CountSpan): boolean {
  const token = doc.tokens[first] as Token;
  if (!/^\d/.test(token.text)) return false;
  const before = doc.tokens[first - 1];
  const after = doc.tokens[last];
  if (after !== undefined && /^[)\]]$/.test(after.text)) return true;
  if (before === undefined) return false;
  if (before.text === "[") return true;
  if (before.sentence !== token.sentence) return false;
  if (before.lower === "of" && /^\d+$/.test(doc.tokens[first - 2]?.text ?? "")) return true;
  return (
    NUMBERED.test(before.lower) ||
    (before.text.length > 1 && /^\p{Lu}+$/u.test(before.text) && !doc.upper && !inCapitals(doc, first))
  );
}

/** "FIVE KILLED, 12 HURT": a line of capitals in a text with small letters. */
function inCapitals(doc: Segmented, at: number): boolean {
  const next = doc.tokens[at + 1]?.text ?? "";
  return next.length > 1 && next === next.toUpperCase() && /\p{Lu}/u.test(next);
}

/** Reads on from an opening to the head; stops at whatever a phrase for people cannot hold. */
export function readBody(
  doc: Segmented,
  opening: PhraseOpening,
  limit: number,
  lexicon: PersonLexicon,
  context: PhraseContext,
): PhraseBody {
  const { at, start } = opening;
  let { definite, other } = opening;
  let i = start;
  let head = -1;
  let noun: PersonNoun | null = null;
  let nameFirst = -1;
  let nameLast = -1;
  let possessor: string | null = POSSESSIVE.test(opening.article ?? "") ? opening.article : null;
  const ages: number[] = [];
  let ageHead = -1;
  while (i < limit) {
    const t = doc.tokens[i] as Token;
    const age = ageAt(doc, i);
    if (age !== null) {
      ages.push(age.years);
      ageHead = age.last - 1;
      i = age.last;
      continue;
    }
    // "in the same attack three policemen": the number begins a phrase of its own
    if (context.times.has(i) || (i > start && head < 0 && context.counts.has(i))) break;
    if (head < 0 && SECOND.has(t)) {
      other = true;
      i++;
      continue;
    }
    const found = personNounAt(doc, i, at, lexicon) ?? demonymAt(doc, i, opening, context);
    // "Sentara General": a hospital, where "General Musa" is a man
    if (found !== null && nameFirst >= 0 && head < 0 && t.text === "General") break;
    if (found !== null && !(t.pos === "VERB" && head >= 0) && !modifiesThing(doc, i, limit, lexicon, context)) {
      if (head >= 0 && nameFirst >= 0) break;
      const last = compoundEnd(doc, i);
      head = last - 1;
      noun = last === i + 1 ? found : { ...found, noun: `${found.noun}-in-law` };
      i = last;
      continue;
    }
    if ((head >= 0 || nameFirst >= 0) && /^(?:['’]s|['’])$/.test(t.text) && startsNominal(doc, i + 1, limit, lexicon, context)) {
      possessor = noun?.noun ?? (doc.tokens[i - 1] as Token).lower;
      head = -1;
      noun = null;
      nameFirst = -1;
      definite = true;
      i++;
      continue;
    }
    if (context.harm.has(i)) {
      // "wounded soldiers", "dead man": the harm stands before the head, after no noun and before no count of its own
      if (head >= 0 || !mayModify(doc, i, opening, limit, lexicon, context)) break;
      i++;
      continue;
    }
    if (isNameToken(doc, t, lexicon, context)) {
      if (nameFirst < 0) nameFirst = i;
      nameLast = i + 1;
      i++;
      continue;
    }
    if (nameFirst >= 0 && nameLast === i && i + 1 < limit && continuesName(doc, i, lexicon, context)) {
      nameLast = i + 1;
      i++;
      continue;
    }
    // "a Haqqani network leader": a name before a noun before the head
    if (
      head < 0 &&
      nameFirst >= 0 &&
      opening.article !== null &&
      t.pos === "NOUN" &&
      nominalFollows(doc, i + 1, limit, lexicon)
    ) {
      nameFirst = -1;
      i++;
      continue;
    }
    // "an Islamic Movement of Uzbekistan facilitator"
    if (head < 0 && nameFirst < 0 && context.organisations.has(i)) {
      i++;
      continue;
    }
    if (head >= 0 || nameFirst >= 0 || !mayLead(doc, i, opening, limit, lexicon)) break;
    i++;
  }
  return { head, noun, nameFirst, nameLast, possessor, ages, ageHead, definite, other };
}

function isPropn(doc: Segmented, i: number): boolean {
  return doc.tokens[i]?.pos === "PROPN" && doc.tokens[i]?.sentence === doc.tokens[i + 1]?.sentence;
}

function personNounAt(doc: Segmented, i: number, at: number, lexicon: PersonLexicon): PersonNoun | null {
  const t = doc.tokens[i] as Token;
  const noun = lexicon.nouns.get(t);
  // "Norfolk Sentara General with wounds": a hospital
  if (noun === undefined || (t.text === "General" && i === at && isPropn(doc, i - 1) && !isPropn(doc, i + 1))) return null;
  return doc.upper || t.lower === t.text || i === at || /^\p{Lu}\p{Ll}+$/u.test(t.text) ? noun : null;
}

/** "five Iraqis", "an Israeli": a people's name that no noun follows. */
function demonymAt(doc: Segmented, i: number, opening: PhraseOpening, context: PhraseContext): PersonNoun | null {
  if (!context.demonyms.has(i) || (opening.article === null && opening.count === null)) return null;
  const next = doc.tokens[i + 1];
  if (next !== undefined && NOMINAL.has(next.pos) && !context.harm.has(i + 1) && !context.times.has(i + 1)) return null;
  const noun = (doc.tokens[i] as Token).lower;
  const plural = /(?:s|ese|ish|ch)$/.test(noun) && opening.article !== "a" && opening.article !== "an";
  return plural || opening.article === "a" || opening.article === "an"
    ? { noun, number: plural ? "p" : "s", gender: null, status: null }
    : null;
}

/** "a local hospital": the noun stands for no person where it qualifies another. */
function modifiesThing(doc: Segmented, i: number, limit: number, lexicon: PersonLexicon, context: PhraseContext): boolean {
  if (!ADJECTIVAL.test((doc.tokens[i] as Token).lower)) return false;
  const next = i + 1 < limit ? doc.tokens[i + 1] : undefined;
  return (
    next !== undefined &&
    next.pos === "NOUN" &&
    !lexicon.nouns.has(next) &&
    !context.harm.has(i + 1) &&
    !context.times.has(i + 1) &&
    !context.counts.has(i + 1)
  );
}

/** "mother-in-law" is no mother. */
function compoundEnd(doc: Segmented, at: number): number {
  let i = at + 1;
  while (/^[-–]$/.test(doc.tokens[i]?.text ?? "") && /^(?:in|law|elect|old)$/.test(doc.tokens[i + 1]?.lower ?? "")) i += 2;
  return i;
}

/** A word that may stand before the head. */
function mayLead(doc: Segmented, i: number, opening: PhraseOpening, limit: number, lexicon: PersonLexicon): boolean {
  const t = doc.tokens[i] as Token;
  return (
    NOMINAL.has(t.pos) ||
    t.text === "-" ||
    t.text === "–" ||
    (t.pos === "VERB" &&
      /(?:ed|ing)$/.test(t.lower) &&
      !QUANTIFIER.test(doc.tokens[i + 1]?.lower ?? "") &&
      nominalFollows(doc, i + 1, limit, lexicon)) ||
    (t.pos === "ADV" && i === opening.start && i > opening.at)
  );
}
