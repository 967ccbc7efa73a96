import type { PersonStatus, Quantity } from "../../../model/index.ts";
import { exactly } from "../../../model/index.ts";
import { type Segmented, type Token, WordSet } from "../../../text/index.ts";
import { ageAfter, ageAt, agesAfter } from "./person-age.ts";
import type { PersonLexicon, PersonNoun } from "./person-lexicon.ts";
import { namesThing } from "./person-name.ts";
import { personOpenings } from "./person-openers.ts";
import { PRONOUNS } from "./person-words.ts";
import type { CountSpan, PhraseContext } from "./phrase-context.ts";
import { NOMINAL, startsNominal } from "./phrase-lookahead.ts";
import { numbersThing, type PhraseBody, type PhraseOpening, readBody, readOpening } from "./phrase-parts.ts";

export type PhraseKind = "noun" | "name" | "pronoun" | "count" | "age";

/** Words for one or several people: "a 12-year-old girl", "eight of the passengers", "John Smith, 34", "he", "another 31". */
export interface PersonPhrase {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly kind: PhraseKind;
  /** How many: the words' own number, or 1 for a singular; null when several without a number. */
  readonly count: Quantity | null;
  /** True when `count` is a number of the text, not just a singular. */
  readonly numbered: boolean;
  readonly plural: boolean;
  readonly definite: boolean;
  /** "another", "other", "a second": somebody not mentioned before. */
  readonly other: boolean;
  readonly negative: boolean;
  readonly gender: "m" | "f" | null;
  readonly ages: readonly number[];
  readonly name: string | null;
  readonly noun: string | null;
  readonly status: PersonStatus | null;
  /** "three of them", "two of whom": some of those told of before. */
  readonly partitive: boolean;
  /** "the suspect's girlfriend": head of the possessor. */
  readonly possessor: string | null;
}

interface PhraseReading {
  readonly doc: Segmented;
  readonly limit: number;
  readonly opening: PhraseOpening;
  readonly body: PhraseBody;
  readonly lexicon: PersonLexicon;
  readonly context: PhraseContext;
}

const NOT_FIRST = new WordSet("that which who where when while after before since as if and or but then than - – —");
const LONGEST = 14;
const LONGEST_NAME = 6;
const GROWN = 18;

/** Every phrase for people in the text, in order, none overlapping. */
export function findPersonPhrases(doc: Segmented, lexicon: PersonLexicon, context: PhraseContext): PersonPhrase[] {
  const out: PersonPhrase[] = [];
  const openings = personOpenings(doc, lexicon, context);
  for (let i = 0; i < doc.tokens.length; ) {
    const phrase = openings[i] === 1 ? phraseAt(doc, i, lexicon, context) : null;
    if (phrase === null) i++;
    else {
      out.push(phrase);
      i = Math.max(i + 1, phrase.last);
    }
  }
  return out;
}

function phraseAt(doc: Segmented, at: number, lexicon: PersonLexicon, context: PhraseContext): PersonPhrase | null {
  const token = doc.tokens[at] as Token;
  if (context.times.has(at) && !ageAt(doc, at)) return null;
  const counted = context.counts.has(at);
  if (!counted && (token.pos === "SCONJ" || token.pos === "ADV" || NOT_FIRST.has(token))) return null;
  const limit = Math.min(doc.sentences[token.sentence]?.last ?? doc.tokens.length, at + LONGEST);
  const pronoun = PRONOUNS.get(token);
  if (pronoun !== undefined && !(token.lower === "her" && startsNominal(doc, at + 1, limit, lexicon, context)))
    return pronounPhrase(doc, at, pronoun);
  const opening = readOpening(doc, at, limit, context);
  const body = readBody(doc, opening, limit, lexicon, context);
  const reading: PhraseReading = { doc, limit, opening, body, lexicon, context };
  return byNoun(reading) ?? byAge(reading) ?? byName(reading) ?? byAnother(reading) ?? byCount(reading);
}

/** What a phrase says by itself: nothing. */
export const BARE_PHRASE = {
  numbered: false,
  plural: false,
  definite: false,
  other: false,
  negative: false,
  gender: null,
  ages: [] as readonly number[],
  name: null,
  noun: null,
  status: null,
  partitive: false,
  possessor: null,
} as const;

/** "he", "themselves" at a token. */
export function pronounPhrase(
  doc: Segmented,
  at: number,
  pronoun: { readonly gender: "m" | "f" | null; readonly plural: boolean },
): PersonPhrase {
  const count = pronoun.plural ? null : exactly(1, null, doc.tokens[at]?.text ?? "");
  return { ...BARE_PHRASE, ...pronoun, first: at, last: at + 1, head: at, kind: "pronoun", count, definite: true };
}

/** A bare figure of people: "the toll rose to 14". */
export function countPhrase({ first, last, value }: CountSpan): PersonPhrase {
  return { ...BARE_PHRASE, first, last, head: last - 1, kind: "count", count: value, numbered: true, plural: true };
}

function base({ opening, body }: PhraseReading) {
  const { definite, other, possessor } = body;
  return { ...BARE_PHRASE, first: opening.at, definite, other, possessor, negative: opening.negative };
}

/** Where the phrase ends once an age after it is taken in, and all its ages. */
function withTail(
  { doc, limit, body, context }: PhraseReading,
  end: number,
  several = false,
): { last: number; ages: readonly number[] } {
  // whose age is whose is not said: several ages are nobody's
  const all = several ? agesAfter(doc, end, context.times) : null;
  if (all !== null) return { last: all, ages: body.ages };
  const tail = ageAfter(doc, end, limit, context.times);
  return tail === null ? { last: end, ages: body.ages } : { last: tail.last, ages: [...body.ages, tail.years] };
}

function nameAfter({ doc, body }: PhraseReading, head: number): string | null {
  return body.nameFirst > head ? textOf(doc, body.nameFirst, body.nameLast) : null;
}

function textOf(doc: Segmented, first: number, last: number): string {
  return doc.text.slice((doc.tokens[first] as Token).start, (doc.tokens[last - 1] as Token).end);
}

function byNoun(reading: PhraseReading): PersonPhrase | null {
  const { doc, opening, body } = reading;
  const { head, noun } = body;
  if (head < 0 || noun === null) return null;
  const { count } = opening;
  const plural = noun.number !== "s";
  const { last, ages } = withTail(reading, Math.max(head + 1, body.nameLast), plural);
  const pair = noun.number === "p2";
  const others = noun.noun === "others";
  const own = pair ? exactly(2, null, noun.noun) : plural ? null : exactly(1, null, (doc.tokens[head] as Token).text);
  return {
    ...base(reading),
    ...(others ? { other: true } : {}),
    last,
    head,
    kind: "noun",
    count: count?.value ?? own,
    numbered: count !== null || pair,
    plural: count === null ? plural : (count.value.min ?? 2) !== 1 || plural,
    gender: noun.gender,
    ages,
    name: nameAfter(reading, head),
    noun: noun.noun,
    status: statusOf(noun, ages),
  };
}

function byAge(reading: PhraseReading): PersonPhrase | null {
  const { doc, opening, body } = reading;
  const { ageHead } = body;
  if (ageHead < 0) return null;
  const { count } = opening;
  const { last, ages } = withTail(reading, Math.max(ageHead + 1, body.nameLast));
  const name = nameAfter(reading, ageHead);
  return {
    ...base(reading),
    last,
    head: ageHead,
    kind: name === null ? "age" : "name",
    count: count?.value ?? exactly(1, null, doc.tokens[ageHead]?.text ?? ""),
    numbered: count !== null,
    plural: count !== null && count.value.best !== 1,
    ages,
    name,
    status: (ages[0] ?? GROWN) < GROWN ? "child" : null,
  };
}

function byName(reading: PhraseReading): PersonPhrase | null {
  const { doc, limit, opening, body } = reading;
  const { nameFirst, nameLast } = body;
  const { article, count, start } = opening;
  if (
    nameFirst < 0 ||
    nameFirst !== start ||
    count !== null ||
    (article !== null && article !== "the") ||
    namesThing(doc, nameLast, limit, article) ||
    nameLast - nameFirst > LONGEST_NAME
  )
    return null;
  const name = textOf(doc, nameFirst, nameLast);
  return {
    ...base(reading),
    ...withTail(reading, nameLast),
    head: nameLast - 1,
    kind: "name",
    count: exactly(1, null, name),
    definite: true,
    name,
  };
}

/** "one was killed and another wounded" */
function byAnother(reading: PhraseReading): PersonPhrase | null {
  const { doc, opening, context } = reading;
  const { at, start } = opening;
  if (opening.article !== "another" || opening.count !== null || start !== at + 1) return null;
  const next = doc.tokens[start];
  if (next !== undefined && NOMINAL.has(next.pos) && !context.harm.has(start)) return null;
  const count = exactly(1, null, (doc.tokens[at] as Token).text);
  return { ...base(reading), other: true, last: start, head: at, kind: "count", count };
}

/** A bare count: "another 31", "eight of them", "12"; a count of other things is none of ours. */
function byCount(reading: PhraseReading): PersonPhrase | null {
  const { doc, limit, opening, body, lexicon, context } = reading;
  const { count } = opening;
  if (count === null || numbersThing(doc, count)) return null;
  const next = doc.tokens[count.last];
  const rest = next?.lower === "others" || next?.lower === "more";
  const bare =
    next === undefined ||
    !NOMINAL.has(next.pos) ||
    context.harm.has(count.last) ||
    context.times.has(count.last) ||
    context.places.has(count.last);
  if (!rest && next?.lower !== "of" && !bare) return null;
  const end = rest ? count.last + 1 : count.last;
  const whole = wholeOf(doc, end, limit, lexicon);
  if (whole === "not-people") return null;
  return {
    ...base(reading),
    other: body.other || rest,
    last: whole?.last ?? end,
    head: count.last - 1,
    kind: "count",
    count: count.value,
    numbered: true,
    plural: count.value.best !== 1,
    noun: whole?.noun?.noun ?? null,
    status: whole?.noun?.status ?? null,
    partitive: whole !== null && whole.noun === null,
  };
}

function statusOf(noun: PersonNoun, ages: readonly number[]): PersonStatus | null {
  if (ages.length === 1 && (ages[0] as number) < GROWN) return "child";
  return noun.status;
}

/** "of them", "of whom", "of the passengers" after a count: token after it and its noun, null when there is none. */
function wholeOf(
  doc: Segmented,
  at: number,
  limit: number,
  lexicon: PersonLexicon,
): { readonly last: number; readonly noun: PersonNoun | null } | "not-people" | null {
  if (doc.tokens[at]?.lower !== "of") return null;
  for (let i = at + 1; i < Math.min(limit, at + 7); i++) {
    const word = doc.tokens[i]?.lower ?? "";
    const noun = lexicon.nouns.get(doc.tokens[i]) ?? null;
    // "one of those patients"
    if (word === "those" && lexicon.nouns.has(doc.tokens[i + 1])) continue;
    if (noun !== null || word === "them" || word === "whom" || word === "those") return { last: i + 1, noun };
  }
  return "not-people";
}
