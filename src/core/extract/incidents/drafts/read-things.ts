import { type Segmented, spansIn } from "../../../text/index.ts";
import type { PersonPhrase } from "../../claims/casualties/people/person-phrase.ts";
import { findDamage } from "../../claims/damage.ts";
import { findMunitionCounts } from "../../claims/munitions.ts";
import { findSought } from "../../claims/sought.ts";
import { findTargets, type TargetMention } from "../../claims/targets.ts";
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
  tellers: new Set(),
  issuer: null,
  bearers: new Map(),
  people: new Map(),
};

/** Weapons, targets, damage and doers a text names, of whichever incident. `doers`: the actors that may have done a deed. */
export function readThings(
  { doc, events, phrases, counts, actors, places }: DocReading,
  doers: readonly ActorAt[],
  chunksOf: (sentence: number) => readonly Chunk[],
  lexicon: IncidentLexicon,
): SceneThings {
  const weapons = findWeapons(doc, lexicon.attacks);
  const targets = findTargets(doc, lexicon.attacks);
  const named = places.filter((place) => place.use === "literal");
  const { agents, aims } = readDeeds({ doc, events, phrases, actors: doers, chunksOf }, lexicon.doers);
  return {
    weapons,
    targets: [
      ...targets.filter(
        (target) =>
          !describes(target, phrases) && !isPlace(target, named) && !isWeapon(target, weapons) && !isWithin(target, targets),
      ),
      ...findSought(doc, actors),
    ],
    damage: findDamage(doc, targets),
    munitions: findMunitionCounts(doc, weapons, counts),
    agents,
    aims,
    tellers: new Set(targets.filter((target) => speaks(doc, target, lexicon))),
    issuer: issuerOf(doc, actors),
    bearers: lexicon.attacks.bearers,
    people: lexicon.attacks.peopleTargets,
  };
}

/** "their company said": who tells of a deed is not what it was done to. */
function speaks(doc: Segmented, { head, last }: TargetMention, { doers }: IncidentLexicon): boolean {
  return last === head + 1 && doers.reporting.has(doc.tokens[last]?.lower ?? "") && doc.tokens[last]?.pos === "VERB";
}

/** "the West Bank": a place's name, not a bank. */
function isPlace({ head, first }: TargetMention, places: DocReading["places"]): boolean {
  return spansIn(places, first - LONGEST_PERSON, head + 1).some(
    (place) => place.last === head + 1 && place.last - place.first > 1,
  );
}

/** The "school" of "a school bus". */
function isWithin(target: TargetMention, targets: readonly TargetMention[]): boolean {
  return spansIn(targets, target.first - LONGEST_PERSON, target.last + LONGEST_PERSON).some(
    (other) => other !== target && other.first <= target.first && target.last <= other.last && target.head < other.head,
  );
}

/** "an explosives-laden vehicle": what the deed was done with. */
function isWeapon({ first, last }: TargetMention, weapons: SceneThings["weapons"]): boolean {
  return spansIn(weapons, first - LONGEST_PERSON, last + LONGEST_PERSON).some((w) => w.first < last && first < w.last);
}

/** "a town councillor", "the bank manager": the word belongs to whom it describes. */
function describes({ first, head }: TargetMention, phrases: readonly PersonPhrase[]): boolean {
  return spansIn(phrases, first - LONGEST_PERSON, first + LONGEST_PERSON).some(
    (p) => p.first <= head && head < p.head && p.noun !== null,
  );
}

/** Tokens no words for a person are longer than. */
const LONGEST_PERSON = 24;
