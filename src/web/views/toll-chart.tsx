import { useQuery } from "@tanstack/react-query";
import { Link } from "../parts/parts.tsx";
import { moment, range } from "../parts/words.ts";
import { hrefOf } from "../place.ts";
import { api } from "../server/api.ts";
import type { RangeChange } from "../server/shapes.ts";

const WIDTH = 720;
const HEIGHT = 190;
const LEFT = 40;
const BOTTOM = 26;
const FIELDS = ["killed", "injured"] as const;

/** The toll over time: the range as a band, the best figure as a line, a mark for each claim that moved it. */
export function TollChart({ id, query }: { readonly id: string; readonly query: URLSearchParams }) {
  const policy = query.get("policy");
  const asked = useQuery({ queryKey: ["toll", id, policy ?? ""], queryFn: () => api.toll(id, policy) });
  const changes = (asked.data ?? []).filter((change) => FIELDS.some((field) => field === change.field));
  if (changes.length < 2) return null;
  return (
    <section aria-labelledby="toll">
      <h2 id="toll">What was known when</h2>
      {FIELDS.map((field) => (
        <Chart key={field} field={field} changes={changes.filter((change) => change.field === field)} query={query} />
      ))}
    </section>
  );
}

function Chart({
  field,
  changes,
  query,
}: {
  readonly field: string;
  readonly changes: readonly RangeChange[];
  readonly query: URLSearchParams;
}) {
  if (changes.length === 0) return null;
  const times = changes.map((change) => Date.parse(change.at));
  const first = Math.min(...times);
  const last = Math.max(...times);
  const most = Math.max(1, ...changes.flatMap(({ min, best, max }) => [min ?? 0, best ?? 0, max ?? 0]));
  const x = (at: number): number => LEFT + (last === first ? 0.5 : (at - first) / (last - first)) * (WIDTH - LEFT - 30);
  const y = (value: number): number => HEIGHT - BOTTOM - (value / most) * (HEIGHT - BOTTOM - 14);
  return (
    <figure className="toll">
      <figcaption>{field}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="group" aria-label={`${field} over time, ${changes.length} changes`}>
        {[0, most].map((value) => (
          <g key={value}>
            <line className="rule" x1={LEFT} x2={WIDTH} y1={y(value)} y2={y(value)} />
            <text x={LEFT - 6} y={y(value) + 4} textAnchor="end">
              {value}
            </text>
          </g>
        ))}
        {changes.map((change, i) => {
          const from = x(times[i] ?? first);
          const to = i + 1 < times.length ? x(times[i + 1] ?? last) : WIDTH;
          const low = change.min ?? 0;
          const high = change.max ?? change.best ?? low;
          const best = change.best;
          return (
            <g key={change.at}>
              <rect className="band" x={from} width={Math.max(1, to - from)} y={y(high)} height={Math.max(2, y(low) - y(high))} />
              {best !== null && <line className="best" x1={from} x2={to} y1={y(best)} y2={y(best)} />}
              <Link
                href={hrefOf(`/report/${change.claim.report}`, query, { claim: change.claim.id.split("/")[1] ?? "" })}
                aria-label={`${moment(change.at)} UTC: ${range(change)}`}
              >
                <circle className="change" cx={from} cy={y(best ?? high)} r={5}>
                  <title>{`${moment(change.at)} UTC: ${range(change)}, “${change.claim.evidence[0]?.quote ?? ""}”`}</title>
                </circle>
              </Link>
            </g>
          );
        })}
        <text x={LEFT} y={HEIGHT - 6}>
          {moment(changes[0]?.at ?? "")}
        </text>
        {changes.length > 1 && (
          <text x={WIDTH} y={HEIGHT - 6} textAnchor="end">
            {moment(changes.at(-1)?.at ?? "")} UTC
          </text>
        )}
      </svg>
    </figure>
  );
}
