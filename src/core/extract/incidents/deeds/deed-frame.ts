import { type Segmented, spansIn } from "../../../text/index.ts";
import type { Chunk } from "../clauses/chunk.ts";
import { behind, objectsOf, subjectsOf, verbOf } from "../clauses/clauses.ts";
import type { EventMention } from "../events/events.ts";
import type { ActorAt } from "./actor-at.ts";
import { isHeldTo } from "./suspected.ts";

/** A noun phrase that a deed is told of to be done to. */
export interface AimMention {
  readonly chunk: Chunk;
  readonly event: EventMention;
  readonly aim: "hit" | "intended" | null;
}

/** Whom the words around a deed's word name: who did it, and what it was done to. */
export interface DeedFrame {
  readonly doers: readonly Chunk[];
  readonly aims: readonly (readonly [Chunk, AimMention["aim"]])[];
  readonly hedged: boolean;
}

/** Verbs that say no more than that the deed named beside them was done. */
const DID =
  /^(?:carr(?:y|ies|ied|ying)|launch(?:es|ed|ing)?|stag(?:e|es|ed|ing)|perpetrat(?:e|es|ed|ing)|commit(?:s|ted|ting)?|conduct(?:s|ed|ing)?|mount(?:s|ed|ing)?|execut(?:e|es|ed|ing)|organi[sz]ed?|detonat(?:e|es|ed|ing)|plant(?:s|ed|ing)?|plac(?:e|es|ed|ing)|hurl(?:s|ed|ing)?|threw|throw(?:s|n|ing)?|fir(?:e|es|ed|ing)|lob(?:s|bed|bing)?|set|made|us(?:e|ed|ing)|dropp?(?:s|ed|ing)?|explod(?:e|ed|ing)|activat(?:e|ed|ing)|deposit(?:ed|ing)|left|install(?:ed|ing)?|tossed|releas(?:ed|ing)|spray(?:ed|ing)|beg(?:an|un)|started|resumed|continued)$/;
const BEGAN = /^(?:began|begun|started|resumed|continued|kept)$/;
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

const NOTHING: DeedFrame = { doers: [], aims: [], hedged: false };

const aimed = (chunks: readonly Chunk[], aim: AimMention["aim"]): DeedFrame["aims"] =>
  chunks.map((chunk) => [chunk, aim] as const);

/** "Rebels shelled the town", "was shot by police": subject, object and "by" of a verb. `at`: its chunk. */
export function ofVerb(doc: Segmented, chunks: readonly Chunk[], at: number, event: EventMention): DeedFrame {
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
  // "the army began shelling the town"
  const begins = chunks[at - 1]?.kind === "verb" && BEGAN.test(doc.tokens[chunks[at - 1]?.head ?? -1]?.lower ?? "") ? at - 1 : at;
  const subjects = subjectsOf(doc, chunks, going ? begins : at);
  // "the attack that killed eight": the attack is no doer; who did it is told with it
  return { doers: subjects, aims: objects.length > 0 ? aimed(objects, "hit") : where, hedged: false };
}

/** "Gunmen carried out the attack on a checkpoint", "the bombing by rebels": the verb a noun of a deed stands with, "by" and "on" behind it, whose it is. `at`: its chunk. */
export function ofNoun(
  doc: Segmented,
  chunks: readonly Chunk[],
  at: number,
  event: EventMention,
  actors: readonly ActorAt[],
): DeedFrame {
  const noun = chunks[at] as Chunk;
  // "hurled a total of three grenades": the verb stands before the count
  let start = at;
  if (isOf(doc, chunks[at - 1])) for (start--; /^(?:noun|other)$/.test(chunks[start - 1]?.kind ?? ""); ) start--;
  const before = chunks[start - 1];
  const doers: Chunk[] = [];
  let aims: DeedFrame["aims"] = [];
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
