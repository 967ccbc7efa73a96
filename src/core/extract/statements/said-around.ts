import type { Segmented, Sentence } from "../../text/index.ts";
import { finite, hasVerb, resumes } from "./clause-verbs.ts";
import { wholeQuote } from "./content.ts";
import { clauseEnd } from "./content-end.ts";
import type { Scene } from "./draft.ts";
import { clauseLimit, turnAfter } from "./object-end.ts";
import type { Range } from "./phrase.ts";
import { CLAIMED_DEED } from "./stance.ts";
import type { ReportingVerb } from "./statement-lexicon.ts";
import type { Tail } from "./tail.ts";

const NO_OBJECT = /^(?:of|by|with|while|as|when|because|through|from|since|so|during|upon|and|or|but|against)$/;

/** What is said before the cue, behind it, or both. */
export function contentOf(
  scene: Scene,
  sentence: Sentence,
  verb: ReportingVerb,
  before: Range | null,
  tail: Tail | null,
  subject: Range,
  cue: Range,
): Range[] {
  const { doc } = scene;
  const quotedBefore = before !== null && (doc.tokens[before.last - 1]?.quote ?? -1) >= 0;
  const out: Range[] = [];
  if (tail === null || tail.form === "end") return before === null ? out : [before];
  const opens = (doc.tokens[tail.first]?.quote ?? -1) >= 0;
  const range = (first: number): Range[] => {
    let end = clauseEnd(scene, sentence, first);
    const limit = clauseLimit(doc, sentence, first, subject, cue, verb);
    if (limit < sentence.last) end = Math.min(end, limit);
    if (inRelative(doc, subject)) end = Math.min(end, markAfter(doc, first, sentence, ","));
    // "rejected the charge: spokesman Ruiz said …": the object ends at the colon
    if (verb.kind === "deed" || (tail.form === "clause" && /^claim/.test(verb.form)))
      end = Math.min(
        end,
        markAfter(doc, first, sentence, ":"),
        statementAfter(doc, first, sentence),
        // "claimed the attack, but officials …"
        verb.kind !== "deed" && !hasVerb(doc, first, turnAfter(doc, first, end)) ? turnAfter(doc, first, sentence.last) : end,
      );
    return end > first ? [{ first, last: end }] : [];
  };
  switch (tail.form) {
    case "colon": {
      if (before !== null && quotedBefore) return [before, ...(opens ? range(tail.first) : [])];
      if (tail.first < sentence.last) return range(tail.first);
      const next = doc.sentences[sentence.index + 1];
      const quote = next === undefined ? null : wholeQuote(scene, next);
      return quote === null ? [] : [quote];
    }
    case "comma":
      // "As the paper noted, the mine was safe."
      if (before === null && /^as$/.test(doc.tokens[subject.first - 1]?.lower ?? "")) return range(tail.first);
      if (before === null) return opens ? range(tail.first) : [];
      // “No,” she said, “not here.” · The guns, she said, came later.
      return opens || !finite(doc, before) || (!quotedBefore && resumes(doc, tail.first, subject.first >= cue.last))
        ? [before, ...range(tail.first)]
        : [before];
    case "quote":
      return quotedBefore && before !== null ? [before, ...range(tail.first)] : range(tail.first);
    case "that":
    case "clause":
      // "…, said an official who asked not to be named": behind the speaker more is told of him
      if (before !== null && subject.first >= cue.last && tail.form === "clause") return [before];
      // "In October, the union said the mine was safe": what opens the sentence is no part of it
      if (before !== null && !quotedBefore && !finite(doc, before)) return range(tail.first);
      if (
        before !== null &&
        tail.form === "clause" &&
        (quotedBefore || (verb.kind === "say" && doc.tokens[tail.first]?.pos === "ADP"))
      )
        return [before];
      if (/^call(?:s|ed|ing)?$/.test(verb.form) && !quotes(doc, tail.first, sentence)) return [];
      if (tail.form === "clause" && verb.never.size > 0 && refuses(doc, sentence, verb, tail.first))
        return quotedBefore && before !== null ? [before] : [];
      // "others doubted that": what is doubted was told before
      if (tail.form === "that" && closes(doc, tail.first + 1, sentence)) return before === null ? [] : [before];
      if (
        verb.kind === "state" &&
        !/ /.test(verb.form) &&
        !/^(?:that|to|he|she|it|they|the)$/.test(doc.tokens[tail.first]?.lower ?? "")
      )
        return [];
      if (verb.kind === "hold" && !takesClause(doc, tail.first)) return before === null ? [] : [before];
      if (tail.form === "clause" && lacksObject(doc, tail.first, verb)) return before === null ? [] : [before];
      return [...(quotedBefore && before !== null ? [before] : []), ...range(tail.first)];
  }
}

function closes(doc: Segmented, at: number, sentence: Sentence): boolean {
  if (at >= sentence.last || /^[.;!?]$/.test(doc.tokens[at]?.text ?? "")) return true;
  // "said that, at the request of others, it had …" goes on
  return (
    doc.tokens[at]?.text === "," &&
    !/^(?:ADP|SCONJ|ADV)$/.test(doc.tokens[at + 1]?.pos ?? "CCONJ") &&
    doc.tokens[at + 1]?.lower !== "according"
  );
}

/** "added a room", "continued to fall": a frame in which the verb tells of nobody's words; a claim of a deed is one of words. */
function refuses(doc: Segmented, sentence: Sentence, verb: ReportingVerb, at: number): boolean {
  const token = doc.tokens[at];
  if (token === undefined || token.quote >= 0) return false;
  // "claims to have killed ten"
  if (token.lower === "to" && doc.tokens[at + 1]?.lower === "have" && /^claim/.test(verb.form)) return false;
  if (token.lower === "to" || (token.lower === "not" && doc.tokens[at + 1]?.lower === "to")) return verb.never.has("to");
  if (/^(?:that|what|which|how|why|who|whether|if|where|when)$/.test(token.lower)) return false;
  if (verb.never.has("clause")) return true;
  return verb.never.has("noun") && !hasVerb(doc, at, sentence.last) && !claimsDeed(doc, verb, at, sentence.last);
}

/** "claims port bombing". */
function claimsDeed(doc: Segmented, verb: ReportingVerb, at: number, end: number): boolean {
  return /^claim/.test(verb.form) && CLAIMED_DEED.test(wordsFrom(doc, at, Math.min(end, at + 8)));
}

const wordsFrom = (doc: Segmented, first: number, last: number): string =>
  doc.text.slice(doc.tokens[first]?.start ?? 0, doc.tokens[last - 1]?.end ?? 0);

/** "called the raid “a crime”": naming is a statement where the words are given. */
function quotes(doc: Segmented, from: number, sentence: Sentence): boolean {
  for (let i = from; i < sentence.last; i++) if ((doc.tokens[i]?.quote ?? -1) >= 0) return true;
  return /^(?:for|on|upon)$/.test(doc.tokens[from - 1]?.lower ?? "");
}

/** ", who had blamed the rebels, …": a relative clause ends at its comma. */
function inRelative(doc: Segmented, subject: Range): boolean {
  return /^(?:who|which)$/.test(doc.tokens[subject.last - 1]?.lower ?? "") && doc.tokens[subject.last - 2]?.text === ",";
}

function markAfter(doc: Segmented, from: number, sentence: Sentence, mark: string): number {
  for (let i = from + 1; i < sentence.last; i++) if (doc.tokens[i]?.text === mark && doc.tokens[i]?.quote === -1) return i;
  return doc.tokens.length;
}

/** "claimed the attack in a statement carried by its agency": the means of saying is not said. */
function statementAfter(doc: Segmented, from: number, sentence: Sentence): number {
  for (let i = from + 1; i + 2 < sentence.last; i++)
    if (
      /^(?:in|via|through|on)$/.test(doc.tokens[i]?.lower ?? "") &&
      (/^(?:statement|message|communique|communiqué|video|telegram|twitter|facebook)$/.test(doc.tokens[i + 1]?.lower ?? "") ||
        (/^(?:a|an|the|its|his|her|their)$/.test(doc.tokens[i + 1]?.lower ?? "") &&
          /^(?:statement|message|communique|communiqué|video|tweet|post|online|telegram|short|brief|audio)$/.test(
            doc.tokens[i + 2]?.lower ?? "",
          )))
    )
      return i;
  return doc.tokens.length;
}

function takesClause(doc: Segmented, at: number): boolean {
  const token = doc.tokens[at];
  return (
    token !== undefined &&
    (token.quote >= 0 ||
      /^(?:that|to|the|a|an|he|she|it|they|we|i|there|this|these|those|his|her|its|their|more|most|no|some|any|what|how|why|who|whether|if|such)$/.test(
        token.lower,
      ) ||
      /^(?:PROPN|NUM|NOUN|DET|ADJ)$/.test(token.pos))
  );
}

/** "a deal she once supported as a senator": what is said or done with words stands elsewhere. */
function lacksObject(doc: Segmented, at: number, verb: ReportingVerb): boolean {
  if (verb.kind === "say") return !takesObject(doc, at);
  if (verb.kind !== "deed" || / /.test(verb.form) || verb.stance === "claims-responsibility") return false;
  return doc.tokens[at]?.lower === "as" ? !/^(?:describ|depict|portray|character)/.test(verb.form) : !takesObject(doc, at);
}

/** What a verb of saying can be followed by when nothing but the words follows. */
function takesObject(doc: Segmented, at: number): boolean {
  const token = doc.tokens[at];
  if (token?.lower === "at") return /^(?:least|most)$/.test(doc.tokens[at + 1]?.lower ?? "");
  return token !== undefined && !NO_OBJECT.test(token.lower);
}
