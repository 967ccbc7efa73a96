import { kmBetween } from "../../../gazetteer/index.ts";
import type { Place } from "../../../model/index.ts";

/** Kilometres between two places' points, or null where one has none. */
export function distanceKm(a: Place, b: Place): number | null {
  return a.lat === null || a.lon === null || b.lat === null || b.lon === null ? null : kmBetween(a.lat, a.lon, b.lat, b.lon);
}

const SIZE: Readonly<Record<Place["precision"], number>> = {
  exact: 0,
  neighbourhood: 1,
  town: 2,
  district: 3,
  province: 4,
  country: 5,
  region: 6,
};

/** Whether `outer` holds `inner` (or is the same): by the names of country and province where both have them, else by distance and reach. */
export function containsPlace(outer: Place, inner: Place): boolean {
  if (SIZE[outer.precision] < SIZE[inner.precision]) return false;
  if (outer.country !== null && inner.country !== null && outer.country !== inner.country) return false;
  if (outer.precision === "country") return outer.country !== null && outer.country === inner.country;
  if (outer.precision === "province" && outer.admin1 !== null && inner.admin1 !== null) return outer.admin1 === inner.admin1;
  if (outer.precision === "district" && outer.admin2 !== null && inner.admin2 !== null)
    return outer.admin1 === inner.admin1 && outer.admin2 === inner.admin2;
  const km = distanceKm(outer, inner);
  return km !== null && km <= (outer.radiusKm ?? 0) + (SIZE[outer.precision] === SIZE[inner.precision] ? 0 : 1);
}
