import { type Segmented, type Token, WordSet } from "../../../text/index.ts";

export type ChunkKind = "noun" | "verb" | "preposition" | "time" | "comma" | "and" | "relative" | "clause" | "other";

/** A piece of a sentence: tokens `[first, last)`; `head` is the noun or verb the others belong to. */
export interface Chunk {
  readonly kind: ChunkKind;
  readonly first: number;
  readonly last: number;
  readonly head: number;
  /** A verb chunk that can carry a clause: not "wearing masks", "to kill". */
  readonly finite: boolean;
  readonly passive: boolean;
  /** "said", "claiming": what follows is a clause of its own. */
  readonly reports: boolean;
}

/** What earlier stages know of a sentence's tokens. */
export interface ChunkHints {
  /** Tokens read as verbs of deeds, whatever their tag. */
  readonly verbs: ReadonlySet<number>;
  /** First token → token after, of verbs of several words: "opened fire on", "blew up". */
  readonly phrases: ReadonlyMap<number, number>;
  /** First token → token after, of times. */
  readonly times: ReadonlyMap<number, number>;
  /** First token → token after, of names: one noun, whatever words they are made of. */
  readonly names: ReadonlyMap<number, number>;
  /** Words of reporting verbs. */
  readonly reporting: ReadonlySet<string>;
}

const LONGEST_ASIDE = 24;

export const RELATIVE = new WordSet("who which whom whose where");

export function isVerb(token: Token | undefined, hints: ChunkHints): boolean {
  if (token === undefined || hints.verbs.has(token.index)) return token !== undefined;
  return (token.pos === "VERB" || token.pos === "AUX") && !hints.names.has(token.index);
}

/** The token that closes the bracket at `at`, where it closes soon. */
export function closing(doc: Segmented, at: number, limit: number): number | null {
  const mark = doc.tokens[at]?.text === "[" ? "]" : ")";
  for (let i = at + 1; i < Math.min(limit, at + LONGEST_ASIDE); i++) if (doc.tokens[i]?.text === mark) return i;
  return null;
}
