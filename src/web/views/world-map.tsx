import { geoCentroid, geoCircle, geoNaturalEarth1, geoPath } from "d3-geo";
import { useMemo, useState } from "react";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import world from "world-atlas/countries-110m.json";
import type { IncidentHead } from "../api.ts";
import { figure, kindOf, number, placeWords, said, sizeOf, timeWords } from "../parts/words.ts";
import { go, hrefOf } from "../place.ts";

const WIDTH = 1200;
const HEIGHT = 420;
/** An area smaller than this is drawn as large, so that it can be seen and hit. */
const LEAST = 4;
const MOST_DOT = 16;
/** Scale of the projection no view goes beyond. */
const CLOSEST = 1800;
/** Areas drawn; more in one place are one. */
const MOST = 3000;
const KM_A_DEGREE = 111.2;
const CUSTOMARY_KM: Readonly<Record<string, number>> = { country: 300, region: 500, province: 80, district: 25 };

const topology = world as unknown as Topology<{ readonly countries: GeometryCollection }>;
const countries = feature(topology, topology.objects.countries);

interface Spot {
  readonly key: string;
  readonly lat: number;
  readonly lon: number;
  readonly km: number;
  readonly heads: readonly IncidentHead[];
}

/** Incidents as areas as wide as their place is known: a province is not a point. */
export default function WorldMap({ items, query }: { readonly items: readonly IncidentHead[]; readonly query: URLSearchParams }) {
  const spots = useMemo(() => spotsOf(items), [items]);
  const [close, setClose] = useState(true);
  const { path, projection } = useMemo(() => {
    const projection = geoNaturalEarth1();
    const points = { type: "MultiPoint" as const, coordinates: spots.map((spot) => [spot.lon, spot.lat]) };
    if (close && spots.length > 0) {
      projection.fitExtent(
        [
          [60, 50],
          [WIDTH - 60, HEIGHT - 50],
        ],
        points,
      );
      // one town alone fills no map
      if (projection.scale() > CLOSEST) {
        projection.scale(CLOSEST);
        const at = projection(geoCentroid(points)) ?? [WIDTH / 2, HEIGHT / 2];
        const [x, y] = projection.translate();
        projection.translate([x + WIDTH / 2 - at[0], y + HEIGHT / 2 - at[1]]);
      }
    } else projection.fitSize([WIDTH, HEIGHT], { type: "Sphere" });
    projection.clipExtent([
      [0, 0],
      [WIDTH, HEIGHT],
    ]);
    return { path: geoPath(projection), projection };
  }, [spots, close]);
  return (
    <figure className="map">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="group" aria-label={`Map of ${number(spots.length)} places`}>
        <path className="land" d={path(countries) ?? ""} />
        {spots.slice(0, MOST).map((spot) => {
          const area =
            path(
              geoCircle()
                .center([spot.lon, spot.lat])
                .radius(spot.km / KM_A_DEGREE)(),
            ) ?? "";
          const at = projection([spot.lon, spot.lat]);
          const first = spot.heads[0];
          if (at === null || first === undefined) return null;
          const label = labelOf(spot, first);
          return (
            <a
              key={spot.key}
              className="spot"
              href={hrefOf(`/incident/${first.id}`, query)}
              aria-label={label}
              onClick={(event) => {
                event.preventDefault();
                go(
                  spot.heads.length === 1
                    ? hrefOf(`/incident/${first.id}`, query)
                    : hrefOf("/", query, { place: said(first.place)?.name ?? "" }),
                );
              }}
            >
              <title>{label}</title>
              <path className="area" d={area} />
              <circle cx={at[0]} cy={at[1]} r={dotOf(spot)} />
            </a>
          );
        })}
      </svg>
      <figcaption className="quiet">
        Shaded: how exactly the place is known. Dot: the more killed, the larger.{" "}
        <button type="button" className="plain" onClick={() => setClose(!close)}>
          {close ? "The whole world" : "Close in"}
        </button>
      </figcaption>
    </figure>
  );
}

/** By the killed, slowly: a toll a thousand times as high is no disc over a continent. */
function dotOf({ heads }: Spot): number {
  const killed = Math.max(...heads.map((head) => sizeOf(head.casualties.killed)));
  return Math.min(MOST_DOT, LEAST + 2.2 * Math.log10(1 + killed) + 0.6 * Math.log2(heads.length));
}

function labelOf(spot: Spot, first: IncidentHead): string {
  if (spot.heads.length > 1) return `${number(spot.heads.length)} incidents, ${placeWords(first.place)}`;
  return `${kindOf(first)}, ${placeWords(first.place)}, ${timeWords(first.time)}, killed ${figure(first.casualties.killed)}`;
}

function spotsOf(items: readonly IncidentHead[]): Spot[] {
  const spots = new Map<string, { spot: Omit<Spot, "heads">; heads: IncidentHead[] }>();
  for (const head of items) {
    const place = said(head.place);
    if (place?.lat == null || place.lon == null) continue;
    const key = `${place.lat.toFixed(2)}|${place.lon.toFixed(2)}|${place.precision}`;
    const held = spots.get(key);
    if (held !== undefined) held.heads.push(head);
    else {
      const km = place.radiusKm ?? CUSTOMARY_KM[place.precision] ?? 5;
      spots.set(key, { spot: { key, lat: place.lat, lon: place.lon, km }, heads: [head] });
    }
  }
  return [...spots.values()].map(({ spot, heads }) => ({ ...spot, heads })).sort((a, b) => b.km - a.km);
}
