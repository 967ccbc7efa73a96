import { type Lexicon, tableOf } from "../../../lexicon/index.ts";
import type { Segmented } from "../../../text/index.ts";
import { verbGroupBefore } from "../../claims/casualties/harm/verb-group.ts";

export type EventRealis = "actual" | "planned" | "hypothetical";

/** Words that make an attack no deed done, by how they govern it: `lexicon/en/realis-cues.tsv`. */
export interface RealisLexicon {
  readonly verb: ReadonlyMap<string, EventRealis>;
  readonly noun: ReadonlyMap<string, EventRealis>;
  readonly of: ReadonlyMap<string, EventRealis>;
  readonly clause: ReadonlyMap<string, EventRealis>;
  readonly at: ReadonlyMap<string, EventRealis>;
  readonly from: ReadonlyMap<string, EventRealis>;
  readonly for: ReadonlyMap<string, EventRealis>;
}

export function compileRealisLexicon(lexicon: Lexicon): RealisLexicon {
  const rows = tableOf(lexicon, "en/realis-cues");
  const by = (governs: string): ReadonlyMap<string, EventRealis> =>
    new Map(
      rows
        .filter((row) => row["governs"] === governs)
        .flatMap((row) =>
          (row["forms"] ?? "").split("|").map((form) => [form, (row["realis"] ?? "hypothetical") as EventRealis]),
        ),
    );
  return {
    verb: by("verb"),
    noun: by("noun"),
    of: by("of"),
    clause: by("clause"),
    at: by("at"),
    from: by("from"),
    for: by("for"),
  };
}

/** Tokens a subject may hold between "if" and its verb. */
const SUBJECT = 6;
/** Tokens of a noun phrase before its head. */
const MODIFIERS = 4;
const DEED_WHEN_TRIED = /^(?:murder|murders|murder-suicide|assassination|assassinations|assassinate)$/;
const MORE = /^(?:more|further)$/;
const TRIED = /^(?:tried|attempted|failed)$/;

/** Whether a verb of attack tells a deed, a plan or only a thought of one. */
export function verbRealis(doc: Segmented, verb: number, lexicon: RealisLexicon): EventRealis {
  const { modal, have, to, first } = verbGroupBefore(doc, verb);
  if (modal !== null && !have) return modal === "will" || modal === "shall" ? "planned" : "hypothetical";
  if (modal === "would" || modal === "could" || modal === "should") return "hypothetical";
  const sentence = doc.tokens[verb]?.sentence;
  // "orders to intercept or | shoot down": the infinitive before it says what both are
  const from = to ? first : infinitiveBefore(doc, first);
  if (from !== null)
    for (let i = from - 1; i >= Math.max(0, from - BEFORE_TO) && doc.tokens[i]?.sentence === sentence; i--) {
      const word = doc.tokens[i]?.lower ?? "";
      // an attempt on a life is a deed done
      if (TRIED.test(word) && DEED_WHEN_TRIED.test(doc.tokens[verb]?.lower ?? "")) return "actual";
      const realis = lexicon.verb.get(word);
      if (realis !== undefined) return realis;
      if (i < from - 3 && !WHEN.test(word)) break;
    }
  return refuted(doc, verb) ? "hypothetical" : (prepositionRealis(doc, first, lexicon) ?? clauseRealis(doc, first, lexicon));
}

/** Tokens from what orders or threatens to its infinitive, words of time between. */
const BEFORE_TO = 6;
const WHEN = /^(?:on|in|early|late|last|this|today|yesterday|tonight|\p{L}+day|night|morning|week|month)$/u;

/** The start of an infinitive joined to the verb at `first` by "or" or "and": "to intercept or | shoot"; null: none is. */
function infinitiveBefore(doc: Segmented, first: number): number | null {
  if (!/^(?:or|and|,)$/.test(doc.tokens[first - 1]?.lower ?? "")) return null;
  for (let i = first - 2; i >= first - MODIFIERS; i--) {
    const token = doc.tokens[i];
    if (token === undefined || token.sentence !== doc.tokens[first]?.sentence) return null;
    if (token.lower === "to") return i;
  }
  return null;
}

/** Tokens from "the report that" to the deed, and from the deed to "is unfounded". */
const STORY = 24;
const STORIES = /^(?:reports?|rumou?rs?|claims?|allegations?|accusations?|stories|story|news)$/;
const UNTRUE = /^(?:unfounded|false|untrue|baseless|groundless|fabricated|invented|incorrect|lies?)$/;

/** "The report that she was wounded is unfounded": told only to say that it is not so. */
export function refuted(doc: Segmented, at: number): boolean {
  const sentence = doc.tokens[at]?.sentence;
  let told = false;
  for (let i = at - 1; i >= at - STORY && !told && doc.tokens[i]?.sentence === sentence; i--)
    told = doc.tokens[i]?.lower === "that" && STORIES.test(doc.tokens[i - 1]?.lower ?? "");
  if (!told) return false;
  for (let i = at + 1; i < at + STORY && doc.tokens[i]?.sentence === sentence; i++) {
    const word = doc.tokens[i]?.lower ?? "";
    if (UNTRUE.test(word))
      return /^(?:is|are|was|were|as|absolutely|totally|completely|entirely|simply|wholly|a)$/.test(
        doc.tokens[i - 1]?.lower ?? "",
      );
    if (word === "true" && doc.tokens[i - 1]?.lower === "not") return true;
  }
  return false;
}

/** "aimed at capturing him", "the risk of being hit", "to keep judges from being murdered", "without firing": what the words before a gerund make of it. */
function prepositionRealis(doc: Segmented, first: number, lexicon: RealisLexicon): EventRealis | null {
  const sentence = doc.tokens[first]?.sentence;
  const word = (i: number): string => (doc.tokens[i]?.sentence === sentence ? (doc.tokens[i]?.lower ?? "") : "");
  let i = first - 1;
  if (/^(?:his|her|their|its)$/.test(word(i))) i--;
  switch (word(i)) {
    case "without":
      return "hypothetical";
    case "of":
      return lexicon.of.get(word(i - 1)) ?? null;
    case "at":
      return lexicon.at.get(word(i - 1)) ?? null;
    case "from":
      for (let k = i - 1; k >= i - SUBJECT; k--) {
        const realis = lexicon.from.get(word(k));
        if (realis !== undefined) return realis;
      }
      return null;
    default:
      return null;
  }
}

/** "if rebels attack", "unless an attack comes". */
function clauseRealis(doc: Segmented, first: number, lexicon: RealisLexicon): EventRealis {
  const sentence = doc.tokens[first]?.sentence;
  for (let i = first - 1; i >= Math.max(0, first - SUBJECT); i--) {
    const token = doc.tokens[i];
    if (token === undefined || token.sentence !== sentence || /^[,;:.]$/.test(token.text)) break;
    if (token.pos === "VERB" && !GOES_ON.test(token.lower)) break;
    const realis = lexicon.clause.get(token.lower);
    if (realis !== undefined) return realis;
    if (token.lower === "that" && REPORTS.test(doc.tokens[i - 1]?.lower ?? "") && DENIED.test(doc.tokens[i - 2]?.lower ?? ""))
      return "hypothetical";
  }
  return "actual";
}

/** "if the army continues to bomb". */
const GOES_ON = /^(?:continues?|begins?|starts?|goes|go|keeps?|dares?|wants?)$/;

/** "denied reports that gunmen had attacked": nobody says they did. */
const REPORTS = /^(?:reports?|rumou?rs?)$/;
const DENIED = /^(?:denied|denies|deny|denying|dismissed|rejected)$/;

/** "calling for the assassination of", "requested the arrest of": asked for, not done. */
function asksFor(doc: Segmented, at: number, lexicon: RealisLexicon): EventRealis | null {
  // "requested on Monday the arrest of"
  let i = at - 1;
  while (i > at - MODIFIERS && WHEN.test(doc.tokens[i]?.lower ?? "")) i--;
  const before = doc.tokens[i]?.lower ?? "";
  return lexicon.for.get(before === "for" ? `${doc.tokens[i - 1]?.lower ?? ""} for` : before) ?? null;
}

const PREPARES = /^(?:preparing|planning|plotting|organi[sz]ing)$/;

/** The same of a noun: "fear an attack", "the threat of a car bomb", "a planned raid"; "the attack" is one that was. */
export function nounRealis(doc: Segmented, noun: number, lexicon: RealisLexicon): EventRealis {
  const sentence = doc.tokens[noun]?.sentence;
  let linked = false;
  for (let i = noun - 1, steps = 0; i >= 0 && steps < MODIFIERS + 2; i--, steps++) {
    const token = doc.tokens[i];
    if (token === undefined || token.sentence !== sentence) break;
    const word = token.lower;
    if (word === "attempted" && DEED_WHEN_TRIED.test(doc.tokens[noun]?.lower ?? "")) return "actual";
    // "two more explosions": counted, so they were
    if (!linked && MORE.test(word) && doc.tokens[i - 1]?.pos === "NUM") break;
    const realis = (linked ? lexicon.of : lexicon.noun).get(word);
    if (realis !== undefined) return realis;
    if (/^(?:the|this|that|these|those|its|his|their)$/.test(word) && !(linked && word === "that")) {
      const asked = asksFor(doc, i, lexicon);
      if (asked !== null) return asked;
      // "was preparing the attack": not "is charged with planning the attack"
      const prepares = PREPARES.test(doc.tokens[i - 1]?.lower ?? "") && doc.tokens[i - 2]?.pos === "AUX";
      if (prepares) return "planned";
      break;
    }
    // "it would be a massacre"
    if (word === "be" && /^(?:would|could|will|might|may|shall)$/.test(doc.tokens[i - 1]?.lower ?? "")) return "hypothetical";
    // "marched against kidnappings and | murders"
    if (!linked && (word === "and" || word === "or") && /^(?:NOUN|VERB)$/.test(doc.tokens[i - 1]?.pos ?? "")) {
      i--;
      continue;
    }
    if (/^(?:of|that|about|for)$/.test(word)) linked = true;
    else if (token.pos !== "DET" && token.pos !== "ADJ" && (token.pos !== "NOUN" || linked)) break;
  }
  return refuted(doc, noun) ? "hypothetical" : clauseRealis(doc, noun, lexicon);
}
