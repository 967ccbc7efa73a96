import type { Evidence } from "../../model/index.ts";
import { evidenceAt, type Segmented, type Sentence, spansIn } from "../../text/index.ts";
import type { EventMention } from "../incidents/events/events.ts";
import type { UndertakingHit } from "./undertaking-lexicon.ts";

/** What an attack may bring about, as somebody supposes. */
export interface Consequence {
  /** The whole of the supposition. */
  readonly evidence: Evidence;
  /** The effect alone, from its verb: "delay the withdrawal". */
  readonly effect: Evidence;
  /** The words that make it a supposition: "could", "in theory". */
  readonly hedges: readonly Evidence[];
}

const MODAL = /^(?:could|might|may|would)$/;
/** Words between the modal and its verb: "could, at least in theory, also delay". */
const BETWEEN = /^(?:,|in|at|least|theory|theoretically|principle|well|also|even|then|still|yet|again|further|seriously|easily)$/;
const REACH = 8;

/** "Such a strike could, in theory, delay the talks": a modal, a verb of effect, and an attack as what would bring it about. */
export function readConsequences(
  doc: Segmented,
  hits: readonly UndertakingHit[],
  events: readonly EventMention[],
): Consequence[] {
  const out: Consequence[] = [];
  for (const hit of hits) {
    if (hit.value !== "effect") continue;
    const sentence = doc.sentences[doc.tokens[hit.first]?.sentence ?? 0];
    const modal = sentence === undefined ? null : modalBefore(doc, sentence, hit.first);
    if (sentence === undefined || modal === null) continue;
    if (spansIn(events, sentence.first, modal).length === 0) continue;
    const at = (first: number, last: number): Evidence =>
      evidenceAt(doc, doc.tokens[first]?.start ?? 0, doc.tokens[last - 1]?.end ?? 0);
    const end = clauseEnd(doc, sentence, hit.last);
    if (end === hit.last) continue;
    out.push({
      evidence: at(sentence.first, end),
      effect: at(hit.first, end),
      hedges: [at(modal, modal + 1), ...theory(doc, modal + 1, hit.first).map((i) => at(i.first, i.last))],
    });
  }
  return out;
}

function modalBefore(doc: Segmented, sentence: Sentence, verb: number): number | null {
  for (let i = verb - 1; i > Math.max(sentence.first, verb - REACH); i--) {
    const word = doc.tokens[i]?.lower ?? "";
    if (MODAL.test(word)) return i;
    if (!BETWEEN.test(word)) return null;
  }
  return null;
}

/** "in theory", "theoretically". */
function theory(doc: Segmented, from: number, to: number): { readonly first: number; readonly last: number }[] {
  for (let i = from; i < to; i++)
    if (/^(?:theory|theoretically|principle)$/.test(doc.tokens[i]?.lower ?? ""))
      return [{ first: doc.tokens[i - 1]?.lower === "in" ? i - 1 : i, last: i + 1 }];
  return [];
}

function clauseEnd(doc: Segmented, sentence: Sentence, from: number): number {
  let i = from;
  while (i < sentence.last && !/^(?:[,.;:—–]|although|though|but|while|unless|if)$/.test(doc.tokens[i]?.lower ?? "")) i++;
  return i;
}
