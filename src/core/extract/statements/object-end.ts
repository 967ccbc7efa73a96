import { type Segmented, type Sentence, type Token, WordSet } from "../../text/index.ts";
import { mainVerbAfter, secondVerbAfter } from "./clause-verbs.ts";
import type { Range } from "./phrase.ts";
import type { ReportingVerb } from "./statement-lexicon.ts";

const SUBORDINATES =
  /^(?:while|as|when|whenever|after|before|although|though|if|since|because|with|without|once|until|unless|whereas|despite|even|given)$/;
/** How many tokens before its subject a clause's opening word may stand: "After, on Monday, the mayor said …". */
const OPENING = 8;

/**
 * Where what is said or held must end because of the clause its cue stands in: at the comma that closes a subordinate
 * clause ("While the mayor backs the plan, …"), before the verb of the main clause behind a relative one ("groups
 * supporting the plan said"), and for what somebody does with words where the sentence turns to something else.
 */
export function clauseLimit(
  doc: Segmented,
  sentence: Sentence,
  from: number,
  subject: Range,
  cue: Range,
  verb: ReportingVerb,
): number {
  let end = sentence.last;
  if (isSubordinate(doc, sentence, subject.first)) end = Math.min(end, commaAfter(doc, from, end));
  if (isRelative(doc, subject, cue)) end = Math.min(end, verbOfHost(doc, from, end, verb));
  if (verb.kind === "deed") end = Math.min(end, turnAfter(doc, from, end));
  if (verb.kind === "deed" && !TELLS_DEED.test(verb.stance)) end = Math.min(end, adjunctAfter(doc, from, end));
  return end;
}

function isSubordinate(doc: Segmented, sentence: Sentence, subject: number): boolean {
  for (let i = subject - 1; i >= Math.max(sentence.first, subject - OPENING); i--) {
    const token = doc.tokens[i];
    if (token === undefined || token.quote >= 0) return false;
    const opens = i === sentence.first || /^[,;:—–]$/.test(doc.tokens[i - 1]?.text ?? "");
    if (opens) return SUBORDINATES.test(token.lower) && (i === sentence.first || i >= subject - 2);
  }
  return false;
}

function commaAfter(doc: Segmented, from: number, end: number): number {
  for (let i = from + 1; i < end; i++) if (doc.tokens[i]?.text === "," && doc.tokens[i]?.quote === -1) return i;
  return end;
}

/** "groups supporting the plan", "those who back it": the clause hangs on the noun before it, without a comma. */
function isRelative(doc: Segmented, subject: Range, cue: Range): boolean {
  const last = doc.tokens[subject.last - 1]?.lower ?? "";
  if (/^(?:who|which|that)$/.test(last)) return doc.tokens[subject.last - 2]?.text !== ",";
  return cue.first === subject.last && cue.last - cue.first === 1 && /ing$/.test(doc.tokens[cue.first]?.lower ?? "");
}

/** "those who said they were hurt left": a clause that is said has a verb of its own before that of the clause around. */
function verbOfHost(doc: Segmented, from: number, end: number, verb: ReportingVerb): number {
  const first = doc.tokens[from];
  const clause =
    first?.lower === "that" || (verb.kind !== "deed" && first?.lower !== "to" && first !== undefined && isNominal(first));
  return clause ? secondVerbAfter(doc, from + 1, end) : mainVerbAfter(doc, from, end);
}

const isNominal = (token: Token): boolean => /^(?:PRON|PROPN|DET|NOUN|NUM|ADJ)$/.test(token.pos);

/** Stances whose words tell a deed: when and how it was done is part of them. */
const TELLS_DEED = /^(?:blames|denies|claims-responsibility|confirms)$/;
const ADJUNCTS = new WordSet("when after before amid ahead");
const MARKED = new WordSet("in with from without");

/** "criticized the army when it rained": when and how something was praised, blamed or wanted is none of what was said. */
function adjunctAfter(doc: Segmented, from: number, end: number): number {
  for (let i = from + 2; i < end; i++) {
    const [before, token] = [doc.tokens[i - 1], doc.tokens[i]];
    if (token === undefined || before === undefined || token.quote >= 0) continue;
    // not "shortly after nine", "two days before"
    if (ADJUNCTS.has(token) && /^(?:NOUN|PROPN|PRON)$/.test(before.pos) && doc.tokens[i - 2]?.pos !== "NUM") return i;
    if (before.text === "," && MARKED.has(token)) return i - 1;
  }
  return end;
}

/** Where a sentence leaves the object of a verb: a contrast, an aside, a second verb of the same subject. */
export function turnAfter(doc: Segmented, from: number, end: number): number {
  for (let i = from + 1; i < end; i++) {
    const token = doc.tokens[i];
    if (token === undefined || token.quote >= 0) continue;
    const next = doc.tokens[i + 1];
    if (token.text === "," && next !== undefined && next.quote < 0 && turns(doc, i + 1)) return i;
    if (token.lower === "but") return i;
    if (token.lower === "and" && actsAnew(doc, i + 1, end)) return i;
    if (/^(?:—|–|--|-)$/.test(token.text) && doc.tokens[i - 1]?.end !== token.start && next?.start !== token.end) return i;
  }
  return end;
}

function turns(doc: Segmented, at: number): boolean {
  const token = doc.tokens[at];
  return (
    token !== undefined &&
    (/^(?:but|which|who|whom|where|while|though|although|the|a|an|even|despite|he|she|they|it)$/.test(token.lower) ||
      (token.lower === "and" && actsAnew(doc, at + 1, at + 6)) ||
      (token.pos === "VERB" && /(?:ed|ing)$/.test(token.lower)))
  );
}

/** "… and left", "… and later said": a finite verb right behind "and". */
function actsAnew(doc: Segmented, at: number, end: number): boolean {
  let i = at;
  while (i < end && (doc.tokens[i]?.pos === "ADV" || /^(?:he|she|they)$/.test(doc.tokens[i]?.lower ?? ""))) i++;
  const token = doc.tokens[i];
  return (
    i < end &&
    token !== undefined &&
    token.quote < 0 &&
    (token.pos === "AUX" || (token.pos === "VERB" && !/ing$/.test(token.lower)))
  );
}
