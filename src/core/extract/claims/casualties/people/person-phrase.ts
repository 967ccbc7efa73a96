import type { PersonStatus, Quantity } from "../../../../model/index.ts";
import { exactly } from "../../../../model/index.ts";
import type { Segmented } from "../../../../text/index.ts";
import type { CountSpan } from "./phrase-context.ts";

export type PhraseKind = "noun" | "name" | "pronoun" | "count" | "age";

/** Words for one or several people: "a 12-year-old girl", "eight of the passengers", "John Smith, 34", "he", "another 31". */
export interface PersonPhrase {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly kind: PhraseKind;
  /** How many: the words' own number, or 1 for a singular; null when several without a number. */
  readonly count: Quantity | null;
  /** True when `count` is a number of the text, not just a singular. */
  readonly numbered: boolean;
  readonly plural: boolean;
  readonly definite: boolean;
  /** "another", "other", "a second": somebody not mentioned before. */
  readonly other: boolean;
  readonly negative: boolean;
  readonly gender: "m" | "f" | null;
  readonly ages: readonly number[];
  readonly name: string | null;
  readonly noun: string | null;
  readonly status: PersonStatus | null;
  /** "three of them", "two of whom": some of those told of before. */
  readonly partitive: boolean;
  /** "the last two", "the remaining four": the rest of those told of. */
  readonly rest: boolean;
  /** "a third victim": 3. */
  readonly nth: number | null;
  /** "the suspect's girlfriend": head of the possessor. */
  readonly possessor: string | null;
}

/** What a phrase says by itself: nothing. */
export const BARE_PHRASE = {
  numbered: false,
  plural: false,
  definite: false,
  other: false,
  negative: false,
  gender: null,
  ages: [] as readonly number[],
  name: null,
  noun: null,
  status: null,
  partitive: false,
  rest: false,
  nth: null,
  possessor: null,
} as const;

/** "he", "themselves" at a token. */
export function pronounPhrase(
  doc: Segmented,
  at: number,
  pronoun: { readonly gender: "m" | "f" | null; readonly plural: boolean },
): PersonPhrase {
  const count = pronoun.plural ? null : exactly(1, null, doc.tokens[at]?.text ?? "");
  return { ...BARE_PHRASE, ...pronoun, first: at, last: at + 1, head: at, kind: "pronoun", count, definite: true };
}

/** A bare figure of people: "the toll rose to 14". */
export function countPhrase({ first, last, value }: CountSpan): PersonPhrase {
  return { ...BARE_PHRASE, first, last, head: last - 1, kind: "count", count: value, numbered: true, plural: true };
}
