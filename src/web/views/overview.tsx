import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useMemo } from "react";
import { api, type IncidentHead } from "../api.ts";
import { Empty, GradeMark, Link, Scroll, Shown } from "../parts/parts.tsx";
import { country, figure, number, placeWords, said, timeWords } from "../parts/words.ts";
import { hrefOf, setQuery } from "../place.ts";
import { Timeline } from "./timeline.tsx";

const WorldMap = lazy(() => import("./world-map.tsx"));

/** Rows drawn at once; the rest follows on demand, so that the list stays quick. */
const ROWS = 200;

export function OverviewView({ query }: { readonly query: URLSearchParams }) {
  const words = query.toString();
  const asked = useQuery({
    queryKey: ["incidents", words],
    queryFn: () => api.incidents(query),
    placeholderData: keepPreviousData,
  });
  return (
    <div className="overview">
      <h1 className="unseen">Incidents</h1>
      <Filters query={query} heads={asked.data?.items ?? []} />
      <Shown asked={asked}>{({ items, total }) => <Incidents items={items} total={total} query={query} />}</Shown>
    </div>
  );
}

function Filters({ query, heads }: { readonly query: URLSearchParams; readonly heads: readonly IncidentHead[] }) {
  const countries = useMemo(() => {
    const counts = new Map<string, number>();
    for (const head of heads) {
      const code = said(head.place)?.country;
      if (code != null) counts.set(code, (counts.get(code) ?? 0) + 1);
    }
    return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  }, [heads]);
  const chosen = query.get("country");
  const field = (name: string, label: string, type: string, hint = "") => (
    <label>
      {label}
      <input
        type={type}
        defaultValue={query.get(name) ?? ""}
        key={query.get(name) ?? ""}
        placeholder={hint}
        onBlur={(event) => setQuery({ [name]: event.target.value })}
      />
    </label>
  );
  return (
    <search>
      <form
        className="filters"
        onSubmit={(event) => {
          event.preventDefault();
          (document.activeElement as HTMLElement | null)?.blur();
        }}
      >
        {field("text", "Words", "search", "in quotes and titles")}
        {field("place", "Place", "search")}
        {field("actor", "Actor", "search", "blamed, claiming, denying")}
        {field("from", "From", "date")}
        {field("to", "To", "date")}
        {field("killed-min", "Killed, at least", "number")}
        <label>
          Country
          <select value={chosen ?? ""} onChange={(event) => setQuery({ country: event.target.value })}>
            <option value="">all</option>
            {chosen !== null && !countries.some(([code]) => code === chosen) && <option value={chosen}>{country(chosen)}</option>}
            {countries.map(([code, count]) => (
              <option key={code} value={code}>
                {country(code)} ({count})
              </option>
            ))}
          </select>
        </label>
        <label className="check">
          <input
            type="checkbox"
            checked={query.get("main-only") === "true"}
            onChange={(event) => setQuery({ "main-only": event.target.checked ? "true" : null })}
          />
          Only what reports are about
        </label>
        <button type="submit" className="unseen">
          Search
        </button>
      </form>
    </search>
  );
}

function Incidents({
  items,
  total,
  query,
}: {
  readonly items: readonly IncidentHead[];
  readonly total: number;
  readonly query: URLSearchParams;
}) {
  if (total === 0) return <Empty>No incident fits. Take a filter away, or add reports.</Empty>;
  const unplaced = items.filter((head) => said(head.place)?.lat == null).length;
  const undated = items.filter((head) => said(head.time)?.from == null).length;
  const shown = Number(query.get("rows") ?? ROWS);
  return (
    <>
      <div className="drawn">
        <Suspense fallback={<p className="quiet loading">Loading the map…</p>}>
          <WorldMap items={items} query={query} />
        </Suspense>
        <Timeline items={items} query={query} />
      </div>
      <p className="quiet" role="status">
        {number(total)} incidents{total > items.length ? `, the newest ${number(items.length)} read` : ""}; {number(unplaced)}{" "}
        without a point on the map, {number(undated)} without a day
      </p>
      <Scroll label="Incidents">
        <table className="incidents">
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">Where</th>
              <th scope="col">What</th>
              <th scope="col" className="figure">
                Killed
              </th>
              <th scope="col" className="figure">
                Injured
              </th>
              <th scope="col">Grade</th>
              <th scope="col" className="figure">
                Origins
              </th>
            </tr>
          </thead>
          <tbody>
            {items.slice(0, shown).map((head) => (
              <tr key={head.id}>
                <td>{timeWords(head.time)}</td>
                <td dir="auto">{placeWords(head.place)}</td>
                <td>
                  <Link href={hrefOf(`/incident/${head.id}`, query)}>{kindOf(head)}</Link>
                </td>
                <td className="figure">{figure(head.casualties.killed)}</td>
                <td className="figure">{figure(head.casualties.injured)}</td>
                <td>
                  <GradeMark grade={head.grade} />
                </td>
                <td className="figure">{head.origins}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {items.length > shown && (
        <button type="button" onClick={() => setQuery({ rows: String(shown + ROWS) })}>
          Show {number(Math.min(ROWS, items.length - shown))} more
        </button>
      )}
    </>
  );
}

export function kindOf({ type }: Pick<IncidentHead, "type">): string {
  return type.acled.subEvent ?? type.acled.event ?? type.gtd.attack ?? type.plover.event ?? "kind not settled";
}
