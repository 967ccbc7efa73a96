import type { Evidence } from "../../../model/index.ts";
import { evidenceAt } from "../../../text/index.ts";
import type { TimeRead } from "../../resolve/time/index.ts";
import type { AttackLexicon } from "../events/attack-lexicon.ts";
import { openedLongAfter } from "../scenes/anchors.ts";
import type { ActLexicon } from "./act-lexicon.ts";
import { type ActInputs, actIn, type PoliticalAct } from "./find-act.ts";

/** What sides did long before the deeds a report tells: "the two sides held talks in May". */
export interface PastAct {
  /** From its verb to the end of its clause. */
  readonly evidence: Evidence;
}

/** Acts told with a day or month that was over two weeks before the first day the report tells of. */
export function findPastActs(
  inputs: ActInputs,
  times: readonly TimeRead[],
  opening: TimeRead | null,
  lexicon: ActLexicon,
  attacks: AttackLexicon,
): PastAct[] {
  const { doc, skip } = inputs;
  const out: PastAct[] = [];
  let read = -1;
  let act: PoliticalAct | null = null;
  for (const time of times) {
    const sentence = doc.sentences[doc.tokens[time.first]?.sentence ?? -1];
    if (sentence === undefined || skip.has(sentence.index) || !openedLongAfter(time, opening)) continue;
    if (sentence.index !== read) act = actIn(inputs, sentence.first, sentence, lexicon, attacks);
    read = sentence.index;
    // the time is the act's own: nothing else is done between the two
    if (act === null || act.realis !== "actual" || time.first < act.last || parted(inputs, act.last, time.first)) continue;
    const last = clauseEnd(inputs, time.last, sentence.last);
    const evidence = evidenceAt(doc, doc.tokens[act.first]?.start ?? 0, doc.tokens[last - 1]?.end ?? 0);
    if ((out.at(-1)?.evidence.end ?? 0) <= evidence.start) out.push({ evidence });
  }
  return out;
}

function parted({ doc }: ActInputs, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (/^(?:VERB|AUX|SCONJ)$/.test(doc.tokens[i]?.pos ?? "")) return true;
  return false;
}

function clauseEnd({ doc }: ActInputs, from: number, limit: number): number {
  let i = from;
  while (i < limit && !/^(?:[,.;:—–!?]|and|but|while|when)$/.test(doc.tokens[i]?.lower ?? "")) i++;
  return i;
}
