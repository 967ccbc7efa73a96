import { indexPhrases, type Lexicon, matchPhrase, type PhraseIndex, tableOf } from "../../lexicon/index.ts";
import type { Evidence, Statement } from "../../model/index.ts";
import { evidenceAt, type Segmented, type Sentence } from "../../text/index.ts";

type Qualifier = "preliminary" | "up" | "down" | "either" | "earlier" | "hedge";

export interface QualifierLexicon {
  readonly terms: PhraseIndex<Qualifier>;
}

/** Words that qualify a figure, from `lexicon/en/claim-qualifiers.tsv`. */
export function compileQualifierLexicon(lexicon: Lexicon): QualifierLexicon {
  const rows: [string, Qualifier][] = [];
  for (const row of tableOf(lexicon, "en/claim-qualifiers"))
    for (const form of (row["forms"] ?? "").split("|")) rows.push([form, (row["kind"] ?? "hedge") as Qualifier]);
  return { terms: indexPhrases(rows) };
}

export interface Qualifiers {
  readonly preliminary: boolean;
  readonly mayChange: "up" | "down" | "either" | null;
  /** The character from which figures are ones given before; null: none is. */
  readonly earlierFrom: number | null;
  readonly hedges: readonly Evidence[];
}

/** Finds, for every sentence, the words that qualify its figures. */
export function readQualifiers(doc: Segmented, lexicon: QualifierLexicon): readonly Qualifiers[] {
  return doc.sentences.map((sentence) => {
    let preliminary = false;
    let mayChange: Qualifiers["mayChange"] = null;
    let earlierFrom: number | null = null;
    const hedges: Evidence[] = [];
    for (let i = sentence.first; i < sentence.last; ) {
      const hit = matchPhrase(lexicon.terms, doc, i);
      if (hit === null) {
        i++;
        continue;
      }
      if (hit.value === "preliminary") preliminary = true;
      else if (hit.value === "earlier")
        earlierFrom ??= correctsBefore(doc, hit.first)
          ? (doc.tokens[hit.first]?.start ?? 0)
          : clauseStart(doc, sentence, hit.first);
      else if (hit.value === "up" || hit.value === "down" || hit.value === "either") mayChange = hit.value;
      if (hit.value !== "earlier")
        hedges.push(evidenceAt(doc, doc.tokens[hit.first]?.start ?? 0, doc.tokens[hit.last - 1]?.end ?? 0));
      i = hit.last;
    }
    if (earlierFrom === null && SAID_BEFORE.test(doc.text.slice(sentence.start, sentence.start + 120)))
      earlierFrom = sentence.start;
    return { preliminary, mayChange, earlierFrom, hedges };
  });
}

/** "Earlier, the mayor had spoken of …": what was said before what the report now tells. */
const SAID_BEFORE =
  /^(?:earlier|previously|before that|at first),? [^.;:]{2,80}? had (?:said|claimed|reported|put|given|told|stated|spoken|announced|counted)\b/iu;

/** "30 died; previously it was reported of 20": where the clause of a token begins, at the sentence's start or behind a semicolon. */
function clauseStart(doc: Segmented, sentence: Sentence, at: number): number {
  for (let i = at - 1; i >= sentence.first; i--) if (doc.tokens[i]?.text === ";") return doc.tokens[i]?.end ?? sentence.start;
  return sentence.start;
}

/** "ten were killed, revising | an earlier toll of seven": what stands before the words is the figure of now. */
function correctsBefore(doc: Segmented, at: number): boolean {
  const sentence = doc.tokens[at]?.sentence;
  for (let i = at - 1; i >= at - 3 && doc.tokens[i]?.sentence === sentence; i--)
    if (/^(?:revising|correcting|replacing|from|above|than|against|with)$/.test(doc.tokens[i]?.lower ?? "")) return true;
  return false;
}

interface Part {
  readonly start: number;
  readonly end: number;
  /** Greatest `end` of this part and those before it. */
  readonly reach: number;
  /** Place of its statement in the text's list. */
  readonly order: number;
  readonly statement: Statement;
}

/** Parts by their start; reckoned once for each list of statements. */
const partsOf = new WeakMap<readonly Statement[], readonly Part[]>();

function partsIn(statements: readonly Statement[]): readonly Part[] {
  const held = partsOf.get(statements);
  if (held !== undefined) return held;
  const sorted = statements
    .flatMap((statement, order) =>
      statement.content.filter((part) => part.part !== "title").map(({ start, end }) => ({ start, end, order, statement })),
    )
    .sort((a, b) => a.start - b.start);
  let reach = 0;
  const parts = sorted.map((part) => {
    reach = Math.max(reach, part.end);
    return { ...part, reach };
  });
  partsOf.set(statements, parts);
  return parts;
}

/** Index of the last part that starts at `start` or before, or -1. */
function lastFrom(parts: readonly Part[], start: number): number {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle] as Part).start <= start) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The statements whose content goes over the character at `at`, in the text's order. */
export function statementsOver(statements: readonly Statement[], at: number): readonly Statement[] {
  const parts = partsIn(statements);
  const over: Part[] = [];
  for (let i = lastFrom(parts, at); i >= 0 && (parts[i] as Part).reach > at; i--)
    if ((parts[i] as Part).end > at) over.push(parts[i] as Part);
  return over.sort((a, b) => a.order - b.order).map((part) => part.statement);
}

/** The innermost statement whose content holds the character range, or null: the outlet's own voice. */
export function statementAt(statements: readonly Statement[], start: number, end: number): Statement | null {
  const parts = partsIn(statements);
  let best: Part | null = null;
  for (let i = lastFrom(parts, start); i >= 0; i--) {
    const part = parts[i] as Part;
    if (part.reach < end) break;
    if (part.end < end) continue;
    const longer = best === null ? -1 : part.end - part.start - (best.end - best.start);
    if (best === null || longer < 0 || (longer === 0 && part.order < best.order)) best = part;
  }
  return best?.statement ?? null;
}
