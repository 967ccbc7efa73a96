import type { GazetteerEntry } from "../../../gazetteer/index.ts";
import { liesIn, type PlaceFound } from "../../mentions/place/index.ts";
import type { Geography } from "./report-geography.ts";

/** "the Austin neighborhood" tells of a town, but not of Austin. */
export function isPartOfTown(place: PlaceFound, entry: GazetteerEntry): boolean {
  return place.said === "neighbourhood" && entry.kind !== "neighbourhood";
}

/** People enough for a name to be meant wherever the report plays. */
const FAMOUS = 50_000;
/** A part of a town lies no farther than this from it. */
const NEIGHBOUR_KM = 40;
/** Farther than this from everything else a report names, an obscure town needs its province said. */
const FAR_KM = 300;
/** Share of a report's places in one country from which an obscure namesake elsewhere is no candidate. */
const HOME_SHARE = 0.6;

/**
 * "Karjan district, Uruzgan province" where the gazetteer knows a Karjan in India only: the place said to hold it. "far": nothing is said to
 * hold it, but the whole report plays in a country that has no such place. null: the entry will do.
 */
export function strangeTo(place: PlaceFound, entry: GazetteerEntry, geography: Geography): GazetteerEntry | "far" | null {
  if (entry.kind === "country" || entry.kind === "region") return null;
  const holder = place.container.find(
    (held) => held.kind !== "town" && held.kind !== "region" && geography.countryShare(held.country) > 0,
  );
  const famous = entry.population >= FAMOUS && place.said === null;
  if (holder !== undefined && !famous && !liesIn(entry, place.container)) {
    const abroad = holder.country !== entry.country;
    // "Khogyani district, Ghazni province": not the Khogyani of Nangarhar; but lists join provinces and towns too
    if (abroad || (place.said !== null && holder.kind === "province" && entry.kind !== "province")) return holder;
  }
  // "SHELBY, N.Y. —": a dateline lists nothing
  if (holder?.kind === "province" && place.dateline && entry.kind === "town" && !liesIn(entry, place.container)) return holder;
  if (
    isPartOfTown(place, entry) &&
    geography.mainTown !== null &&
    geography.mainTown.name !== entry.name &&
    geography.nearestKm(entry, place.key) > NEIGHBOUR_KM
  )
    return geography.mainTown;
  // "Homewood" in a report from Pittsburgh is hardly the one in Alabama
  if (obscureAndFar(place, entry, geography)) return "far";
  if (famous || entry.population >= FAMOUS || geography.countryShare(entry.country) > 0) return null;
  return geography.homeShare >= HOME_SHARE ? "far" : null;
}

function obscureAndFar(place: PlaceFound, entry: GazetteerEntry, geography: Geography): boolean {
  if (entry.kind !== "town" || entry.population >= FAMOUS || place.container.length > 0 || place.dateline) return false;
  return (
    geography.mainTown !== null &&
    geography.mainTown.name !== entry.name &&
    geography.provinceWeight(entry, place.key) === 0 &&
    geography.nearestKm(entry, place.key) > FAR_KM
  );
}

/** Which of the namesakes said to hold a place the report means: Georgia the state in a report from Athens and Atlanta. */
export function holderOf(holders: readonly GazetteerEntry[], geography: Geography): GazetteerEntry | null {
  let best: GazetteerEntry | null = null;
  for (const held of holders)
    if (best === null || geography.countryShare(held.country) > geography.countryShare(best.country)) best = held;
  return best;
}
