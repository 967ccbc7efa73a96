import { type Lexicon, tableOf } from "../../../lexicon/index.ts";
import type { PersonStatus } from "../../../model/index.ts";
import { type WordFilter, wordFilter } from "../../../text/index.ts";

export interface PersonNoun {
  readonly noun: string;
  /** `s` one, `p` several, `p2` two, `c` collective. */
  readonly number: "s" | "p" | "p2" | "c";
  readonly gender: "m" | "f" | null;
  readonly status: PersonStatus | null;
}

export interface PersonLexicon {
  readonly nouns: ReadonlyMap<string, PersonNoun>;
  /** Passes the nouns. */
  readonly heads: WordFilter;
  /** Capitalised words that are no part of a person's name. */
  readonly notNames: ReadonlySet<string>;
}

export function compilePersonLexicon(lexicon: Lexicon): PersonLexicon {
  const nouns = new Map<string, PersonNoun>();
  for (const row of tableOf(lexicon, "en/person-nouns")) {
    const noun = (row["noun"] ?? "").toLowerCase();
    nouns.set(noun, {
      noun,
      number: (row["number"] || "s") as PersonNoun["number"],
      gender: (row["gender"] || null) as PersonNoun["gender"],
      status: (row["status"] || null) as PersonStatus | null,
    });
  }
  const notNames = new Set(tableOf(lexicon, "en/not-names").map((row) => row["word"] ?? ""));
  return { nouns, heads: wordFilter(nouns.keys()), notNames };
}
