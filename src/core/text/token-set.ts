/** Tokens of one text, by their index. */
export interface TokenSet {
  has(token: number): boolean;
}

interface Tokens {
  readonly first: number;
  readonly last: number;
}

/** A byte for every token of the text: sets are asked of many tokens and made for every report. */
class MarkedTokens implements TokenSet {
  readonly #marks: Uint8Array;

  constructor(size: number, spans: Iterable<Tokens>) {
    this.#marks = new Uint8Array(size);
    for (const { first, last } of spans) this.#marks.fill(1, first, last);
  }

  has(token: number): boolean {
    return this.#marks[token] === 1;
  }
}

/** The tokens of spans `[first, last)` of a text. */
export function tokensOf(doc: { readonly tokens: readonly unknown[] }, spans: Iterable<Tokens>): TokenSet {
  return new MarkedTokens(doc.tokens.length, spans);
}
