import type { Segmented, Sentence } from "../../text/index.ts";
import { clauseEnd } from "./content-end.ts";
import type { Draft, Scene } from "./draft.ts";
import { phraseAfter, type Range } from "./phrase.ts";
import { sourceOf } from "./source.ts";

/** "according to X": the rest of the sentence is X's, or X passed on what somebody else of the sentence says. */
export function readAccordingTo(scene: Scene, sentence: Sentence, earlier: readonly Draft[]): Draft[] {
  const { doc } = scene;
  const out: Draft[] = [...earlier];
  for (let i = sentence.first; i < sentence.last - 2; i++) {
    if (doc.tokens[i]?.lower !== "according" || doc.tokens[i + 1]?.lower !== "to" || (doc.tokens[i]?.quote ?? -1) >= 0) continue;
    const opens = i - sentence.first <= 1;
    const range = withoutClause(doc, phraseAfter(doc, i + 2), opens || doc.tokens[i - 2]?.lower === "that");
    if (range === null) continue;
    const source = sourceOf(doc, range, scene.actors, scene.lexicon);
    const at = out.findIndex((d) => d.source !== null && d.cue !== null);
    const host = out[at];
    if (
      host?.cue != null &&
      host.cue.first < i &&
      host.attribution === "explicit" &&
      source.name !== null &&
      source.kind !== "person"
    ) {
      out[at] = {
        ...host,
        chain: [...host.chain, source],
        content: host.content.flatMap((c) => (c.first < i && i < c.last ? trim(scene, { first: c.first, last: i }) : [c])),
      };
      continue;
    }
    if (source.kind === "unnamed" && /information|initial|preliminary/i.test(source.evidence[0]?.quote ?? "")) continue;
    const close = sourceEnd(scene, sentence, range.last, opens);
    // "said that, according to the mayor, the gate was open": the mayor's words within another's
    const around = out.flatMap((d) => d.content).find((c) => c.first < i && close + 2 < c.last);
    if (around !== undefined && doc.tokens[i - 2]?.lower === "that" && doc.tokens[close]?.text === ",") {
      out.push(attributed(scene, sentence, range, i, [{ first: close + 1, last: around.last }]));
      continue;
    }
    const content = opens ? [] : trim(scene, { first: sentence.first, last: i });
    const next = doc.tokens[close];
    if (opens && next?.text === "," && close + 1 < sentence.last)
      content.push(...trim(scene, { first: close + 1, last: clauseEnd(scene, sentence, close + 1) }));
    if (content.length === 0) continue;
    out.push(attributed(scene, sentence, range, i, content));
  }
  return out;
}

function attributed(scene: Scene, sentence: Sentence, range: Range, at: number, content: readonly Range[]): Draft {
  return {
    source: sourceOf(scene.doc, range, scene.actors, scene.lexicon),
    sourceRange: range,
    attribution: "explicit",
    cue: { first: at, last: at + 2 },
    content,
    chain: [],
    verb: null,
    stance: "asserts",
    negated: false,
    sentence,
  };
}

/** "According to the mayor, the road was open": what looks like an apposition is the clause's subject where a verb follows. */
function withoutClause(doc: Segmented, range: Range | null, opens: boolean): Range | null {
  if (range === null || !opens || !/^(?:VERB|AUX)$/.test(doc.tokens[range.last]?.pos ?? "")) return range;
  for (let i = range.first + 1; i < range.last; i++) if (doc.tokens[i]?.text === ",") return { first: range.first, last: i };
  return range;
}

/** "According to a count kept by two hospitals, …": the source reaches to the comma. */
function sourceEnd(scene: Scene, sentence: Sentence, from: number, opening: boolean): number {
  if (!opening) return from;
  for (let i = from; i < Math.min(sentence.last, from + 30); i++) if (scene.doc.tokens[i]?.text === ",") return i;
  return from;
}

function trim(scene: Scene, range: Range): Range[] {
  const { doc } = scene;
  let { first, last } = range;
  while (last > first && /^[,;—–-]$/.test(doc.tokens[last - 1]?.text ?? "")) last--;
  while (first < last && /^[,;—–-]$/.test(doc.tokens[first]?.text ?? "")) first++;
  return last - first >= 2 ? [{ first, last }] : [];
}
