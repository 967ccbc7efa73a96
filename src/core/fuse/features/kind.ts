import { COMMON_FAMILIES } from "../family.ts";
import type { IncidentNode } from "../incident-node.ts";
import { WEIGHTS } from "../weights.ts";
import { type Compare, feature } from "./compare.ts";

/** What kind of incident; a general word ("attack") is compatible with any, and so is "bombing" with what fell from the air. */
export const kind: Compare = (a, b) => {
  const shown = () => [a.subEvent, b.subEvent] as const;
  if (isTaken(a, b) || isTaken(b, a)) return feature("kind", WEIGHTS.kindSame, shown);
  if (a.family === null || b.family === null || isBombed(a, b) || isBombed(b, a)) return feature("kind", 0, shown);
  const same = COMMON_FAMILIES.has(a.family) ? WEIGHTS.kindSameCommon : WEIGHTS.kindSame;
  return feature("kind", a.family === b.family ? same : WEIGHTS.kindApart, shown);
};

/** An abduction, and a raid told in general words after which people are gone. */
function isTaken(seizure: IncidentNode, raid: IncidentNode): boolean {
  return (
    seizure.family === "seizure" && raid.family === null && [raid.missing, raid.captured].some((n) => n !== null && n[0] > 0)
  );
}

/** An air strike, and a bombing of which no bomb that somebody laid is named. */
function isBombed(air: IncidentNode, bomb: IncidentNode): boolean {
  return (
    air.family === "air" &&
    bomb.family === "bomb" &&
    bomb.subEvent === "Remote explosive/landmine/IED" &&
    bomb.weapons.every((weapon) => weapon === UNTOLD)
  );
}

/** GTD's sub-type of explosives of which the words tell no more. */
const UNTOLD = "Unknown Explosive Type";
