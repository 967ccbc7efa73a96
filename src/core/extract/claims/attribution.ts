import { indexPhrases, type Lexicon, matchPhrase, type PhraseIndex, tableOf } from "../../lexicon/index.ts";
import type { Evidence, Statement } from "../../model/index.ts";
import { evidenceAt, type Segmented } from "../../text/index.ts";

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
  readonly reported: "current" | "earlier";
  readonly hedges: readonly Evidence[];
}

/** Finds, for every sentence, the words that qualify its figures. */
export function readQualifiers(doc: Segmented, lexicon: QualifierLexicon): readonly Qualifiers[] {
  return doc.sentences.map((sentence) => {
    let preliminary = false;
    let mayChange: Qualifiers["mayChange"] = null;
    let reported: Qualifiers["reported"] = "current";
    const hedges: Evidence[] = [];
    for (let i = sentence.first; i < sentence.last; ) {
      const hit = matchPhrase(lexicon.terms, doc, i);
      if (hit === null) {
        i++;
        continue;
      }
      if (hit.value === "preliminary") preliminary = true;
      else if (hit.value === "earlier") reported = "earlier";
      else if (hit.value === "up" || hit.value === "down" || hit.value === "either") mayChange = hit.value;
      if (hit.value !== "earlier")
        hedges.push(evidenceAt(doc, doc.tokens[hit.first]?.start ?? 0, doc.tokens[hit.last - 1]?.end ?? 0));
      i = hit.last;
    }
    return { preliminary, mayChange, reported, hedges };
  });
}

/** The innermost statement whose content holds the character range, or null: the outlet's own voice. */
export function statementAt(statements: readonly Statement[], start: number, end: number): Statement | null {
  let best: Statement | null = null;
  let bestLength = Number.POSITIVE_INFINITY;
  for (const statement of statements) {
    for (const part of statement.content) {
      if (part.part === "title" || part.start > start || end > part.end) continue;
      const length = part.end - part.start;
      if (length < bestLength) {
        best = statement;
        bestLength = length;
      }
    }
  }
  return best;
}
