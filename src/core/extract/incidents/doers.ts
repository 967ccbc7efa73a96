import { type Segmented, spanOf, spansIn, type TokenSpan } from "../../text/index.ts";
import type { PersonPhrase } from "../claims/casualties/person-phrase.ts";
import type { ActorAt } from "./agents.ts";
import type { Chunk } from "./chunks.ts";

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
  readonly definite: boolean;
}

const ARTICLE: ReadonlySet<string> = new Set([
  "the",
  "a",
  "an",
  "this",
  "that",
  "these",
  "those",
  "his",
  "her",
  "its",
  "their",
  "our",
  "some",
  "another",
  "other",
  "alleged",
  "suspected",
  "presumed",
  "so-called",
  "self-styled",
  "supposed",
  "apparent",
]);
const LONGEST_ACTOR = 60;

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
  const group = lexicon.groups.get(head);
  const tail = tailOf(doc, chunks, chunk);
  const own = actorsIn(actors, chunk);
  const organisation =
    own.find((a) => a.organised) ?? (tail === null ? undefined : actorsIn(actors, tail).find((a) => a.organised)) ?? null;
  const named =
    own.find((a) => a.personName !== null && a.last > chunk.head) ??
    phrases.find((p) => p.name !== null && p.first <= chunk.head && chunk.head < p.last);
  const isPeople = group !== undefined || lexicon.people.has(head) || named !== undefined;
  const insideName = organisation !== null && organisation.first <= chunk.head && chunk.head < organisation.last;
  if (!isPeople || (insideName && !peopleBehind(doc, chunk, organisation, lexicon)))
    return organisation === null || (!insideName && !endsIn(organisation, chunk))
      ? null
      : { first: chunk.first, last: chunk.last, organisation, people: null, noun: null, definite: true };
  const definite = /^(?:the|these|those)$/.test(doc.tokens[chunk.first]?.lower ?? "");
  const last = group === true && tail !== null ? tail.last : chunk.last;
  let first = chunk.first;
  if (named !== undefined && "personName" in named) first = named.first;
  if (organisation !== null && organisation.first <= first + leading(doc, first, last) && organisation.last < last)
    first = organisation.last;
  first += leading(doc, first, last);
  if (first >= last) return null;
  return {
    first: chunk.first,
    last,
    organisation,
    people: spanOf(doc, first, last),
    noun: named === undefined ? head : null,
    definite,
  };
}

/** Articles and words of doubt at the front. */
function leading(doc: Segmented, first: number, last: number): number {
  let n = 0;
  while (
    first + n < last - 1 &&
    (ARTICLE.has(doc.tokens[first + n]?.lower ?? "") || /^[^\p{L}\p{N}]+$/u.test(doc.tokens[first + n]?.text ?? ""))
  )
    n++;
  return n;
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
