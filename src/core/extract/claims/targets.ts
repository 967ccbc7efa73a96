import { findPhrases } from "../../lexicon/index.ts";
import type { GtdTarget } from "../../model/index.ts";
import type { Segmented, TokenSpan } from "../../text/index.ts";
import type { AttackLexicon } from "../incidents/events/attack-lexicon.ts";
import { isVerbHere, phraseFrom } from "./named-phrase.ts";

/** Something attacked or damaged, as the noun phrase that names it. */
export interface TargetMention extends TokenSpan {
  readonly type: GtdTarget;
  readonly head: number;
  /** "walls", "windows": what is damaged of a thing, no target of its own. */
  readonly part: boolean;
  /** Known from the words that name it: somebody forces were after. */
  readonly aim?: "intended";
}

const UNSPECIFIED = "Unnamed Civilian/Unspecified";

/** Parts of a building. */
const PART = /^(?:walls?|windows?|roofs?|doors?|facades?|façades?|ceilings?)$/;

export function findTargets(doc: Segmented, lexicon: AttackLexicon): TargetMention[] {
  const out: TargetMention[] = [];
  for (const hit of findPhrases(lexicon.targets, doc)) {
    if (isVerbHere(doc, hit.first, hit.last)) continue;
    const span = phraseFrom(doc, hit.first, hit.last);
    const owner = hit.value.subtype === UNSPECIFIED ? ownerOf(doc, span.first, out) : null;
    out.push({
      ...span,
      type: owner?.type ?? hit.value,
      head: hit.last - 1,
      part: PART.test(doc.tokens[hit.last - 1]?.lower ?? ""),
    });
  }
  return out;
}

/** "The embassy said its main building": a building of no kind is of its owner's, the facility last named in the sentence. */
function ownerOf(doc: Segmented, first: number, named: readonly TargetMention[]): TargetMention | null {
  const before = doc.tokens[first - 1];
  const last = named.at(-1);
  if (before?.lower !== "its" || last === undefined || last.type.subtype === UNSPECIFIED) return null;
  return doc.tokens[last.head]?.sentence === before.sentence ? last : null;
}
