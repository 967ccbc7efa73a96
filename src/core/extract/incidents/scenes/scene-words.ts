import { findPhrases, indexPhrases, type Lexicon, type PhraseIndex, tableOf } from "../../../lexicon/index.ts";
import type { Segmented } from "../../../text/index.ts";

/** What a word near a place or a time says of it: that a deed is told there, or what came after it. */
export type SceneWord =
  | "happen"
  | "deed"
  | "call"
  | "death"
  | "care"
  | "hospital"
  | "arrest"
  | "court"
  | "speech"
  | "page"
  | "after"
  | "scene"
  | "person"
  | "home"
  | "force"
  | "outlet"
  | "school"
  | "street"
  | "one-deed"
  | "apart"
  | "setting"
  | "befall"
  | "befalls-there"
  | "made"
  | "mass"
  | "inquiry"
  | "spot"
  | "court-kind"
  | "light"
  | "aftermath"
  | "abstract"
  | "accident"
  | "blast-accident";

export type SceneLexicon = PhraseIndex<readonly SceneWord[]>;

export function compileSceneLexicon(lexicon: Lexicon): SceneLexicon {
  const words = new Map<string, SceneWord[]>();
  for (const row of tableOf(lexicon, "en/scene-words"))
    for (const form of (row["words"] ?? "").split("|")) {
      const held = words.get(form);
      if (held === undefined) words.set(form, [row["says"] as SceneWord]);
      else held.push(row["says"] as SceneWord);
    }
  return indexPhrases(words);
}

/** What the words of one sentence say, by token; each sentence is looked at once, when first asked for. */
export interface SceneWords {
  /** Whether the phrase at a token says one of these. */
  says(token: number, ...which: readonly SceneWord[]): boolean;
  /** Whether a phrase anywhere in a sentence, by its number, says it. */
  within(sentence: number, which: SceneWord): boolean;
}

/** Every scene asks the same text: what it was asked is kept as long as the text is. */
const wordsOf = new WeakMap<SceneLexicon, WeakMap<Segmented, SceneWords>>();

export function readSceneWords(doc: Segmented, lexicon: SceneLexicon): SceneWords {
  const texts = wordsOf.get(lexicon) ?? new WeakMap<Segmented, SceneWords>();
  wordsOf.set(lexicon, texts);
  const words = texts.get(doc) ?? sceneWordsOf(doc, lexicon);
  texts.set(doc, words);
  return words;
}

function sceneWordsOf(doc: Segmented, lexicon: SceneLexicon): SceneWords {
  const read = new Map<number, ReadonlyMap<number, readonly SceneWord[]>>();
  const of = (sentence: number): ReadonlyMap<number, readonly SceneWord[]> => {
    const held = read.get(sentence);
    if (held !== undefined) return held;
    const said = new Map<number, readonly SceneWord[]>();
    const range = doc.sentences[sentence];
    if (range !== undefined)
      for (const { first, last, value } of findPhrases(lexicon, doc, range.first, range.last))
        for (let i = first; i < last; i++) said.set(i, value);
    read.set(sentence, said);
    return said;
  };
  const all = new Map<number, ReadonlySet<SceneWord>>();
  return {
    within: (sentence, which) => {
      const held = all.get(sentence) ?? new Set([...of(sentence).values()].flat());
      all.set(sentence, held);
      return held.has(which);
    },
    says: (token, ...which) => {
      const sentence = doc.tokens[token]?.sentence;
      if (sentence === undefined) return false;
      const said = of(sentence).get(token);
      return said !== undefined && which.some((word) => said.includes(word));
    },
  };
}
