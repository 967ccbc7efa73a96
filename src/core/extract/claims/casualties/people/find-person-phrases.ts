import type { PersonStatus } from "../../../../model/index.ts";
import { exactly } from "../../../../model/index.ts";
import { type Segmented, type Token, WordSet } from "../../../../text/index.ts";
import { byAnother, byCount } from "./counted-phrase.ts";
import { ageAfter, ageAt, agesAfter } from "./person-age.ts";
import type { PersonLexicon, PersonNoun } from "./person-lexicon.ts";
import { namesThing } from "./person-name.ts";
import { personOpenings } from "./person-openers.ts";
import { type PersonPhrase, pronounPhrase } from "./person-phrase.ts";
import { PRONOUNS } from "./person-words.ts";
import type { CountSpan, PhraseContext } from "./phrase-context.ts";
import { startsNominal } from "./phrase-lookahead.ts";
import { readBody, readOpening } from "./phrase-parts.ts";
import { openedPhrase, type PhraseReading } from "./phrase-reading.ts";

const NOT_FIRST = new WordSet("that which who where when while after before since as if and or but then than - – —");
const PARENT = /^(?:father|mother|parent|dad|mom|mum|grandfather|grandmother|stepfather|stepmother)$/;
const LONGEST = 14;
const LONGEST_NAME = 6;
/** Words between a number and the people it counts: "six other young West African male students". */
const MOST_BETWEEN = 5;
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
  // "17 Photo Gallery Image 3 of 9 Police": a number so far from its noun counts something else
  if (count !== null && head - count.last > MOST_BETWEEN) return null;
  // "her daughters Zainab, 6, and Hauwa, 9": each name is one of them
  const plural = noun.number !== "s" && !(noun.number === "p" && opening.count === null && nameAfter(reading, head) !== null);
  const end = Math.max(head + 1, body.nameLast);
  const behind = numberBehind(reading, end);
  // "father of 5" is one, "a family of five" five
  const size = noun.number === "c" ? (behind?.value ?? null) : null;
  const { last, ages } = withTail(reading, behind?.last ?? end, plural);
  const pair = noun.number === "p2";
  const others = noun.noun === "others";
  const own = pair ? exactly(2, null, noun.noun) : plural ? null : exactly(1, null, (doc.tokens[head] as Token).text);
  return {
    ...openedPhrase(reading),
    ...(others ? { other: true } : {}),
    last,
    head,
    kind: "noun",
    count: count?.value ?? size ?? own,
    numbered: count !== null || size !== null || pair,
    plural: count === null ? plural : (count.value.min ?? 2) !== 1 || plural,
    gender: noun.gender,
    ages,
    name: nameAfter(reading, head),
    noun: noun.noun,
    status: statusOf(noun, ages),
  };
}

/** "father of 5", "a family of five": the number behind the noun, and the token after it. */
function numberBehind({ doc, body, context, lexicon }: PhraseReading, end: number): CountSpan | null {
  const span = doc.tokens[end]?.lower === "of" ? context.counts.get(end + 1) : undefined;
  if (span === undefined || (body.noun?.number !== "c" && !PARENT.test(body.noun?.noun ?? ""))) return null;
  const children = lexicon.nouns.has(doc.tokens[span.last]);
  return { ...span, last: children ? span.last + 1 : span.last };
}

function byAge(reading: PhraseReading): PersonPhrase | null {
  const { doc, opening, body } = reading;
  const { ageHead } = body;
  if (ageHead < 0) return null;
  const { count } = opening;
  const { last, ages } = withTail(reading, Math.max(ageHead + 1, body.nameLast));
  const name = nameAfter(reading, ageHead);
  return {
    ...openedPhrase(reading),
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
    qualifies(doc, nameFirst) ||
    nameLast - nameFirst > LONGEST_NAME
  )
    return null;
  const name = textOf(doc, nameFirst, nameLast);
  return {
    ...openedPhrase(reading),
    ...withTail(reading, nameLast),
    head: nameLast - 1,
    kind: "name",
    count: exactly(1, null, name),
    definite: true,
    name,
  };
}

/** "a former Stanton and Reed College player": a name amid what an indefinite article opens is nobody's own. */
function qualifies(doc: Segmented, at: number): boolean {
  if (doc.tokens[at - 1]?.pos !== "ADJ") return false;
  return /^an?$/.test(doc.tokens[at - 2]?.lower ?? "");
}

function statusOf(noun: PersonNoun, ages: readonly number[]): PersonStatus | null {
  if (ages.length === 1 && (ages[0] as number) < GROWN) return "child";
  return noun.status;
}
