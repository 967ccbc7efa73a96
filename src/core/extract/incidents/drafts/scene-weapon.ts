import { type Segmented, spanOf } from "../../../text/index.ts";
import type { WeaponMention } from "../../claims/weapons.ts";
import type { TypeChoice } from "../incident-type.ts";

/** Kinds of deed whose own words tell the weapon: who opens fire has a gun. A clash or a riot may be fought with anything. */
const TELLING: ReadonlySet<string> = new Set([
  ...["suicide-bombing", "car-bombing", "bombing", "mine", "grenade", "explosion"],
  ...["air-strike", "drone-strike", "shelling", "shooting", "protest-shooting"],
  ...["stabbing", "vehicle-attack", "arson", "chemical"],
]);

/**
 * The weapon the words of the deed tell where the scene names none of its kind: "opened fire" → Firearms, "suicide bomber" → Explosives; coders of
 * GTD set the weapon type so. null: named already, or the words tell none.
 */
export function weaponOfDeed(doc: Segmented, choice: TypeChoice | null, named: readonly WeaponMention[]): WeaponMention | null {
  if (choice?.event == null || choice.cls.weapon === null || !TELLING.has(choice.cls.name)) return null;
  const type = choice.cls.weapon;
  if (named.some((w) => w.type.gtd === type.gtd)) return null;
  const { first, last } = choice.event;
  return { ...spanOf(doc, first, last), type, cls: choice.cls.name, head: last - 1 };
}
