import type { Source } from "../../model/index.ts";
import type { Segmented, Sentence } from "../../text/index.ts";
import type { ActorRead } from "../mentions/actor/index.ts";
import { actorsIn, type Scene } from "./draft.ts";
import type { Range } from "./phrase.ts";

const GROUP =
  /^(?:group|branch|movement|militia|organi[sz]ation|faction|network|wing|affiliate|insurgents|militants|rebels|jihadists)$/;

/** "his claim", "cited him as saying": who is meant by the pronoun. */
const POSSESSED = new Map([
  ["his", "he"],
  ["him", "he"],
  ["her", "she"],
  ["its", "it"],
  ["their", "they"],
]);

/** "he", "the ministry", a surname, "the spokesman", "the group": who of those heard before is meant, latest first. */
export function resolveSpeaker(source: Source, doc: Segmented, range: Range, recent: readonly Source[]): Source {
  const own = doc.tokens[range.last - 1]?.lower ?? "";
  const word = range.last - range.first === 1 ? (POSSESSED.get(own) ?? own) : own;
  const pronoun = range.last - range.first === 1 && /^(?:he|she|it|they)$/.test(word);
  for (const earlier of recent) {
    const heard = { ...earlier, evidence: source.evidence };
    if (pronoun) {
      if (
        (word === "he" || word === "she") &&
        earlier.kind !== "person" &&
        earlier.role === null &&
        recent.some((r) => r.kind === "person")
      )
        continue;
      // "investigators said …": no one he
      if ((word === "he" || word === "she") && earlier.kind === "unnamed" && /s$/.test(earlier.evidence[0]?.quote ?? ""))
        continue;
      return heard;
    }
    if (source.name === null && source.role !== null && earlier.role === source.role) return heard;
    if (source.kind === "person" && source.name !== null && earlier.name?.split(" ").at(-1) === source.name) return heard;
    const side = earlier.affiliation;
    if (source.affiliation !== null || side === null || range.last - range.first > 3) continue;
    const sides = GROUP.test(word)
      ? side.kind === "rebel" || side.kind === "militia"
      : side.name.toLowerCase().includes(word) && BODY.test(word);
    if (sides) return { kind: "organisation", name: side.name, role: null, affiliation: side, evidence: source.evidence };
  }
  return source;
}

const BODY = /^(?:ministry|embassy|army|military|police|government|department|agency|office|command|council)$/;

/** How many actors back a short name ("the coalition") may point. */
const NAMED_BEFORE = 30;

/** "the coalition", "sources in the ministry": the body last named in full whose name ends so. */
export function withSide(scene: Scene, source: Source, range: Range): Source {
  const word = scene.doc.tokens[range.last - 1]?.lower ?? "";
  if (source.kind === "person" || !SHORT.test(word)) return source;
  const end = actorsBefore(scene.actors, range.first);
  for (let k = end - 1; k >= Math.max(0, end - NAMED_BEFORE); k--) {
    const read = scene.actors[k];
    if (read === undefined || !read.organised || !read.quote.toLowerCase().endsWith(word)) continue;
    return source.name !== null || range.last - range.first > 3
      ? { ...source, affiliation: read.actor }
      : { ...source, kind: "organisation", name: read.actor.name, affiliation: read.actor };
  }
  return source;
}

/** The first person named in the sentence before, of the same paragraph or the one before. */
export function personBefore(scene: Scene, sentence: Sentence): Range | null {
  const before = scene.doc.sentences[sentence.index - 1];
  if (before === undefined || sentence.paragraph - before.paragraph > 1) return null;
  const people = actorsIn(scene.actors, before).filter((a) => a.personName !== null);
  const [first, ...others] = people;
  return first === undefined || others.some((o) => o.personName !== first.personName) ? null : first;
}

const SHORT =
  /^(?:coalition|alliance|ministry|embassy|army|government|group|movement|front|brigades?|council|command|militia|network|organi[sz]ation|party)$/;

function actorsBefore(actors: readonly ActorRead[], at: number): number {
  let low = 0;
  let high = actors.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((actors[middle]?.first ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
