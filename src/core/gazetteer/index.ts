export { kmBetween } from "./distance.ts";
export {
  FIRST_WORD_BITS,
  type Gazetteer,
  type GazetteerEntry,
  type GazetteerFile,
  keyHash,
  openGazetteer,
  PLACE_KINDS,
  type PlaceKind,
  placeKey,
  standingOf,
} from "./gazetteer.ts";
