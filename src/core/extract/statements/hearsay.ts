import type { Source } from "../../model/index.ts";
import { type Sentence, WordSet } from "../../text/index.ts";
import { clauseEnd } from "./content.ts";
import type { Draft, Scene } from "./draft.ts";
import { phraseBefore, type Range } from "./phrase.ts";
import { resolveSpeaker, sourceOf } from "./source.ts";

const ADVERBS = new WordSet("reportedly allegedly purportedly supposedly");
const NOUN =
  /^(?:claims?|assertions?|allegations?|accusations?|statements?|reports?|findings?|conclusions?|belief|warnings?|announcement|suggestions?|insistence|argument|contention|admission|fears?|hopes?|promises?|pledges?|vow|threats?|predictions?|denials?|view|complaints?|concerns?|acknowledg(?:e)?ment|demands?|revelations?|remarks?|comments?)$/;
const OWN = /^(?:his|her|its|their)$/;

/** "Rebels reportedly shelled the town": said by somebody nobody names. */
export function readHearsay(scene: Scene, sentence: Sentence): Draft | null {
  const { doc } = scene;
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = doc.tokens[i];
    if (token === undefined || token.quote >= 0 || !ADVERBS.has(token)) continue;
    const content = [
      { first: sentence.first, last: i },
      { first: i + 1, last: clauseEnd(scene, sentence, i + 1) },
    ].filter((r) => r.last > r.first);
    return { ...unspoken(sentence), cue: { first: i, last: i + 1 }, content };
  }
  return null;
}

/** "his claim that the road was open", "the report's finding that …": a noun of saying with whose it is and what it says. */
export function readNounCues(scene: Scene, sentence: Sentence, recent: readonly Source[], told: readonly Draft[]): Draft[] {
  const { doc } = scene;
  const out: Draft[] = [];
  for (let i = sentence.first + 1; i + 2 < sentence.last; i++) {
    const token = doc.tokens[i];
    if (doc.tokens[i + 1]?.lower !== "that" || token === undefined || token.quote >= 0 || !NOUN.test(token.lower)) continue;
    const owner = ownerBefore(scene, i, sentence);
    if (owner === null) continue;
    const end = Math.min(clauseEnd(scene, sentence, i + 1), secondVerb(scene, i + 2, sentence.last));
    const read = sourceOf(doc, owner, scene.actors, scene.lexicon);
    const speaker = OWN.test(doc.tokens[owner.first]?.lower ?? "")
      ? told.findLast((d) => (d.cue?.last ?? i) <= owner.first)
      : null;
    out.push({
      ...unspoken(sentence),
      source: speaker?.source == null ? resolveSpeaker(read, doc, owner, recent) : { ...speaker.source, evidence: read.evidence },
      sourceRange: owner,
      cue: { first: i, last: i + 1 },
      content: [{ first: i + 1, last: end }],
      stance: /^denial/.test(token.lower) ? "denies" : "asserts",
    });
  }
  return out;
}

const unspoken = (sentence: Sentence): Omit<Draft, "cue" | "content"> => ({
  source: null,
  sourceRange: null,
  attribution: "explicit",
  chain: [],
  verb: null,
  stance: "asserts",
  negated: false,
  sentence,
});

/** Whose claim it is: "his (earlier) claim", "the army's claim". */
function ownerBefore(scene: Scene, noun: number, sentence: Sentence): Range | null {
  const { doc } = scene;
  for (let i = noun - 1; i >= Math.max(sentence.first, noun - 3); i--) {
    const token = doc.tokens[i];
    if (token === undefined || token.quote >= 0) return null;
    if (OWN.test(token.lower)) return { first: i, last: i + 1 };
    if (/^['’]s?$/.test(token.text)) return i === sentence.first ? null : phraseBefore(doc, i);
    if (token.pos !== "ADJ" && token.pos !== "NOUN") return null;
  }
  return null;
}

/** The verb behind a that-clause whose noun is the sentence's subject: "his claim that the road was open angered them". */
function secondVerb(scene: Scene, from: number, end: number): number {
  const { doc } = scene;
  let seen = false;
  for (let i = from; i < end; i++) {
    const token = doc.tokens[i];
    const before = doc.tokens[i - 1];
    if (token === undefined || before === undefined || token.quote >= 0) return end;
    if (/^(?:that|who|which|whether|what|how|why|if|when|where|because|while|and|or|but|to|[,;:])$/.test(token.lower)) return end;
    if (token.pos !== "AUX" && (token.pos !== "VERB" || /ing$/.test(token.lower))) continue;
    if (seen && !/^(?:AUX|PART|ADV|VERB)$/.test(before.pos)) return i;
    seen = true;
  }
  return end;
}
