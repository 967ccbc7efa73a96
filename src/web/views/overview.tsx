import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { Empty, GradeMark, Link, Shown, Skip } from "../parts/parts.tsx";
import { type Column, Table } from "../parts/table.tsx";
import { figure, kindOf, number, placeWords, plural, timeWords } from "../parts/words.ts";
import { hrefOf, setQuery } from "../place.ts";
import { api } from "../server/api.ts";
import type { IncidentHead } from "../server/shapes.ts";
import { Filters, NARROWING } from "./filters.tsx";
import { Timeline } from "./timeline.tsx";

const WorldMap = lazy(() => import("./world-map.tsx"));

/** Rows asked for at once; the rest follows on demand. */
const ROWS = 100;
const MOST_ROWS = 1000;

/** Map, timeline, filters and list of the same incidents: each is summed up where the ledger is, however many there are. */
export function OverviewView({ query }: { readonly query: URLSearchParams }) {
  const words = api.filtersOf(query);
  const counts = useQuery({
    queryKey: ["counts", words],
    queryFn: () => api.counts(query),
    placeholderData: keepPreviousData,
  });
  return (
    <div className="overview">
      <h1 className="unseen">Incidents</h1>
      <ListFirst query={query} />
      <Filters query={query} counts={counts.data} />
      <Skip to="list">Past the map to the list</Skip>
      <div className="drawn">
        <Suspense fallback={<p className="quiet loading map-room">Loading the map…</p>}>
          <WorldMap query={query} />
        </Suspense>
        <Timeline query={query} />
      </div>
      <p className="quiet found" id="list" tabIndex={-1}>
        <strong role="status">{counts.data === undefined ? "Counting…" : plural(counts.data.total, "incident")}</strong>
        {counts.data !== undefined && (
          <>
            {(counts.data.unplaced > 0 || query.get("only") === "unplaced") && (
              <Only name="unplaced" words={`${number(counts.data.unplaced)} without a point on the map`} query={query} />
            )}
            {(counts.data.undated > 0 || query.get("only") === "undated") && (
              <Only name="undated" words={`${number(counts.data.undated)} without a day`} query={query} />
            )}
          </>
        )}
      </p>
      <List query={query} />
    </div>
  );
}

/** Narrows everything to what the map, or the timeline, cannot show. */
function Only({ name, words, query }: { readonly name: string; readonly words: string; readonly query: URLSearchParams }) {
  const chosen = query.get("only") === name;
  return (
    <>
      {" · "}
      <button type="button" className="plain" aria-pressed={chosen} onClick={() => setQuery({ only: chosen ? null : name })}>
        {words}
      </button>
    </>
  );
}

/** How many rows are listed, and their asking. */
function listOf(query: URLSearchParams) {
  const rows = Math.min(MOST_ROWS, Math.max(ROWS, Number(query.get("rows") ?? ROWS) || ROWS));
  return {
    rows,
    asking: {
      queryKey: ["incidents", api.filtersOf(query), rows],
      queryFn: () => api.incidents(query, rows),
      placeholderData: keepPreviousData,
    },
  };
}

/** Asks for the list before anything else is asked: it is what a filter is set for, and the server answers in turn. */
function ListFirst({ query }: { readonly query: URLSearchParams }) {
  useQuery(listOf(query).asking);
  return null;
}

function List({ query }: { readonly query: URLSearchParams }) {
  const { rows, asking } = listOf(query);
  const asked = useQuery(asking);
  return (
    <Shown asked={asked}>
      {({ items, next, total }) =>
        items.length === 0 ? (
          <Empty>
            {NARROWING.some((name) => query.has(name))
              ? "No incident fits all of the filters."
              : "The ledger tells of no incident yet."}{" "}
            <Link href={hrefOf("/add", query)}>Add reports</Link>
          </Empty>
        ) : (
          <>
            <Rows items={items} query={query} />
            {next !== null && rows < MOST_ROWS && (
              <button type="button" onClick={() => setQuery({ rows: String(rows + ROWS) })}>
                Show {number(Math.min(ROWS, total - items.length))} more
              </button>
            )}
            {next !== null && rows >= MOST_ROWS && (
              <p className="quiet">The newest {number(MOST_ROWS)} are listed. Narrow the time or place to see older ones.</p>
            )}
          </>
        )
      }
    </Shown>
  );
}

const COLUMNS: readonly Column[] = [
  "When",
  "Where",
  "What",
  { figure: "Killed" },
  { figure: "Injured" },
  "Grade",
  { figure: "Origins" },
];

function Rows({ items, query }: { readonly items: readonly IncidentHead[]; readonly query: URLSearchParams }) {
  return (
    <Table label="Incidents" className="incidents" columns={COLUMNS}>
      {items.map((head) => (
        <tr key={head.id}>
          <td className="when">{timeWords(head.time)}</td>
          <td dir="auto" className={head.place.status === "unresolved" ? "quiet" : undefined}>
            {placeWords(head.place)}
          </td>
          <td>
            <Link href={hrefOf(`/incident/${head.id}`, query)}>{kindOf(head)}</Link>
          </td>
          <td className="figure">{figure(head.casualties.killed)}</td>
          <td className="figure">{figure(head.casualties.injured)}</td>
          <td>
            <GradeMark grade={head.grade} />
          </td>
          <td className="figure">{number(head.origins)}</td>
        </tr>
      ))}
    </Table>
  );
}
