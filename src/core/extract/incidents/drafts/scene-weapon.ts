import type { GtdWeapon } from "../../../model/index.ts";
import { type Segmented, spanOf, type TokenSpan } from "../../../text/index.ts";
import type { WeaponMention } from "../../claims/weapons.ts";
import type { AgentMention } from "../deeds/agents.ts";
import type { AttackLexicon } from "../events/attack-lexicon.ts";
import type { EventMention } from "../events/events.ts";
import type { TypeChoice } from "../incident-type.ts";

/** Kinds of deed whose own words tell the weapon: who opens fire has a gun. A clash or a riot may be fought with anything. */
const TELLING: ReadonlySet<string> = new Set([
  ...["suicide-bombing", "car-bombing", "bombing", "mine", "grenade", "explosion"],
  ...["air-strike", "drone-strike", "shelling", "shooting", "protest-shooting"],
  ...["stabbing", "vehicle-attack", "arson", "chemical"],
]);
/** Kinds told with guns where nothing else is named: an ambush is laid with them. */
const ARMED: ReadonlySet<string> = new Set(["ambush"]);

/** A weapon nobody names that the words give away, with the rule that read it. */
export interface ImpliedWeapon {
  readonly mention: WeaponMention;
  readonly rule: "weapon-of-its-deed" | "weapon-of-its-doers";
}

/** What the weapons of one scene are read from. */
export interface WeaponInputs {
  readonly doc: Segmented;
  readonly choice: TypeChoice | null;
  readonly events: readonly EventMention[];
  readonly agents: readonly AgentMention[];
  /** Deeds that answer the deed, as police shoot who attacked them. */
  readonly answering: readonly EventMention[];
  /** Weapons the scene names. */
  readonly named: readonly WeaponMention[];
}

/**
 * The weapons the scene's words give away where it names none of their kind: "opened fire" → Firearms, "suicide bomber" → Explosives,
 * "gunmen kidnapped" → Firearms; coders of GTD set the weapon type so.
 */
export function weaponsOfDeeds(
  { doc, choice, events, agents, answering, named }: WeaponInputs,
  bearers: AttackLexicon["bearers"],
): readonly ImpliedWeapon[] {
  const out: ImpliedWeapon[] = [];
  const add = (type: GtdWeapon, cls: string, { first, last }: Pick<TokenSpan, "first" | "last">, rule: ImpliedWeapon["rule"]) => {
    if (named.some((w) => w.type.gtd === type.gtd) || out.some(({ mention }) => mention.type.gtd === type.gtd)) return;
    out.push({ mention: { ...spanOf(doc, first, last), type, cls, head: last - 1 }, rule });
  };
  if (choice === null) return out;
  // "before police shot the attacker dead": what is done to the doers is no weapon of theirs
  const inAnswer = ({ first, last }: Pick<EventMention, "first" | "last">): boolean =>
    answering.some((e) => e.first < last && first < e.last);
  const { name, weapon } = choice.cls;
  const tells = TELLING.has(name) || (ARMED.has(name) && named.length === 0);
  if (choice.event !== null && weapon !== null && tells && !inAnswer(choice.event))
    add(weapon, name, choice.event, "weapon-of-its-deed");
  for (const told of events) {
    const { cls } = told;
    if (cls?.weapon == null || cls.name === "explosion" || !TELLING.has(cls.name)) continue;
    if (!told.weak && isDone(told) && !inAnswer(told) && !firesNamed(doc, told, named))
      add(cls.weapon, cls.name, told, "weapon-of-its-deed");
  }
  const own = new Set(events);
  for (const { event: deed, people } of agents) {
    if (people === null || !own.has(deed)) continue;
    for (let i = people.first; i < people.last; i++) {
      const word = doc.tokens[i]?.lower ?? "";
      const borne = bearers.get(word);
      if (borne === undefined) continue;
      const { gtd, subtype, cls } = borne;
      add({ gtd, subtype }, cls, { first: i, last: i + 1 }, "weapon-of-its-doers");
    }
  }
  return out;
}

function isDone({ negated, realis }: EventMention): boolean {
  return !negated && realis === "actual";
}

/** "rockets were fired at the town … denied having fired on it": what is fired is what is named. */
function firesNamed(doc: Segmented, { first, sentence }: EventMention, named: readonly WeaponMention[]): boolean {
  return (
    /^fir/.test(doc.tokens[first]?.lower ?? "") &&
    named.some((w) => w.cls === "shelling" || doc.tokens[w.first]?.sentence === sentence)
  );
}
