import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { Skip, StandMark } from "../parts/parts.tsx";
import { number, plural } from "../parts/words.ts";
import { setQuery } from "../place.ts";
import { api } from "../server/api.ts";
import { Exports } from "./exports.tsx";
import { ClearFilters, Filters } from "./filters.tsx";
import { IncidentList, listing } from "./incident-list.tsx";
import { Timeline } from "./timeline.tsx";

const WorldMap = lazy(() => import("./world-map.tsx"));

/** Map, timeline, filters and list of the same incidents: each is summed up where the ledger is, however many there are. */
export function OverviewView({ query }: { readonly query: URLSearchParams }) {
  const words = api.filtersOf(query);
  const list = useQuery({ ...listing(query), placeholderData: keepPreviousData });
  // the list is what a filter is set for: sums, which look at everything, are asked once it is here
  const ready = list.data !== undefined && !list.isPlaceholderData && !list.isError;
  const counts = useQuery({
    queryKey: ["counts", words],
    queryFn: () => api.counts(query),
    placeholderData: keepPreviousData,
    enabled: ready,
  });
  const { data: found } = counts;
  return (
    <div className="overview">
      <h1 className="unseen">Incidents</h1>
      <Filters query={query} counts={found} ready={ready} />
      <Skip to="list">Past the map to the list</Skip>
      <div className="drawn">
        <Suspense fallback={<p className="quiet loading map-room">Loading the map…</p>}>
          <WorldMap query={query} ready={ready} />
        </Suspense>
        <Timeline query={query} ready={ready} />
      </div>
      <section className={list.isPlaceholderData ? "listed late" : "listed"} id="list" tabIndex={-1} aria-label="List">
        <p className="quiet found">
          <strong role="status">
            {list.data !== undefined ? plural(list.data.total, "incident") : list.isError ? "" : "Counting…"}
          </strong>
          <ClearFilters query={query} />
          {found !== undefined && (
            <span className={counts.isPlaceholderData ? "late" : undefined}>
              {(found.unplaced > 0 || query.get("only") === "unplaced") && (
                <Only name="unplaced" words={`${number(found.unplaced)} without a point on the map`} query={query} />
              )}
              {(found.undated > 0 || query.get("only") === "undated") && (
                <Only name="undated" words={`${number(found.undated)} without a day`} query={query} />
              )}
            </span>
          )}
          {list.data !== undefined && list.data.total > 1 && <Order query={query} />}
          {list.data !== undefined && (
            <span className="legend">
              <StandMark stand="blames" /> <StandMark stand="claims" /> <StandMark stand="denies" />
            </span>
          )}
        </p>
        <IncidentList asked={list} query={query} />
        {list.data !== undefined && list.data.total > 0 && <Exports query={query} />}
      </section>
    </div>
  );
}

/** Which incidents come first. */
function Order({ query }: { readonly query: URLSearchParams }) {
  const deadliest = query.get("order") === "deadliest";
  return (
    <>
      {" · "}
      <button
        type="button"
        className="plain"
        aria-pressed={deadliest}
        onClick={() => setQuery({ order: deadliest ? null : "deadliest", rows: null })}
      >
        most killed first
      </button>
    </>
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
