import type { MapArea } from "../server/shapes.ts";

/** A dot on the map: an area, or several whose dots would lie on each other. */
export interface Spot extends MapArea {
  readonly x: number;
  readonly y: number;
}

/**
 * Areas as dots that do not lie on each other: an area whose dot would cover that of a larger one becomes part of it, and what is
 * shaded grows with it. `at`: where a place falls on the screen, null where it falls nowhere; `radius`: of a dot for so many incidents.
 */
export function spotsOf(
  areas: readonly MapArea[],
  at: (lon: number, lat: number) => readonly [number, number] | null,
  radius: (count: number) => number,
): Spot[] {
  const spots: Spot[] = [];
  const place = (area: MapArea): Spot | null => {
    const point = at((area.west + area.east) / 2, (area.south + area.north) / 2);
    return point === null ? null : { ...area, x: point[0], y: point[1] };
  };
  for (const area of [...areas].sort((a, b) => b.count - a.count)) {
    const own = place(area);
    if (own === null) continue;
    const held = spots.findIndex(
      (spot) => Math.hypot(spot.x - own.x, spot.y - own.y) < radius(spot.count) + radius(own.count) - OVERLAP,
    );
    const other = spots[held];
    // the larger one stays where it is: a dot is never moved off what it stands for
    if (other === undefined) spots.push(own);
    else spots[held] = { ...joined(other, own), x: other.x, y: other.y };
  }
  return spots;
}

/** Pixels by which two dots may lie on each other and still be told apart. */
const OVERLAP = 1;

function joined(a: MapArea, b: MapArea): MapArea {
  const killed = a.killed === null ? b.killed : b.killed === null ? a.killed : Math.max(a.killed, b.killed);
  return {
    south: Math.min(a.south, b.south),
    north: Math.max(a.north, b.north),
    west: Math.min(a.west, b.west),
    east: Math.max(a.east, b.east),
    km: Math.max(a.km, b.km),
    count: a.count + b.count,
    killed,
    id: null,
  };
}
