import { useQuery } from "@tanstack/react-query";
import type { LedgerClaim, LedgerIncident } from "../../core/model/index.ts";
import { Link } from "../parts/parts.tsx";
import { claimWords, moment, number, range, STANDS, speakerOf, standOf } from "../parts/words.ts";
import { hrefOf } from "../place.ts";
import { api } from "../server/api.ts";
import type { RangeChange } from "../server/shapes.ts";

const WIDTH = 1000;
const HEIGHT = 190;
const LEFT = 40;
const RIGHT = 30;
const BOTTOM = 26;
const FIELDS = ["killed", "injured"] as const;

type Figure = LedgerClaim & { readonly field: (typeof FIELDS)[number] };

/** The toll over time: the range as a band, the best figure as a line, each claim as a mark where it was made. */
export function TollChart({ incident, query }: { readonly incident: LedgerIncident; readonly query: URLSearchParams }) {
  const policy = query.get("policy");
  const asked = useQuery({ queryKey: ["toll", incident.id, policy ?? ""], queryFn: () => api.toll(incident.id, policy) });
  const changes = (asked.data ?? []).filter((change) => FIELDS.some((field) => field === change.field));
  if (changes.length < 2) return null;
  const figures = incident.claims.filter((claim): claim is Figure => claim.field === "killed" || claim.field === "injured");
  const ends = [...changes.map(({ at }) => at), ...figures.map(({ knownFrom }) => knownFrom)].sort();
  return (
    <section aria-labelledby="toll">
      <h2 id="toll">What was known when</h2>
      <p className="quiet">
        Band: the range. Line: the best figure. Each mark is a claim; a hollow one is superseded or enters no range.
      </p>
      {FIELDS.map((field) => (
        <Chart
          key={field}
          field={field}
          changes={changes.filter((change) => change.field === field)}
          figures={figures.filter((claim) => claim.field === field)}
          first={ends[0] ?? ""}
          last={ends.at(-1) ?? ""}
          incident={incident}
          query={query}
        />
      ))}
    </section>
  );
}

function Chart({
  field,
  changes,
  figures,
  first,
  last,
  incident,
  query,
}: {
  readonly field: string;
  readonly changes: readonly RangeChange[];
  readonly figures: readonly Figure[];
  /** Moments of the first and last figure of any field: all charts have one axis. */
  readonly first: string;
  readonly last: string;
  readonly incident: LedgerIncident;
  readonly query: URLSearchParams;
}) {
  if (changes.length === 0) return null;
  const outlets = new Map(incident.reports.map((report) => [report.id, report.outlet]));
  const span = Date.parse(last) - Date.parse(first);
  const most = Math.max(1, ...changes.flatMap(({ min, best, max }) => [min ?? 0, best ?? 0, max ?? 0]), ...figures.map(heightOf));
  const x = (at: string): number =>
    LEFT + (span === 0 ? 0.5 : (Date.parse(at) - Date.parse(first)) / span) * (WIDTH - LEFT - RIGHT);
  const y = (value: number): number => HEIGHT - BOTTOM - (value / most) * (HEIGHT - BOTTOM - 14);
  return (
    <figure className="toll">
      <figcaption>{field}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="group" aria-label={`${field} over time, ${figures.length} claims`}>
        {[0, most].map((value) => (
          <g key={value}>
            <line className="rule" x1={LEFT} x2={WIDTH} y1={y(value)} y2={y(value)} />
            <text x={LEFT - 6} y={y(value) + 4} textAnchor="end">
              {number(value)}
            </text>
          </g>
        ))}
        {changes.map((change, i) => {
          const [from, to] = [x(change.at), x(changes[i + 1]?.at ?? "") || WIDTH];
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
        {figures.map((claim) => {
          const words = `${moment(claim.knownFrom)} UTC, ${speakerOf(claim, outlets.get(claim.report) ?? null)} ${STANDS[standOf(claim)].word}: ${claimWords(claim)}`;
          return (
            <Link
              key={claim.id}
              href={hrefOf(`/report/${claim.report}`, query, { claim: claim.id.split("/")[1] ?? "" })}
              aria-label={words}
            >
              <circle
                className={counts(claim) ? "change" : "change aside"}
                cx={x(claim.knownFrom)}
                cy={y(heightOf(claim))}
                r={4.5}
              >
                <title>{`${words}, “${claim.evidence[0]?.quote ?? ""}”`}</title>
              </circle>
            </Link>
          );
        })}
        <text x={LEFT} y={HEIGHT - 6}>
          {moment(first)}
        </text>
        {last !== first && (
          <text x={WIDTH} y={HEIGHT - 6} textAnchor="end">
            {moment(last)} UTC
          </text>
        )}
      </svg>
    </figure>
  );
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
