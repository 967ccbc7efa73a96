import type { Place } from "../../../model/index.ts";
import type { PlaceRead } from "./place-read.ts";
import type { PlaceStanding } from "./place-standing.ts";

/** What a mention says for its place being the scene's, by how it stands. */
export const WEIGHT: Readonly<Record<PlaceStanding, number>> = {
  scene: 6,
  located: 4,
  named: 2,
  force: 2.5,
  person: 1.5,
  home: 0.4,
  hospital: -1,
  court: 0.5,
  arrest: -0.5,
  outlet: 0,
  school: 0.8,
  street: -10,
  bearing: 0.5,
  after: 1.5,
  speech: 1,
  other: 1,
};
/** One mention of a place, and what it says for the deed having been done there. */
export interface PlaceCandidate {
  readonly place: PlaceRead;
  readonly value: Place;
  readonly standing: PlaceStanding | "dateline";
  readonly weight: number;
  readonly title: boolean;
}

/** A place the report names, with all its mentions. */
export interface PlaceEntry {
  readonly value: Place;
  readonly mentions: PlaceCandidate[];
  /** What its best mention says. */
  best: number;
  /** All its mentions together, and its size. */
  score: number;
}
