import { type PointerEvent, useMemo, useState } from "react";
import type { IncidentHead } from "../api.ts";
import { day, number, said } from "../parts/words.ts";
import { setQuery } from "../place.ts";

const WIDTH = 1200;
const HEIGHT = 96;
const BARS = 60;
const DAY_MS = 86_400_000;

/** Incidents over time; a drag over the bars narrows the list to that span. */
export function Timeline({ items, query }: { readonly items: readonly IncidentHead[]; readonly query: URLSearchParams }) {
  const days = useMemo(() => items.flatMap((head) => dayOf(head) ?? []).sort((a, b) => a - b), [items]);
  const [drag, setDrag] = useState<readonly [number, number] | null>(null);
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined) return null;
  const step = Math.max(DAY_MS, Math.ceil((last - first + DAY_MS) / BARS / DAY_MS) * DAY_MS);
  const bars = new Array<number>(Math.floor((last - first) / step) + 1).fill(0);
  for (const at of days) bars[Math.floor((at - first) / step)] = (bars[Math.floor((at - first) / step)] ?? 0) + 1;
  const most = Math.max(...bars);
  const width = WIDTH / bars.length;
  const dateAt = (x: number): string =>
    new Date(first + Math.max(0, Math.min(1, x / WIDTH)) * bars.length * step).toISOString().slice(0, 10);
  const xOf = (event: PointerEvent<SVGSVGElement>): number => {
    const box = event.currentTarget.getBoundingClientRect();
    return ((event.clientX - box.left) / box.width) * WIDTH;
  };
  const end = (): void => {
    if (drag !== null && Math.abs(drag[1] - drag[0]) > 4) {
      const [from, to] = [...drag].sort((a, b) => a - b) as [number, number];
      setQuery({ from: dateAt(from), to: dateAt(to) }, false);
    }
    setDrag(null);
  };
  return (
    <figure className="timeline">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`Incidents from ${day(new Date(first).toISOString())} to ${day(new Date(last).toISOString())}, at most ${most} in one bar`}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setDrag([xOf(event), xOf(event)]);
        }}
        onPointerMove={(event) => {
          if (drag !== null) setDrag([drag[0], xOf(event)]);
        }}
        onPointerUp={end}
        onPointerCancel={() => setDrag(null)}
      >
        {bars.map((count, i) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place in the row
            key={i}
            className="bar"
            x={i * width + 0.5}
            width={Math.max(1, width - 1)}
            y={HEIGHT - (count / most) * (HEIGHT - 6)}
            height={(count / most) * (HEIGHT - 6)}
          >
            <title>{`${day(new Date(first + i * step).toISOString())}: ${number(count)}`}</title>
          </rect>
        ))}
        {drag !== null && (
          <rect className="brush" x={Math.min(...drag)} width={Math.abs(drag[1] - drag[0])} y={0} height={HEIGHT} />
        )}
      </svg>
      <p className="ends quiet">
        <span>{day(new Date(first).toISOString())}</span>
        <span>{day(new Date(last).toISOString())}</span>
      </p>
      <figcaption className="quiet">
        Drag over the bars to narrow the time.{" "}
        {(query.get("from") !== null || query.get("to") !== null) && (
          <button type="button" className="plain" onClick={() => setQuery({ from: null, to: null }, false)}>
            All of it
          </button>
        )}
      </figcaption>
    </figure>
  );
}

function dayOf(head: IncidentHead): number[] | null {
  const from = said(head.time)?.from;
  const at = from == null ? Number.NaN : Date.parse(`${from.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(at) ? null : [at];
}
