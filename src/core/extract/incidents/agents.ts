import type { Actor } from "../../model/index.ts";
import { type Segmented, spansIn } from "../../text/index.ts";
import type { PersonPhrase } from "../claims/casualties/person-phrase.ts";
import { verbGroupBefore } from "../claims/casualties/verb-group.ts";
import type { EventMention } from "./events.ts";

/** An actor mention as the incident stage needs it. */
export interface ActorAt {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly actor: Actor;
  /** A named group, force or government rather than people by role. */
  readonly organised: boolean;
}

/** Who does a deed, in the words of the text: an organisation, or people. */
export interface AgentMention {
  readonly first: number;
  readonly last: number;
  readonly actor: ActorAt | null;
  readonly person: PersonPhrase | null;
  readonly event: EventMention;
  /** "suspected", "alleged": the words do not say it as fact. */
  readonly hedged: boolean;
}

const HEDGE = /^(?:suspected|alleged|presumed|purported|believed|apparent|supposed|reportedly|allegedly|apparently|probable)$/;
const DID =
  /^(?:carried|launched|staged|perpetrated|committed|conducted|mounted|executed|organized|organised|detonated|planted|placed|hurled|threw|fired|lobbed|set)$/;

/** Doers of attacks and harms: subjects of active verbs, "by" phrases of passives and nouns, "X attack". */
export function findAgents(
  doc: Segmented,
  events: readonly EventMention[],
  phrases: readonly PersonPhrase[],
  actors: readonly ActorAt[],
): AgentMention[] {
  const out: AgentMention[] = [];
  for (const event of events) {
    if (event.negated || event.realis !== "actual") continue;
    const agent =
      event.harm !== null ? ofHarm(doc, event, phrases, actors, events) : ofEvent(doc, event, phrases, actors, events);
    if (agent !== null) out.push(agent);
  }
  return out;
}

function ofHarm(
  doc: Segmented,
  event: EventMention,
  phrases: readonly PersonPhrase[],
  actors: readonly ActorAt[],
  events: readonly EventMention[],
): AgentMention | null {
  const harm = event.harm;
  if (harm === null || harm.agentAt === null || harm.term.frame !== "vt") return null;
  if (harm.agent !== null && harm.agentAt >= harm.last) return at(doc, event, harm.agentAt, phrases, actors);
  if (harm.agentAt >= harm.last) return at(doc, event, harm.agentAt, phrases, actors);
  return subject(doc, event, phrases, actors, events);
}

function ofEvent(
  doc: Segmented,
  event: EventMention,
  phrases: readonly PersonPhrase[],
  actors: readonly ActorAt[],
  events: readonly EventMention[],
): AgentMention | null {
  const sentence = doc.sentences[event.sentence];
  const end = Math.min(sentence?.last ?? event.last, event.last + 8);
  for (let i = event.last; i < end; i++) {
    const word = doc.tokens[i]?.lower;
    if (word === "by") return at(doc, event, i + 1, phrases, actors);
    if (
      word === "," ||
      word === ";" ||
      // "the attack was claimed by …", "blamed by": words about a deed, no doing of it
      /^(?:blamed|claimed|condemned|denied)$/.test(word ?? "") ||
      (doc.tokens[i]?.pos === "VERB" && !DID.test(word ?? ""))
    )
      break;
  }
  if (event.verb) {
    const group = verbGroupBefore(doc, event.first);
    return group.be || group.get ? null : subject(doc, event, phrases, actors, events);
  }
  // "gunmen fired a dozen rockets": who launches a weapon does the deed its name stands for
  const launch = event.cls?.weapon?.gtd === "Explosives" ? launchBefore(doc, event.first) : null;
  if (launch !== null) {
    const group = verbGroupBefore(doc, launch);
    const agent = group.be || group.get ? null : subject(doc, { ...event, first: launch }, phrases, actors, events);
    return agent === null ? null : { ...agent, event };
  }
  // "Taliban attack", "the guerrillas' assault"
  const before = spansIn(actors, event.first - LONGEST_ACTOR, event.first).find(
    (a) => a.last === event.first || (a.last === event.first - 1 && /^['’]s?$/.test(doc.tokens[event.first - 1]?.lower ?? "")),
  );
  if (before !== undefined) return make(doc, event, before, null, before.first);
  return null;
}

const LAUNCH = /^(?:fired?|fires|launched|launch|launches|lobbed|hurled|threw|dropped|planted|detonated|rained)$/;
/** Tokens of a count and its noun: "a total of at least two dozen home-made". */
const COUNT_REACH = 9;

/** The verb whose object a weapon is, only a count and modifiers between. */
function launchBefore(doc: Segmented, weapon: number): number | null {
  const sentence = doc.tokens[weapon]?.sentence;
  for (let i = weapon - 1; i >= Math.max(0, weapon - COUNT_REACH); i--) {
    const token = doc.tokens[i];
    if (token === undefined || token.sentence !== sentence) return null;
    if (LAUNCH.test(token.lower)) return i;
    if (token.pos === "AUX" || token.pos === "PRON" || /^[,;:—–]$/.test(token.text)) return null;
    if (token.pos === "ADP" && !/^(?:of|about|around|over|at)$/.test(token.lower)) return null;
  }
  return null;
}

/** Tokens no actor named with role and side is longer than. */
const LONGEST_ACTOR = 60;

function at(
  doc: Segmented,
  event: EventMention,
  from: number,
  phrases: readonly PersonPhrase[],
  actors: readonly ActorAt[],
): AgentMention | null {
  const actor = actors.find((a) => a.first >= from && a.first - from <= 3 && gapIsModifier(doc, from, a.first)) ?? null;
  const person =
    phrases.find((p) => p.first >= from && p.first - from <= 1) ?? phrases.find((p) => p.first < from && from < p.last) ?? null;
  if (actor === null && person === null) return null;
  return make(doc, event, actor, person, from);
}

function gapIsModifier(doc: Segmented, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const token = doc.tokens[i];
    if (
      token === undefined ||
      !(
        token.pos === "DET" ||
        token.pos === "ADJ" ||
        token.pos === "NOUN" ||
        token.pos === "NUM" ||
        HEDGE.test(token.lower) ||
        token.pos === "VERB"
      )
    )
      return false;
  }
  return true;
}

/** The nearest phrase or actor before an active verb with no other finite verb between. */
function subject(
  doc: Segmented,
  event: EventMention,
  phrases: readonly PersonPhrase[],
  actors: readonly ActorAt[],
  events: readonly EventMention[],
): AgentMention | null {
  const group = verbGroupBefore(doc, event.first);
  let until = group.first;
  const floor = Math.max(doc.sentences[event.sentence]?.first ?? 0, until - 14);
  if (/^(?:who|that|which)$/.test(doc.tokens[until - 1]?.lower ?? "")) {
    until--;
    // "claimed the attack that killed eight": the attack killed them
    if (events.some((other) => other.cls !== null && !other.verb && other.last === until)) return null;
  }
  const person = nearest(phrases, until, floor);
  const actor = nearest(actors, until, floor);
  const chosen = person !== null && (actor === null || person.last >= actor.last) ? person : actor;
  if (chosen === null) return null;
  for (let i = chosen.last; i < until; i++) {
    const token = doc.tokens[i];
    if (
      token !== undefined &&
      (token.pos === "AUX" ||
        token.text === ";" ||
        token.text === ":" ||
        /^(?:said|says|told|reported|that|when|after|before|because|while|claimed|claims|denied|denies|blamed|blames|accused|accuses|condemned|condemns|rejected)$/.test(
          token.lower,
        ))
    )
      return null;
  }
  const overlapping =
    actor !== null && person !== null && actor.first < person.last && person.first < actor.last
      ? actor
      : chosen === actor
        ? actor
        : null;
  return make(doc, event, overlapping, chosen === person ? person : null, chosen.first);
}

function nearest<T extends { readonly first: number; readonly last: number }>(
  list: readonly T[],
  until: number,
  floor: number,
): T | null {
  let best: T | null = null;
  for (const item of spansIn(list, floor, until)) if (best === null || item.last >= best.last) best = item;
  return best;
}

function make(
  doc: Segmented,
  event: EventMention,
  actor: ActorAt | null,
  person: PersonPhrase | null,
  from: number,
): AgentMention {
  let hedged = false;
  for (let i = Math.max(0, from - 2); i < Math.max(from, actor?.last ?? 0, person?.last ?? 0); i++)
    if (HEDGE.test(doc.tokens[i]?.lower ?? "")) hedged = true;
  for (let i = event.first - 1; i >= Math.max(0, event.first - 3); i--)
    if (/^(?:reportedly|allegedly|apparently)$/.test(doc.tokens[i]?.lower ?? "")) hedged = true;
  const first = Math.min(actor?.first ?? from, person?.first ?? from);
  return { first, last: Math.max(actor?.last ?? from + 1, person?.last ?? from + 1), actor, person, event, hedged };
}
