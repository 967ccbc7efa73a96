import { type Segmented, spansIn, type TokenSpan } from "../../text/index.ts";
import type { PersonPhrase } from "../claims/casualties/person-phrase.ts";
import type { ActorAt } from "./actor-at.ts";
import type { Chunk } from "./chunk.ts";
import { behind, chunkOf, objectsOf, subjectsOf, verbOf } from "./clauses.ts";
import { type Doer, type DoerLexicon, doerOf } from "./doers.ts";
import type { EventMention } from "./events.ts";

/** Who does a deed, in the words of the text: an organisation, people, or people of an organisation. */
export interface AgentMention {
  readonly first: number;
  readonly last: number;
  readonly actor: ActorAt | null;
  readonly people: TokenSpan | null;
  readonly event: EventMention;
  /** "suspected", "alleged": the words do not say it as fact. */
  readonly hedged: boolean;
  /** The organisation is the one armed group the text names, not among these words. */
  readonly implied: boolean;
}

/** A noun phrase that a deed is told of to be done to. */
export interface AimMention {
  readonly chunk: Chunk;
  readonly event: EventMention;
  readonly aim: "hit" | "intended" | null;
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
/** Verbs that say no more than that the deed named beside them was done. */
const DID =
  /^(?:carr(?:y|ies|ied|ying)|launch(?:es|ed|ing)?|stag(?:e|es|ed|ing)|perpetrat(?:e|es|ed|ing)|commit(?:s|ted|ting)?|conduct(?:s|ed|ing)?|mount(?:s|ed|ing)?|execut(?:e|es|ed|ing)|organi[sz]ed?|detonat(?:e|es|ed|ing)|plant(?:s|ed|ing)?|plac(?:e|es|ed|ing)|hurl(?:s|ed|ing)?|threw|throw(?:s|n|ing)?|fir(?:e|es|ed|ing)|lob(?:s|bed|bing)?|set|made|us(?:e|ed|ing)|dropp?(?:s|ed|ing)?|explod(?:e|ed|ing)|activat(?:e|ed|ing)|deposit(?:ed|ing)|left|install(?:ed|ing)?|tossed)$/;
const TOOK_PART = /^(?:participated|participating|involved|implicated|part|responsible)$/;
const BY: ReadonlySet<string> = new Set(["by"]);
const AGAINST: ReadonlySet<string> = new Set(["against", "on", "upon", "at"]);
const WHERE: ReadonlySet<string> = new Set([
  "in",
  "at",
  "near",
  "outside",
  "inside",
  "under",
  "against",
  "on",
  "beneath",
  "behind",
  "within",
  "into",
  "through",
  "beside",
  "from",
]);
/** Words about a deed that come with "by" and name no doer. */
const TOLD =
  /^(?:blamed|claimed|condemned|denied|reported|confirmed|announced|said|investigated|followed|caused|provoked|prompted|witnessed)$/;

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
      if (!lexicon.people.has(inputs.doc.tokens[chunk.head]?.lower ?? "") && isDeed(beside, chunk)) continue;
      const who = referent(inputs.doc, chunks, chunk);
      const doer = who === null ? null : doerOf(inputs.doc, chunks, who, inputs.actors, inputs.phrases, lexicon);
      if (doer !== null) agents.push(agentOf(inputs.doc, doer, event, frame.hedged));
    }
    for (const [chunk, aim] of frame.aims) aims.push({ chunk, event, aim });
  }
  return { agents, aims };
}

type Span = Pick<TokenSpan, "first" | "last">;
const overlap = (a: Span, b: Span): boolean => a.first < b.last && b.first < a.last;

function befell({ harm, first, last }: EventMention, chunk: Chunk): boolean {
  return harm !== null && (overlap({ first, last }, chunk) || harm.patients.some((patient) => overlap(patient, chunk)));
}

/** "officials suspected the Front of carrying out", "believed that the Front fired": held to have done it, not told to. */
export function isSuspected(doc: Segmented, { first }: Chunk): boolean {
  let i = first - 1;
  while (i > first - MOST_BEFORE && /^(?:that|the|a|an|members|fighters|of)$/.test(doc.tokens[i]?.lower ?? "")) i--;
  const token = doc.tokens[i];
  return (
    token !== undefined && token.pos === "VERB" && SUSPECTS.test(token.lower) && token.sentence === doc.tokens[first]?.sentence
  );
}

const MOST_BEFORE = 5;
const SUSPECTS = /^(?:suspect(?:s|ed|ing)?|believe[sd]?|believing|thinks?|thought|assume[sd]?|presume[sd]?)$/;

/** "Rockets hit the town, wounding two": the deed itself, nobody's name. */
function isDeed(events: readonly EventMention[], { head }: Chunk): boolean {
  return events.some((e) => e.harm === null && !e.verb && e.first <= head && head < e.last);
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

interface Frame {
  readonly doers: readonly Chunk[];
  readonly aims: readonly (readonly [Chunk, AimMention["aim"]])[];
  readonly hedged: boolean;
}

const NOTHING: Frame = { doers: [], aims: [], hedged: false };
const aimed = (chunks: readonly Chunk[], aim: AimMention["aim"]): Frame["aims"] => chunks.map((chunk) => [chunk, aim] as const);

function ofVerb(doc: Segmented, chunks: readonly Chunk[], at: number, event: EventMention): Frame {
  const verb = chunks[at] as Chunk;
  const { harm } = event;
  if (harm !== null && harm.term.frame !== "vt") return NOTHING;
  const by = behind(doc, chunks, at, BY);
  // "fired at a woman, wounding her"
  const going = !verb.finite && /ing$/.test(doc.tokens[verb.head]?.lower ?? "");
  const passive =
    harm !== null
      ? !going && (harm.agentAt === null || harm.agentAt >= harm.last)
      : verb.passive || (by.length > 0 && !verb.passive && !event.cls?.name.startsWith("explosion"));
  const where = aimed(behind(doc, chunks, at, WHERE), null);
  if (passive) return { doers: by, aims: [...aimed(subjectsOf(doc, chunks, at), "hit"), ...where], hedged: false };
  const objects = objectsOf(chunks, at);
  const subjects = subjectsOf(doc, chunks, at);
  // "the attack that killed eight": the attack is no doer; who did it is told with it
  return { doers: subjects, aims: objects.length > 0 ? aimed(objects, "hit") : where, hedged: false };
}

function ofNoun(doc: Segmented, chunks: readonly Chunk[], at: number, event: EventMention, actors: readonly ActorAt[]): Frame {
  const noun = chunks[at] as Chunk;
  // "hurled a total of three grenades": the verb stands before the count
  let start = at;
  if (isOf(doc, chunks[at - 1])) for (start--; /^(?:noun|other)$/.test(chunks[start - 1]?.kind ?? ""); ) start--;
  const before = chunks[start - 1];
  const doers: Chunk[] = [];
  let aims: Frame["aims"] = [];
  let hedged = false;
  const word = (chunk: Chunk | undefined): string => (chunk === undefined ? "" : (doc.tokens[chunk.head]?.lower ?? ""));
  if (before?.kind === "verb" && DID.test(word(before)) && !before.passive) {
    doers.push(...subjectsOf(doc, chunks, start - 1));
    const aim = event.cls?.weapon == null || event.verb ? /^(?:at|against|on|upon)$/ : /^(?:at|against)$/;
    aims = aimed(behind(doc, chunks, at, WHERE), aim.test(prepositionOf(doc, chunks, at)) ? "hit" : null);
  } else if (
    before?.kind === "verb" &&
    before.finite &&
    !before.passive &&
    !before.reports &&
    /^(?:its|their)$/.test(doc.tokens[noun.first]?.lower ?? "")
  ) {
    // "the rebels stepped up their attacks"
    doers.push(...subjectsOf(doc, chunks, start - 1));
  } else if (before?.kind === "preposition" && TOOK_PART.test(word(chunks[at - 2])) && !isHeldTo(doc, chunks[at - 2])) {
    doers.push(...subjectsOf(doc, chunks, at - 2));
    hedged = !/^participat/.test(word(chunks[at - 2]));
  }
  const governs = verbOf(chunks, at);
  const verb = chunks[governs];
  if (verb !== undefined && doers.length === 0) {
    const done = DID.test(word(verb)) || word(verb) === "out";
    if (done && (verb.passive || !verb.finite || chunks[governs - 1] === noun)) {
      const by = behind(doc, chunks, governs, BY);
      doers.push(...by);
      if (aims.length === 0) aims = aimed(behind(doc, chunks, governs, WHERE), null);
    }
  }
  if (doers.length === 0) {
    const by = behind(doc, chunks, at, BY);
    const last = by[0] === undefined ? undefined : chunks[chunks.indexOf(by[0]) - 2];
    if (!TOLD.test(word(last))) doers.push(...by);
  }
  if (aims.length === 0) aims = aimed(behind(doc, chunks, at, AGAINST), "hit");
  // "the Shining Path attack" is theirs, "the union massacre" befell it
  const owner = doers.length > 0 ? undefined : spansIn(actors, noun.first, event.first).find((a) => owns(a, noun, event));
  if (owner !== undefined) doers.push({ ...noun, first: owner.first, last: owner.last, head: owner.last - 1 });
  return { doers, aims, hedged };
}

/** "were believed to be responsible for", "is held responsible for". */
function isHeldTo(doc: Segmented, chunk: Chunk | undefined): boolean {
  for (let i = (chunk?.head ?? 0) - 1; i > (chunk?.head ?? 0) - MOST_BEFORE; i--) {
    const word = doc.tokens[i]?.lower ?? "";
    if (SUSPECTS.test(word) || /^(?:held|considered|deemed)$/.test(word)) return true;
  }
  return false;
}

/** A group whose attack it is; forces only right before it: "the army raid", not "the army post attack". */
function owns({ organised, actor, first, last, quote }: ActorAt, noun: Chunk, event: EventMention): boolean {
  if (!organised || first < noun.first || last > event.first) return false;
  if (/^(?:rebel|militia|criminal)$/.test(actor.kind)) return event.first - last <= 3;
  const forces = actor.kind === "military" || actor.kind === "police" || /\b(?:government|regime|coalition|forces)$/i.test(quote);
  return forces && event.first === last;
}

function isOf(doc: Segmented, chunk: Chunk | undefined): boolean {
  return chunk?.kind === "preposition" && doc.tokens[chunk.first]?.lower === "of";
}

function prepositionOf(doc: Segmented, chunks: readonly Chunk[], at: number): string {
  const next = chunks[at + 1];
  return next?.kind === "preposition" ? (doc.tokens[next.first]?.lower ?? "") : "";
}

function agentOf(doc: Segmented, doer: Doer, event: EventMention, frameHedged: boolean): AgentMention {
  let hedged = frameHedged;
  for (let i = Math.max(0, doer.first - 2); i < doer.last; i++) if (HEDGE.test(doc.tokens[i]?.lower ?? "")) hedged = true;
  for (let i = event.first - 1; i >= Math.max(0, event.first - 3); i--)
    if (/^(?:reportedly|allegedly|apparently|presumably)$/.test(doc.tokens[i]?.lower ?? "")) hedged = true;
  return {
    first: doer.first,
    last: doer.last,
    actor: doer.organisation,
    people: doer.people,
    event,
    hedged,
    implied: doer.implied,
  };
}
