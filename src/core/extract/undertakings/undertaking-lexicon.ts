import { indexPhrases, type Lexicon, type PhraseIndex, tableOf } from "../../lexicon/index.ts";

export type UndertakingRole = "instrument" | "duty-must" | "duty-must-not" | "duty-may" | "forbids" | "obliges" | "future";

export interface UndertakingLexicon {
  readonly terms: PhraseIndex<UndertakingRole>;
}

export function compileUndertakingLexicon(lexicon: Lexicon): UndertakingLexicon {
  const rows: [string, UndertakingRole][] = [];
  for (const row of tableOf(lexicon, "en/undertakings"))
    for (const form of (row["forms"] ?? "").split("|")) rows.push([form, row["role"] as UndertakingRole]);
  return { terms: indexPhrases(rows) };
}
