import { matchPhrase } from "../../lexicon/index.ts";
import type { Reading, Source, Statement, Time } from "../../model/index.ts";
import type { Segmented, Sentence, TokenSpan } from "../../text/index.ts";
import type { ActorRead } from "../mentions/actor/index.ts";
import { readAccordingTo } from "./according-to.ts";
import { readColonHead, readColonTail } from "./colon-head.ts";
import { wholeQuote } from "./content.ts";
import { isVerbHere } from "./cue-verb.ts";
import { type Draft, type Scene, sceneOf } from "./draft.ts";
import { finishStatement, type MediumHit } from "./finish.ts";
import { readHearsay } from "./hearsay.ts";
import { readNounCues } from "./noun-cues.ts";
import type { Range } from "./phrase.ts";
import { readCue } from "./read-cue.ts";
import type { StatementLexicon } from "./statement-lexicon.ts";

/** How many speakers a pronoun or a short name may look back on. */
const MEMORY = 6;

export interface StatementInputs {
  readonly actors: readonly ActorRead[];
  readonly times: readonly (TokenSpan & { readonly reading: Reading<Time> })[];
}

/** Every attributed statement: who says what, through whom, with which stance. Linear in the text's length. */
export function readStatements(doc: Segmented, inputs: StatementInputs, lexicon: StatementLexicon): Statement[] {
  const scene = sceneOf(doc, inputs.actors, inputs.times, lexicon);
  const drafts: Draft[] = [];
  /** Quotations a cue already accounts for, by their first token. */
  const told = new Set<number>();
  const loose: Loose[] = [];
  let speaker: Draft | null = null;
  /** The paragraph the speaker was last heard in. */
  let heard = 0;
  let recent: readonly Source[] = [];
  for (const sentence of doc.sentences) {
    const here = readSentence(scene, sentence, recent);
    for (const draft of here) {
      drafts.push(draft);
      for (const part of draft.content) told.add(part.first);
    }
    const named = here.findLast((d) => d.source !== null);
    // who is spoken of in another's words is remembered behind the one who speaks
    for (const inner of [true, false])
      for (const draft of here)
        if (draft.source !== null && within(draft, here) === inner) recent = [draft.source, ...recent.slice(0, MEMORY - 1)];
    if (named !== undefined) {
      speaker = named;
      heard = sentence.paragraph;
    }
    // a quotation on its own is the speaker's who was just heard, not one of a page ago
    else if (
      speaker !== null &&
      here.length === 0 &&
      doc.tokens[sentence.first]?.quote !== -1 &&
      sentence.paragraph - heard <= 1
    ) {
      loose.push({ at: drafts.length, sentence, speaker, content: null });
      heard = sentence.paragraph;
    } else if (speaker !== null && here.length === 0 && sentence.index === speaker.sentence.index + 1) {
      const content = saysNobodyThere(doc, sentence, speaker);
      if (content !== null) loose.push({ at: drafts.length, sentence, speaker, content });
    }
  }
  const media = new Map<number, readonly MediumHit[]>();
  return withContinued(scene, drafts, loose, told).map((draft, i) => finishStatement(scene, draft, i, media));
}

/** Whether a cue stands in what another of the sentence says: its speaker is spoken of, not heard. */
function within(draft: Draft, here: readonly Draft[]): boolean {
  const { cue } = draft;
  return cue !== null && here.some((d) => d !== draft && d.content.some((c) => c.first <= cue.first && cue.last <= c.last));
}

/** The token from which on what is said tells what another says, or null. */
function othersFrom(draft: Draft, here: readonly Draft[]): number | null {
  let first: number | null = null;
  for (const d of here)
    if (d !== draft && d.cue !== null && within(d, [draft]))
      first = Math.min(first ?? d.cue.first, d.cue.first, d.sourceRange?.first ?? d.cue.first);
  return first;
}

/** A sentence without a cue in which the speaker just heard may go on; `content` null: in the quotation it is. */
interface Loose {
  readonly at: number;
  readonly sentence: Sentence;
  readonly speaker: Draft;
  readonly content: Range | null;
}

/** Tokens a zero's place may stand behind it: "Nobody who was working in the building". */
const PLACE_REACH = 12;

/**
 * "The consulate said a shell hit its gate. Nobody at the gate was hurt.": that nobody came to harm at the very thing a
 * speaker has just spoken of is still his word. The words of the sentence, or null.
 */
function saysNobodyThere(doc: Segmented, sentence: Sentence, speaker: Draft): Range | null {
  if (sentence.paragraph !== speaker.sentence.paragraph || speaker.stance === "denies") return null;
  const words = [0, 1].map((k) => doc.tokens[sentence.first + k]?.lower ?? "").join(" ");
  if (!/^(?:no one|nobody|no-one|none|no \p{L}+s|there were)\b/u.test(words)) return null;
  const said = new Set(
    speaker.content.flatMap((c) => doc.tokens.slice(c.first, c.last).flatMap((t) => (t.pos === "NOUN" ? [t.lower] : []))),
  );
  const end = Math.min(sentence.last, sentence.first + PLACE_REACH);
  for (let i = sentence.first + 1; i + 2 < end; i++) {
    if (!/^(?:in|inside|at|within)$/.test(doc.tokens[i]?.lower ?? "")) continue;
    if (!/^(?:the|that|this)$/.test(doc.tokens[i + 1]?.lower ?? "")) continue;
    if (said.has(doc.tokens[i + 2]?.lower ?? "") || said.has(doc.tokens[i + 3]?.lower ?? ""))
      return { first: sentence.first, last: doc.tokens[sentence.last - 1]?.text === "." ? sentence.last - 1 : sentence.last };
  }
  return null;
}

/**
 * Sentences without a cue that are said all the same: the last speaker goes on. A quotation that goes on in another paragraph
 * is still that quotation, so its words join the statement's; behind words that were not quoted it is a statement of its own.
 */
function withContinued(scene: Scene, drafts: readonly Draft[], loose: readonly Loose[], told: ReadonlySet<number>): Draft[] {
  const out: Draft[] = [];
  /** Where each speaker's draft stands in `out`. */
  const placed = new Map<Draft, number>();
  let k = 0;
  for (let i = 0; i <= drafts.length; i++) {
    for (; k < loose.length && loose[k]?.at === i; k++) {
      const item = loose[k];
      const quote = item === undefined ? null : (item.content ?? wholeQuote(scene, item.sentence));
      if (item === undefined || quote === null || told.has(quote.first)) continue;
      const at = item.content === null ? placed.get(item.speaker) : undefined;
      const host = at === undefined ? undefined : out[at];
      if (at !== undefined && host !== undefined && endsQuoted(scene, host)) {
        out[at] = { ...host, content: [...host.content, quote] };
        continue;
      }
      out.push({
        ...item.speaker,
        attribution: "continued",
        cue: null,
        content: [quote],
        chain: [],
        verb: null,
        stance: "asserts",
        sentence: item.sentence,
        heardIn: item.speaker.heardIn ?? item.speaker.sentence,
      });
    }
    const draft = drafts[i];
    if (draft === undefined) continue;
    placed.set(draft, out.length);
    out.push(draft);
  }
  return out;
}

/** Whether the last of what is said is a whole quotation. */
function endsQuoted({ doc }: Scene, { content }: Draft): boolean {
  const part = content.at(-1);
  return part !== undefined && (doc.tokens[part.first]?.quote ?? -1) >= 0 && (doc.tokens[part.last - 1]?.quote ?? -1) >= 0;
}

function readSentence(scene: Scene, sentence: Sentence, recent: readonly Source[]): Draft[] {
  const { doc, lexicon } = scene;
  const out: Draft[] = [];
  for (let i = sentence.first; i < sentence.last; ) {
    const hit = (doc.tokens[i]?.quote ?? -1) >= 0 ? null : matchPhrase(lexicon.verbs, doc, i);
    if (hit === null) {
      i++;
      continue;
    }
    const draft = isVerbHere(scene, hit.first, hit.last, hit.value)
      ? readCue(scene, sentence, hit.first, hit.last, hit.value, out, recent)
      : null;
    if (draft !== null && !passedOn(out, draft)) out.push(draft);
    i = hit.last;
  }
  const told = readAccordingTo(scene, sentence, out);
  const alone =
    told.length === 0 ? (readColonHead(scene, sentence) ?? readColonTail(scene, sentence) ?? readHearsay(scene, sentence)) : null;
  if (alone !== null) return [alone];
  told.push(
    ...readNounCues(scene, sentence, recent, told).filter((d) => !told.some((o) => o.content[0]?.first === d.content[0]?.first)),
  );
  const made = told.filter((d) => !(isAttitude(d) && (within(d, told) || (d.negated && d.verb?.kind === "deed"))));
  return made.map((draft) => ({
    ...draft,
    chain: [...draft.chain, ...passedOnBy(draft, made)],
    othersFrom: othersFrom(draft, made),
  }));
}

/** "The envoy said that the rebels had denied it": their words came through the envoy, and through whom his came. */
function passedOnBy(draft: Draft, here: readonly Draft[]): readonly Source[] {
  const { cue, source } = draft;
  if (cue === null || source === null) return [];
  const outer = here.filter(
    (d) => d !== draft && d.source !== null && d.content.some((c) => c.first <= cue.first && cue.last <= c.last),
  );
  const through = outer.flatMap((d) => (d.source === null || isSame(d.source, source) ? [] : [d.source, ...d.chain]));
  return through.filter((s, i) => !draft.chain.some((c) => isSame(c, s)) && through.findIndex((o) => isSame(o, s)) === i);
}

function isSame(a: Source, b: Source): boolean {
  return a.name !== null ? a.name === b.name : a.role !== null && a.role === b.role && b.name === null;
}

/** "wants", "supports": what somebody holds, not what he says; told of him by another speaker it is part of that one's words. */
function isAttitude({ verb, stance }: Draft): boolean {
  if (verb === null) return false;
  return (
    verb.kind === "hold" ||
    verb.kind === "state" ||
    (verb.kind === "deed" && !/^(?:denies|blames|confirms|claims-responsibility)$/.test(stance))
  );
}

/** "The colonel confirmed it, AFP reported": the agency passes on what another said; it joins that one's chain. */
function passedOn(drafts: Draft[], draft: Draft): boolean {
  if (draft.source === null || (draft.source.kind !== "agency" && draft.source.kind !== "outlet") || draft.chain.length > 0)
    return false;
  const part = draft.content[0];
  const at = drafts.findIndex(
    (d) => d.source !== null && d.cue !== null && part !== undefined && part.first <= d.cue.first && d.cue.last <= part.last,
  );
  const inner = drafts[at];
  if (inner === undefined || draft.cue === null || part === undefined || part.last > draft.cue.first) return false;
  drafts[at] = { ...inner, chain: [...inner.chain, draft.source] };
  return true;
}
