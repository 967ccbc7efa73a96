import { findPhrases, type PhraseIndex } from "../../lexicon/index.ts";
import { type Commitment, unresolved } from "../../model/index.ts";
import { evidenceAt, type Segmented, type Sentence, spansIn } from "../../text/index.ts";
import type { ActorAt } from "../incidents/deeds/actor-at.ts";
import type { AttackLexicon } from "../incidents/events/attack-lexicon.ts";
import type { PlaceRead } from "../incidents/where/place-read.ts";
import type { TimeRead } from "../resolve/time/index.ts";
import { stateAt } from "./state-at.ts";
import type { UndertakingHit } from "./undertaking-lexicon.ts";

const DUTY: Readonly<Record<string, Commitment["duty"]>> = {
  "duty-must": "must",
  "duty-must-not": "must-not",
  "duty-may": "may",
  forbids: "must-not",
  obliges: "must",
};
/** Between a laid duty and its act: "forbids them to attack", "bars them from attacking". */
const ACT_MARK = /^(?:to|from)$/;
/** Tokens the obligor of a laid duty may take. */
const OBLIGOR_REACH = 8;
const URBAN = /\b(?:urban|cit(?:y|ies)|towns?|provincial capitals?|populated areas|built-up)\b/iu;
const RURAL = /\b(?:rural|villages?|countryside)\b/iu;
const BORDER = /\bborders?\b/iu;

type AttackTerms = AttackLexicon["terms"] extends PhraseIndex<infer T> ? T : never;
/** Words of attack in the text. */
type AttackHits = () => ReturnType<typeof findPhrases<AttackTerms>>;

/**
 * Obligations a sentence tells of: an instrument ("under the agreement …"), an obligor who is an organised actor, a duty and
 * an act. Without all four there is none.
 */
export function readCommitments(
  doc: Segmented,
  hits: readonly UndertakingHit[],
  attacks: AttackLexicon,
  actors: readonly ActorAt[],
  times: readonly TimeRead[],
  places: readonly PlaceRead[],
): Commitment[] {
  const out: Commitment[] = [];
  // few texts hold a commitment: looked for when the first is met, once for all
  let found: ReturnType<AttackHits> | null = null;
  const attackHits: AttackHits = () => (found ??= findPhrases(attacks.terms, doc));
  for (const sentence of doc.sentences) {
    const here = spansIn(hits, sentence.first, sentence.last);
    const instrument = here.find((h) => h.value === "instrument");
    const duty = here.find(
      (h) => h.value in DUTY && (instrument === undefined || h.first > instrument.last || instrument.first > h.last),
    );
    if (instrument === undefined || duty === undefined) continue;
    const commitment = read(doc, sentence, instrument, duty, attackHits, actors, times, places, out.length);
    if (commitment !== null) out.push(commitment);
  }
  return out;
}

function read(
  doc: Segmented,
  sentence: Sentence,
  instrument: UndertakingHit,
  duty: UndertakingHit,
  attacks: AttackHits,
  actors: readonly ActorAt[],
  times: readonly TimeRead[],
  places: readonly PlaceRead[],
  index: number,
): Commitment | null {
  const under = leadOf(doc, sentence, instrument);
  if (under === null) return null;
  const laid = duty.value === "forbids" || duty.value === "obliges";
  const mark = laid ? actMark(doc, sentence, duty.last) : null;
  if (laid && (mark === null || duty.first < instrument.last)) return null;
  const obligor = mark === null ? takenOn(sentence, instrument, duty, actors) : laidOn(duty, mark, actors);
  if (obligor === undefined) return null;
  const act = actAfter(doc, sentence, mark === null ? duty.last : mark + 1);
  if (act === null) return null;
  const before = Math.max(duty.first, instrument.last + 8);
  const organised = spansIn(actors, sentence.first, before)
    .filter((a) => a.organised && a.actor.name !== obligor.actor.name)
    .map((a) => a.actor);
  // "the US deal", "signed with Turkey": a country in the instrument's words is one side of it
  const states = spansIn(places, under.first, before).flatMap((place) => {
    const state = actors.some((a) => a.first <= place.first && place.last <= a.last) ? null : stateAt(place);
    return state === null || state.name === obligor.actor.name ? [] : [state];
  });
  const parties = [...organised, ...states];
  const since = spansIn(times, instrument.last, sentence.last).find((t) => t.first - instrument.last <= 4);
  const until = spansIn(times, duty.last + 1, sentence.last).find((t) =>
    /^(?:until|till|by|through)$/.test(doc.tokens[t.first - 1]?.lower ?? ""),
  );
  const words = doc.text.slice(act.start, act.end);
  return {
    id: `k${index + 1}`,
    instrument: doc.text.slice(doc.tokens[under.first]?.start ?? 0, doc.tokens[under.last - 1]?.end ?? 0),
    parties: uniqueByName([obligor.actor, ...parties]),
    obligor: obligor.actor,
    duty: DUTY[duty.value] ?? "must",
    act: words,
    concerns: {
      types: typesOf(attacks, act.first, act.last),
      places: URBAN.test(words) ? "urban" : RURAL.test(words) ? "rural" : BORDER.test(words) ? "border" : null,
      targets: [],
    },
    since: since?.reading ?? unresolved("not-said"),
    until: until?.reading ?? unresolved("not-said"),
    evidence: [evidenceAt(doc, sentence.start, sentence.end)],
  };
}

/** Who takes a duty on: "the Taliban must not", right before it. */
function takenOn(
  sentence: Sentence,
  instrument: UndertakingHit,
  duty: UndertakingHit,
  actors: readonly ActorAt[],
): ActorAt | undefined {
  const before = spansIn(actors, sentence.first, duty.first).filter((a) => a.organised && duty.first - a.last <= 2);
  return before.filter((a) => a.first >= instrument.last).at(-1) ?? (instrument.first > duty.last ? before.at(-1) : undefined);
}

/** On whom a duty is laid: "forbids the Taliban to", between it and its act. */
function laidOn(duty: UndertakingHit, mark: number, actors: readonly ActorAt[]): ActorAt | undefined {
  return spansIn(actors, duty.last, mark).find((a) => a.organised);
}

function actMark(doc: Segmented, sentence: Sentence, from: number): number | null {
  for (let i = from; i < Math.min(sentence.last, from + OBLIGOR_REACH); i++)
    if (ACT_MARK.test(doc.tokens[i]?.lower ?? "")) return i;
  return null;
}

/** The instrument's own words: back to its preposition or determiner. */
function leadOf(doc: Segmented, sentence: Sentence, instrument: UndertakingHit): { first: number; last: number } | null {
  let i = instrument.first;
  while (i - 1 >= sentence.first && instrument.first - i < 7) {
    const token = doc.tokens[i - 1];
    if (
      token === undefined ||
      !(
        token.pos === "ADJ" ||
        token.pos === "NOUN" ||
        token.pos === "PROPN" ||
        token.text === "-" ||
        token.text === "–" ||
        /^['’]s?$/.test(token.text)
      )
    )
      break;
    i--;
  }
  return { first: i, last: instrument.last };
}

/** The act: from the duty to the clause's end. */
function actAfter(
  doc: Segmented,
  sentence: Sentence,
  from: number,
): { first: number; last: number; start: number; end: number } | null {
  let last = from;
  while (last < sentence.last && last - from < 30) {
    const token = doc.tokens[last];
    if (token === undefined || /^[.;:—]$/.test(token.text) || (token.text === "," && last > from)) break;
    if (/^(?:but|although|though|while|unless|if)$/.test(token.lower)) break;
    last++;
  }
  if (last <= from) return null;
  return { first: from, last, start: doc.tokens[from]?.start ?? 0, end: doc.tokens[last - 1]?.end ?? 0 };
}

/** ACLED sub-events an act of violence would be coded as; a general "attack" concerns every kind of it. */
function typesOf(attacks: AttackHits, first: number, last: number): string[] {
  const out = new Set<string>();
  for (const hit of spansIn(attacks(), first, last)) {
    const cls = hit.value[0]?.cls;
    if (cls === undefined) continue;
    if (cls.name === "attack" || cls.name === "killing") for (const s of ANY_ATTACK) out.add(s);
    else if (cls.type.acled.subEvent !== null) out.add(cls.type.acled.subEvent);
  }
  return [...out];
}

const ANY_ATTACK = [
  "Armed clash",
  "Attack",
  "Shelling/artillery/missile attack",
  "Remote explosive/landmine/IED",
  "Suicide bomb",
  "Grenade",
  "Air/drone strike",
];

function uniqueByName<T extends { readonly name: string }>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [item.name, item])).values()];
}
