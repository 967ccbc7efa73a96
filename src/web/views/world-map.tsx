import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { geoCircle } from "d3-geo";
import { useMemo } from "react";
import { countries, type Frame, NARROW, namesOn, projected, WIDE } from "../parts/map-frame.ts";
import { spotsOf } from "../parts/map-spots.ts";
import { useNarrow } from "../parts/narrow.ts";
import { Trouble } from "../parts/parts.tsx";
import { number } from "../parts/words.ts";
import { go, hrefOf, setQuery } from "../place.ts";
import { api } from "../server/api.ts";
import type { MapArea } from "../server/shapes.ts";

const MOST_DOT = 18;
const KM_A_DEGREE = 111.2;
const NONE: readonly MapArea[] = [];

/** Incidents as areas as wide as their place is known: a province is not a point, and many in one place are one. */
export default function WorldMap({ query }: { readonly query: URLSearchParams }) {
  const asked = useQuery({
    queryKey: ["map", api.filtersOf(query)],
    queryFn: () => api.map(query),
    placeholderData: keepPreviousData,
  });
  const areas = asked.data?.areas ?? NONE;
  const close = query.get("map") !== "world";
  const frame = useNarrow() ? NARROW : WIDE;
  const { path, names, spots, dot } = useMemo(() => {
    const { path, projection } = projected(close ? areas : [], frame);
    const most = areas.reduce((held, area) => Math.max(held, area.count), 1);
    const dot = (count: number): number => radiusOfDot(count, most, frame);
    // what is known least exactly lies beneath
    const spots = spotsOf(areas, (lon, lat) => projection([lon, lat]), dot).sort((a, b) => b.km - a.km);
    return { path, names: namesOn(path, frame), spots, dot };
  }, [areas, close, frame]);
  if (asked.error !== null) return <Trouble error={asked.error} />;
  return (
    <figure className="map">
      <svg viewBox={`0 0 ${frame.width} ${frame.height}`} role="group" aria-label={`Map of ${number(spots.length)} areas`}>
        <path className="land" d={path(countries) ?? ""} />
        <g>
          {names.map(({ name, x, y }) => (
            <text key={name} className="country" x={x} y={y} textAnchor="middle">
              {name}
            </text>
          ))}
        </g>
        {spots.map((spot) => {
          const label = labelOf(spot);
          const href = hrefOfArea(spot, query);
          return (
            <a
              key={`${spot.south}|${spot.west}|${spot.km}|${spot.count}`}
              className="spot"
              href={href}
              aria-label={label}
              onClick={(event) => {
                event.preventDefault();
                if (spot.id === null) setQuery({ bbox: around(spot), rows: null }, false);
                else go(href);
              }}
            >
              <title>{label}</title>
              <path
                className="area"
                d={
                  path(
                    geoCircle()
                      .center([(spot.west + spot.east) / 2, (spot.south + spot.north) / 2])
                      .radius(radiusOf(spot) / KM_A_DEGREE)(),
                  ) ?? ""
                }
              />
              <circle cx={spot.x} cy={spot.y} r={dot(spot.count)} />
              {spot.count > 1 && dot(spot.count) > 8 && (
                <text className="many" x={spot.x} y={spot.y + 4} textAnchor="middle">
                  {number(spot.count)}
                </text>
              )}
            </a>
          );
        })}
      </svg>
      <figcaption className="quiet">
        Shaded: how exactly the place is known. Dot: the more incidents, the larger.{" "}
        <button type="button" className="plain" onClick={() => setQuery({ map: close ? "world" : null })}>
          {close ? "The whole world" : "Close in"}
        </button>{" "}
        {query.get("bbox") !== null && (
          <button type="button" className="plain" onClick={() => setQuery({ bbox: null, rows: null }, false)}>
            Out of this area
          </button>
        )}
      </figcaption>
    </figure>
  );
}

/** As wide as its places are known, and as they lie apart. */
function radiusOf({ km, south, north, west, east }: MapArea): number {
  return km + (Math.max(north - south, east - west) / 2) * KM_A_DEGREE;
}

/** By its share of the largest, so that many small ones do not cover the map. */
function radiusOfDot(count: number, most: number, { least }: Frame): number {
  return least + (MOST_DOT - least) * Math.sqrt((count - 1) / Math.max(10, most));
}

function labelOf({ count, killed, km }: MapArea): string {
  const toll = killed === null ? "" : count === 1 ? `, killed ${number(killed)}` : `, at most ${number(killed)} killed in one`;
  const known = km < 1 ? "known to the spot" : `known to ${number(Math.round(km))} km`;
  return `${count === 1 ? "1 incident" : `${number(count)} incidents`}${toll}, ${known}`;
}

function around({ south, north, west, east }: MapArea): string {
  const room = 0.005;
  const edges = [
    Math.max(-90, south - room),
    Math.max(-180, west - room),
    Math.min(90, north + room),
    Math.min(180, east + room),
  ];
  return edges.map((edge) => edge.toFixed(3)).join(",");
}

function hrefOfArea(spot: MapArea, query: URLSearchParams): string {
  return spot.id === null ? hrefOf("/", query, { bbox: around(spot) }) : hrefOf(`/incident/${spot.id}`, query);
}
