import type { Actor } from "../../../model/index.ts";
import { type Segmented, spanOf, spansIn, type TokenSpan } from "../../../text/index.ts";
import type { PersonPhrase } from "../../claims/casualties/people/person-phrase.ts";
import type { Chunk } from "../clauses/chunk.ts";
import { DETERMINERS } from "../clauses/determiners.ts";
import type { ActorAt } from "./actor-at.ts";

/** Words by which a noun phrase is known to name people who can act, from `lexicon/`. */
export interface DoerLexicon {
  readonly people: ReadonlySet<string>;
  /** Group noun → whether "of" behind it says who they are. */
  readonly groups: ReadonlyMap<string, boolean>;
  /** Forms of verbs that report what somebody says. */
  readonly reporting: ReadonlySet<string>;
}

/** Who a noun phrase says acts: an organisation, people, or both ("ELN rebels"). */
export interface Doer {
  readonly first: number;
  readonly last: number;
  readonly organisation: ActorAt | null;
  /** The people's own words, without article and without the organisation's name. */
  readonly people: TokenSpan | null;
  /** The noun they are called by, in small letters; null for a named person. */
  readonly noun: string | null;
  /** The organisation is not in these words: it is the one armed group that the text names, "the guerrillas". */
  readonly implied: boolean;
  /** "gunmen believed to be of the Front": the words do not say it as fact. */
  readonly held: boolean;
}

/** What stands before the words people are called by: who hedges them does not name them. */
const BEFORE_NAME: ReadonlySet<string> = new Set([
  ...DETERMINERS,
  ..."alleged suspected presumed so-called self-styled supposed apparent".split(" "),
]);
const LONGEST_ACTOR = 60;
const ARMED: ReadonlySet<ActorAt["actor"]["kind"]> = new Set(["rebel", "militia", "criminal"]);

/** Reads who a noun phrase names, with "of" phrases that follow it; null for things and pronouns. */
export function doerOf(
  doc: Segmented,
  chunks: readonly Chunk[],
  chunk: Chunk,
  actors: readonly ActorAt[],
  phrases: readonly PersonPhrase[],
  lexicon: DoerLexicon,
): Doer | null {
  const head = doc.tokens[chunk.head]?.lower ?? "";
  const several = lexicon.groups.get(head);
  const tail = tailOf(doc, chunks, chunk);
  // "an unknown number of FMLN terrorists"
  if (tail !== null && /^(?:number|total|majority|couple|host)$/.test(head))
    return doerOf(doc, chunks, tail, actors, phrases, lexicon);
  const own = actorsIn(actors, chunk);
  // "a group of terrorists from the Front"
  const further = tail === null ? null : tailOf(doc, chunks, tail);
  const bodies = [own, ...[tail, further].map((piece) => (piece === null ? [] : actorsIn(actors, piece)))].map((found) =>
    bodyAmong(found, actors),
  );
  // "the 12th front of the FARC": a unit nobody knows is the known body's
  const ends = chunks.indexOf(further ?? tail ?? chunk);
  const belongs = bodies.some((body) => body !== null) ? null : belonging(doc, chunks, ends, actors);
  const organisation =
    bodies.find((body) => body?.actor.id != null) ??
    bodies.find((body) => body !== null) ??
    belongs?.body ??
    apposed(chunks, chunk, actors, several) ??
    governing(doc, chunk);
  const named =
    own.find((a) => a.personName !== null && a.last > chunk.head) ??
    spansIn(phrases, chunk.head - LONGEST_ACTOR, chunk.head + LONGEST_ACTOR).find(
      (p) => p.name !== null && p.first <= chunk.head && chunk.head < p.last,
    );
  const isPeople = several !== undefined || lexicon.people.has(head) || named !== undefined;
  const insideName =
    organisation !== null && organisation.first <= chunk.head && (chunk.head < organisation.last || BODY.test(head));
  if (!isPeople || (insideName && !peopleBehind(doc, chunk, organisation, lexicon)))
    return organisation === null ||
      (!insideName && !endsIn(organisation, chunk) && !armedBefore(organisation, chunk) && !MEANS.test(head))
      ? null
      : { first: chunk.first, last: chunk.last, organisation, people: null, noun: null, implied: false, held: false };
  const last = several === true && tail !== null ? tail.last : chunk.last;
  let first = chunk.first;
  if (named !== undefined && "personName" in named) first = named.first;
  if (organisation !== null && organisation.first <= first + leading(doc, first, last) && organisation.last < last)
    first = behindAside(doc, organisation.last, last);
  first += leading(doc, first, last);
  if (first >= last) return null;
  const group = organisation === null && named === undefined && REBELS.test(head) ? onlyGroup(doc, chunk, actors) : null;
  return {
    first: chunk.first,
    last,
    organisation: organisation ?? group,
    // "jets of the coalition": things that are no people
    people: MEANS.test(doc.tokens[first]?.lower ?? "") ? null : spanOf(doc, first, last),
    noun: named === undefined ? head : null,
    implied: group !== null,
    held: belongs?.held ?? false,
  };
}

const BELONG = /^(?:belonging|loyal|paid|hired|contracted|working|affiliated|identified|calling|called|named|known|acting)$/;
const HELD_TO_BE = /^(?:thought|believed|presumed|supposed|suspected|considered|apparently|presumably|allegedly|possibly)$/;

/** "rebels belonging to the Front", "assassins paid by the cartel", "men thought to be Front militants": whose the people are, told behind them. */
function belonging(
  doc: Segmented,
  chunks: readonly Chunk[],
  ends: number,
  actors: readonly ActorAt[],
): { readonly body: ActorAt; readonly held: boolean } | null {
  let k = ends + 1;
  if (chunks[k]?.kind === "comma") k++;
  const said = chunks[k];
  const word = doc.tokens[said?.first ?? -1]?.lower ?? "";
  const held = HELD_TO_BE.test(word);
  if (said === undefined || (!held && !BELONG.test(word)) || (said.kind !== "verb" && said.kind !== "other")) return null;
  k++;
  // "a group calling itself the Red Front"
  if (chunks[k]?.kind === "preposition" || /^(?:itself|themselves)$/.test(doc.tokens[chunks[k]?.head ?? -1]?.lower ?? "")) k++;
  const noun = chunks[k];
  if (noun?.kind !== "noun") return null;
  const tail = tailOf(doc, chunks, noun);
  const body = bodyAmong(actorsIn(actors, noun), actors) ?? (tail === null ? null : bodyAmong(actorsIn(actors, tail), actors));
  return body === null ? null : { body, held };
}

const REBELS = /^(?:rebels|guerrillas|guerillas|insurgents|subversives|insurgency)$/;

const rebelsOf = new WeakMap<readonly ActorAt[], readonly ActorAt[]>();
/** Mentions kept of the one group: a text names it again and again. */
const MOST_MENTIONS = 64;

/** Mentions of the one rebel group a text names; none where it names several. Reckoned once for each list of actors. */
function onlyRebels(actors: readonly ActorAt[]): readonly ActorAt[] {
  const held = rebelsOf.get(actors);
  if (held !== undefined) return held;
  const groups = actors.filter((a) => a.organised && a.actor.kind === "rebel");
  const only = new Set(groups.map((a) => a.actor.name)).size === 1 ? groups.slice(0, MOST_MENTIONS) : [];
  rebelsOf.set(actors, only);
  return only;
}

/** "the guerrillas", "leftist rebels": the one armed group the text names; not "two guerrillas", "unidentified guerrillas", "Chechen rebels". */
function onlyGroup(doc: Segmented, chunk: Chunk, actors: readonly ActorAt[]): ActorAt | null {
  for (let i = chunk.first; i < chunk.head; i++) {
    const { pos, lower } = doc.tokens[i] as Segmented["tokens"][number];
    if (pos === "NUM" || pos === "PROPN" || /^un|^(?:some|several|other|another|alleged|suspected|presumed|many)$/.test(lower))
      return null;
  }
  const groups = onlyRebels(actors);
  return groups.findLast((a) => a.last <= chunk.first) ?? groups[0] ?? null;
}

/** "the Front (FLN) guerrillas", "the Front's commandos": the people's words begin behind what belongs to the name. */
function behindAside(doc: Segmented, at: number, limit: number): number {
  const word = doc.tokens[at]?.text ?? "";
  if (/^['’]s?$/i.test(word)) return at + 1;
  for (let i = at; i < Math.min(limit, at + LONGEST_ACTOR); i++) {
    if (/^[)\]]$/.test(doc.tokens[i]?.text ?? "")) return i + 1;
    if (i === at && !/^[([]$/.test(word) && !/^[)\]]$/.test(doc.tokens[at + 1]?.text ?? "")) break;
  }
  return at;
}

/** "a new group, the Red Front, claimed": the name that stands beside what it is; not "gunmen, the army said". */
function apposed(
  chunks: readonly Chunk[],
  chunk: Chunk,
  actors: readonly ActorAt[],
  several: boolean | undefined,
): ActorAt | null {
  const k = chunks.indexOf(chunk);
  const beside = chunks[k + 2];
  const after = chunks[k + 3];
  if (several === undefined || chunks[k + 1]?.kind !== "comma" || beside?.kind !== "noun") return null;
  if (after?.kind === "and" || (after?.kind === "verb" && after.reports)) return null;
  return (
    actorsIn(actors, beside).find((a) => a.organised && (ARMED.has(a.actor.kind) || a.actor.kind === "organisation")) ?? null
  );
}

/** "the government", "General Soto's regime": a body that bears no name. */
function governing(doc: Segmented, chunk: Chunk): ActorAt | null {
  if (!GOVERNS.test(doc.tokens[chunk.head]?.lower ?? "") || chunk.last - chunk.first > MOST_WORDS) return null;
  const first = doc.tokens[chunk.first]?.pos === "DET" && chunk.first < chunk.head ? chunk.first + 1 : chunk.first;
  // "its regime" is somebody's
  if (/^(?:its|his|her|their|our)$/.test(doc.tokens[first]?.lower ?? "")) return null;
  const span = spanOf(doc, first, chunk.head + 1);
  const actor: Actor = { name: span.quote, id: null, kind: "state", country: null, aliases: [] };
  return { ...span, actor, organised: true, personName: null, affiliation: null };
}

const GOVERNS = /^(?:government|regime|junta|administration)$/;
const MOST_WORDS = 8;

/** What forces strike with, told of as the striker: "jets of the coalition". */
export const MEANS = /^(?:warplanes?|jets?|aircraft|planes?|helicopters?|gunships?|bombers?|artillery|tanks?|warships?)$/;

/** "the army", "the armed forces": a body, though its country is left to the reader. */
const FORCE = /^(?:army|armed forces|air force|navy|military|police|government|security forces|government forces)$/i;
/** "the Shining Path terrorist organization": what the name before it is. */
const BODY = /^(?:organi[sz]ation|group|movement|front|party|network|gang|cartel|army|militia|faction)$/;

function bodyAmong(actors: readonly ActorAt[], all: readonly ActorAt[]): ActorAt | null {
  // "the guerrilla organization Shining Path": the name before what it is
  const body = actors.find((a) => a.organised && a.actor.id !== null) ?? actors.find((a) => a.organised);
  if (body !== undefined) return body;
  const force = actors.find((a) => FORCE.test(a.quote));
  if (force === undefined) return null;
  // "South African police … the police": the one force of its kind that the text names
  const named = new Map(all.flatMap((a) => (a.organised && a.actor.kind === force.actor.kind ? [[a.actor.name, a.actor]] : [])));
  const [only] = named.size === 1 ? named.values() : [];
  return { ...force, organised: true, actor: only ?? force.actor };
}

/** Articles and words of doubt at the front. */
function leading(doc: Segmented, first: number, last: number): number {
  let n = 0;
  while (
    first + n < last - 1 &&
    (BEFORE_NAME.has(doc.tokens[first + n]?.lower ?? "") || /^[^\p{L}\p{N}]+$/u.test(doc.tokens[first + n]?.text ?? ""))
  )
    n++;
  return n;
}

/** "FMLN mines", "FMLN urban commands": an armed group's own do what it does. */
function armedBefore({ actor, last, first }: ActorAt, chunk: Chunk): boolean {
  return ARMED.has(actor.kind) && first >= chunk.first && last <= chunk.head;
}

function endsIn(actor: ActorAt, chunk: Chunk): boolean {
  return actor.first < chunk.last && chunk.head < actor.last;
}

/** "FMLN guerrillas": the actor's own words end before the noun for its people. */
function peopleBehind(doc: Segmented, chunk: Chunk, actor: ActorAt, lexicon: DoerLexicon): boolean {
  return actor.last <= chunk.head && lexicon.people.has(doc.tokens[chunk.head]?.lower ?? "");
}

function actorsIn(
  actors: readonly ActorAt[],
  { first, last }: { readonly first: number; readonly last: number },
): readonly ActorAt[] {
  return spansIn(actors, first - LONGEST_ACTOR, last + LONGEST_ACTOR).filter((a) => a.first < last && first < a.last);
}

/** "members" + "of the army". */
function tailOf(doc: Segmented, chunks: readonly Chunk[], chunk: Chunk): Chunk | null {
  const k = chunks.indexOf(chunk);
  const preposition = chunks[k + 1];
  const noun = chunks[k + 2];
  if (preposition?.kind !== "preposition" || noun?.kind !== "noun") return null;
  const word = doc.tokens[preposition.first]?.lower;
  return word === "of" || word === "from" ? noun : null;
}
