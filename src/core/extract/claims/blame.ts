import { findPhrases, indexPhrases, type Lexicon, type PhraseIndex, tableOf } from "../../lexicon/index.ts";
import type { Actor, ResponsibilityRelation } from "../../model/index.ts";
import { evidenceAt, type Segmented, spanOf, spansIn, type TokenSpan } from "../../text/index.ts";
import type { Chunk } from "../incidents/clauses/chunk.ts";
import { behind, chunkOf, objectsOf, subjectsOf } from "../incidents/clauses/clauses.ts";
import type { ActorAt } from "../incidents/deeds/actor-at.ts";
import { type DoerLexicon, doerOf } from "../incidents/deeds/doers.ts";
import { isSuspected } from "../incidents/deeds/suspected.ts";
import type { EventMention } from "../incidents/events/events.ts";
import { verbGroupBefore } from "./casualties/harm/verb-group.ts";
import type { PersonPhrase } from "./casualties/people/person-phrase.ts";
import { type ClaimDraft, draftClaim } from "./draft.ts";

interface Term {
  readonly relation: ResponsibilityRelation;
  /** The words tell the deed, where others only say whose it is held to be. */
  readonly tells: boolean;
  readonly actor: "before" | "after" | "voice" | "to" | "held" | "owner" | "captor" | "theirs";
  readonly needsDeed: boolean;
}

export type BlameLexicon = PhraseIndex<Term>;

/** Words that say who did a deed by somebody's account, from `lexicon/en/responsibility-terms.tsv`. */
export function compileBlameLexicon(lexicon: Lexicon): BlameLexicon {
  return indexPhrases(
    tableOf(lexicon, "en/responsibility-terms").flatMap((row) =>
      (row["forms"] ?? "").split("|").map((form): [string, Term] => [
        form,
        {
          relation: row["relation"] === "did" ? "blamed" : ((row["relation"] ?? "blamed") as ResponsibilityRelation),
          tells: row["relation"] === "did",
          actor: (row["actor"] ?? "after") as Term["actor"],
          needsDeed: row["deed"] === "y",
        },
      ]),
    ),
  );
}

export interface BlameInputs {
  readonly doc: Segmented;
  readonly events: readonly EventMention[];
  readonly actors: readonly ActorAt[];
  readonly phrases: readonly PersonPhrase[];
  readonly chunksOf: (sentence: number) => readonly Chunk[];
  readonly incidentAt: (start: number) => number | null;
}

const DEED = /^(?:deaths?|crimes?|deeds?|actions?|acts?|incidents?|massacres?|attacks?|terrorism|outrage|atrocity|atrocities)$/;
const NOT = /^(?:not|n't|n’t|never|no|nobody|none|neither|nor|without|den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?)$/;
const FIGHTERS: ReadonlySet<Actor["kind"]> = new Set(["rebel", "militia", "criminal"]);
const CAN_DO: ReadonlySet<Actor["kind"]> = new Set([...FIGHTERS, "state", "military", "police", "organisation"]);
const BY: ReadonlySet<string> = new Set(["by"]);
const ON: ReadonlySet<string> = new Set(["on"]);
const TO: ReadonlySet<string> = new Set(["to"]);

/** Claims of who did it by words of blame, wherever they stand: "was attributed to", "for which the army is held responsible". */
export function readBlame(inputs: BlameInputs, lexicon: BlameLexicon, doers: DoerLexicon): ClaimDraft[] {
  const { doc } = inputs;
  const out: ClaimDraft[] = [];
  for (const { first, last, value } of findPhrases(lexicon, doc)) {
    const sentence = doc.tokens[first]?.sentence ?? -1;
    const told = !value.needsDeed || tellsDeed(inputs, sentence) || pointsBack(doc, first, last);
    if (!told && !followsDeed(inputs, first, last, value)) continue;
    if (!said(doc, first) || (value.actor === "captor" && !inputs.events.some(isTaking))) continue;
    // "the ministry ordered the arrest of": no deed of violence it is blamed for
    if (doc.tokens[last - 1]?.lower === "the" && !deedFollows(inputs, last)) continue;
    const chunks = inputs.chunksOf(sentence);
    const incident = inputs.incidentAt(doc.tokens[first]?.start ?? 0);
    if (incident === null) continue;
    for (const chunk of namedBy(inputs, chunks, { first, last }, value)) {
      const actor = bodyOf(inputs, chunks, chunk, doers);
      const fighters = !told || value.actor === "captor";
      if (actor === null || (fighters && !FIGHTERS.has(actor.actor.kind))) continue;
      const words = evidenceAt(doc, doc.tokens[first]?.start ?? 0, doc.tokens[last - 1]?.end ?? 0);
      const who = evidenceAt(doc, actor.start, actor.end);
      // words of blame are no telling of the deed: they keep it from being taken for a fact
      const tells = value.tells && !isSuspected(doc, chunk);
      const relation = value.tells && !tells ? "suspected" : value.relation;
      out.push(
        draftClaim("responsibility", { actor: actor.actor, relation }, [words, who], incident, { hedges: tells ? [] : [words] }),
      );
    }
  }
  return out;
}

function tellsDeed({ doc, events }: BlameInputs, sentence: number): boolean {
  if (events.some((e) => e.sentence === sentence && (!e.weak || e.harm !== null))) return true;
  const range = doc.sentences[sentence];
  return range !== undefined && doc.tokens.slice(range.first, range.last).some((t) => DEED.test(t.lower));
}

/** "A bomb killed two. The Front was blamed.": of the deed told right before, where the words say no other. */
function followsDeed(inputs: BlameInputs, first: number, last: number, { actor }: Term): boolean {
  const { doc } = inputs;
  const own = doc.tokens[first]?.sentence ?? 0;
  const paragraph = doc.sentences[own]?.paragraph ?? 0;
  // "accused the Front of corruption", "is blamed for the drought": of something else
  const names = ({ kind, first: at }: Chunk): boolean =>
    at >= last - 1 && kind === "preposition" && /^(?:for|of|in|with|over)$/.test(doc.tokens[at]?.lower ?? "");
  if (actor !== "theirs" && inputs.chunksOf(own).some(names)) return false;
  for (let k = own - 1; k >= own - DEED_BEFORE && paragraph - (doc.sentences[k]?.paragraph ?? -9) <= 1; k--)
    if (tellsDeed(inputs, k)) return true;
  return false;
}

const DEED_BEFORE = 3;

/** A deed, no arrest, within a few words of the token: "ordered the | brutal murder of". */
function deedFollows({ doc, events }: BlameInputs, at: number): boolean {
  const near = spansIn(events, at, at + MODIFIERS + 1).filter((e) => e.sentence === doc.tokens[at - 1]?.sentence);
  if (near.some((e) => e.cls?.name === "arrest" || (e.cls === null && e.harm?.effect === "captured"))) return false;
  return near.length > 0 || doc.tokens.slice(at, at + MODIFIERS).some((token) => DEED.test(token.lower));
}

/** Words that may stand between "the" and its deed. */
const MODIFIERS = 3;

/** "blamed it on the cartel": on what was told before. */
function pointsBack(doc: Segmented, first: number, last: number): boolean {
  return (
    /^blam/.test(doc.tokens[first]?.lower ?? "") &&
    /^(?:it|this|them)$/.test(doc.tokens[last]?.lower ?? "") &&
    doc.tokens[last + 1]?.lower === "on"
  );
}

const isTaking = ({ cls, realis, negated }: EventMention): boolean =>
  !negated && realis === "actual" && (cls?.name === "kidnapping" || cls?.name === "hostage-taking");

/** Nobody's words are blame: "has not claimed", "may claim", "if the rebels are blamed". */
function said(doc: Segmented, at: number): boolean {
  const { negated, modal, first } = verbGroupBefore(doc, at);
  if (negated || (modal !== null && modal !== "cannot")) return false;
  for (let i = first - 1; i >= first - 6; i--) {
    const token = doc.tokens[i];
    if (token === undefined || token.sentence !== doc.tokens[at]?.sentence || /^[,;:]$/.test(token.text)) break;
    if (NOT.test(token.lower) || /^(?:if|whether|unless)$/.test(token.lower)) return false;
  }
  return true;
}

/** The noun phrases that name who did it. */
function namedBy(
  inputs: BlameInputs,
  chunks: readonly Chunk[],
  span: Pick<TokenSpan, "first" | "last">,
  { actor, relation }: Term,
): readonly Chunk[] {
  const { doc } = inputs;
  const end = chunkOf(chunks, span.last - 1);
  if (end < 0) return [];
  if (actor === "after") return objectsOf(chunks, end);
  const at = chunkOf(chunks, span.first);
  if (actor === "captor") return behind(doc, chunks, at, BY);
  if (actor === "owner") return ownerOf(doc, chunks[at], span.first);
  const holds =
    actor === "held" || /^(?:responsible|to)$/.test(doc.tokens[span.first]?.lower ?? "") ? holdsBefore(doc, chunks, at) : -1;
  if (holds >= 0) return objectsOf(chunks, holds);
  if (actor === "held") return [];
  if (actor === "theirs") return areTheirs(inputs, chunks, at) ? objectsOf(chunks, end) : [];
  // "suspected rebels" are no suspicion of anybody
  if (actor === "voice" && relation === "suspected" && chunks[at]?.kind !== "verb") return [];
  // "police name a pair involved in": a participle behind a noun is told of that noun
  const beside = chunks[at]?.kind === "noun" ? chunks[at] : chunks[at - 1];
  if (
    actor !== "voice" &&
    (relation === "suspected" || relation === "charged") &&
    beside?.kind === "noun" &&
    beside.first < span.first
  )
    return [beside];
  const verb = verbAt(chunks, at);
  // "the Front, claimed responsibility": a verb behind a comma may pass for an adjective
  if (verb < 0 && actor === "before" && relation === "claimed" && chunks[at]?.first === span.first)
    return subjectsOf(doc, chunks, at);
  if (verb < 0) return [];
  if (actor === "to") return behind(doc, chunks, verb, TO);
  // "the police hold the rebels responsible for": not those who do the holding
  if (actor === "before" && HOLDS.test(doc.tokens[(chunks[verb] as Chunk).head]?.lower ?? "") && !(chunks[verb] as Chunk).passive)
    return objectsOf(chunks, verb);
  const passive = actor === "voice" && (chunks[verb] as Chunk).passive;
  if (actor === "before" || passive) return subjectsOf(doc, chunks, onCharge(doc, chunks, verb));
  const laid = behind(doc, chunks, verb, ON);
  return laid.length > 0 && /^blam/.test(doc.tokens[span.first]?.lower ?? "") ? laid : objectsOf(chunks, verb);
}

/** "the regime's responsibility for": whose it is. */
function ownerOf(doc: Segmented, chunk: Chunk | undefined, first: number): readonly Chunk[] {
  if (chunk === undefined || chunk.kind !== "noun" || !/^['’]s?$/i.test(doc.tokens[first - 1]?.text ?? "")) return [];
  return chunk.first < first - 1 ? [{ ...chunk, last: first - 1, head: first - 2 }] : [];
}

/** "we hold the general's government and the army responsible": the verb of holding in the clause, else -1. */
function holdsBefore(doc: Segmented, chunks: readonly Chunk[], at: number): number {
  for (let k = at - 1; k >= 0; k--) {
    const chunk = chunks[k] as Chunk;
    if (chunk.kind === "clause" || chunk.kind === "relative") return -1;
    if (chunk.kind === "verb") return HOLDS.test(doc.tokens[chunk.head]?.lower ?? "") && !chunk.passive ? k : -1;
  }
  return -1;
}

/** "were arrested on charges of being implicated in": the verb whose subject they are. */
function onCharge(doc: Segmented, chunks: readonly Chunk[], verb: number): number {
  const charge = chunks[verb - 2];
  if ((chunks[verb] as Chunk).finite || charge?.kind !== "noun" || !CHARGE.test(doc.tokens[charge.head]?.lower ?? ""))
    return verb;
  const main = chunks.findLastIndex((chunk, k) => k < verb - 2 && chunk.kind === "verb");
  return main < 0 ? verb : main;
}

const CHARGE = /^(?:charges?|suspicion|accusations?|counts?)$/;

/** "The attackers were believed to be members of", "the gunmen belonged to": told of those who did it. */
function areTheirs({ doc, phrases }: BlameInputs, chunks: readonly Chunk[], at: number): boolean {
  const verb = chunks.findLastIndex((c, k) => k <= at && c.kind === "verb" && c.finite);
  if (verb < 0) return false;
  const doers = new Set(subjectsOf(doc, chunks, verb).map((chunk) => chunk.head));
  return phrases.some((p) => doers.has(p.head) && (p.status === "perpetrator" || p.status === "militant"));
}

const HOLDS = /^(?:holds?|held|holding|considers?|considered|believes?|believed|deems?|deemed)$/;

/** The verb chunk the words stand in, or right before: "is | responsible for". */
function verbAt(chunks: readonly Chunk[], at: number): number {
  for (let k = at; k >= Math.max(0, at - 2); k--) if (chunks[k]?.kind === "verb") return k;
  return -1;
}

function bodyOf(
  { doc, actors, phrases }: BlameInputs,
  chunks: readonly Chunk[],
  chunk: Chunk,
  doers: DoerLexicon,
): ActorAt | null {
  const organisation = doerOf(doc, chunks, chunk, actors, phrases, doers)?.organisation ?? null;
  if (organisation !== null) return CAN_DO.has(organisation.actor.kind) ? organisation : null;
  // "its fighters" are somebody's
  if (doc.tokens[chunk.first]?.pos === "PRON" || /^(?:its|his|her|their|our)$/.test(doc.tokens[chunk.first]?.lower ?? ""))
    return null;
  const head = doc.tokens[chunk.head]?.lower ?? "";
  const kinds = LEADS.test(head) ? CAN_DO : FIGHTERS;
  const inside = actors.find((a) => a.first >= chunk.first && a.last <= chunk.last && kinds.has(a.actor.kind));
  if (inside !== undefined) return inside;
  if (!GOVERNS.test(head) || chunk.last - chunk.first > MOST_WORDS) return null;
  // "the government", "General Soto's regime": a body that bears no name
  const first = doc.tokens[chunk.first]?.pos === "DET" && chunk.first < chunk.head ? chunk.first + 1 : chunk.first;
  const span = spanOf(doc, first, chunk.head + 1);
  const actor: Actor = { name: span.quote, id: null, kind: "state", country: null, aliases: [] };
  return { ...span, actor, organised: true, personName: null, affiliation: null };
}

/** "the armed forces high command": the forces. */
const LEADS = /^(?:command|staff|chiefs|commanders|leadership|leaders)$/;
const GOVERNS = /^(?:government|regime|junta|administration)$/;
const MOST_WORDS = 8;
