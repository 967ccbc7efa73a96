import type { Segmented } from "../../../text/index.ts";
import type { SceneWords } from "./scene-words.ts";

/** Tokens `[first, last)` of a sentence between semicolons: what is said there is said together. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** What a text's deeds are read against. */
export interface Ground {
  readonly doc: Segmented;
  /** The token is of a deed's own words. */
  isDeed(token: number): boolean;
  /** The word is of a verb that reports what somebody says. */
  reports(word: string): boolean;
  readonly words: SceneWords;
}

const REACH = 6;
/** The stretch of its sentence a token stands in; a semicolon parts only what has a deed on either side. */
export function stretchOf({ doc, isDeed }: Ground, token: number): Stretch {
  const sentence = doc.sentences[doc.tokens[token]?.sentence ?? -1];
  if (sentence === undefined) return { first: token, last: token + 1 };
  let first = sentence.first;
  let last = sentence.last;
  for (let i = sentence.first; i < sentence.last; i++) {
    if (doc.tokens[i]?.text !== ";" || !holdsDeed(first, i)) continue;
    if (i < token) first = i + 1;
    else {
      last = i;
      break;
    }
  }
  return { first, last };

  function holdsDeed(from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (isDeed(i)) return true;
    return false;
  }
}

/**
 * Whether a time or place at `first` belongs to something else than a deed: "said on Friday", "told a news conference in Kabul" (`other`),
 * or stands right behind a verb that is none of the deeds, "formed two years ago, claimed …" (`verb`).
 */
export function governed({ doc, isDeed, reports, words }: Ground, first: number): "other" | "verb" | null {
  const sentence = doc.tokens[first]?.sentence;
  let close = true;
  for (let i = first - 1; i >= Math.max(0, first - REACH); i--) {
    const token = doc.tokens[i];
    if (token === undefined || token.sentence !== sentence || isDeed(i) || /^[,;:—–()"“”]$/.test(token.text)) return null;
    if (words.says(i, "setting")) return "other";
    if (token.pos === "AUX" || token.pos === "CCONJ" || token.pos === "SCONJ") return null;
    // "in Zamfara State on Saturday": a name states nothing
    const name = token.pos === "NOUN" || (token.pos === "PROPN" && !doc.upper);
    const other = words.says(i, "apart") || (!name && reports(token.lower));
    if (token.pos === "VERB" || other) {
      if (other) return "other";
      return close && !words.says(i, "befalls-there") ? "verb" : null;
    }
    if (token.pos !== "ADP" && token.pos !== "ADV" && token.pos !== "DET" && token.pos !== "NUM") close = false;
  }
  return null;
}
