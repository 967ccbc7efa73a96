import { matchPhrase } from "../../../lexicon/index.ts";
import { type Actor, type IncidentType, readValue } from "../../../model/index.ts";
import { type Segmented, type Sentence, spansIn } from "../../../text/index.ts";
import type { ActorAt } from "../deeds/actor-at.ts";
import type { AttackLexicon } from "../events/attack-lexicon.ts";
import type { PlaceRead } from "../where/place-read.ts";
import type { ActLexicon } from "./act-lexicon.ts";
import { type Clause, readClause } from "./clause.ts";
import { type ActFound, type ActReading, readAct } from "./read-act.ts";

/** An act between political actors that a report leads with: no violence, but what the report is about. */
export interface PoliticalAct {
  readonly type: IncidentType;
  readonly sentence: number;
  /** Token range of the words that say it. */
  readonly first: number;
  readonly last: number;
  readonly realis: "actual" | "hypothetical";
}

export interface ActInputs {
  readonly doc: Segmented;
  readonly actors: readonly ActorAt[];
  readonly places: readonly PlaceRead[];
  /** Sentences that are furniture. */
  readonly skip: ReadonlySet<number>;
  /** Where the dateline ends, a character of the text: it is no part of the lead. */
  readonly from: number;
}

function actOf(inputs: ActInputs, reading: ActReading, sentence: number): PoliticalAct | null {
  const { clause, lexicon } = reading;
  for (let k = 0; k < clause.verbs.length; k++) {
    if (clause.verbs[k]?.relative === true) continue;
    const found = readAct(reading, k);
    if (found === null) continue;
    if (found.violent) return null;
    if (!isPolitical(inputs, clause, found, lexicon)) continue;
    return {
      type: typeOf(byState(inputs, clause, found), lexicon),
      sentence,
      first: found.first,
      last: found.last,
      realis: found.supposed ? "hypothetical" : "actual",
    };
  }
  return null;
}

/** A state that protests complains to another; people and parties take to the streets. */
function byState(inputs: ActInputs, clause: Clause, act: ActFound): ActFound {
  if (act.event !== "PROTEST" || act.mode !== "demo") return act;
  const first = subjectStart(inputs.doc, clause, act);
  const last = act.verb.group.first;
  const subject = inputs.doc.tokens.slice(first, last).filter((token) => token.pos !== "DET");
  const country = spansIn(inputs.places, first, last).some(
    (p) => readValue(p.reading)?.precision === "country" && p.first === subject[0]?.index,
  );
  const alone = subject.length <= 2 && country;
  return alone || spansIn(inputs.actors, first, last).some((a) => a.actor.kind === "state" && a.organised)
    ? { ...act, event: "ACCUSE", mode: "disapprove" }
    : act;
}

/** Tokens a lead has at least. */
const SHORTEST = 4;

export function findAct(inputs: ActInputs, lexicon: ActLexicon, attacks: AttackLexicon): PoliticalAct | null {
  const { doc, skip } = inputs;
  for (const sentence of doc.sentences) {
    const first = firstAfter(doc, sentence, inputs.from);
    if (skip.has(sentence.index) || sentence.last - first < SHORTEST) continue;
    const reading: ActReading = { doc, clause: readClause(doc, first, sentence.last), lexicon, attacks };
    // a byline or a heading is no lead
    if (reading.clause.verbs.length === 0) continue;
    return actOf(inputs, reading, sentence.index);
  }
  return null;
}

/** The act a sentence tells from a token on, or null. */
export function actIn(
  inputs: ActInputs,
  first: number,
  sentence: Sentence,
  lexicon: ActLexicon,
  attacks: AttackLexicon,
): PoliticalAct | null {
  const { doc } = inputs;
  return actOf(inputs, { doc, clause: readClause(doc, first, sentence.last), lexicon, attacks }, sentence.index);
}

function firstAfter(doc: Segmented, sentence: { readonly first: number; readonly last: number }, from: number): number {
  let first = sentence.first;
  while (first < sentence.last && (doc.tokens[first]?.start ?? from) < from) first++;
  return first;
}

const WORDS_ONLY: ReadonlySet<string> = new Set([
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "CONCEDE",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
]);

/** Who acts has to be somebody in public life: a side, a state or its place-name, an office. A crowd protests. */
function isPolitical(inputs: ActInputs, clause: Clause, act: ActFound, lexicon: ActLexicon): boolean {
  const { doc } = inputs;
  const first = subjectStart(doc, clause, act);
  // "emergency rule was imposed in Manipur": whoever did it is not the subject
  const last = act.verb.group.be && !WORDS_ONLY.has(act.event) ? clause.last : Math.max(first + 1, act.verb.group.first);
  const actors = spansIn(inputs.actors, first, last);
  const wordsOnly = WORDS_ONLY.has(act.event);
  const words = doc.tokens.slice(first, last).map((token) => token.lower);
  // a speech's own words; the police who ask for witnesses
  if (words.some((word) => FIRST_PERSON.test(word)) || (act.event === "REQUEST" && actors.some((a) => a.actor.kind === "police")))
    return false;
  if (actors.some((a) => IN_PUBLIC_LIFE.has(a.actor.kind)) || spansIn(inputs.places, first, last).length > 0) return true;
  if (
    nounsOf(lexicon, doc, first, last).some(
      (set) => set === "public-life" || (set === "crowd" && (!wordsOnly || act.event === "THREATEN" || act.event === "CONCEDE")),
    )
  )
    return true;
  // a person without an office: somebody in public life where a government is dealt with
  return (
    (actors.some((a) => a.actor.kind === "person") || isSurname(doc, first, act.verb.group.first)) &&
    (spansIn(inputs.actors, last, clause.last).some((a) => a.actor.kind === "state" || a.actor.kind === "intergovernmental") ||
      spansIn(inputs.places, last, clause.last).some((p) => readValue(p.reading)?.precision === "country"))
  );
}

/** "On Monday, Merkel offered": a subject of one name, right before its verb. */
function isSurname(doc: Segmented, first: number, verb: number): boolean {
  const name = doc.tokens[verb - 1];
  const before = doc.tokens[verb - 2];
  const alone = verb - 1 === first || (before !== undefined && verb - 2 >= first && before.text === ",");
  return name !== undefined && verb > first && alone && !doc.upper && name.pos === "PROPN" && /^\p{Lu}\p{Ll}/u.test(name.text);
}

/** A name tagged as a verb ("Gen. Prosper Avril") opens no clause. */
function isSmall(doc: Segmented, token: number): boolean {
  return doc.upper || /^[a-z]/.test(doc.tokens[token]?.text ?? "");
}

const PRONOUN = /^(?:it|he|she|they)$/;

/** "the prosecutor said the gunman had intended": the subject is what stands after the verb before, unless it is a pronoun. */
function subjectStart(doc: Segmented, clause: Clause, act: ActFound): number {
  const before = clause.verbs.findLast(
    (verb) => verb.head < act.verb.group.first && verb.form === "finite" && !verb.relative && isSmall(doc, verb.head),
  );
  const joined = /^(?:and|but|or)$/.test(doc.tokens[act.verb.group.first - 1]?.lower ?? "");
  if (before === undefined || joined || act.verb.form !== "finite") return clause.first;
  const between = doc.tokens.slice(before.head + 1, act.verb.group.first);
  return between.some((t) => t.pos === "NOUN" || t.pos === "PROPN") && !between.some((t) => PRONOUN.test(t.lower))
    ? before.head + 1
    : clause.first;
}

function nounsOf(lexicon: ActLexicon, doc: Segmented, first: number, last: number): string[] {
  const out: string[] = [];
  for (let i = first; i < last; i++) {
    const hit = matchPhrase(lexicon.nouns, doc, i);
    if (hit !== null && hit.last <= last) out.push(...hit.value.map((noun) => noun.set));
  }
  return out;
}

const FIRST_PERSON = /^(?:i|we|you|me)$/;
const IN_PUBLIC_LIFE: ReadonlySet<Actor["kind"]> = new Set([
  "state",
  "military",
  "police",
  "rebel",
  "militia",
  "organisation",
  "intergovernmental",
  "civilian",
]);

function typeOf({ event, mode }: ActFound, lexicon: ActLexicon): IncidentType {
  const acled = lexicon.acled.get(`${event} ${mode ?? ""}`.trim()) ?? { event: null, subEvent: null };
  return { acled, plover: { event, mode }, gtd: { attack: null }, ucdp: { violence: null } };
}
