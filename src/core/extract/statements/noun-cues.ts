import type { Source } from "../../model/index.ts";
import type { Segmented, Sentence } from "../../text/index.ts";
import { mainVerbAfter, secondVerbAfter } from "./clause-verbs.ts";
import { clauseEnd } from "./content-end.ts";
import type { Draft, Scene } from "./draft.ts";
import { turnAfter } from "./object-end.ts";
import { phraseAfter, phraseBefore, type Range } from "./phrase.ts";
import { resolveSpeaker } from "./resolve-speaker.ts";
import { sourceOf } from "./source.ts";
import { NOTHING, type ReportingNoun } from "./statement-lexicon.ts";
import { adverbsBefore, subjectBefore } from "./subject.ts";

const OWN = /^(?:his|her|its|their)$/;
/** Words that may stand between the noun and whose it is, in tokens. */
const BETWEEN = 4;

/** "his claim that the road was open", "made a promise to pay", "calls by the union for calm": a noun of saying with whose it is and what it says. */
export function readNounCues(scene: Scene, sentence: Sentence, recent: readonly Source[], told: readonly Draft[]): Draft[] {
  const { doc, lexicon } = scene;
  const out: Draft[] = [];
  for (let i = sentence.first; i + 2 < sentence.last; i++) {
    const token = doc.tokens[i];
    if (token === undefined || token.quote >= 0) continue;
    const noun = lexicon.nouns.get(token.lower);
    if (noun === undefined || token.pos === "ADP") continue;
    const by = speakerBehind(scene, i, sentence);
    const link = linkOf(doc, by === null ? i + 1 : by.last, sentence);
    const from = contentFrom(scene, noun, link, sentence);
    if (from === null) continue;
    // "gave another version: the gate was open, the guard said": another tells it
    if (doc.tokens[link]?.text === ":" && told.some((d) => d.content.some((c) => c.first <= i && i < c.last))) continue;
    const that = /^(?:that|:)$/.test(doc.tokens[link]?.lower ?? "");
    const owner = by ?? ownerBefore(scene, i, sentence) ?? carrierOf(scene, i, sentence);
    if (owner === null && !(that && noun.alone && doc.tokens[i - 1]?.pos !== "VERB")) continue;
    const end = Math.min(
      clauseEnd(scene, sentence, from),
      that ? secondVerbAfter(doc, from + 1, sentence.last) : mainVerbAfter(doc, from, turnAfter(doc, from, sentence.last)),
    );
    if (end <= from) continue;
    out.push({
      source: owner === null ? null : speakerOf(scene, owner, recent, told),
      sourceRange: owner,
      attribution: "explicit",
      cue: { first: i, last: i + 1 },
      content: [{ first: from, last: end }],
      chain: [],
      verb: { stance: noun.stance, kind: that ? "say" : "deed", form: token.lower, needs: null, never: NOTHING },
      stance: noun.stance,
      negated: false,
      sentence,
    });
  }
  return out;
}

/** Where the link stands; a form of "be" before "that" is passed over: "his answer was that the road was open". */
function linkOf(doc: Segmented, at: number, sentence: Sentence): number {
  const be = /^(?:is|was|has been|remains)$/.test(doc.tokens[at]?.lower ?? "");
  return be && doc.tokens[at + 1]?.lower === "that" && at + 2 < sentence.last ? at + 1 : at;
}

/** First token of what is said behind the noun's link, or null where none of its links stands. */
function contentFrom({ doc, timesFrom }: Scene, noun: ReportingNoun, link: number, sentence: Sentence): number | null {
  const word = doc.tokens[link]?.lower ?? "";
  const next = doc.tokens[link + 1];
  if (link + 1 >= sentence.last || next === undefined || (doc.tokens[link]?.quote ?? 0) >= 0) return null;
  // "His answer: the road is open", "released a statement: “…”"
  if (word === ":") return link + 1;
  // "a message that shows it": a relative clause
  if (word === "that") return noun.links.has("that") && !/^(?:VERB|AUX|ADV)$/.test(next.pos) ? link : null;
  if (word === "to") return noun.links.has("to*") ? link + 1 : noun.links.has("to") && next.pos === "VERB" ? link : null;
  // "a statement on Monday"
  if (timesFrom.has(link) || timesFrom.has(link + 1)) return null;
  return noun.links.has(word) ? link + 1 : null;
}

function speakerOf(scene: Scene, owner: Range, recent: readonly Source[], told: readonly Draft[]): Source {
  const { doc } = scene;
  const read = sourceOf(doc, owner, scene.actors, scene.lexicon);
  const speaker = OWN.test(doc.tokens[owner.first]?.lower ?? "")
    ? told.findLast((d) => (d.cue?.last ?? owner.last) <= owner.first)
    : null;
  return speaker?.source == null ? resolveSpeaker(read, doc, owner, recent) : { ...speaker.source, evidence: read.evidence };
}

/** "claims by the rebels that", "criticism from the union of". */
function speakerBehind({ doc }: Scene, noun: number, sentence: Sentence): Range | null {
  const at = doc.tokens[noun + 1]?.text === "," ? noun + 2 : noun + 1;
  if (!/^(?:by|from)$/.test(doc.tokens[at]?.lower ?? "") || at + 2 >= sentence.last) return null;
  const range = phraseAfter(doc, at + 1);
  return range === null
    ? null
    : doc.tokens[range.last]?.text === "," && at === noun + 2
      ? { ...range, last: range.last + 1 }
      : range;
}

/** Whose claim it is: "his (earlier) claim", "the army's claim". */
function ownerBefore(scene: Scene, noun: number, sentence: Sentence): Range | null {
  const { doc } = scene;
  for (let i = noun - 1; i >= Math.max(sentence.first, noun - BETWEEN); i--) {
    const token = doc.tokens[i];
    if (token === undefined || token.quote >= 0) return null;
    if (OWN.test(token.lower)) return { first: i, last: i + 1 };
    if (/^['’]s?$/.test(token.text)) return i === sentence.first ? null : phraseBefore(doc, i);
    if (!/^(?:ADJ|NOUN|ADV)$/.test(token.pos) && !/ed$/.test(token.lower)) return null;
  }
  return null;
}

/** Who "made a (solemn) promise". */
function carrierOf(scene: Scene, noun: number, sentence: Sentence): Range | null {
  const { doc, lexicon } = scene;
  for (let i = noun - 1; i > Math.max(sentence.first, noun - BETWEEN - 1); i--) {
    const token = doc.tokens[i];
    if (token === undefined || token.quote >= 0) return null;
    if (lexicon.words.carries.has(token)) {
      let first = i;
      while (first > sentence.first + 1 && doc.tokens[first - 1]?.pos === "AUX") first--;
      return subjectBefore(scene, adverbsBefore(doc, first, sentence), sentence);
    }
    if (!/^(?:ADJ|NOUN|ADV|DET)$/.test(token.pos) && token.lower !== "following") return null;
  }
  return null;
}
