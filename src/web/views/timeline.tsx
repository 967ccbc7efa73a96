import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, type PointerEvent, useState } from "react";
import { day, number } from "../parts/words.ts";
import { setQuery } from "../place.ts";
import { api } from "../server/api.ts";
import type { TimelineBars } from "../server/shapes.ts";

const WIDTH = 1200;
const HEIGHT = 96;
const DAY_MS = 86_400_000;

/** Incidents over time; a drag over the bars, or two presses of Enter, narrows everything to that span. */
export function Timeline({ query }: { readonly query: URLSearchParams }) {
  const asked = useQuery({
    queryKey: ["timeline", api.filtersOf(query)],
    queryFn: () => api.timeline(query),
    placeholderData: keepPreviousData,
  });
  const { from = null, to = null, bars = [], days = 1 } = asked.data ?? {};
  if (from === null || to === null)
    return (
      <div className={asked.data === undefined ? "timeline-room" : "timeline"}>
        {asked.data !== undefined && <p className="quiet">No day is known of what is found.</p>}
        <AllOfIt query={query} />
      </div>
    );
  return <Bars from={from} to={to} bars={bars} days={days} query={query} />;
}

function Bars({
  from,
  to,
  bars,
  days,
  query,
}: TimelineBars & { readonly from: string; readonly to: string; readonly query: URLSearchParams }) {
  const [drag, setDrag] = useState<readonly [number, number] | null>(null);
  const [at, setAt] = useState(0);
  const first = Date.parse(from);
  const most = Math.max(...bars);
  const width = WIDTH / bars.length;
  const dateOf = (bar: number): string => new Date(first + bar * days * DAY_MS).toISOString().slice(0, 10);
  const xOf = (event: PointerEvent<HTMLElement>): number => {
    const box = event.currentTarget.getBoundingClientRect();
    return ((event.clientX - box.left) / box.width) * WIDTH;
  };
  const barAt = (x: number): number => Math.max(0, Math.min(bars.length - 1, Math.floor(x / width)));
  /** From the first day of one bar to the last of another. */
  const narrow = (one: number, other: number): void => {
    const [begin, end] = [Math.min(one, other), Math.max(one, other)];
    const last = new Date(first + (end + 1) * days * DAY_MS - DAY_MS).toISOString().slice(0, 10);
    setQuery({ from: dateOf(begin), to: last, rows: null }, false);
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
    <figure className="timeline">
      <div
        className="bars"
        role="slider"
        tabIndex={0}
        aria-label={`Incidents over time, at most ${number(most)} in one bar. Arrows move, shift and arrows span, Enter narrows`}
        aria-valuemin={0}
        aria-valuemax={bars.length - 1}
        aria-valuenow={at}
        aria-valuetext={`from ${day(dateOf(at))}: ${number(bars[at] ?? 0)}`}
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
              <title>{`from ${day(dateOf(i))}: ${number(count)}`}</title>
            </rect>
          ))}
          {drag !== null && (
            <rect className="brush" x={Math.min(...drag)} width={Math.abs(drag[1] - drag[0])} y={0} height={HEIGHT} />
          )}
        </svg>
      </div>
      <p className="ends quiet">
        <span>{day(from)}</span>
        <span>{day(to)}</span>
      </p>
      <figcaption className="quiet">
        Drag over the bars to narrow the time. <AllOfIt query={query} />
      </figcaption>
    </figure>
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
