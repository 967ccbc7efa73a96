import { useQuery } from "@tanstack/react-query";
import type { LedgerClaim, LedgerIncident } from "../../core/model/index.ts";
import { Link } from "../parts/parts.tsx";
import { type Screen, useScreen } from "../parts/screen.ts";
import { type TollAxis, tollAxis } from "../parts/toll-axis.ts";
import { claimWords, day, moment, number, range, STANDS, speakerOf, standOf } from "../parts/words.ts";
import { claimHref } from "../place.ts";
import { api } from "../server/api.ts";
import type { RangeChange } from "../server/shapes.ts";

/** About as wide as it is shown, so that words and marks keep their size. */
const WIDTHS: Readonly<Record<Screen, number>> = { phone: 400, page: 1000, wide: 1000 };
const HEIGHT = 150;
const LEFT = 40;
const TOP = 14;
const BOTTOM = 40;
const DOT = 4.5;
/** Pixels a day needs; on a phone it stands without its year. */
const DAY_ROOM: Readonly<Record<Screen, number>> = { phone: 44, page: 80, wide: 80 };
/** How much lower a day stands that would lie on the one before. */
const LOWER = 13;
const FIELDS = ["killed", "injured"] as const;

type Figure = LedgerClaim & { readonly field: (typeof FIELDS)[number] };

/** The toll over time: the range as a band, the best figure as a line, each claim as a mark where it was made. */
export function TollChart({ incident, query }: { readonly incident: LedgerIncident; readonly query: URLSearchParams }) {
  const policy = query.get("policy");
  const screen = useScreen();
  const asked = useQuery({ queryKey: ["toll", incident.id, policy ?? ""], queryFn: () => api.toll(incident.id, policy) });
  const changes = (asked.data ?? []).filter((change) => FIELDS.some((field) => field === change.field));
  if (changes.length < 2) return null;
  const figures = incident.claims.filter((claim): claim is Figure => claim.field === "killed" || claim.field === "injured");
  const axis = tollAxis([...changes.map(({ at }) => at), ...figures.map(({ knownFrom }) => knownFrom)], LEFT, WIDTHS[screen]);
  return (
    <section aria-labelledby="toll">
      <h2 id="toll">What was known when</h2>
      <p className="quiet">
        A step for each moment a figure came out, in UTC, however long it was between them. Band: the range. Line: the best
        figure. Mark: a claim; a hollow one is superseded or enters no range.
      </p>
      {FIELDS.map((field) => (
        <Chart
          key={field}
          field={field}
          changes={changes.filter((change) => change.field === field)}
          figures={figures.filter((claim) => claim.field === field)}
          axis={axis}
          screen={screen}
          incident={incident}
          query={query}
        />
      ))}
    </section>
  );
}

interface ChartProps {
  readonly field: string;
  readonly changes: readonly RangeChange[];
  readonly figures: readonly Figure[];
  /** All charts have one axis. */
  readonly axis: TollAxis;
  readonly screen: Screen;
  readonly incident: LedgerIncident;
  readonly query: URLSearchParams;
}

function Chart({ field, changes, figures, axis, screen, incident, query }: ChartProps) {
  if (changes.length === 0) return null;
  const width = WIDTHS[screen];
  const outlets = new Map(incident.reports.map((report) => [report.id, report.outlet]));
  const most = Math.max(1, ...changes.flatMap(({ min, best, max }) => [min ?? 0, best ?? 0, max ?? 0]), ...figures.map(heightOf));
  const y = (value: number): number => HEIGHT - BOTTOM - (value / most) * (HEIGHT - BOTTOM - TOP);
  const last = changes.at(-1);
  const placed = withDays(axis, width, DAY_ROOM[screen]);
  return (
    <figure className="toll">
      <figcaption>
        <strong>{field}</strong> {last !== undefined && range(last)}
      </figcaption>
      <svg
        viewBox={`0 0 ${width} ${placed.some(({ low }) => low) ? HEIGHT + LOWER : HEIGHT}`}
        role="group"
        aria-label={`${field} over time, ${figures.length} claims`}
      >
        {[0, most].map((value) => (
          <g key={value}>
            <line className="rule" x1={LEFT} x2={width} y1={y(value)} y2={y(value)} />
            <text x={LEFT - 6} y={y(value) + 4} textAnchor="end">
              {number(value)}
            </text>
          </g>
        ))}
        {changes.map((change, i) => {
          const next = changes[i + 1];
          const [from, to] = [axis.begin(change.at), next === undefined ? width : axis.begin(next.at)];
          const low = change.min ?? 0;
          const high = change.max ?? change.best ?? low;
          return (
            <g key={change.at}>
              <rect className="band" x={from} width={Math.max(1, to - from)} y={y(high)} height={Math.max(2, y(low) - y(high))}>
                <title>{`from ${moment(change.at)} UTC: ${range(change)}`}</title>
              </rect>
              {change.best !== null && <line className="best" x1={from} x2={to} y1={y(change.best)} y2={y(change.best)} />}
            </g>
          );
        })}
        {besideEachOther(figures, axis).map(({ claim, x }) => {
          const words = `${moment(claim.knownFrom)} UTC, ${speakerOf(claim, outlets.get(claim.report) ?? null)}${standOf(claim) === "own" ? "" : ` ${STANDS[standOf(claim)].word}`}: ${claimWords(claim)}`;
          return (
            <Link key={claim.id} href={claimHref(claim, query)} aria-label={words}>
              <circle className={counts(claim) ? "change" : "change aside"} cx={x} cy={y(heightOf(claim))} r={DOT}>
                <title>{`${words}, “${claim.evidence[0]?.quote ?? ""}”`}</title>
              </circle>
            </Link>
          );
        })}
        {placed.map(({ x, clock, day: at, dayX, low }) => (
          <g key={x}>
            {at !== null && <line className="step" x1={x - axis.width / 2} x2={x - axis.width / 2} y1={TOP} y2={HEIGHT} />}
            <text x={x} y={HEIGHT - BOTTOM + 16} textAnchor="middle">
              {clock}
            </text>
            {at !== null && (
              <text x={dayX} y={HEIGHT - 6 + (low ? LOWER : 0)}>
                {screen === "phone" ? day(at).replace(/ \d{4}$/, "") : day(at)}
              </text>
            )}
          </g>
        ))}
      </svg>
    </figure>
  );
}

/** The axis' labels with where their days stand: within the chart, and lower where there is no room beside the one before. */
function withDays({ labels, width }: TollAxis, right: number, room: number) {
  let end = Number.NEGATIVE_INFINITY;
  return labels.map((label) => {
    const dayX = Math.min(label.x - width / 2 + 4, right - room);
    const low = label.day !== null && dayX < end;
    if (label.day !== null) end = low ? Number.NEGATIVE_INFINITY : dayX + room;
    return { ...label, dayX, low };
  });
}

/** Claims of the same figure at the same moment stand beside each other, within their step. */
function besideEachOther(figures: readonly Figure[], axis: TollAxis): { readonly claim: Figure; readonly x: number }[] {
  const groups = new Map<string, Figure[]>();
  for (const claim of figures) {
    const key = `${claim.knownFrom}|${heightOf(claim)}`;
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  return [...groups.values()].flatMap((group) => {
    const step = Math.min(2 * DOT + 1, (axis.width - 2 * DOT) / group.length);
    return group.map((claim, i) => ({ claim, x: axis.x(claim.knownFrom) + (i - (group.length - 1) / 2) * step }));
  });
}

/** Whether a claim can enter the incident's range. */
function counts(claim: LedgerClaim): boolean {
  return (
    claim.supersededBy === null &&
    claim.review !== "rejected" &&
    claim.scope === null &&
    claim.status === undefined &&
    claim.polarity === "affirmed" &&
    claim.realis === "actual" &&
    claim.reported === "current"
  );
}

function heightOf({ value }: Figure): number {
  return "modifier" in value ? (value.best ?? value.min ?? value.max ?? 0) : 0;
}
