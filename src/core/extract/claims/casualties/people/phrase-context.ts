import type { Quantity } from "../../../../model/index.ts";
import type { TokenSet } from "../../../../text/index.ts";

/** A count the quantity reader found, as a token range. */
export interface CountSpan {
  readonly first: number;
  readonly last: number;
  readonly value: Quantity;
}

/** What else was found in the text that a person phrase must not swallow, by token index. */
export interface PhraseContext {
  readonly counts: ReadonlyMap<number, CountSpan>;
  /** Tokens inside a time expression. */
  readonly times: TokenSet;
  /** Tokens inside a place name. */
  readonly places: TokenSet;
  /** Tokens of words for the people of a place: "Iraqis", "Afghan". */
  readonly demonyms: TokenSet;
  /** Tokens inside the name of a group, agency or other organisation. */
  readonly organisations: TokenSet;
  /** Tokens that say harm: never part of a phrase unless they stand before its head. */
  readonly harm: TokenSet;
  /** In a headline every word has a capital: only these lower-case words are names there. Null in a text. */
  readonly names: ReadonlySet<string> | null;
}
