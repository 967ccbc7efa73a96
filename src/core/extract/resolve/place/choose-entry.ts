import { type GazetteerEntry, standingOf } from "../../../gazetteer/index.ts";
import { liesIn, type PlaceFound } from "../../mentions/place/index.ts";
import { namesOutlet } from "./outlet-region.ts";
import type { Geography } from "./report-geography.ts";

/** Where a paper in English is named for its own town; "Moscow Times" is elsewhere. */
const HOME_OF_ENGLISH = new Set(["US", "GB", "CA", "AU", "NZ", "IE", "ZA", "IN", "PH", "NG", "KE", "GH", "JM"]);

/** The entry a name means, and by how much it leads the next one elsewhere. */
export interface Choice {
  readonly entry: GazetteerEntry;
  readonly lead: number;
  /** Said by the words themselves: a container, a kind, the only entry. */
  readonly said: boolean;
}

/** A lead below this is a likelihood, told as implied. */
export const CLEAR_LEAD = 0.7;

/** What speaks for an entry, in rough powers of ten: people first, then what the report says of its other places. */
const WEIGHT = {
  contained: 20,
  saidKind: 5,
  country: 4.5,
  province: 1.1,
  mostProvince: 3,
  near: 2,
  nearKm: 120,
  outlet: 4,
  outletAbroad: 2.5,
  cohesion: 0.6,
  mostCohesion: 2.4,
} as const;

export function chooseEntry(place: PlaceFound, geography: Geography, outlet: string): Choice | null {
  let best: GazetteerEntry | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  let second = Number.NEGATIVE_INFINITY;
  for (const entry of place.candidates) {
    const score = scoreEntry(entry, place, geography, outlet);
    if (score > bestScore) {
      if (best !== null && !sameGround(best, entry)) second = bestScore;
      best = entry;
      bestScore = score;
    } else if (score > second && best !== null && !sameGround(best, entry)) second = score;
  }
  if (best === null) return null;
  const chosen = best;
  return {
    entry: chosen,
    lead: bestScore - second,
    said:
      place.candidates.length === 1 ||
      (place.container.length > 0 && liesIn(chosen, place.container)) ||
      (place.said !== null && place.said === chosen.kind),
  };
}

function scoreEntry(entry: GazetteerEntry, place: PlaceFound, geography: Geography, outlet: string): number {
  let score = priorOf(entry, place);
  if (place.container.length > 0 && liesIn(entry, place.container)) score += WEIGHT.contained;
  if (place.said !== null) score += saidScore(place.said, entry);
  score += WEIGHT.country * geography.countryShare(entry.country);
  score += Math.min(WEIGHT.mostProvince, WEIGHT.province * geography.provinceWeight(entry, place.key));
  const km = geography.nearestKm(entry, place.key);
  if (entry.kind !== "country" && entry.kind !== "region" && km < 4 * WEIGHT.nearKm)
    score += WEIGHT.near * Math.exp(-km / WEIGHT.nearKm);
  if (entry.kind === "town" && outlet !== "" && namesOutlet(place.quote, outlet))
    score += HOME_OF_ENGLISH.has(entry.country ?? "") && entry.population > 2000 ? WEIGHT.outlet : WEIGHT.outletAbroad;
  score += Math.min(WEIGHT.mostCohesion, WEIGHT.cohesion * geography.cohesion(entry, place.key));
  return score;
}

/** A province after the town it is named for, unless it is far larger: Kandahar is the town, Quebec is not. */
function priorOf(entry: GazetteerEntry, place: PlaceFound): number {
  // "Ohio" is no county of West Virginia
  if (entry.kind === "district" && place.said !== "district" && !/ (?:county|parish|district|borough)$/.test(place.key))
    return standingOf(entry) - 1.5;
  if (entry.kind !== "province") return standingOf(entry);
  const town = place.candidates.find(
    (other) => other.kind === "town" && other.admin1 === entry.admin1 && other.country === entry.country,
  );
  return standingOf(entry) - (town !== undefined && entry.population < 8 * town.population ? 1.5 : 0);
}

function saidScore(said: NonNullable<PlaceFound["said"]>, entry: GazetteerEntry): number {
  if (said === entry.kind) return WEIGHT.saidKind;
  // "Nad Ali district" may stand as a town, "the city of X" never as a province
  if (said === "district") return entry.kind === "town" || entry.kind === "neighbourhood" ? 1 : -3;
  if (said === "neighbourhood") return entry.kind === "town" ? 0 : -4;
  if (said === "province") return entry.kind === "country" ? -6 : -2;
  return entry.kind === "neighbourhood"
    ? 2
    : entry.kind === "country" || entry.kind === "province" || entry.kind === "region"
      ? -4
      : 0;
}

/** A town and the province or district around it are one ground: choosing between them is precision, not place. */
function sameGround(a: GazetteerEntry, b: GazetteerEntry): boolean {
  return a.country === b.country && a.admin1 === b.admin1;
}
