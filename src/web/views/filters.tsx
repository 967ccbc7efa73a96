import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { DateField } from "../parts/date-field.tsx";
import { country, number } from "../parts/words.ts";
import { setQuery } from "../place.ts";
import { api } from "../server/api.ts";
import type { IncidentCounts } from "../server/shapes.ts";

const FACETS = ["country", "event", "grade", "status"] as const;
type Facet = (typeof FACETS)[number];

/** The query language in a line; the codebook has all of it. */
const SEARCHED =
  'words, "a phrase", speaker:Taliban, stance:denies, actor:army, country:AF, killed>=8, near:34.5,69.2,25; more under Method, Search';

/** What the incidents are narrowed by; each facet tells what choosing another of its values would find. */
export function Filters({
  query,
  counts,
  ready,
}: {
  readonly query: URLSearchParams;
  readonly counts: IncidentCounts | undefined;
  readonly ready: boolean;
}) {
  const field = (name: string, label: string, type: string, hint = "", help?: string) => (
    <label className={`field-${name}`}>
      {label}
      <input
        type={type}
        defaultValue={query.get(name) ?? ""}
        key={query.get(name) ?? ""}
        placeholder={hint}
        title={help}
        onBlur={(event) => setQuery({ [name]: event.target.value, rows: null })}
      />
    </label>
  );
  const [open, setOpen] = useState(false);
  return (
    <search>
      <form
        className={open ? "filters open" : "filters"}
        onSubmit={(event) => {
          event.preventDefault();
          (document.activeElement as HTMLElement | null)?.blur();
        }}
      >
        {field("q", "Search", "search", "rockets speaker:Taliban killed>=8", SEARCHED)}
        <button type="button" className="toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? "Fewer filters" : "More filters"}
        </button>
        {field("place", "Place", "search")}
        {field("actor", "Actor", "search", "Taliban")}
        <DateField
          label="From"
          edge="first"
          value={query.get("from") ?? ""}
          onChange={(from) => setQuery({ from, rows: null })}
        />
        <DateField label="To" edge="last" value={query.get("to") ?? ""} onChange={(to) => setQuery({ to, rows: null })} />
        {field("killed-min", "Killed, at least", "number")}
        {FACETS.map((facet) => (
          <FacetChoice key={facet} facet={facet} query={query} counts={counts} ready={ready} />
        ))}
        <label className="check" title="Only what reports are about, not what they tell in passing">
          <input
            type="checkbox"
            checked={query.get("main-only") === "true"}
            onChange={(event) => setQuery({ "main-only": event.target.checked ? "true" : null })}
          />
          Main incidents only
        </label>
        <button type="submit" className="unseen">
          Search
        </button>
      </form>
    </search>
  );
}

/** The way back to everything, where something narrows it. */
export function ClearFilters({ query }: { readonly query: URLSearchParams }) {
  if (!NARROWING.some((name) => query.has(name))) return null;
  return (
    <button
      type="button"
      className="plain"
      onClick={() => setQuery(Object.fromEntries(NARROWING.map((name) => [name, null])), false)}
    >
      Clear all filters
    </button>
  );
}

/** All that narrows the list. */
export const NARROWING = [
  ...[
    "q",
    "place",
    "actor",
    "from",
    "to",
    "killed-min",
    "country",
    "type",
    "grade",
    "status",
    "main-only",
    "bbox",
    "only",
    "rows",
  ],
] as const;

const NAMES: Readonly<Record<Facet, string>> = { country: "Country", event: "Kind", grade: "Grade", status: "Status" };
/** The parameter a facet is filtered by. */
const PARAMETERS: Readonly<Record<Facet, string>> = { country: "country", event: "type", grade: "grade", status: "status" };

function FacetChoice({
  facet,
  query,
  counts,
  ready,
}: {
  readonly facet: Facet;
  readonly query: URLSearchParams;
  readonly counts: IncidentCounts | undefined;
  readonly ready: boolean;
}) {
  const parameter = PARAMETERS[facet];
  const chosen = query.get(parameter) ?? "";
  const others = new URLSearchParams(query);
  others.delete(parameter);
  // where the facet narrows nothing itself, the counts of what is found are those of its choices
  const asked = useQuery({
    queryKey: ["counts", api.filtersOf(others)],
    queryFn: () => api.counts(others),
    placeholderData: keepPreviousData,
    enabled: ready && chosen !== "",
  });
  const found = Object.entries((chosen === "" ? counts : asked.data)?.[facet] ?? {}).filter(([value]) => value !== "");
  found.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (chosen !== "" && !found.some(([value]) => value === chosen)) found.push([chosen, 0]);
  return (
    <label>
      {NAMES[facet]}
      <select value={chosen} onChange={(event) => setQuery({ [parameter]: event.target.value, rows: null })}>
        <option value="">all</option>
        {found.map(([value, count]) => (
          <option key={value} value={value}>
            {facet === "country" ? country(value) : value} ({number(count)})
          </option>
        ))}
      </select>
    </label>
  );
}
