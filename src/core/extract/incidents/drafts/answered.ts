import type { ActorKind } from "../../../model/index.ts";
import { type Segmented, spansIn } from "../../../text/index.ts";
import type { PersonPhrase } from "../../claims/casualties/people/person-phrase.ts";
import type { AgentMention } from "../deeds/agents.ts";
import type { EventMention } from "../events/events.ts";

const FORCES: ReadonlySet<ActorKind> = new Set(["state", "military", "police"]);
const DEFENDERS = /\b(?:police|policem[ae]n|officers?|soldiers?|troops|guards?|bodyguards?|security forces|army)\b/i;
const ATTACKER =
  /^(?:gunm[ae]n|attackers?|assailants?|shooters?|bombers?|kidnappers?|hijackers?|assassins?|perpetrators?|terrorists?)$/;

/**
 * Whether an agent is of those who fought an attack off: "police shot dead one of the gunmen" does not make the police
 * doers of the attack. Forces that set out against fighters are doers where nobody else did anything and nobody else was hurt.
 */
export function answers(
  doc: Segmented,
  agent: AgentMention,
  agents: readonly AgentMention[],
  events: readonly EventMention[],
): boolean {
  if (!defends(agent)) return false;
  const attacks = (p: PersonPhrase): boolean => isAttacker(doc, p);
  const own = victimsOf(agent.event, events);
  if (own.length === 0 || !own.every(attacks)) return false;
  return (
    agents.some((other) => !defends(other)) ||
    events.some((e) => e.harm !== null && !e.negated && e.harm.patients.some((p) => !attacks(p) && p.kind !== "pronoun"))
  );
}

/** Whether a scene tells of more than arrests and the forces' own operations. */
export function tellsMore(events: readonly EventMention[]): boolean {
  return events.some((e) => !e.weak && !e.negated && !isArrest(e, events));
}

/** "the police arrested ten suspects": of a scene that tells of more, no doers of the deed the arrests came after. */
export function arrests(agent: AgentMention, events: readonly EventMention[]): boolean {
  const { event } = agent;
  return defends(agent) && (event.harm === null ? event.weak || isArrest(event, events) : ARREST.test(event.harm.term.phrase));
}

const ARREST = /^(?:arrest|detain|apprehend|captur|nab|seiz|in custody|taken into custody|book|jail|round|surrender)/;
/** Tokens no event is longer than: its words are a row of a lexicon. */
const LONGEST_EVENT = 40;

/** An arrest, or a word for the same deed in the same place ("captured" is a harm and an abduction). */
function isArrest(event: EventMention, events: readonly EventMention[]): boolean {
  const same = (e: EventMention): boolean => e.harm !== null && e.first < event.last && event.first < e.last;
  const harm = event.harm ?? spansIn(events, event.first - LONGEST_EVENT, event.last + LONGEST_EVENT).find(same)?.harm ?? null;
  return harm !== null && harm.effect === "captured" && ARREST.test(harm.term.phrase);
}

function defends({ actor, people }: AgentMention): boolean {
  return actor === null ? people !== null && DEFENDERS.test(people.quote) : FORCES.has(actor.actor.kind);
}

function isAttacker(doc: Segmented, person: PersonPhrase): boolean {
  if (person.status === "perpetrator" || person.status === "militant") return true;
  if (person.noun !== null || person.name !== null) return person.noun !== null && ATTACKER.test(person.noun);
  // "three attackers were involved; all three were shot dead"
  const sentence = doc.tokens[person.first]?.sentence;
  for (let i = person.first - 1; doc.tokens[i]?.sentence === sentence && i >= 0; i--)
    if (ATTACKER.test(doc.tokens[i]?.lower ?? "")) return true;
  return false;
}

/** Whom a deed befell, read of its own words or of the harm in the same words. */
function victimsOf(event: EventMention, events: readonly EventMention[]): readonly PersonPhrase[] {
  return events.flatMap((e) => (e.harm !== null && e.first < event.last && event.first < e.last ? e.harm.patients : []));
}
