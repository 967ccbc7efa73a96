import type { PersonStatus, Quantity } from "../../../model/index.ts";
import { exactly } from "../../../model/index.ts";
import type { Segmented, Token } from "../../../text/index.ts";
import type { PersonLexicon, PersonNoun } from "./person-lexicon.ts";
import { personOpenings } from "./person-openers.ts";
import { AGE_WORDS, DEFINITE, DETERMINERS, PRONOUNS, SECOND } from "./person-words.ts";

/** A count the quantity reader found, as a token range. */
export interface CountSpan {
  readonly first: number;
  readonly last: number;
  readonly value: Quantity;
}

/** What else was found in the text that a person phrase must not swallow, by token index. */
export interface PhraseContext {
  readonly counts: ReadonlyMap<number, CountSpan>;
  /** Tokens inside a time expression. */
  readonly times: ReadonlySet<number>;
  /** Tokens inside a place name. */
  readonly places: ReadonlySet<number>;
  /** Tokens inside the name of a group, agency or other organisation. */
  readonly organisations: ReadonlySet<number>;
  /** Tokens that say harm: never part of a phrase unless they stand before its head. */
  readonly harm: ReadonlySet<number>;
}

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
  /** "the suspect's girlfriend": head of the possessor. */
  readonly possessor: string | null;
}

const NOT_FIRST = new Set([
  "that",
  "which",
  "who",
  "where",
  "when",
  "while",
  "after",
  "before",
  "since",
  "as",
  "if",
  "and",
  "or",
  "but",
  "then",
  "than",
  "-",
  "–",
  "—",
]);
const NOMINAL = new Set(["ADJ", "NOUN", "PROPN", "NUM"]);
const LONGEST = 14;

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
  if (token.pos === "SCONJ" || (token.pos === "ADV" && !context.counts.has(at)) || NOT_FIRST.has(token.lower)) return null;
  const limit = Math.min(doc.sentences[token.sentence]?.last ?? doc.tokens.length, at + LONGEST);
  const pronoun = PRONOUNS.get(token.lower);
  if (pronoun !== undefined && !(token.lower === "her" && startsNominal(doc, at + 1, limit, lexicon, context))) {
    return {
      ...EMPTY,
      first: at,
      last: at + 1,
      head: at,
      kind: "pronoun",
      count: pronoun.plural ? null : exactly(1, null, token.text),
      plural: pronoun.plural,
      definite: true,
      gender: pronoun.gender,
    };
  }
  let i = at;
  let definite = false;
  let other = false;
  let negative = false;
  let article: string | null = null;
  let count: CountSpan | null = null;
  while (i < limit) {
    const word = doc.tokens[i]?.lower ?? "";
    const span = context.counts.get(i);
    if (span !== undefined && span.last <= limit && ageAt(doc, i) === null) {
      count = span;
      i = span.last;
      if (span.value.max === 0) negative = true;
      continue;
    }
    if (!DETERMINERS.has(word) || (i > at && word === "that")) break;
    if (DEFINITE.has(word)) definite = true;
    if (SECOND.has(word)) other = true;
    if (word === "no" || word === "neither") negative = true;
    article ??= word;
    i++;
  }
  const start = i;
  let head = -1;
  let noun: PersonNoun | null = null;
  let nameFirst = -1;
  let nameLast = -1;
  let possessor: string | null = null;
  let premodifierHarm = false;
  const ages: number[] = [];
  let ageHead = -1;
  for (; i < limit; ) {
    const t = doc.tokens[i] as Token;
    const age = ageAt(doc, i);
    if (age !== null) {
      ages.push(age.years);
      ageHead = age.last - 1;
      i = age.last;
      continue;
    }
    if (context.times.has(i)) break;
    if (SECOND.has(t.lower) && head < 0) {
      other = true;
      i++;
      continue;
    }
    const found =
      doc.upper || t.lower === t.text || i === at || /^\p{Lu}\p{Ll}+$/u.test(t.text) ? lexicon.nouns.get(t.lower) : undefined;
    if (found !== undefined && !(t.pos === "VERB" && head >= 0)) {
      if (head >= 0 && nameFirst >= 0) break;
      head = i;
      noun = found;
      i++;
      // "mother-in-law" is no mother
      while (/^[-–]$/.test(doc.tokens[i]?.text ?? "") && /^(?:in|law|elect|old)$/.test(doc.tokens[i + 1]?.lower ?? "")) i += 2;
      if (i > head + 1) {
        head = i - 1;
        noun = { ...found, noun: `${found.noun}-in-law` };
      }
      continue;
    }
    if (
      (t.text === "'s" || t.text === "’s" || t.text === "'" || t.text === "’") &&
      (head >= 0 || nameFirst >= 0) &&
      i + 1 < limit &&
      startsNominal(doc, i + 1, limit, lexicon, context)
    ) {
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
      if (head >= 0 || !mayModify(doc, i, start, limit, lexicon, context)) break;
      premodifierHarm = true;
      i++;
      continue;
    }
    if (isNameToken(doc, t, context) && !lexicon.notNames.has(t.lower)) {
      if (nameFirst < 0) nameFirst = i;
      nameLast = i + 1;
      i++;
      continue;
    }
    if (
      nameFirst >= 0 &&
      nameLast === i &&
      /^(?:de|del|la|van|von|der|al|el|bin|ibn|da|dos|di|-|jr\.?|sr\.?|ii|iii)$/.test(t.lower) &&
      i + 1 < limit &&
      (t.lower === "jr." ||
        t.lower === "sr." ||
        t.lower === "jr" ||
        t.lower === "sr" ||
        isNameToken(doc, doc.tokens[i + 1] as Token, context))
    ) {
      nameLast = i + 1;
      i++;
      continue;
    }
    if (head >= 0 || nameFirst >= 0) break;
    if (
      NOMINAL.has(t.pos) ||
      t.text === "-" ||
      t.text === "–" ||
      (t.pos === "VERB" && /(?:ed|ing)$/.test(t.lower) && nominalFollows(doc, i + 1, limit, lexicon)) ||
      (t.pos === "ADV" && i === start && i > at)
    ) {
      i++;
      continue;
    }
    break;
  }
  const base = { definite, other, negative, possessor };
  if (head >= 0 && noun !== null) {
    const end = withTail(doc, Math.max(head + 1, nameLast), limit, ages, context);
    const name =
      nameFirst > head ? doc.text.slice((doc.tokens[nameFirst] as Token).start, (doc.tokens[nameLast - 1] as Token).end) : null;
    const plural = noun.number !== "s";
    const value =
      count?.value ??
      (noun.number === "p2" ? exactly(2, null, noun.noun) : plural ? null : exactly(1, null, (doc.tokens[head] as Token).text));
    void premodifierHarm;
    return {
      ...EMPTY,
      ...base,
      first: at,
      last: end,
      head,
      kind: "noun",
      count: value,
      numbered: count !== null || noun.number === "p2",
      plural: count === null ? plural : (count.value.min ?? 2) !== 1 || plural,
      gender: noun.gender,
      ages,
      name,
      noun: noun.noun,
      status: statusOf(noun, ages),
    };
  }
  if (ageHead >= 0) {
    const plural = count !== null && count.value.best !== 1;
    const end = withTail(doc, Math.max(ageHead + 1, nameLast), limit, ages, context);
    const name =
      nameFirst > ageHead
        ? doc.text.slice((doc.tokens[nameFirst] as Token).start, (doc.tokens[nameLast - 1] as Token).end)
        : null;
    return {
      ...EMPTY,
      ...base,
      first: at,
      last: end,
      head: ageHead,
      kind: name === null ? "age" : "name",
      count: count?.value ?? exactly(1, null, doc.tokens[ageHead]?.text ?? ""),
      numbered: count !== null,
      plural,
      ages,
      name,
      status: (ages[0] ?? 99) < 18 ? "child" : null,
    };
  }
  if (
    nameFirst >= 0 &&
    nameFirst === start &&
    count === null &&
    (article === null || article === "the") &&
    !namesThing(doc, nameLast, limit, article) &&
    nameLast - nameFirst <= 6
  ) {
    const end = withTail(doc, nameLast, limit, ages, context);
    const name = doc.text.slice((doc.tokens[nameFirst] as Token).start, (doc.tokens[nameLast - 1] as Token).end);
    return {
      ...EMPTY,
      ...base,
      first: at,
      last: end,
      head: nameLast - 1,
      kind: "name",
      count: exactly(1, null, name),
      definite: true,
      ages,
      name,
    };
  }
  if (article === "another" && count === null && start === at + 1) {
    // "one was killed and another wounded"
    const next = doc.tokens[start];
    if (next === undefined || !NOMINAL.has(next.pos) || context.harm.has(start))
      return {
        ...EMPTY,
        ...base,
        other: true,
        first: at,
        last: start,
        head: at,
        kind: "count",
        count: exactly(1, null, token.text),
      };
  }
  if (count !== null) {
    // a bare count: "another 31", "eight of them", "12"; a count of other things is none of ours
    const next = doc.tokens[count.last];
    const others = next !== undefined && (next.lower === "others" || next.lower === "more" || next.lower === "of");
    if (
      others ||
      next === undefined ||
      !NOMINAL.has(next.pos) ||
      context.harm.has(count.last) ||
      context.times.has(count.last) ||
      context.places.has(count.last)
    ) {
      let last = count.last;
      if (next?.lower === "others" || next?.lower === "more") last++;
      const ofPeople = ofWhom(doc, last, limit, lexicon);
      if (ofPeople === "not-people") return null;
      return {
        ...EMPTY,
        ...base,
        other: other || (others && next?.lower !== "of"),
        first: at,
        last: ofPeople === null ? last : ofPeople,
        head: count.last - 1,
        kind: "count",
        count: count.value,
        numbered: true,
        plural: count.value.best !== 1,
      };
    }
  }
  return null;
}

/** "Tulsa hospital", "the Smith house", "Marysville High School": a name before a noun names a thing. */
function namesThing(doc: Segmented, after: number, limit: number, article: string | null): boolean {
  const next = after < limit ? doc.tokens[after] : undefined;
  if (next === undefined) return false;
  if (next.pos === "NOUN" && next.lower === next.text && !doc.upper) return true;
  if (article === "the" && next.pos !== "PUNCT") return true;
  return FACILITY.test(next.lower) || next.text === "/" || (next.text === "-" && doc.tokens[after + 1]?.pos !== "PUNCT");
}

const FACILITY =
  /^(?:hospital|medical|center|centre|clinic|school|high|university|college|church|street|avenue|road|county|park|police|fire|department|city|district|court|jail|prison|station|airport|trauma|regional|memorial|general)$/;

const EMPTY = {
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
  possessor: null,
} as const;

/** A bare figure of people: "the toll rose to 14". */
export function countPhrase({ first, last, value }: CountSpan): PersonPhrase {
  return { ...EMPTY, first, last, head: last - 1, kind: "count", count: value, numbered: true, plural: true };
}

function statusOf(noun: PersonNoun, ages: readonly number[]): PersonStatus | null {
  if (ages.length === 1 && (ages[0] as number) < 18) return "child";
  return noun.status;
}

/** "of them", "of whom", "of the passengers" after a count: token after it, null when there is none. */
function ofWhom(doc: Segmented, at: number, limit: number, lexicon: PersonLexicon): number | "not-people" | null {
  if (doc.tokens[at]?.lower !== "of") return null;
  for (let i = at + 1; i < Math.min(limit, at + 7); i++) {
    const word = doc.tokens[i]?.lower ?? "";
    if (word === "them" || word === "whom" || word === "those" || lexicon.nouns.has(word)) return i + 1;
  }
  return "not-people";
}

/** Takes in ", 34," and "(34)" after a name or noun; `ages` grows. */
function withTail(doc: Segmented, end: number, limit: number, ages: number[], context: PhraseContext): number {
  const open = doc.tokens[end]?.text;
  if (open !== "," && open !== "(") return end;
  const token = doc.tokens[end + 1];
  if (token === undefined || end + 1 >= limit + 3 || !/^\d{1,3}$/.test(token.text) || context.times.has(end + 1)) return end;
  const years = Number(token.text);
  const close = doc.tokens[end + 2]?.text;
  if (years > 110 || (close !== "," && close !== ")" && close !== "." && close !== ";" && close !== "and" && close !== "of"))
    return end;
  ages.push(years);
  return close === ")" ? end + 3 : end + 2;
}

/** "12-year-old", "12 year old", "aged 12", "age 12" starting at a token. */
function ageAt(doc: Segmented, at: number): { years: number; last: number } | null {
  const token = doc.tokens[at];
  if (token === undefined) return null;
  if ((token.lower === "aged" || token.lower === "age") && /^\d{1,3}$/.test(doc.tokens[at + 1]?.text ?? ""))
    return { years: Number(doc.tokens[at + 1]?.text), last: at + 2 };
  const first = token.text.charCodeAt(0);
  const number =
    first >= 48 && first <= 57
      ? /^\d{1,3}$/.test(token.text)
        ? Number(token.text)
        : null
      : (AGE_WORDS.get(token.lower) ?? null);
  if (number === null || number > 120) return null;
  let i = at + 1;
  const hyphen = (): void => {
    if (/^[-–‐]$/.test(doc.tokens[i]?.text ?? "")) i++;
  };
  hyphen();
  const unit = doc.tokens[i]?.lower ?? "";
  if (!/^(?:years?|months?|weeks?|days?|yr|yrs)$/.test(unit)) return null;
  i++;
  hyphen();
  const old = doc.tokens[i]?.lower;
  if (old !== "old" && old !== "olds") return null;
  return { years: unit.startsWith("y") ? number : 0, last: i + 1 };
}

function isNameToken(doc: Segmented, token: Token, context: PhraseContext): boolean {
  if (context.organisations.has(token.index) || context.places.has(token.index) || context.times.has(token.index)) return false;
  if (doc.upper) return token.pos === "PROPN" && /^\p{Lu}/u.test(token.text);
  if (!/^\p{Lu}[\p{L}.’'-]*$/u.test(token.text)) return false;
  const sentenceStart = doc.sentences[token.sentence]?.first === token.index;
  if (
    token.text.length > 1 &&
    token.text === token.text.toUpperCase() &&
    !/^\p{Lu}\.$/u.test(token.text) &&
    token.text.length > 3
  )
    return token.pos === "PROPN" && !sentenceStart;
  return sentenceStart
    ? token.pos === "PROPN"
    : token.pos !== "PRON" && token.pos !== "DET" && token.pos !== "ADP" && token.pos !== "CCONJ" && token.pos !== "SCONJ";
}

function startsNominal(doc: Segmented, at: number, limit: number, lexicon: PersonLexicon, context: PhraseContext): boolean {
  if (at >= limit) return false;
  const token = doc.tokens[at] as Token;
  return lexicon.nouns.has(token.lower) || NOMINAL.has(token.pos) || context.counts.has(at) || ageAt(doc, at) !== null;
}

/** Whether a harm word is part of the phrase: "wounded" in "two wounded soldiers", not "killed" in "a bomb killed two soldiers". */
function mayModify(
  doc: Segmented,
  at: number,
  start: number,
  limit: number,
  lexicon: PersonLexicon,
  context: PhraseContext,
): boolean {
  const before = at > start ? doc.tokens[at - 1] : undefined;
  if (before !== undefined && before.pos !== "ADJ" && before.pos !== "ADV") return false;
  if (/ing$/.test(doc.tokens[at]?.lower ?? "")) return false;
  for (let i = at + 1; i < Math.min(limit, at + 4); i++) {
    if (context.counts.has(i) || doc.tokens[i]?.pos === "DET") return false;
    if (lexicon.nouns.has(doc.tokens[i]?.lower ?? "")) return true;
  }
  return nominalFollows(doc, at + 1, limit, lexicon);
}

/** A person noun follows within three tokens, with nothing but modifiers between. */
function nominalFollows(doc: Segmented, at: number, limit: number, lexicon: PersonLexicon): boolean {
  for (let i = at; i < Math.min(limit, at + 3); i++) {
    const token = doc.tokens[i] as Token;
    if (lexicon.nouns.has(token.lower)) return true;
    if (!NOMINAL.has(token.pos) && token.text !== "-") return ageAt(doc, i) !== null;
  }
  return false;
}
