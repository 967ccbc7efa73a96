import { findPhrases, indexPhrases, type Lexicon, type PhraseIndex, tableOf } from "../../lexicon/index.ts";
import type { Actor, ResponsibilityRelation } from "../../model/index.ts";
import { evidenceAt, type Segmented, spansIn } from "../../text/index.ts";
import type { Chunk } from "../incidents/clauses/chunk.ts";
import type { ActorAt } from "../incidents/deeds/actor-at.ts";
import { type DoerLexicon, doerOf } from "../incidents/deeds/doers.ts";
import { isSuspected } from "../incidents/deeds/suspected.ts";
import type { EventMention } from "../incidents/events/events.ts";
import { verbGroupBefore } from "./casualties/harm/verb-group.ts";
import { type ClaimDraft, draftClaim } from "./draft.ts";
import { type BlameInputs, type BlameTerm, namedBy } from "./whom-blamed.ts";

export type BlameLexicon = PhraseIndex<BlameTerm>;

/** Words that say who did a deed by somebody's account, from `lexicon/en/responsibility-terms.tsv`. */
export function compileBlameLexicon(lexicon: Lexicon): BlameLexicon {
  return indexPhrases(
    tableOf(lexicon, "en/responsibility-terms").flatMap((row) =>
      (row["forms"] ?? "").split("|").map((form): [string, BlameTerm] => [
        form,
        {
          relation: row["relation"] === "did" ? "blamed" : ((row["relation"] ?? "blamed") as ResponsibilityRelation),
          tells: row["relation"] === "did",
          actor: (row["actor"] ?? "after") as BlameTerm["actor"],
          needsDeed: row["deed"] === "y",
        },
      ]),
    ),
  );
}

const DEED = /^(?:deaths?|crimes?|deeds?|actions?|acts?|incidents?|massacres?|attacks?|terrorism|outrage|atrocity|atrocities)$/;
const NOT = /^(?:not|n't|n’t|never|no|nobody|none|neither|nor|without|den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?)$/;
const FIGHTERS: ReadonlySet<Actor["kind"]> = new Set(["rebel", "militia", "criminal"]);
const CAN_DO: ReadonlySet<Actor["kind"]> = new Set([...FIGHTERS, "state", "military", "police", "organisation"]);

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
function followsDeed(inputs: BlameInputs, first: number, last: number, { actor }: BlameTerm): boolean {
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
  return inside ?? null;
}

/** "the armed forces high command": the forces. */
const LEADS = /^(?:command|staff|chiefs|commanders|leadership|leaders)$/;
