import type { Segmented, Token } from "../../../text/index.ts";
import { type VerbGroup, verbGroupBefore } from "../../claims/casualties/harm/verb-group.ts";

/** A verb of the lead, with what stands around it. */
export interface ClauseVerb {
  readonly head: number;
  readonly group: VerbGroup;
  /** "to withdraw", "withdrawing" without a form of "be": no clause of its own. */
  readonly form: "finite" | "infinitive" | "ing";
  /** "is to lend": what is settled to come. */
  readonly due: boolean;
  /** In a clause that only tells more of a noun ("the officials who met …"). */
  readonly relative: boolean;
}

export interface Clause {
  readonly first: number;
  /** Where an "after …", "unless …" begins, or the sentence ends. */
  readonly last: number;
  readonly verbs: readonly ClauseVerb[];
  /** "unless", "if": what is said to come depends on it. */
  readonly conditional: boolean;
}

const RELATIVE = /^(?:who|whom|which|whose|where)$/;
const SUBORDINATE =
  /^(?:after|because|since|unless|if|when|while|as|following|until|before|although|though|despite|amid|whereas|once|given)$/;
const OPENS =
  /^(?:in|on|at|under|after|as|while|when|following|despite|amid|since|during|with|by|for|before|although|if|from|according|citing)$/;
const MOST_VERBS = 12;
/** Tokens an adverbial may hold before its comma. */
const OPENING = 30;

/** The main clause of a sentence and what it holds, without the adverbial it opens with and the clauses that hang on it. */
export function readClause(doc: Segmented, from: number, to: number): Clause {
  const first = afterOpening(doc, from, to);
  const end = beforeAttribution(doc, first, to);
  const verbs: ClauseVerb[] = [];
  let relative = false;
  let last = end;
  for (let i = first; i < end && verbs.length < MOST_VERBS; i++) {
    const token = doc.tokens[i] as Token;
    const word = token.lower;
    if (token.quote >= 0 && verbs.length === 0) continue;
    if (verbs.some((v) => v.form === "finite" && !v.relative) && subordinates(doc, i)) {
      last = i;
      break;
    }
    if (RELATIVE.test(word) || (word === "that" && doc.tokens[i - 1]?.pos === "NOUN" && followsVerb(doc, i + 1))) relative = true;
    // "Riot police broke up": a noun that opens the sentence, tagged as a verb
    const head = (i > first || doc.tokens[i + 1]?.pos !== "NOUN") && isHead(doc, i, end);
    if (!head) continue;
    const group = verbGroupBefore(doc, i);
    const due = group.to && /^(?:is|are|was|were)$/.test(doc.tokens[group.first - 1]?.lower ?? "");
    const form = due
      ? "finite"
      : group.to
        ? "infinitive"
        : /ing$/.test(word) && !group.be
          ? "ing"
          : group.first === i && reduced(doc, i, first, end)
            ? "ing"
            : "finite";
    verbs.push({ head: i, group, form, due, relative: relative || reducedRelative(doc, i, group, first) });
    if (form === "finite") relative = false;
  }
  const conditional = /^(?:unless|if|until|before)$/.test(doc.tokens[last]?.lower ?? "");
  return { first, last, verbs, conditional };
}

function afterOpening(doc: Segmented, from: number, to: number): number {
  if (!OPENS.test(doc.tokens[from]?.lower ?? "")) return from;
  for (let i = from + 1; i < Math.min(to, from + OPENING); i++) {
    const token = doc.tokens[i] as Token;
    if (token.text !== ",") continue;
    // "in Bam, Iran, the …": a name goes on after its comma
    return i + 1;
  }
  return from;
}

const SAID = /^(?:said|says|reported|reports|announced|told|according)$/;

/** ", the ministry said on Monday.": who tells it is no part of what is told. */
function beforeAttribution(doc: Segmented, first: number, to: number): number {
  let said = -1;
  for (let i = to - 1; i > first; i--) {
    const token = doc.tokens[i] as Token;
    if (said < 0 && token.pos === "VERB" && !SAID.test(token.lower)) {
      // "a statement issued by the ministry said"
      if (!/(?:ed|ing)$/.test(token.lower)) return to;
    }
    if (SAID.test(token.lower)) said = i;
    if (token.text === "," && said >= 0) {
      for (let k = first; k < i; k++) if (doc.tokens[k]?.pos === "VERB") return i;
      return to;
    }
  }
  return to;
}

/** "after", "unless" …; "as" only where a clause or a noun follows ("as he left"), not "as an ambassador". */
function subordinates(doc: Segmented, i: number): boolean {
  const word = doc.tokens[i]?.lower ?? "";
  if (!SUBORDINATE.test(word)) return false;
  if (word !== "as") return true;
  const next = doc.tokens[i + 1];
  return (
    next !== undefined &&
    next.pos !== "VERB" &&
    range(i + 1, i + 8).some((k) => doc.tokens[k]?.pos === "VERB" && doc.tokens[k]?.lower !== "said")
  );
}

function followsVerb(doc: Segmented, i: number): boolean {
  const token = doc.tokens[i];
  return token !== undefined && (token.pos === "VERB" || token.pos === "AUX");
}

const DOCUMENT =
  /^(?:declaration|statement|letter|message|resolution|communique|communiqué|note|petition|motion|law|decree|order)$/;
const PREDICATE = /^(?:ready|willing|prepared|committed|open|opposed|due|set|about)$/;

const MODAL = /^(?:will|would|shall|must|should)$/;
const CARRIES_ON = /^(?:not|never|also|be|have|soon|again|now|then|only|still|it|he|she|they|we)$/;

/** A verb, or the predicate of "be" that carries one ("ready to"). */
function isHead(doc: Segmented, i: number, to: number): boolean {
  const token = doc.tokens[i] as Token;
  if (token.pos === "VERB") return doc.tokens[i + 1]?.text !== "-" && doc.tokens[i - 1]?.text !== "-";
  if (token.pos === "AUX" || i + 1 >= to) return false;
  // "would close the strait": whatever follows a modal is its verb
  if (MODAL.test(doc.tokens[i - 1]?.lower ?? "") && token.plain && !/ly$/.test(token.lower) && !CARRIES_ON.test(token.lower))
    return !followsVerb(doc, i + 1);
  if (PREDICATE.test(token.lower)) return verbGroupBefore(doc, i).be;
  // "soldiers rounded up 60", "truckers paralysed the port": taken for adjectives
  if (
    /ed$/.test(token.lower) &&
    /^(?:ADJ|NOUN|ADV)$/.test(token.pos) &&
    /^(?:NOUN|PROPN)$/.test(doc.tokens[i - 1]?.pos ?? "") &&
    /^(?:DET|NUM|ADP|ADJ|NOUN|PROPN|PRON|PART)$/.test(doc.tokens[i + 1]?.pos ?? "")
  )
    return true;
  // "Greece plans to impose": the tagger takes the verb for a noun
  return (
    token.pos === "NOUN" &&
    /[a-z]s$/.test(token.lower) &&
    doc.tokens[i + 1]?.lower === "to" &&
    doc.tokens[i + 2]?.pos === "VERB" &&
    /^(?:NOUN|PROPN|PUNCT)$/.test(doc.tokens[i - 1]?.pos ?? "")
  );
}

/** "a statement issued by the ministry said": a participle, not the clause's verb. */
function reduced(doc: Segmented, i: number, first: number, to: number): boolean {
  if (i === first || !/(?:ed|en|wn|ld|nt|ade)$/.test(doc.tokens[i]?.lower ?? "")) return false;
  const next = doc.tokens[i + 1]?.lower ?? "";
  if (!/^(?:by|from|in|last|over|out|outside|against|during)$/.test(next)) return false;
  for (let k = i + 1; k < Math.min(to, i + 14); k++) {
    const token = doc.tokens[k] as Token;
    if (/^(?:[,;:]|and|but|that|after|to)$/.test(token.lower)) return false;
    if (token.pos === "AUX" || (token.pos === "VERB" && !/ing$/.test(token.lower))) return true;
  }
  return false;
}

/** "a helicopter carrying monitors", "equipment seized last year": after a noun that is no subject. */
function reducedRelative(doc: Segmented, i: number, group: VerbGroup, first: number): boolean {
  const word = doc.tokens[i]?.lower ?? "";
  if (group.first !== i) return false;
  // "Ousted president …"
  if (i === first) return /ed$/.test(word) && /^(?:NOUN|PROPN|ADJ)$/.test(doc.tokens[i + 1]?.pos ?? "");
  const before = doc.tokens[i - 1];
  // "a jailed politician", "60 suspected rebels"
  if (
    /(?:ed|en)$/.test(word) &&
    /^(?:DET|NUM|ADJ)$/.test(before?.pos ?? "") &&
    /^(?:NOUN|PROPN|ADJ)$/.test(doc.tokens[i + 1]?.pos ?? "")
  )
    return true;
  return /ing$/.test(word) && before?.pos === "NOUN" && !DOCUMENT.test(before.lower);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k);
}
