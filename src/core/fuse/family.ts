import type { Incident } from "../model/index.ts";

/** Kinds that may be told for one another ("explosion", "car bomb", "grenade"); others are rivals. */
const FAMILY: Readonly<Record<string, string>> = {
  "Shelling/artillery/missile attack": "projectile",
  "Air/drone strike": "air",
  "Suicide bomb": "bomb",
  "Remote explosive/landmine/IED": "bomb",
  Grenade: "bomb",
  "Chemical weapon": "chemical",
  "Abduction/forced disappearance": "seizure",
  "Violent demonstration": "crowd",
  "Mob violence": "crowd",
  "Peaceful protest": "crowd",
  "Protest with intervention": "crowd",
  "Excessive force against protesters": "crowd",
  "Sexual violence": "sexual",
  Arrests: "arrest",
  "Looting/property destruction": "property",
};

/** Kinds of which a town may see several in a day. */
export const COMMON_FAMILIES: ReadonlySet<string> = new Set(["gun", "crowd", "arrest", "property"]);

/** Family of an incident's kind; null when its kind is general ("Attack", "Armed clash" without a weapon). */
export function familyOf(incident: Pick<Incident, "type" | "weapons">): string | null {
  const family = FAMILY[incident.type.acled.subEvent ?? ""];
  if (family !== undefined) return family;
  return incident.type.gtd.attack === "Armed Assault" && incident.weapons.some((w) => w.type.gtd === "Firearms") ? "gun" : null;
}
