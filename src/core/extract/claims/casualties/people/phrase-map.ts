import { type Segmented, type TokenSet, tokensOf } from "../../../../text/index.ts";
import type { PersonPhrase } from "./person-phrase.ts";

export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

/** Longest way back to a subject, in tokens. */
const FAR = 30;

/** The people phrases and harm words of one text, by token. */
export class PhraseMap {
  readonly doc: Segmented;
  readonly phrases: readonly PersonPhrase[];
  readonly byFirst = new Map<number, PersonPhrase>();
  readonly byLast = new Map<number, PersonPhrase>();
  /** Tokens of harm words. */
  readonly harm: TokenSet;
  readonly times: TokenSet;
  /** Index in `phrases` of the first phrase at or after each token. */
  readonly after: Int32Array;

  constructor(doc: Segmented, phrases: readonly PersonPhrase[], hits: readonly TokenRange[], times: TokenSet) {
    this.doc = doc;
    this.phrases = phrases;
    this.times = times;
    for (const phrase of phrases) {
      this.byFirst.set(phrase.first, phrase);
      this.byLast.set(phrase.last, phrase);
    }
    this.harm = tokensOf(doc, hits);
    this.after = new Int32Array(doc.tokens.length + 1).fill(phrases.length);
    for (let i = doc.tokens.length - 1, p = phrases.length - 1; i >= 0; i--) {
      while (p >= 0 && (phrases[p] as PersonPhrase).first >= i) p--;
      this.after[i] = p + 1;
    }
  }

  word(i: number): string {
    return this.doc.tokens[i]?.lower ?? "";
  }

  bounds(i: number): TokenRange {
    const sentence = this.doc.sentences[this.doc.tokens[i]?.sentence ?? 0];
    return { first: sentence?.first ?? 0, last: sentence?.last ?? 0 };
  }

  /** Phrases of the sentence that end at or before `at`, nearest first. */
  *before(at: number): Generator<PersonPhrase> {
    const floor = Math.max(this.bounds(Math.max(0, at - 1)).first, at - FAR);
    for (let p = (this.after[Math.min(at, this.after.length - 1)] as number) - 1; p >= 0; p--) {
      const phrase = this.phrases[p] as PersonPhrase;
      if (phrase.first < floor) return;
      if (phrase.last <= at) yield phrase;
    }
  }
}
