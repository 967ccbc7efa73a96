import type { Segmented, Sentence } from "../../text/index.ts";
import type { Scene } from "./draft.ts";
import { headBefore, type Range } from "./phrase.ts";

/** How far back an insertion between subject and verb may reach, in tokens. */
const INSERTION = 24;

/** "Ana Ruiz, who speaks for the army,": back to the phrase before the mark, a comma or dash, that opened the insertion. */
export function beforeInsertion(scene: Scene, close: number, sentence: Sentence): Range | null {
  const { doc } = scene;
  const mark = doc.tokens[close]?.text === "," ? COMMA : DASH;
  for (let i = close - 1; i > Math.max(sentence.first, close - INSERTION); i--) {
    const token = doc.tokens[i];
    if (token === undefined || token.quote >= 0) return null;
    if (!mark.test(token.text)) continue;
    // "Ana Ruiz, 35, the mayor,": the age between is no name
    if (isAge(doc, i, mark)) {
      i -= 1;
      continue;
    }
    const head = headBefore(doc, i, sentence.first);
    if (head === null) continue;
    const next = doc.tokens[i + 1];
    // an apposition belongs to the name; any other insertion ("in Kabul,") stays outside
    return { first: head.first, last: next !== undefined && apposes(scene, i + 1, close) ? close : head.last };
  }
  return null;
}

const COMMA = /^,$/;
export const DASH = /^(?:—|–|--)$/;

/** Whether nothing but a number stands between the comma at `i` and the one before it. */
function isAge(doc: Segmented, i: number, mark: RegExp): boolean {
  return /^\d{1,3}$/.test(doc.tokens[i - 1]?.text ?? "") && mark.test(doc.tokens[i - 2]?.text ?? "");
}

/** Whether the words between two commas say who somebody is. */
function apposes({ doc, lexicon }: Scene, first: number, last: number): boolean {
  if (lexicon.words.apposes.has(doc.tokens[first])) return true;
  for (let i = first; i < last; i++) if (doc.tokens[i]?.pos !== "PROPN" && doc.tokens[i]?.pos !== "NUM") return false;
  return true;
}

/** A comma before the cue that closes an apposition: "Ana Ruiz, the mayor, said". */
export function opensApposition(scene: Scene, comma: number, sentence: Sentence): boolean {
  const { doc } = scene;
  for (let i = comma - 1; i > Math.max(sentence.first, comma - INSERTION); i--) {
    const token = doc.tokens[i];
    if (token === undefined || token.quote >= 0) return false;
    if (token.text !== ",") continue;
    const head = headBefore(doc, i, sentence.first);
    return head !== null && head.first <= sentence.first + 6 && apposes(scene, i + 1, comma);
  }
  return false;
}
