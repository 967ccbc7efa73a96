import { geoDistance } from "d3-geo";
import { polygonHull } from "d3-polygon";
import type { Area } from "../server/shapes.ts";

export type Point = readonly [number, number];

/** What the map draws in one: a place by itself, or several that would lie on each other on this screen. */
export interface Spot {
  /** The middle of the one with most incidents. */
  readonly x: number;
  readonly y: number;
  /** The one with most incidents first. */
  readonly areas: readonly Area[];
  /** Where its places lie on the screen: what is drawn covers all of them, so that none is shown where it is not. */
  readonly points: readonly Point[];
  readonly count: number;
}

/** Pixels by which two dots may lie on each other and still be told apart. */
const OVERLAP = 1;
const EARTH_KM = 6371;
/** A town with what belongs to it. */
const TOWN_KM = 25;

/**
 * Areas as dots that do not lie on each other: an area whose dot would cover that of a larger one joins it. `at`: where a place falls
 * on the screen, null where it falls nowhere; `radius`: of the dot for so many incidents.
 */
export function spotsOf(
  areas: readonly Area[],
  at: (lon: number, lat: number) => Point | null,
  radius: (count: number) => number,
): Spot[] {
  const spots: Spot[] = [];
  for (const area of [...areas].sort((a, b) => b.count - a.count)) {
    const middle = at((area.west + area.east) / 2, (area.south + area.north) / 2);
    if (middle === null) continue;
    const [x, y] = middle;
    const points = cornersOf(area).map(([lon, lat]) => at(lon, lat) ?? middle);
    const held = spots.findIndex(
      (spot) => Math.hypot(spot.x - x, spot.y - y) < radius(spot.count) + radius(area.count) - OVERLAP,
    );
    const other = spots[held];
    if (other === undefined) spots.push({ x, y, areas: [area], points, count: area.count });
    // the larger one stays where it is: a dot is never moved off what it stands for
    else
      spots[held] = {
        ...other,
        areas: [...other.areas, area],
        points: [...other.points, ...points],
        count: other.count + area.count,
      };
  }
  return spots;
}

/** Whether one of its places lies outside the town its dot stands in, and further off than it is known to: no one dot is true of them. */
export function isCluster({ areas }: Spot): boolean {
  const [largest] = areas;
  if (largest === undefined) return false;
  const [lon, lat] = [(largest.west + largest.east) / 2, (largest.south + largest.north) / 2];
  return areas.some((area) =>
    cornersOf(area).some((corner) => geoDistance([lon, lat], [...corner]) * EARTH_KM > Math.max(TOWN_KM, area.km)),
  );
}

/** The least outline around points; of one or two, the points themselves. */
export function outlineOf(points: readonly Point[]): readonly Point[] {
  return polygonHull(points.map(([x, y]): [number, number] => [x, y])) ?? points;
}

function cornersOf({ south, north, west, east }: Area): Point[] {
  if (south === north && west === east) return [[west, south]];
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ];
}
