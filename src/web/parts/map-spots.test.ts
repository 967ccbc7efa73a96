import { expect, test } from "vitest";
import type { MapArea } from "../server/shapes.ts";
import { spotsOf } from "./map-spots.ts";

const area = (lon: number, lat: number, count: number, more: Partial<MapArea> = {}): MapArea => ({
  south: lat,
  north: lat,
  west: lon,
  east: lon,
  km: 5,
  count,
  killed: null,
  id: count === 1 ? `inc_${lon}${lat}` : null,
  ...more,
});
const flat = (lon: number, lat: number): [number, number] | null => (lon > 500 ? null : [lon, lat]);

test("dots that would lie on each other are one, with all that is known of both", () => {
  const spots = spotsOf([area(0, 0, 1, { killed: 4, km: 40 }), area(3, 0, 7, { killed: 2 }), area(100, 0, 1)], flat, () => 4);
  expect(spots).toEqual([
    { south: 0, north: 0, west: 0, east: 3, km: 40, count: 8, killed: 4, id: null, x: 3, y: 0 },
    { ...area(100, 0, 1), x: 100, y: 0 },
  ]);
});

test("none is lost that falls on the map, and no two that stay lie on each other", () => {
  const areas = Array.from({ length: 300 }, (_none, i) => area((i * 37) % 200, (i * 53) % 100, 1 + (i % 3)));
  const spots = spotsOf(areas, flat, () => 5);
  expect(spots.reduce((sum, spot) => sum + spot.count, 0)).toBe(areas.reduce((sum, each) => sum + each.count, 0));
  for (const [i, a] of spots.entries())
    for (const b of spots.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(9);
  expect(spotsOf([area(600, 0, 1)], flat, () => 5)).toEqual([]);
});
