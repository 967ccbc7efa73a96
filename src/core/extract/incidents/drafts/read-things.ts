import { findDamage } from "../../claims/damage.ts";
import { findMunitionCounts } from "../../claims/munitions.ts";
import { findSought } from "../../claims/sought.ts";
import { findTargets } from "../../claims/targets.ts";
import { findWeapons } from "../../claims/weapons.ts";
import type { Chunk } from "../clauses/chunk.ts";
import type { ActorAt } from "../deeds/actor-at.ts";
import { readDeeds } from "../deeds/agents.ts";
import type { DocReading, IncidentLexicon } from "../doc-reading.ts";
import { issuerOf } from "./own-deed.ts";
import type { SceneThings } from "./scene-drafts.ts";

/** What a scene without things of its own is told with. */
export const NO_THINGS: SceneThings = {
  weapons: [],
  targets: [],
  damage: [],
  munitions: [],
  agents: [],
  aims: [],
  issuer: null,
  bearers: new Map(),
};

/** Weapons, targets, damage and doers a text names, of whichever incident. `doers`: the actors that may have done a deed. */
export function readThings(
  { doc, events, phrases, counts, actors }: DocReading,
  doers: readonly ActorAt[],
  chunksOf: (sentence: number) => readonly Chunk[],
  lexicon: IncidentLexicon,
): SceneThings {
  const weapons = findWeapons(doc, lexicon.attacks);
  const targets = findTargets(doc, lexicon.attacks);
  const { agents, aims } = readDeeds({ doc, events, phrases, actors: doers, chunksOf }, lexicon.doers);
  return {
    weapons,
    targets: [...targets, ...findSought(doc, actors)],
    damage: findDamage(doc, targets),
    munitions: findMunitionCounts(doc, weapons, counts),
    agents,
    aims,
    issuer: issuerOf(doc, actors),
    bearers: lexicon.attacks.bearers,
  };
}
