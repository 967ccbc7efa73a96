import { matchPhrase } from "../../lexicon/index.ts";
import { type Segmented, type Sentence, WordSet } from "../../text/index.ts";
import { finite, resumes } from "./clause-verbs.ts";
import { clauseEnd } from "./content-end.ts";
import type { Draft, Scene } from "./draft.ts";
import { phraseAfter, phraseBefore, type Range } from "./phrase.ts";
import { sourceOf } from "./source.ts";

/** A phrase that names a source: its cue, who it is, and the token behind it. */
interface Frame {
  readonly cue: Range;
  readonly source: Range;
  readonly last: number;
}

/** Longest description of whose view, account or count it is, in tokens. */
const OWNER_REACH = 8;
const OWNED_BY = new WordSet("in by to from");

/**
 * "according to X", "per X", "in X's view", "by police accounts": the rest of the sentence is X's, or X passed on what
 * somebody else of the sentence says. The frames stand in `lexicon/en/source-frames.tsv`.
 */
export function readAccordingTo(scene: Scene, sentence: Sentence, earlier: readonly Draft[]): Draft[] {
  const { doc } = scene;
  const out: Draft[] = [...earlier];
  for (let i = sentence.first; i < sentence.last - 1; i++) {
    const frame = (doc.tokens[i]?.quote ?? -1) >= 0 ? null : (frameAt(scene, sentence, i) ?? ownedAt(scene, sentence, i));
    if (frame === null) continue;
    const opens = i - sentence.first <= 1;
    const range = withoutClause(doc, frame.source, opens || doc.tokens[i - 2]?.lower === "that");
    const source = sourceOf(doc, range, scene.actors, scene.lexicon);
    const at = out.findIndex((d) => d.source !== null && d.cue !== null);
    const host = out[at];
    if (
      host?.cue != null &&
      host.cue.first < i &&
      host.attribution === "explicit" &&
      (source.kind === "agency" || source.kind === "outlet")
    ) {
      out[at] = {
        ...host,
        chain: [...host.chain, source],
        content: host.content.flatMap((c) => (c.first < i && i < c.last ? trim(scene, { first: c.first, last: i }) : [c])),
      };
      continue;
    }
    if (source.kind === "unnamed" && /information|initial|preliminary/i.test(source.evidence[0]?.quote ?? "")) continue;
    const close = sourceEnd(scene, sentence, frame.last === frame.source.last ? range.last : frame.last, opens);
    // "said that, according to the mayor, the gate was open": the mayor's words within another's
    const around = out.flatMap((d) => d.content).find((c) => c.first < i && close + 2 < c.last);
    if (around !== undefined && doc.tokens[i - 2]?.lower === "that" && doc.tokens[close]?.text === ",") {
      out.push({ ...attributed(scene, sentence, range, frame.cue), content: [{ first: close + 1, last: around.last }] });
      continue;
    }
    const content = opens ? [] : trim(scene, { first: sentence.first, last: i });
    const next = doc.tokens[close];
    const open = (doc.tokens[close + 1]?.quote ?? -1) >= 0 && !/^according/i.test(doc.tokens[i]?.text ?? "");
    if (next?.text === "," && close + 1 < sentence.last) {
      // "… was, in the words of the mayor, “a gift”": the words themselves stand behind
      if (open) content.length = 0;
      const last = clauseEnd(scene, sentence, close + 1);
      const behind = { first: close + 1, last };
      if (opens || open || content[0] === undefined || !finite(doc, content[0]) || resumes(doc, close + 1, false))
        content.push(...trim(scene, behind));
    }
    if (content.length === 0) continue;
    // what another of the sentence says ends where his source is named
    for (const [k, d] of out.entries())
      if (d.content.some((c) => c.first < i && i < c.last))
        out[k] = {
          ...d,
          content: d.content.flatMap((c) => (c.first < i && i < c.last ? trim(scene, { first: c.first, last: i }) : [c])),
        };
    out.push({ ...attributed(scene, sentence, range, frame.cue), content });
  }
  return out;
}

/** "according to the mayor", ", per police": the source behind fixed words. */
function frameAt({ doc, lexicon }: Scene, sentence: Sentence, at: number): Frame | null {
  const hit = matchPhrase(lexicon.frames, doc, at);
  if (hit === null || hit.value === "owned" || hit.last >= sentence.last) return null;
  if (hit.value === "mark" && at > sentence.first && !/^[,(]$/.test(doc.tokens[at - 1]?.text ?? "")) return null;
  const source = nounsFrom(doc, hit.last, sentence);
  return source === null ? null : { cue: { first: at, last: hit.last }, source, last: source.last };
}

/** The source's phrase; what the tagger takes for a verb behind "to" is a noun: "according to police", "to exit polls". */
function nounsFrom(doc: Segmented, at: number, sentence: Sentence): Range | null {
  const token = doc.tokens[at];
  if (token === undefined || token.quote >= 0) return null;
  if (token.pos !== "VERB") return phraseAfter(doc, at);
  const more = at + 1 < sentence.last ? phraseAfter(doc, at + 1) : null;
  return { first: at, last: more !== null && /^(?:NOUN|PROPN)$/.test(doc.tokens[at + 1]?.pos ?? "") ? more.last : at + 1 };
}

/** "in Ana Ruiz's view,", "by police accounts,": whose view, between a preposition and the noun; at a border of the sentence. */
function ownedAt({ doc, lexicon }: Scene, sentence: Sentence, at: number): Frame | null {
  const token = doc.tokens[at];
  const behind = doc.tokens[at - 1];
  if (token === undefined || !OWNED_BY.has(token)) return null;
  if (at > sentence.first + 1 && behind?.text !== "," && behind?.text !== "—") return null;
  for (let i = at + 2; i < Math.min(sentence.last - 1, at + OWNER_REACH); i++) {
    const word = doc.tokens[i];
    if (word === undefined || word.quote >= 0 || /^(?:VERB|AUX|ADP|SCONJ|PUNCT)$/.test(word.pos)) return null;
    if (matchPhrase(lexicon.frames, doc, i)?.value !== "owned") continue;
    const mark = doc.tokens[i + 1]?.text ?? "";
    if (mark !== "," && mark !== ".") continue;
    const possessed = /^['’]s?$/.test(doc.tokens[i - 1]?.text ?? "");
    const owner = possessed ? phraseBefore(doc, i - 1) : { first: at + 1, last: i };
    const named = possessed || doc.tokens[i - 1]?.pos === "NOUN" || (i === at + 2 && doc.tokens[at + 1]?.pos === "PRON");
    return owner === null || !named || owner.first <= at ? null : { cue: { first: at, last: i + 1 }, source: owner, last: i + 1 };
  }
  return null;
}

function attributed(scene: Scene, sentence: Sentence, range: Range, cue: Range): Omit<Draft, "content"> {
  return {
    source: sourceOf(scene.doc, range, scene.actors, scene.lexicon),
    sourceRange: range,
    attribution: "explicit",
    cue,
    chain: [],
    verb: null,
    stance: "asserts",
    negated: false,
    sentence,
  };
}

/** "According to the mayor, the road was open": what looks like an apposition is the clause's subject where a verb follows. */
function withoutClause(doc: Segmented, range: Range, opens: boolean): Range {
  if (!opens || !/^(?:VERB|AUX)$/.test(doc.tokens[range.last]?.pos ?? "")) return range;
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
