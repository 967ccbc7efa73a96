import type { Source } from "../../model/index.ts";
import type { Sentence } from "../../text/index.ts";
import type { Scene } from "./draft.ts";
import { phraseAfter, type Range } from "./phrase.ts";
import { sourceOf } from "./source.ts";
import { subjectBefore } from "./subject.ts";

/** How far before "as saying" the word of quoting may stand, in tokens. */
const REACH = 14;
const QUOTED = /^(?:quoted|quotes|quoting|quote|cited|cites|citing)$/;

export interface QuotedAs {
  readonly speaker: Range;
  readonly cue: Range;
  /** First token of the clause that quotes: words said before it end there. */
  readonly opens: number;
  /** Who quotes him, where that is told. */
  readonly through: Source | null;
}

/** "AFP quoted police as saying", "was quoted by AFP as saying", "was quoted as saying by AFP": who speaks, and who passes it on. */
export function readQuotedAs(scene: Scene, sentence: Sentence, saying: Range): QuotedAs | null {
  const { doc } = scene;
  if (doc.tokens[saying.first - 1]?.lower !== "as") return null;
  for (let i = saying.first - 2; i >= Math.max(sentence.first + 1, saying.first - REACH); i--) {
    const token = doc.tokens[i];
    if (token === undefined || token.quote >= 0) return null;
    if (!QUOTED.test(token.lower)) continue;
    const be = /^(?:was|were|is|are|been|being)$/;
    const before = doc.tokens[i - 1]?.lower ?? "";
    const passive = be.test(before) || (be.test(doc.tokens[i - 2]?.lower ?? "") && /ly$|^also$/.test(before));
    const cue = { first: passive ? i - 1 : i, last: saying.last };
    const subject = subjectBefore(scene, cue.first, sentence);
    if (passive)
      return subject === null
        ? null
        : { speaker: subject, cue, opens: subject.first, through: byWhom(scene, i + 1) ?? byWhom(scene, saying.last) };
    const speaker = phraseAfter(doc, i + 1);
    if (speaker === null || speaker.last > saying.first - 1) return null;
    return {
      speaker,
      cue,
      opens: subject?.first ?? cue.first,
      through: subject === null ? null : sourceOf(doc, subject, scene.actors, scene.lexicon),
    };
  }
  return null;
}

function byWhom(scene: Scene, at: number): Source | null {
  if (scene.doc.tokens[at]?.lower !== "by") return null;
  const range = phraseAfter(scene.doc, at + 1);
  return range === null ? null : sourceOf(scene.doc, range, scene.actors, scene.lexicon);
}
