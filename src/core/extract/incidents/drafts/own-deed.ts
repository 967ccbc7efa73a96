import type { Actor, ActorKind, Evidence, Statement } from "../../../model/index.ts";
import { evidenceAt, type Segmented } from "../../../text/index.ts";
import type { ActorAt } from "../deeds/actor-at.ts";
import type { AgentMention } from "../deeds/agents.ts";

/** Who puts out a whole text in the first person, and the words that say so. */
export interface Issuer {
  readonly actor: Actor;
  readonly evidence: readonly Evidence[];
}

/** Tokens a head in brackets may take: "[COMMUNIQUE] [NATIONAL THISTLE FRONT GENERAL COMMAND] [TEXT]". */
const HEAD = 60;
const PUT_OUT = /^(?:communique|communiqué|communiques|bulletin|proclamation|statement|manifesto)$/;
const FIGHTERS: ReadonlySet<ActorKind> = new Set(["rebel", "militia", "criminal"]);
/** Words armed people are called by whose they are the speaker leaves to be understood. */
const FIGHTING =
  /\b(?:fighters?|units?|forces|commandos?|commandoes|command|column|columns|rebels|guerrillas|combatants|militia(?:s|men)?|militants|troops|squads?|cells?|comrades|members|soldiers|platoons?)$/i;
const POSSESSIVE = /^(?:its|their|our)$/;

/**
 * The body that speaks in the first person: named in brackets beside "communique" at the head of the text, or the one rebel
 * group named by a station that calls itself clandestine.
 */
export function issuerOf(doc: Segmented, actors: readonly ActorAt[]): Issuer | null {
  const limit = Math.min(HEAD, doc.tokens.length);
  let put = -1;
  for (let i = 0; i < limit && put < 0; i++) if (PUT_OUT.test(doc.tokens[i]?.lower ?? "") && inBrackets(doc, i)) put = i;
  if (put >= 0) {
    const named = actors.find((a) => a.organised && a.first > put && a.last <= limit && inBrackets(doc, a.first));
    if (named !== undefined) return { actor: named.actor, evidence: [evidenceAt(doc, named.start, named.end)] };
  }
  const opens = doc.tokens[0];
  if (opens?.lower !== "clandestine") return null;
  const groups = actors.filter((a) => a.organised && a.actor.kind === "rebel");
  const [first] = groups;
  if (first === undefined || groups.some((a) => a.actor.name !== first.actor.name)) return null;
  return { actor: first.actor, evidence: [evidenceAt(doc, opens.start, opens.end), evidenceAt(doc, first.start, first.end)] };
}

function inBrackets(doc: Segmented, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 12); i--) {
    const text = doc.tokens[i]?.text;
    if (text === "]") return false;
    if (text === "[") return true;
  }
  return false;
}

/** Who owns to a deed by telling it of their own: the speaker of "our fighters attacked", of "its troops", an armed group of fighters without another side. */
export function claimantOf(
  doc: Segmented,
  agent: AgentMention,
  statement: Statement | null,
  issuer: Issuer | null,
): Issuer | null {
  const side = statement?.source?.affiliation ?? null;
  if (agent.own) return side === null ? (statement?.source?.kind === "person" ? null : issuer) : saidBy(side, statement);
  if (side === null || (statement?.stance !== "asserts" && statement?.stance !== "confirms" && statement?.stance !== "announces"))
    return null;
  if (agent.actor !== null) return agent.actor.organised && agent.actor.actor.name === side.name ? saidBy(side, statement) : null;
  if (agent.people === null) return null;
  if (POSSESSIVE.test(doc.tokens[agent.first]?.lower ?? "")) return saidBy(side, statement);
  return FIGHTERS.has(side.kind) && FIGHTING.test(agent.people.quote) ? saidBy(side, statement) : null;
}

function saidBy(actor: Actor, statement: Statement | null): Issuer {
  return { actor, evidence: [...(statement?.source?.evidence ?? [])] };
}
