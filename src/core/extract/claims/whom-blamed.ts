import type { ResponsibilityRelation } from "../../model/index.ts";
import type { Segmented, TokenSpan } from "../../text/index.ts";
import type { Chunk } from "../incidents/clauses/chunk.ts";
import { behind, chunkOf, objectsOf, subjectsOf } from "../incidents/clauses/clauses.ts";
import type { ActorAt } from "../incidents/deeds/actor-at.ts";
import type { EventMention } from "../incidents/events/events.ts";
import type { PersonPhrase } from "./casualties/people/person-phrase.ts";

export interface BlameInputs {
  readonly doc: Segmented;
  readonly events: readonly EventMention[];
  readonly actors: readonly ActorAt[];
  readonly phrases: readonly PersonPhrase[];
  readonly chunksOf: (sentence: number) => readonly Chunk[];
  readonly incidentAt: (start: number) => number | null;
}

/** What words of blame say, and where beside them stands who is blamed: a row of `lexicon/en/responsibility-terms.tsv`. */
export interface BlameTerm {
  readonly relation: ResponsibilityRelation;
  /** The words tell the deed, where others only say whose it is held to be. */
  readonly tells: boolean;
  readonly actor: "before" | "after" | "voice" | "to" | "held" | "owner" | "captor" | "theirs";
  readonly needsDeed: boolean;
}

/** The noun phrases that name who did it. */
export function namedBy(
  inputs: BlameInputs,
  chunks: readonly Chunk[],
  span: Pick<TokenSpan, "first" | "last">,
  { actor, relation }: BlameTerm,
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
  // "the guerrillas responsible for the ambush had fled"
  const told = chunks[at];
  if (actor === "before" && relation === "blamed" && told?.kind === "noun" && told.first < span.first)
    return [{ ...told, last: span.first, head: span.first - 1 }];
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
  if (actor === "before" || passive) {
    const subjects = subjectsOf(doc, chunks, onCharge(doc, chunks, verb));
    return relation === "claimed" && subjects.some((s) => WRITING.test(doc.tokens[s.head]?.lower ?? ""))
      ? writersOf(doc, chunks, verb)
      : subjects;
  }
  const laid = behind(doc, chunks, verb, ON);
  return laid.length > 0 && /^blam/.test(doc.tokens[span.first]?.lower ?? "") ? laid : objectsOf(chunks, verb);
}

const WRITING = /^(?:notes?|leaflets?|statements?|letters?|messages?|communiques?|videos?|pamphlets?|calls?)$/;

/** "the Front left leaflets claiming": those who left them. */
function writersOf(doc: Segmented, chunks: readonly Chunk[], claiming: number): readonly Chunk[] {
  const left = chunks.findLastIndex((chunk, k) => k < claiming && chunk.kind === "verb" && chunk.finite && !chunk.passive);
  return left < 0 ? [] : subjectsOf(doc, chunks, left);
}

const BY: ReadonlySet<string> = new Set(["by"]);

const ON: ReadonlySet<string> = new Set(["on"]);

const TO: ReadonlySet<string> = new Set(["to"]);

/** "the regime's responsibility for": whose it is. */
function ownerOf(doc: Segmented, chunk: Chunk | undefined, first: number): readonly Chunk[] {
  if (chunk === undefined || chunk.kind !== "noun" || !/^['’]s?$/i.test(doc.tokens[first - 1]?.text ?? "")) return [];
  return chunk.first < first - 1 ? [{ ...chunk, last: first - 1, head: first - 2 }] : [];
}

/** "we hold the general's government and the army responsible": the verb of holding in the clause, else -1. */
function holdsBefore(doc: Segmented, chunks: readonly Chunk[], at: number): number {
  for (let k = at - 1; k >= 0; k--) {
    const chunk = chunks[k] as Chunk;
    // "named the Front as responsible"
    if (k === at - 1 && doc.tokens[chunk.first]?.lower === "as") continue;
    if (chunk.kind === "clause" || chunk.kind === "relative") return -1;
    if (chunk.kind === "verb") return HOLDS.test(doc.tokens[chunk.head]?.lower ?? "") && !chunk.passive ? k : -1;
  }
  return -1;
}

const HOLDS =
  /^(?:holds?|held|holding|considers?|considered|believes?|believed|deems?|deemed|names?|named|identif(?:y|ies|ied)|sees?|saw|suspects?|suspected)$/;

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

/** The verb chunk the words stand in, or right before: "is | responsible for". */
function verbAt(chunks: readonly Chunk[], at: number): number {
  for (let k = at; k >= Math.max(0, at - 2); k--) if (chunks[k]?.kind === "verb") return k;
  return -1;
}
