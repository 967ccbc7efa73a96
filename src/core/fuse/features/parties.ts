import { WEIGHTS } from "../weights.ts";
import { type Compare, feature, shared, show } from "./compare.ts";

/** Who is blamed, claims or denies. Different names say nothing: blame moves. */
export const actors: Compare = (a, b) =>
  feature("actors", shared(a.actors, b.actors).length > 0 ? WEIGHTS.actor : 0, () => [show(a.actors), show(b.actors)]);

/** With what. "mortar shells" and "rockets" are told for one another, so different words say nothing. */
export const weapons: Compare = (a, b) =>
  feature("weapons", shared(a.weapons, b.weapons).length > 0 ? WEIGHTS.weapon : 0, () => [show(a.weapons), show(b.weapons)]);

/** What was hit by a name of its own. What kind of thing it was says little: most are homes and streets. */
export const sites: Compare = (a, b) =>
  feature("sites", shared(a.sites, b.sites).length > 0 ? WEIGHTS.siteSame : 0, () => [show(a.sites), show(b.sites)]);
