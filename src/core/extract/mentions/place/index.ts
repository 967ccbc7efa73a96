export { findPlaces, type PlaceFound } from "./find-places.ts";

export { compilePlaceLexicon, type PlaceLexicon } from "./place-lexicon.ts";

export { liesIn } from "./surroundings.ts";
