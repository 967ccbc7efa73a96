import { findPhrases, indexPhrases, type Lexicon, type PhraseHit, type PhraseIndex, tableOf } from "../../lexicon/index.ts";
import type { Segmented } from "../../text/index.ts";

export type UndertakingRole =
  | "instrument"
  | "duty-must"
  | "duty-must-not"
  | "duty-may"
  | "forbids"
  | "obliges"
  | "future"
  | "effect";

/** A word of an obligation, of an announced act or of what may follow. */
export type UndertakingHit = PhraseHit<UndertakingRole>;

export interface UndertakingLexicon {
  readonly terms: PhraseIndex<UndertakingRole>;
}

export function compileUndertakingLexicon(lexicon: Lexicon): UndertakingLexicon {
  const rows: [string, UndertakingRole][] = [];
  for (const row of tableOf(lexicon, "en/undertakings"))
    for (const form of (row["forms"] ?? "").split("|")) rows.push([form, row["role"] as UndertakingRole]);
  return { terms: indexPhrases(rows) };
}

/** The words of undertakings in a text: looked for once for all who read them. */
export function findUndertakings(doc: Segmented, lexicon: UndertakingLexicon): UndertakingHit[] {
  return findPhrases(lexicon.terms, doc);
}
