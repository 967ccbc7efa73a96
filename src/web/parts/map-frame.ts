import { type GeoPath, geoNaturalEarth1, geoPath } from "d3-geo";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import world from "world-atlas/countries-110m.json";
import type { Area } from "../server/shapes.ts";
import type { Screen } from "./screen.ts";

/** How large the map is drawn. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Radius of the smallest dot, so that it can be seen and hit. */
  readonly least: number;
}

/** About as wide as it is shown, so that dots and names keep their size. */
export const FRAMES: Readonly<Record<Screen, Frame>> = {
  phone: { width: 480, height: 330, least: 6 },
  page: { width: 1000, height: 380, least: 4 },
  wide: { width: 540, height: 370, least: 4 },
};
/** Scale of the projection no view goes beyond. */
const CLOSEST = 1800;
const topology = world as unknown as Topology<{ readonly countries: GeometryCollection<{ readonly name: string }> }>;
const countries = feature(topology, topology.objects.countries);

/** The projection that holds all areas, or the world where there are none. */
export function projected(spots: readonly Area[], { width, height }: Frame) {
  const projection = geoNaturalEarth1();
  const [south, north] = [Math.min(...spots.map((spot) => spot.south)), Math.max(...spots.map((spot) => spot.north))];
  const [west, east] = [Math.min(...spots.map((spot) => spot.west)), Math.max(...spots.map((spot) => spot.east))];
  if (spots.length > 0) {
    const room: [[number, number], [number, number]] = [
      [width / 20, height / 8],
      [width - width / 20, height - height / 8],
    ];
    const coordinates = spots.flatMap((spot) => [
      [spot.west, spot.south],
      [spot.east, spot.north],
    ]);
    projection.fitExtent(room, { type: "MultiPoint", coordinates });
    // one town alone fills no map, and one point alone has no extent to fit
    if (!(projection.scale() <= CLOSEST)) {
      projection.scale(CLOSEST).translate([0, 0]);
      const [x, y] = projection([(west + east) / 2, (south + north) / 2]) ?? [0, 0];
      projection.translate([width / 2 - x, height / 2 - y]);
    }
  } else projection.fitSize([width, height], { type: "Sphere" });
  projection.clipExtent([
    [0, 0],
    [width, height],
  ]);
  return { path: geoPath(projection), projection };
}

interface Ground {
  /** Outlines of the countries. */
  readonly land: string;
  readonly names: readonly { readonly name: string; readonly x: number; readonly y: number }[];
}

let last: { readonly view: string; readonly ground: Ground } | null = null;

/** What lies beneath the spots; drawn once as long as filters leave the view as it is. */
export function groundOf({ path, projection }: ReturnType<typeof projected>, frame: Frame): Ground {
  const view = [projection.scale(), projection.translate(), frame.width].join();
  if (last?.view !== view) last = { view, ground: { land: path(countries) ?? "", names: namesOn(path, frame) } };
  return last.ground;
}

/** Names of the countries with room for them. */
function namesOn(path: GeoPath, { width, height }: Frame) {
  return countries.features.flatMap((country) => {
    const [[left, top], [right, bottom]] = path.bounds(country);
    const name = country.properties?.name ?? "";
    if (right - left < 9 * name.length || bottom - top < 40) return [];
    const [x, y] = path.centroid(country);
    return x > 40 && x < width - 40 && y > 20 && y < height - 20 ? [{ name, x, y }] : [];
  });
}
