import { type Lexicon, tableOf } from "../../../../lexicon/index.ts";
import type { PersonStatus } from "../../../../model/index.ts";
import { WordMap, WordSet } from "../../../../text/index.ts";

export interface PersonNoun {
  readonly noun: string;
  /** `s` one, `p` several, `p2` two, `c` collective. */
  readonly number: "s" | "p" | "p2" | "c";
  readonly gender: "m" | "f" | null;
  readonly status: PersonStatus | null;
}

export interface PersonLexicon {
  readonly nouns: WordMap<PersonNoun>;
  /** Capitalised words that are no part of a person's name. */
  readonly notNames: WordSet;
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
  const notNames = new WordSet(tableOf(lexicon, "en/not-names").map((row) => row["word"] ?? ""));
  return { nouns: new WordMap(nouns), notNames };
}
