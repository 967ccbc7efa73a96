import type { Extraction, IncidentHistory, LedgerIncident } from "../../core/model/index.ts";
import { asked, posted } from "./ask.ts";
import type {
  ClaimMatrix,
  Explanation,
  ExportForm,
  FieldAgreement,
  IncidentCounts,
  IncidentHead,
  IncidentMap,
  IncidentRanges,
  IncidentSentence,
  IncidentTimeline,
  IngestAnswer,
  ListPage,
  Me,
  QueuedHead,
  RangeChange,
  Reference,
  ToldCommitment,
  ToldPlan,
} from "./shapes.ts";
import { filtersOf, MOMENT, withMore, words } from "./words-of.ts";

/** What a list shows of an incident. */
const HEAD_FIELDS = "id,type,time,place,casualties,responsibility,status,grade,origins";

/** How far apart two incidents may lie and still be offered as one. */
const NEAR_KM = 100;
const NEAR_DAYS = 3;

function dayBeside(iso: string, days: number): string {
  return new Date(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** What the page asks of its server. */
export const api = {
  version: () => asked<{ readonly version: string }>("/health"),
  reference: () => asked<Reference>("/openapi.json"),
  me: () => asked<Me>("/api/me"),
  /** Whose token it is. */
  meWith: (token: string) => asked<Me>("/api/me", { headers: { authorization: `Bearer ${token}` } }),
  filtersOf,
  exportForms: () => asked<{ readonly formats: readonly ExportForm[] }>("/api/export"),
  /** Where the incidents found can be had in a form. */
  exportHref: (form: string, query: URLSearchParams) => `/api/export/${encodeURIComponent(form)}${filtersOf(query)}`,
  incidents: (query: URLSearchParams, rows: number) =>
    asked<ListPage<IncidentHead>>(
      `/api/incidents${withMore(filtersOf(query), `limit=${rows}&fields=${HEAD_FIELDS}${query.get("order") === "deadliest" ? "&order=deadliest" : ""}`)}`,
    ),
  /** How many fit, by each facet's values; "" counts those without one. */
  counts: (query: URLSearchParams) => asked<IncidentCounts>(`/api/incidents/counts${filtersOf(query)}`),
  timeline: (query: URLSearchParams) => asked<IncidentTimeline>(`/api/incidents/timeline${filtersOf(query)}`),
  map: (query: URLSearchParams) => asked<IncidentMap>(`/api/incidents/map${filtersOf(query)}`),
  incident: (id: string, query: URLSearchParams) =>
    asked<LedgerIncident>(`/api/incidents/${encodeURIComponent(id)}${words(query, MOMENT)}`),
  sentence: (id: string, query: URLSearchParams) =>
    asked<IncidentSentence>(`/api/incidents/${encodeURIComponent(id)}/sentence${words(query, MOMENT)}`),
  /** Every policy's decision on every figure. */
  ranges: (id: string, query: URLSearchParams) =>
    asked<IncidentRanges>(`/api/incidents/${encodeURIComponent(id)}/ranges${words(query, ["as-of"])}`),
  matrix: (id: string, query: URLSearchParams) =>
    asked<ClaimMatrix>(`/api/incidents/${encodeURIComponent(id)}/matrix${words(query, ["as-of"])}`),
  toll: (id: string, policy: string | null) =>
    asked<readonly RangeChange[]>(`/api/incidents/${encodeURIComponent(id)}/toll${policy === null ? "" : `?policy=${policy}`}`),
  why(id: string, field: string, query: URLSearchParams, policy: string): Promise<Explanation> {
    const kept = new URLSearchParams(query);
    kept.set("policy", policy);
    return asked(`/api/incidents/${encodeURIComponent(id)}/why${withMore(words(kept, MOMENT), `field=${field}`)}`);
  },
  report: (id: string) => asked<Extraction>(`/api/reports/${encodeURIComponent(id)}`),
  commitments: (query: URLSearchParams) => asked<ListPage<ToldCommitment>>(`/api/commitments${words(query, MOMENT)}`),
  plans: (query: URLSearchParams) => asked<ListPage<ToldPlan>>(`/api/plans${words(query, MOMENT)}`),
  queue: () => asked<readonly QueuedHead[]>("/api/review/queue?limit=100"),
  history: (id: string, query: URLSearchParams) =>
    asked<IncidentHistory>(`/api/incidents/${encodeURIComponent(id)}/history${words(query, MOMENT)}`),
  /** Incidents near one in place and time, which may be the same. */
  async neighbours(of: LedgerIncident): Promise<readonly IncidentHead[]> {
    const query = new URLSearchParams({ limit: "40", fields: HEAD_FIELDS });
    const place = of.place.status === "unresolved" ? null : of.place.value;
    const time = of.time.status === "unresolved" ? null : of.time.value;
    if (place?.lat != null && place.lon != null) query.set("near", `${place.lat},${place.lon},${NEAR_KM}`);
    else if (place?.country != null) query.set("country", place.country);
    if (time?.from != null) {
      query.set("from", dayBeside(time.from, -NEAR_DAYS));
      query.set("to", dayBeside(time.to ?? time.from, NEAR_DAYS));
    }
    const { items } = await asked<ListPage<IncidentHead>>(`/api/incidents?${query}`);
    return items.filter((each) => each.id !== of.id);
  },
  agreement: () => asked<{ readonly fields: readonly FieldAgreement[] }>("/api/review/agreement"),
  review: (body: object) => asked<{ readonly recorded: readonly { readonly id: string }[] }>("/api/review", posted(body)),
  extract: (body: object) => asked<Extraction>("/api/extract", posted(body)),
  ingest: (body: object) => asked<Exclude<IngestAnswer, { readonly refused: unknown }>>("/api/ingest", posted(body)),
};
