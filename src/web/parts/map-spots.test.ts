import { expect, test } from "vitest";
import type { Area } from "../server/shapes.ts";
import { isCluster, outlineOf, type Point, spotsOf } from "./map-spots.ts";

const area = (lon: number, lat: number, count: number, more: Partial<Area> = {}): Area => ({
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
const flat = (lon: number, lat: number): Point | null => (lon > 500 ? null : [lon, lat]);

test("dots that would lie on each other are one cluster that knows all of its places", () => {
  const spots = spotsOf([area(0, 0, 1), area(4, 0, 7), area(100, 0, 1)], flat, () => 4);
  expect(spots).toEqual([
    {
      x: 4,
      y: 0,
      count: 8,
      areas: [area(4, 0, 7), area(0, 0, 1)],
      points: [
        [4, 0],
        [0, 0],
      ],
    },
    { x: 100, y: 0, count: 1, areas: [area(100, 0, 1)], points: [[100, 0]] },
  ]);
  expect(spots.map(isCluster)).toEqual([true, false]);
});

test("places are a cluster where one lies outside the town of the dot, however close the screen draws them", () => {
  const at = (...areas: Area[]) =>
    spotsOf(
      areas,
      () => [3, 3],
      () => 9,
    ).map(isCluster);
  expect(at(area(7, 7, 40))).toEqual([false]);
  expect(at(area(7, 7, 40, { west: 6, east: 8 }))).toEqual([true]);
  expect(at(area(7, 7, 3), area(7.02, 7, 1, { km: 2 }))).toEqual([false]);
  expect(at(area(7, 7, 3), area(8, 7, 1))).toEqual([true]);
  expect(at(area(7, 7, 3), area(8, 7, 1, { km: 300 }))).toEqual([false]);
  expect(at(area(7, 7, 3, { km: 300 }), area(8, 7, 1))).toEqual([true]);
});

test("none is lost that falls on the map, and no two that stay lie on each other", () => {
  const areas = Array.from({ length: 300 }, (_none, i) => area((i * 37) % 200, (i * 53) % 100, 1 + (i % 3)));
  const spots = spotsOf(areas, flat, () => 5);
  expect(spots.reduce((sum, spot) => sum + spot.count, 0)).toBe(areas.reduce((sum, each) => sum + each.count, 0));
  for (const [i, a] of spots.entries())
    for (const b of spots.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(9);
  expect(spotsOf([area(600, 0, 1)], flat, () => 5)).toEqual([]);
});

test("an outline goes round all points and over none within", () => {
  const square: Point[] = [
    [0, 0],
    [4, 0],
    [4, 4],
    [0, 4],
  ];
  expect(new Set(outlineOf([...square, [2, 2], [1, 3]]).map(String))).toEqual(new Set(square.map(String)));
  expect(
    outlineOf([
      [0, 0],
      [3, 1],
    ]),
  ).toHaveLength(2);
  expect(outlineOf([[1, 1]])).toEqual([[1, 1]]);
});
