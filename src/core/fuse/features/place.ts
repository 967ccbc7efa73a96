import { kmBetween } from "../../gazetteer/index.ts";
import type { IncidentNode, NodePlace } from "../incident-node.ts";
import { WEIGHTS } from "../weights.ts";
import { type Compare, feature } from "./compare.ts";

const COARSE: ReadonlySet<string> = new Set(["country", "region"]);
const AREA: ReadonlySet<string> = new Set(["province", "district"]);
const FAR_KM = 200;
const CLOSE_KM = 60;

/** Where it happened, at the precision given: a district of a town, the town and its province may be one place; two towns are not. */
export const place: Compare = (a, b) => {
  const of = (score: number, veto = false) => feature("place", score, () => [show(a), show(b)], veto);
  if (a.place === null || b.place === null) {
    const [x, y] = [a.place ?? a.places[0], b.place ?? b.places[0]];
    if (x !== undefined && y !== undefined && isSame(x, y)) return of(WEIGHTS.placeAmong);
    return of(a.place === null && b.place === null ? WEIGHTS.placeNowhere : 0);
  }
  const [score, veto] = comparePlaces(a.place, b.place);
  if (score > WEIGHTS.placeAmong) return of(score, veto);
  // "CAIRO — … in Kabul": each may have settled on another of the places it names
  const among =
    a.places.some((p) => b.place !== null && isSame(p, b.place)) || b.places.some((p) => a.place !== null && isSame(p, a.place));
  return among ? of(WEIGHTS.placeAmong) : of(score, veto);
};

function comparePlaces(x: NodePlace, y: NodePlace): [number, boolean] {
  if (x.country !== null && y.country !== null && x.country !== y.country) return [WEIGHTS.placeApart, true];
  if (COARSE.has(x.precision) || COARSE.has(y.precision)) return [x.country === y.country ? WEIGHTS.placeCountry : 0, false];
  if (isSame(x, y)) return [WEIGHTS.placeSame, false];
  const sameProvince = x.admin1 !== null && x.admin1 === y.admin1;
  if (x.precision === "province" || y.precision === "province")
    return sameProvince ? [WEIGHTS.placeWithin, false] : [WEIGHTS.placeApart, false];
  if (x.lat === null || y.lat === null || x.lon === null || y.lon === null) return [0, false];
  const km = kmBetween(x.lat, x.lon, y.lat, y.lon);
  if (km <= (x.radiusKm ?? 5) + (y.radiusKm ?? 5) + 5) return [WEIGHTS.placeNear, false];
  if (km <= CLOSE_KM) return [AREA.has(x.precision) || AREA.has(y.precision) ? 0 : WEIGHTS.placeClose, false];
  return [WEIGHTS.placeApart, km > FAR_KM];
}

function isSame(x: NodePlace, y: NodePlace): boolean {
  return (
    x.name === y.name &&
    x.country === y.country &&
    (x.admin1 === y.admin1 || x.admin1 === null || y.admin1 === null) &&
    !COARSE.has(x.precision)
  );
}

function show(node: IncidentNode): string | null {
  return node.place === null ? null : `${node.place.name}, ${node.place.country ?? "?"} (${node.place.precision})`;
}
