import { type Segmented, spansIn, type TokenSpan } from "../../../text/index.ts";
import type { PersonPhrase } from "../../claims/casualties/people/person-phrase.ts";
import type { Chunk } from "../clauses/chunk.ts";
import { chunkOf, subjectsOf } from "../clauses/clauses.ts";
import type { EventMention } from "../events/events.ts";
import type { ActorAt } from "./actor-at.ts";
import { type AimMention, ofNoun, ofVerb } from "./deed-frame.ts";
import { type Doer, type DoerLexicon, doerOf, MEANS } from "./doers.ts";
import { isSuspected } from "./suspected.ts";

/** Who does a deed, in the words of the text: an organisation, people, or people of an organisation. */
export interface AgentMention {
  readonly first: number;
  readonly last: number;
  readonly actor: ActorAt | null;
  readonly people: TokenSpan | null;
  /** "we", "our fighters": whoever speaks. */
  readonly own: boolean;
  readonly event: EventMention;
  /** "suspected", "alleged": the words do not say it as fact. */
  readonly hedged: boolean;
  /** The organisation is the one armed group the text names, not among these words. */
  readonly implied: boolean;
}

export interface Deeds {
  readonly agents: readonly AgentMention[];
  readonly aims: readonly AimMention[];
}

export interface DeedInputs {
  readonly doc: Segmented;
  readonly events: readonly EventMention[];
  readonly phrases: readonly PersonPhrase[];
  readonly actors: readonly ActorAt[];
  /** Pieces of a sentence, by its number. */
  readonly chunksOf: (sentence: number) => readonly Chunk[];
}

const HEDGE =
  /^(?:suspected|alleged|presumed|purported|believed|apparent|supposed|reportedly|allegedly|apparently|presumably|probable|probably|possibly|accused|implicated)$/;

/** Doers of attacks and harms, and what they are done to: read off the pieces of the sentence each stands in. */
export function readDeeds(inputs: DeedInputs, lexicon: DoerLexicon): Deeds {
  const agents: AgentMention[] = [];
  const aims: AimMention[] = [];
  const bySentence = Map.groupBy(inputs.events, (event) => event.sentence);
  for (const event of inputs.events) {
    if (event.negated || event.realis !== "actual") continue;
    const beside = bySentence.get(event.sentence) ?? [];
    const chunks = inputs.chunksOf(event.sentence);
    const at = chunkOf(chunks, event.first);
    if (at < 0) continue;
    const frame =
      (chunks[at] as Chunk).kind === "verb"
        ? ofVerb(inputs.doc, chunks, at, event)
        : ofNoun(inputs.doc, chunks, at, event, inputs.actors);
    for (const chunk of frame.doers) {
      if (isSuspected(inputs.doc, chunk)) continue;
      // "people killed in the attack": whom a deed befell did not do it
      if (beside.some((e) => overlap(e, event) && befell(e, chunk))) continue;
      if (!lexicon.people.has(inputs.doc.tokens[chunk.head]?.lower ?? "") && isDeed(beside, chunk) && !isForce(inputs, chunk))
        continue;
      if (inputs.doc.tokens[chunk.head]?.lower === "we") {
        agents.push({ ...NOBODY, first: chunk.first, last: chunk.last, event });
        continue;
      }
      const who = referent(inputs.doc, chunks, chunk);
      const doer = who === null ? null : doerOf(inputs.doc, chunks, who, inputs.actors, inputs.phrases, lexicon);
      if (doer !== null) agents.push(agentOf(inputs.doc, doer, event, frame.hedged));
    }
    for (const [chunk, aim] of frame.aims) aims.push({ chunk, event, aim });
  }
  return { agents, aims };
}

/** Those "we" stands for. */
const NOBODY = { actor: null, people: null, own: true, hedged: false, implied: false } as const;

type Span = Pick<TokenSpan, "first" | "last">;
const overlap = (a: Span, b: Span): boolean => a.first < b.last && b.first < a.last;

function befell({ harm, first, last }: EventMention, chunk: Chunk): boolean {
  return harm !== null && (overlap({ first, last }, chunk) || harm.patients.some((patient) => overlap(patient, chunk)));
}

/** "Rockets hit the town, wounding two": the deed itself, nobody's name. */
function isDeed(events: readonly EventMention[], { head }: Chunk): boolean {
  return events.some((e) => e.harm === null && !e.verb && e.first <= head && head < e.last);
}

/** "Turkish warplanes", "jets of the coalition": told of as what struck, and somebody's. */
function isForce({ doc, actors }: DeedInputs, { first, head, last }: Chunk): boolean {
  if (spansIn(actors, first, head + 1).some((a) => a.organised && a.last === head + 1)) return true;
  const of = doc.tokens[last]?.lower === "of" && doc.tokens[head]?.pos !== "VERB";
  return of && MEANS.test(doc.tokens[head]?.lower ?? "");
}

/** "Rebels broke into the bank, where they set off a bomb": whom a pronoun stands for, in its own sentence; null where that is open. */
function referent(doc: Segmented, chunks: readonly Chunk[], chunk: Chunk): Chunk | null {
  if (!/^(?:they|he|she)$/.test(doc.tokens[chunk.head]?.lower ?? "")) return chunk;
  for (let k = chunks.indexOf(chunk) - 1; k >= 0; k--) {
    const verb = chunks[k] as Chunk;
    // "they denied that they had fired": told of, not by, the report
    if (verb.kind === "clause" && doc.tokens[verb.first]?.lower === "that") return null;
    if (verb.kind !== "verb" || !verb.finite) continue;
    const subjects = verb.reports || verb.passive ? [] : subjectsOf(doc, chunks, k);
    const only = subjects.length === 1 ? (subjects[0] as Chunk) : null;
    return only === null || doc.tokens[only.head]?.pos === "PRON" ? null : only;
  }
  return null;
}

function agentOf(doc: Segmented, doer: Doer, event: EventMention, frameHedged: boolean): AgentMention {
  let hedged = frameHedged || doer.held;
  for (let i = Math.max(0, doer.first - 2); i < doer.last; i++) if (HEDGE.test(doc.tokens[i]?.lower ?? "")) hedged = true;
  for (let i = event.first - 1; i >= Math.max(0, event.first - 3); i--)
    if (/^(?:reportedly|allegedly|apparently|presumably)$/.test(doc.tokens[i]?.lower ?? "")) hedged = true;
  return {
    first: doer.first,
    last: doer.last,
    actor: doer.organisation,
    people: doer.people,
    own: doer.organisation === null && doc.tokens[doer.first]?.lower === "our",
    event,
    hedged,
    implied: doer.implied,
  };
}
