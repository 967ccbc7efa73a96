import type { Actor, IncidentType } from "../../model/index.ts";
import type { Segmented } from "../../text/index.ts";
import type { AgentMention } from "./deeds/agents.ts";
import type { AttackClass, AttackLexicon } from "./events/attack-lexicon.ts";
import { isAbduction } from "./events/captures.ts";
import type { EventMention } from "./events/events.ts";

/** Words that name no kind of attack by themselves: they decide only where nothing else does. */
const GENERIC = new Set(["attack", "killing", "explosion", "raid", "arrest", "protest", "looting", "mob", "interception"]);
const FAMILY: Readonly<Record<string, string>> = {
  "suicide-bombing": "bomb",
  "car-bombing": "bomb",
  mine: "bomb",
  bombing: "bomb",
  grenade: "bomb",
  "air-strike": "air",
  "drone-strike": "air",
  shelling: "projectile",
  shooting: "gun",
  ambush: "gun",
  clash: "gun",
  assassination: "gun",
  "protest-shooting": "gun",
  kidnapping: "seizure",
  hijacking: "seizure",
  "hostage-taking": "seizure",
  arson: "fire",
  sabotage: "fire",
};

/** What a mob does that is then mob violence (ACLED). */
const MOBBED: ReadonlySet<string> = new Set(["beating", "killing", "attack", "mob"]);

export interface TypeChoice {
  readonly cls: AttackClass;
  /** The words that decided. */
  readonly event: Pick<EventMention, "first" | "last"> | null;
}

/** The kind of an incident by vote of its attack words: the first sentence and the title weigh three times. */
export function chooseClass(
  doc: Segmented,
  lexicon: AttackLexicon,
  events: readonly EventMention[],
  titleEvents: readonly EventMention[],
  weaponClasses: readonly string[],
): TypeChoice | null {
  const votes = new Map<string, { weight: number; event: EventMention | null }>();
  const vote = (name: string, weight: number, event: EventMention | null): void => {
    const held = votes.get(name);
    votes.set(name, { weight: (held?.weight ?? 0) + weight, event: held?.event ?? event });
  };
  const told = events.some((e) => e.realis === "actual") ? events.filter((e) => e.realis === "actual") : events;
  const first = told.find((e) => !e.negated)?.sentence ?? 0;
  for (const event of titleEvents) if (event.cls !== null && !event.negated) vote(event.cls.name, event.weak ? 1 : 3, null);
  for (const event of told) {
    if (event.negated) continue;
    const weight = (event.sentence === first ? 3 : 1) * (event.weak ? 0.4 : 1);
    if (event.cls !== null) vote(event.cls.name, weight, event);
    else if (event.harm !== null && event.harm.effect === "captured")
      vote(isAbduction(doc, event.harm) ? "kidnapping" : "arrest", weight, event);
    else if (event.harm !== null && event.harm.effect === "killed") vote("killing", weight * 0.5, event);
  }
  for (const name of weaponClasses) if (lexicon.classes.has(name)) vote(name, 0.5, null);
  // "militants attacked the village, killing two; houses were burned": the attack
  if (votes.has("killing") && (votes.has("attack") || votes.has("raid")))
    for (const name of [...votes.keys()]) if (FAMILY[name] === "fire") votes.delete(name);
  // bombs that helicopters drop are an air strike
  if ((votes.get("air-strike")?.weight ?? 0) >= 1) votes.delete("bombing");
  const specific = [...votes].filter(([name, held]) => !GENERIC.has(name) && held.weight >= 0.5);
  const families = new Map<string, number>();
  for (const [name, held] of specific)
    families.set(FAMILY[name] ?? name, (families.get(FAMILY[name] ?? name) ?? 0) + held.weight);
  const family = [...families].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
  // "arrested 14 people in overnight raids": the arrests
  const seized = [...votes.keys()].every((name) => name === "arrest" || name === "raid") ? votes.get("arrest") : undefined;
  if (seized !== undefined && seized.weight > (votes.get("raid")?.weight ?? 0)) votes.delete("raid");
  const pool = specific.length > 0 ? specific.filter(([name]) => (FAMILY[name] ?? name) === family) : [...votes];
  const ranked = pool
    .map(([name, held]) => ({ cls: lexicon.classes.get(name), ...held }))
    .filter((entry): entry is { cls: AttackClass; weight: number; event: EventMention | null } => entry.cls !== undefined)
    .sort((a, b) => a.cls.rank - b.cls.rank || b.weight - a.weight);
  const mob = lexicon.classes.get("mob");
  // "a mob lynched": the mob says what it was
  if (mob !== undefined && votes.has("mob") && MOBBED.has(ranked[0]?.cls.name ?? ""))
    return { cls: mob, event: ranked[0]?.event ?? null };
  const best = ranked[0];
  return best === undefined ? null : { cls: best.cls, event: best.event };
}

const ONE_SIDED: ReadonlySet<string> = new Set(["attack", "killing", "shooting"]);
const ARMED_CLASH = { event: "Battles", subEvent: "Armed clash" } as const;

/** ACLED: an attack on an armed force is a battle, on people who cannot fight back violence against civilians. */
export function withBattle(choice: TypeChoice, events: readonly EventMention[]): TypeChoice {
  if (!ONE_SIDED.has(choice.cls.name)) return choice;
  const harmed = events.flatMap((e) => (e.harm === null || e.negated || e.realis !== "actual" ? [] : e.harm.patients));
  const soldiers = harmed.some((p) => p.noun !== null && SOLDIERS.test(p.noun));
  const others = harmed.some((p) => p.status === "civilian" || p.status === "child" || p.status === "woman");
  if (!soldiers || others) return choice;
  return { ...choice, cls: { ...choice.cls, type: { ...choice.cls.type, acled: ARMED_CLASH } } };
}

/** "the coalition bombed a market", "the bombing by the army": forces of a state bomb from the air. */
export function withBombers(
  choice: TypeChoice | null,
  events: readonly EventMention[],
  agents: readonly AgentMention[],
  lexicon: AttackLexicon,
): TypeChoice | null {
  const cls = lexicon.classes.get("air-strike");
  if (choice === null || cls === undefined || choice.cls.name !== "bombing") return choice;
  const own = new Set(events);
  const forces = agents.some(
    ({ event, actor }) =>
      own.has(event) && event.cls?.name === "bombing" && actor !== null && /^(?:military|state)$/.test(actor.actor.kind),
  );
  return forces ? { ...choice, cls } : choice;
}

const MURDERS: ReadonlySet<string> = new Set(["shooting", "killing"]);

/** GTD: killing one prominent person is an assassination: a mayor, a judge, a candidate. */
export function withProminent(choice: TypeChoice, events: readonly EventMention[], lexicon: AttackLexicon): TypeChoice {
  const cls = lexicon.classes.get("assassination");
  if (cls === undefined || !MURDERS.has(choice.cls.name)) return choice;
  const killed = events.flatMap((e) =>
    e.harm === null || e.negated || e.realis !== "actual" || e.harm.effect !== "killed" ? [] : e.harm.patients,
  );
  const prominent = killed.filter((p) => PROMINENT.has(lexicon.peopleTargets.get(p.noun ?? "")?.gtd ?? ""));
  const alone =
    prominent.length > 0 &&
    prominent.every((p) => !p.plural) &&
    killed.every((p) => prominent.includes(p) || p.kind === "pronoun");
  return alone ? { ...choice, cls } : choice;
}

const PROMINENT: ReadonlySet<string> = new Set(["Government (General)", "Government (Diplomatic)"]);

const FOUGHT: ReadonlySet<string> = new Set(["raid", "ambush"]);
const ONE_SIDED_ATTACK = { event: "Violence against civilians", subEvent: "Attack" } as const;

/** ACLED: a raid or an ambush is a battle only where those who are attacked can fight back. */
export function withCivilians(choice: TypeChoice, events: readonly EventMention[]): TypeChoice {
  if (!FOUGHT.has(choice.cls.name)) return choice;
  const harmed = events.flatMap((e) => (e.harm === null || e.negated || e.realis !== "actual" ? [] : e.harm.patients));
  const unarmed = harmed.some((p) => p.status === "civilian" || p.status === "child" || p.status === "woman");
  const armed = harmed.some((p) => p.status === "security" || p.status === "militant" || p.status === "perpetrator");
  if (!unarmed || armed) return choice;
  return { ...choice, cls: { ...choice.cls, type: { ...choice.cls.type, acled: ONE_SIDED_ATTACK } } };
}

/** ACLED: forces that shoot at a crowd use excessive force against protesters. The forces and the crowd stand in the deed's sentence. */
export function withCrowd(
  doc: Segmented,
  choice: TypeChoice,
  events: readonly EventMention[],
  lexicon: AttackLexicon,
): TypeChoice {
  const cls = lexicon.classes.get("protest-shooting");
  if (cls === undefined || !ONE_SIDED.has(choice.cls.name)) return choice;
  const shot = events.some((e) => {
    const sentence = doc.sentences[e.sentence];
    if (e.negated || e.realis !== "actual" || sentence === undefined) return false;
    // "police fired on", "shot dead by soldiers"
    const told = doc.tokens.slice(sentence.first, e.harm === null ? e.last : Math.min(sentence.last, e.last + BY_REACH));
    const hit =
      e.harm === null
        ? doc.tokens.slice(e.last, Math.min(sentence.last, e.last + CROWD_REACH))
        : e.harm.patients.flatMap((p) => doc.tokens.slice(p.first, p.last));
    return told.some((t) => FORCES.test(t.lower)) && hit.some((t) => CROWD.test(t.lower));
  });
  return shot ? { ...choice, cls } : choice;
}

/** Tokens from "shot dead" to "by soldiers". */
const BY_REACH = 4;
/** Tokens from "fired on" to whom. */
const CROWD_REACH = 6;
const FORCES = /^(?:police|policem[ae]n|gendarmes?|troops|soldiers|army|forces)$/;
const CROWD = /^(?:protest[eo]rs?|demonstrators?|strikers|striking|marchers|marching|rallying|protesting|picketers)$/;

const SOLDIERS =
  /^(?:soldiers?|troops?|servicem[ae]n|servicemembers?|marines?|paratroopers?|peacekeepers?|legionnaires?|troopers?|army|military|fighters?|guerrillas?|rebels?|insurgents?|militiam[ae]n)$/;

const STATE: ReadonlySet<Actor["kind"]> = new Set(["state", "military", "police"]);
const GROUP: ReadonlySet<Actor["kind"]> = new Set(["rebel", "militia"]);

/**
 * UCDP GED type of violence from who did it to whom: a state and an organised group are state-based, two groups non-state,
 * an organised actor against civilians one-sided; unknown doers leave it open. `doers` are those who did it by the outlet's
 * word or their own, else those who are blamed.
 */
export function withViolence(
  type: IncidentType,
  doers: readonly Actor[],
  civiliansHarmed: boolean,
  forcesHarmed: boolean,
): IncidentType {
  const states = doers.some((a) => STATE.has(a.kind));
  const groups = new Set(doers.filter((a) => GROUP.has(a.kind)).map((a) => a.name));
  const violence =
    states && groups.size > 0
      ? "state-based"
      : groups.size > 0 && forcesHarmed
        ? "state-based"
        : groups.size > 1
          ? "non-state"
          : (groups.size === 1 || states) && civiliansHarmed
            ? "one-sided"
            : null;
  return { ...type, ucdp: { violence } };
}
