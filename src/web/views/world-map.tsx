import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type GeoPath, geoCircle } from "d3-geo";
import { memo, useMemo } from "react";
import { FRAMES, type Frame, groundOf, projected } from "../parts/map-frame.ts";
import { isCluster, outlineOf, type Spot, spotsOf } from "../parts/map-spots.ts";
import { Trouble } from "../parts/parts.tsx";
import { useScreen } from "../parts/screen.ts";
import { number, shortNumber } from "../parts/words.ts";
import { go, hrefOf, setQuery, useMoment } from "../place.ts";
import { api } from "../server/api.ts";
import type { Area } from "../server/shapes.ts";

const MOST_DOT = 18;
const KM_A_DEGREE = 111.2;
/** Pixels of the smallest circle that can be seen around a dot. */
const LEAST_SHADE = 1.5;
/** Degrees of a circle from one of its corners to the next. */
const CIRCLE_STEP = 12;
const NONE: readonly Area[] = [];

/**
 * Incidents as areas as wide as their place is known: a province is not a point. A dot is one place; places that would lie on each
 * other are a cluster: an outline around all of them, with their number.
 */
export default function WorldMap({ query, ready }: { readonly query: URLSearchParams; readonly ready: boolean }) {
  const asked = useQuery({
    queryKey: ["map", api.filtersOf(query)],
    queryFn: () => api.map(query),
    placeholderData: keepPreviousData,
    enabled: ready,
  });
  const areas = asked.data?.areas ?? NONE;
  const close = query.get("map") !== "world";
  const frame = FRAMES[useScreen()];
  const moment = useMoment(query);
  const view = useMemo(() => projected(close ? areas : [], frame), [areas, close, frame]);
  const { land, names } = useMemo(() => groundOf(view, frame), [view, frame]);
  const drawn = useMemo(() => {
    const { path, projection } = view;
    const least = LEAST_SHADE / (projection.scale() * (Math.PI / 180));
    const most = areas.reduce((held, area) => Math.max(held, area.count), 1);
    const radius = (count: number): number => radiusOfDot(count, most, frame);
    // what is known least exactly lies beneath
    const spots = spotsOf(areas, (lon, lat) => projection([lon, lat]), radius).sort((a, b) => widest(b) - widest(a));
    return spots.map((spot) => drawnOf(spot, path, radius, least));
  }, [areas, view, frame]);
  if (asked.error !== null) return <Trouble error={asked.error} />;
  return (
    <figure className={asked.isPlaceholderData ? "map late" : "map"}>
      <svg viewBox={`0 0 ${frame.width} ${frame.height}`} role="group" aria-label={`Map of ${number(drawn.length)} areas`}>
        <path className="land" d={land} />
        <g>
          {names.map(({ name, x, y }) => (
            <text key={name} className="country" x={x} y={y} textAnchor="middle">
              {name}
            </text>
          ))}
        </g>
        <Spots drawn={drawn} moment={moment} />
      </svg>
      <figcaption className="quiet">
        Shaded: how exactly the place is known. Dot: one place. Outline with a number: several places.{" "}
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

/** A spot as it is drawn. */
interface Drawn {
  readonly spot: Spot;
  readonly radius: number;
  /** How exactly each of its places is known. */
  readonly circles: readonly string[];
  /** Around all of its places, where they lie apart. */
  readonly outline: string | null;
}

function drawnOf(spot: Spot, path: GeoPath, radius: (count: number) => number, least: number): Drawn {
  const circle = ({ south, north, west, east, km }: Area) =>
    geoCircle()
      .center([(west + east) / 2, (south + north) / 2])
      .precision(CIRCLE_STEP)
      .radius(km / KM_A_DEGREE)();
  return {
    spot,
    radius: radius(spot.count),
    // there is nothing to see of a smaller one
    circles: spot.areas.filter(({ km }) => km / KM_A_DEGREE > least).map((area) => path(circle(area)) ?? ""),
    outline: isCluster(spot) ? `M${outlineOf(spot.points).join("L")}Z` : null,
  };
}

/** Drawn anew for other areas alone, not while a filter is being set. */
const Spots = memo(function Spots({ drawn, moment }: { readonly drawn: readonly Drawn[]; readonly moment: URLSearchParams }) {
  return drawn.map(({ spot, radius, circles, outline }) => {
    const { x, y, count, areas } = spot;
    const label = labelOf(spot);
    const id = areas.length === 1 ? (areas[0]?.id ?? null) : null;
    const href = id === null ? hrefOf("/", moment, { bbox: around(areas) }) : hrefOf(`/incident/${id}`, moment);
    return (
      <a
        key={`${x}|${y}|${count}`}
        className={outline === null ? "spot" : "spot cluster"}
        href={href}
        aria-label={label}
        onClick={(event) => {
          event.preventDefault();
          if (id === null) setQuery({ bbox: around(areas), rows: null }, false);
          else go(href);
        }}
      >
        <title>{label}</title>
        <path className="area" d={circles.join("")} />
        {outline !== null && <path className="outline" d={outline} />}
        <circle cx={x} cy={y} r={radius} />
        {count > 1 && radius > 8 && (
          <text className="many" x={x} y={y + 4} textAnchor="middle">
            {shortNumber(count)}
          </text>
        )}
      </a>
    );
  });
});

function widest({ areas }: Spot): number {
  return Math.max(...areas.map(({ km }) => km));
}

/** By its share of the largest, so that many small ones do not cover the map; a number always has room. */
function radiusOfDot(count: number, most: number, { least }: Frame): number {
  if (count === 1) return least;
  return Math.max(9, least + (MOST_DOT - least) * Math.min(1, Math.sqrt((count - 1) / Math.max(10, most))));
}

function labelOf(spot: Spot): string {
  const { count, areas } = spot;
  const tolls = areas.flatMap(({ killed }) => killed ?? []);
  const most = tolls.length === 0 ? null : Math.max(...tolls);
  const toll = most === null ? "" : count === 1 ? `, killed ${number(most)}` : `, at most ${number(most)} killed in one`;
  const km = widest(spot);
  const known = km < 1 ? "known to the spot" : `known to ${number(Math.round(km))} km`;
  const where = isCluster(spot) ? " in several places" : "";
  return `${count === 1 ? "1 incident" : `${number(count)} incidents`}${where}${toll}, ${known}`;
}

/** A box around areas, as the API takes it. */
function around(areas: readonly Area[]): string {
  const room = 0.005;
  const edges = [
    Math.max(-90, Math.min(...areas.map(({ south }) => south)) - room),
    Math.max(-180, Math.min(...areas.map(({ west }) => west)) - room),
    Math.min(90, Math.max(...areas.map(({ north }) => north)) + room),
    Math.min(180, Math.max(...areas.map(({ east }) => east)) + room),
  ];
  return edges.map((edge) => edge.toFixed(3)).join(",");
}
