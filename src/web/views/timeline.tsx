import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, type PointerEvent, useState } from "react";
import { day, number } from "../parts/words.ts";
import { setQuery } from "../place.ts";
import { api } from "../server/api.ts";
import type { IncidentTimeline } from "../server/shapes.ts";

const WIDTH = 1200;
const HEIGHT = 96;
const DAY_MS = 86_400_000;
/** Ticks below the bars at most: so many dates fit a phone's width. */
const MOST_TICKS = 6;
/** Share of the width beyond which a year no longer fits. */
const LAST_TICK = 0.97;

/** Incidents over time; a drag over the bars, or two presses of Enter, narrows everything to that span. */
export function Timeline({ query, ready }: { readonly query: URLSearchParams; readonly ready: boolean }) {
  const asked = useQuery({
    queryKey: ["timeline", api.filtersOf(query)],
    queryFn: () => api.timeline(query),
    placeholderData: keepPreviousData,
    enabled: ready,
  });
  const { from = null, to = null, bars = [], days = 1 } = asked.data ?? {};
  if (from === null || to === null)
    return (
      <div className={asked.data === undefined ? "timeline-room" : "timeline"}>
        {asked.data !== undefined && <p className="quiet">No day is known of what is found.</p>}
        <AllOfIt query={query} />
      </div>
    );
  return <Bars from={from} to={to} bars={bars} days={days} query={query} late={asked.isPlaceholderData} />;
}

function Bars({
  from,
  to,
  bars,
  days,
  query,
  late,
}: IncidentTimeline & {
  readonly from: string;
  readonly to: string;
  readonly query: URLSearchParams;
  /** Of what was asked before. */
  readonly late: boolean;
}) {
  const [drag, setDrag] = useState<readonly [number, number] | null>(null);
  const [at, setAt] = useState(0);
  const first = Date.parse(from);
  const most = Math.max(...bars);
  const width = WIDTH / bars.length;
  const dateOf = (bar: number): string => new Date(first + bar * days * DAY_MS).toISOString().slice(0, 10);
  /** Last day of a bar. */
  const endOf = (bar: number): string => new Date(first + (bar + 1) * days * DAY_MS - DAY_MS).toISOString().slice(0, 10);
  const spanOf = (bar: number): string => (days === 1 ? day(dateOf(bar)) : `${day(dateOf(bar))} – ${day(endOf(bar))}`);
  const xOf = (event: PointerEvent<HTMLElement>): number => {
    const box = event.currentTarget.getBoundingClientRect();
    return ((event.clientX - box.left) / box.width) * WIDTH;
  };
  const barAt = (x: number): number => Math.max(0, Math.min(bars.length - 1, Math.floor(x / width)));
  /** From the first day of one bar to the last of another. */
  const narrow = (one: number, other: number): void => {
    setQuery({ from: dateOf(Math.min(one, other)), to: endOf(Math.max(one, other)), rows: null }, false);
  };
  const end = (): void => {
    if (drag !== null && Math.abs(drag[1] - drag[0]) > 4) narrow(barAt(drag[0]), barAt(drag[1]));
    setDrag(null);
  };
  const onKey = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      const next = Math.max(0, Math.min(bars.length - 1, at + step));
      setAt(next);
      // with shift the span grows from where it began
      setDrag(event.shiftKey ? [drag?.[0] ?? (at + 0.5) * width, (next + 0.5) * width] : null);
    }
    if (event.key === "Enter") {
      narrow(drag === null ? at : barAt(drag[0]), at);
      setDrag(null);
    }
  };
  return (
    <figure className={late ? "timeline late" : "timeline"}>
      <div
        className="bars"
        role="slider"
        tabIndex={0}
        aria-label={`Incidents over time, at most ${number(most)} in one bar. Arrows move, shift and arrows span, Enter narrows`}
        aria-valuemin={0}
        aria-valuemax={bars.length - 1}
        aria-valuenow={at}
        aria-valuetext={`${spanOf(at)}: ${number(bars[at] ?? 0)}`}
        onKeyDown={onKey}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setDrag([xOf(event), xOf(event)]);
        }}
        onPointerMove={(event) => drag !== null && event.buttons > 0 && setDrag([drag[0], xOf(event)])}
        onPointerUp={end}
        onPointerCancel={() => setDrag(null)}
      >
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
          {bars.map((count, i) => (
            <rect
              // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place
              key={i}
              className={i === at ? "bar at" : "bar"}
              x={i * width + 0.5}
              width={Math.max(1, width - 1)}
              y={HEIGHT - (count / most) * (HEIGHT - 6)}
              height={(count / most) * (HEIGHT - 6)}
            >
              <title>{`${spanOf(i)}: ${number(count)}`}</title>
            </rect>
          ))}
          {drag !== null && (
            <rect className="brush" x={Math.min(...drag)} width={Math.abs(drag[1] - drag[0])} y={0} height={HEIGHT} />
          )}
        </svg>
        <span className="most quiet" aria-hidden="true">
          {number(most)}
        </span>
      </div>
      <Ticks from={from} to={to} />
      <figcaption className="quiet">
        {number(days)} {days === 1 ? "day" : "days"} a bar. Drag over the bars to narrow the time. <AllOfIt query={query} />
      </figcaption>
    </figure>
  );
}

/** Years below the bars where they span several, else the first and last day. */
function Ticks({ from, to }: { readonly from: string; readonly to: string }) {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const step = Math.ceil((last - first) / MOST_TICKS);
  if (last - first < 2)
    return (
      <p className="ends quiet">
        <span>{day(from)}</span>
        <span>{day(to)}</span>
      </p>
    );
  const [begin, end] = [Date.parse(from), Date.parse(to) + DAY_MS];
  const years = Array.from({ length: last - first }, (_none, i) => first + 1 + i).filter(
    (year) => (year - first) % step === 0 && Date.UTC(year, 0, 1) - begin < (end - begin) * LAST_TICK,
  );
  return (
    <p className="ticks quiet">
      {years.map((year) => (
        <span key={year} style={{ left: `${((Date.UTC(year, 0, 1) - begin) / (end - begin)) * 100}%` }}>
          {year}
        </span>
      ))}
    </p>
  );
}

/** The way back from a span, where one is chosen. */
function AllOfIt({ query }: { readonly query: URLSearchParams }) {
  if (query.get("from") === null && query.get("to") === null) return null;
  return (
    <button type="button" className="plain" onClick={() => setQuery({ from: null, to: null, rows: null }, false)}>
      All of it
    </button>
  );
}
