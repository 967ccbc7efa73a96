import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { api, FACETS, type Facet, type IncidentHead } from "../api.ts";
import { Empty, GradeMark, Link, Scroll, Shown, Skip } from "../parts/parts.tsx";
import { country, figure, kindOf, number, placeWords, said, timeWords } from "../parts/words.ts";
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
      <Filters query={query} />
      <Shown asked={asked}>{({ items, total }) => <Incidents items={items} total={total} query={query} />}</Shown>
    </div>
  );
}

function FacetChoice({ facet, query }: { readonly facet: Facet; readonly query: URLSearchParams }) {
  const asked = useQuery({
    queryKey: ["counts", facet, withoutFacet(query, facet)],
    queryFn: () => api.counts(query, facet),
    placeholderData: keepPreviousData,
  });
  const chosen = query.get(facet) ?? "";
  const counts = Object.entries(asked.data?.[facet] ?? {}).filter(([value]) => value !== "");
  counts.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (chosen !== "" && !counts.some(([value]) => value === chosen)) counts.push([chosen, 0]);
  return (
    <label>
      {facet[0]?.toUpperCase()}
      {facet.slice(1)}
      <select value={chosen} onChange={(event) => setQuery({ [facet]: event.target.value })}>
        <option value="">all</option>
        {counts.map(([value, count]) => (
          <option key={value} value={value}>
            {facet === "country" ? country(value) : value} ({number(count)})
          </option>
        ))}
      </select>
    </label>
  );
}

function withoutFacet(query: URLSearchParams, facet: Facet): string {
  const others = new URLSearchParams(query);
  others.delete(facet);
  return others.toString();
}

function Filters({ query }: { readonly query: URLSearchParams }) {
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
        {field("q", "Search", "search", "rockets speaker:Taliban killed>=8")}
        {field("place", "Place", "search")}
        {field("actor", "Actor", "search", "blamed, claiming, denying")}
        {field("from", "From", "date")}
        {field("to", "To", "date")}
        {field("killed-min", "Killed, at least", "number")}
        {FACETS.map((facet) => (
          <FacetChoice key={facet} facet={facet} query={query} />
        ))}
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
  const only = query.get("only");
  const listed = only === "unplaced" ? items.filter(isUnplaced) : only === "undated" ? items.filter(isUndated) : items;
  const part = (name: string, words: string) => (
    <button
      type="button"
      className="plain"
      aria-pressed={only === name}
      onClick={() => setQuery({ only: only === name ? null : name })}
    >
      {words}
    </button>
  );
  const shown = Number(query.get("rows") ?? ROWS);
  return (
    <>
      <Skip to="list">Past the map to the list</Skip>
      <div className="drawn">
        <Suspense fallback={<p className="quiet loading">Loading the map…</p>}>
          <WorldMap items={items} query={query} />
        </Suspense>
        <Timeline items={items} query={query} />
      </div>
      <p className="quiet" id="list" tabIndex={-1}>
        <span role="status">
          {number(total)} incidents{total > items.length ? `, the newest ${number(items.length)} read` : ""}
          {listed === items ? "" : `, ${number(listed.length)} listed`}
        </span>
        ; {part("unplaced", `${number(items.filter(isUnplaced).length)} without a point on the map`)},{" "}
        {part("undated", `${number(items.filter(isUndated).length)} without a day`)}
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
            {listed.slice(0, shown).map((head) => (
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
      {listed.length > shown && (
        <button type="button" onClick={() => setQuery({ rows: String(shown + ROWS) })}>
          Show {number(Math.min(ROWS, listed.length - shown))} more
        </button>
      )}
    </>
  );
}

function isUnplaced(head: IncidentHead): boolean {
  return said(head.place)?.lat == null;
}

function isUndated(head: IncidentHead): boolean {
  return said(head.time)?.from == null;
}
