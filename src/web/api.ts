import type { Commitment, Extraction, IncidentHistory, LedgerClaim, LedgerIncident, Plan } from "../core/model/index.ts";
import { askForToken, tokenHeaders } from "./session.ts";

/** A refusal of the server, in its own words. */
export class Refused extends Error {
  readonly code: string;
  readonly hint: string | null;
  readonly status: number;

  constructor(problem: {
    readonly code?: string;
    readonly detail?: string;
    readonly hint?: string | null;
    readonly status?: number;
  }) {
    super(problem.detail ?? "the server did not answer");
    this.name = "Refused";
    this.code = problem.code ?? "PROGRAM_FAULT";
    this.hint = problem.hint ?? null;
    this.status = problem.status ?? 0;
  }
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly next: string | null;
}

/** What the overview needs of an incident. */
export type IncidentHead = Pick<
  LedgerIncident,
  "id" | "type" | "time" | "place" | "casualties" | "responsibility" | "status" | "grade" | "origins"
>;
const HEAD = "id,type,time,place,casualties,responsibility,status,grade,origins";

export const FACETS = ["country", "event", "grade", "status"] as const;
export type Facet = (typeof FACETS)[number];
export type Counts = Readonly<Record<Facet, Readonly<Record<string, number>>>> & {
  readonly total: number;
  readonly unplaced: number;
  readonly undated: number;
};

export interface TimelineBars {
  readonly from: string | null;
  readonly to: string | null;
  /** Days a bar. */
  readonly days: number;
  readonly bars: readonly number[];
}

/** Incidents that lie together, as wide as their places are known. */
export interface MapArea {
  readonly south: number;
  readonly north: number;
  readonly west: number;
  readonly east: number;
  readonly km: number;
  readonly count: number;
  readonly killed: number | null;
  readonly id: string | null;
}

export interface ReportHead {
  readonly id: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
}

export interface Decision {
  readonly min: number | null;
  readonly best: number | null;
  readonly max: number | null;
  readonly provisional: boolean;
  readonly rule: string;
  readonly used: readonly string[];
  readonly setAside: readonly { readonly claim: string; readonly reason: string }[];
}

export interface Ranges {
  readonly policies: readonly { readonly policy: string; readonly decisions: Readonly<Record<string, Decision | null>> }[];
}

/** Sources × propositions; cells hold ids of claims. */
export interface Matrix {
  readonly fields: readonly string[];
  readonly rivals: readonly string[];
  readonly rows: readonly {
    readonly origin: string;
    readonly speaker: string;
    readonly knownFrom: string;
    readonly reports: readonly string[];
    readonly cells: Readonly<Record<string, readonly string[]>>;
  }[];
}

export interface Explanation {
  readonly decision: Decision | null;
  readonly claims: readonly LedgerClaim[];
}

export interface RangeChange {
  readonly at: string;
  readonly field: string;
  readonly min: number | null;
  readonly best: number | null;
  readonly max: number | null;
  readonly claim: LedgerClaim;
}

export interface HeldCommitment extends Commitment {
  readonly report: string;
  readonly outlet: string | null;
  readonly breaches: readonly { readonly incident: string; readonly breach: string; readonly why: string }[];
}

export interface HeldPlan extends Plan {
  readonly report: string;
  readonly outlet: string | null;
  readonly overdue: boolean;
}

export interface FieldAgreement {
  readonly field: string;
  readonly coders: readonly string[];
  readonly units: number;
  readonly percent: number | null;
  readonly alpha: number | null;
  readonly alphaInterval: number | null;
}

export interface Queued {
  readonly id: string;
  readonly score: number;
  readonly reasons: readonly string[];
  readonly incident: IncidentHead;
}

async function asked<T>(path: string, init?: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, { ...init, headers: { ...tokenHeaders(), ...init?.headers } });
  } catch {
    throw new Refused({ code: "OFFLINE", detail: "The server cannot be reached.", hint: "Is dateline still running?" });
  }
  if (response.ok) return (await response.json()) as T;
  let problem: object = { status: response.status };
  try {
    problem = (await response.json()) as object;
  } catch {
    // not one of ours: the status says what there is to say
  }
  if (response.status === 401) askForToken();
  throw new Refused(problem);
}

const json = (body: unknown): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});

/** Only the parameters the API knows, with values. */
function text(query: URLSearchParams, names: readonly string[]): string {
  const out = new URLSearchParams();
  for (const name of names) {
    const value = query.get(name);
    if (value !== null && value !== "") out.set(name, value);
  }
  const words = out.toString();
  return words === "" ? "" : `?${words}`;
}

const MOMENT = ["as-of", "policy"];
const FILTERS = [
  ...MOMENT,
  "from",
  "to",
  "place",
  "country",
  "killed-min",
  "actor",
  "type",
  "bbox",
  "text",
  "q",
  "grade",
  "status",
  "main-only",
];
/** How far apart two incidents may lie and still be offered as one. */
const NEAR_KM = 100;
const NEAR_DAYS = 3;

function dayBeside(iso: string, days: number): string {
  return new Date(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** What the incidents are narrowed by, as the API takes it; "" or "?…". */
function filtersOf(query: URLSearchParams): string {
  const kept = new URLSearchParams(query);
  const only = query.get("only");
  // what the map or the timeline cannot show is asked for in the query language
  if (only === "unplaced" || only === "undated") kept.set("q", `${query.get("q") ?? ""} is:${only}`.trim());
  return text(kept, FILTERS);
}

function withMore(words: string, more: string): string {
  return words === "" ? `?${more}` : `${words}&${more}`;
}

export interface Me {
  readonly name: string;
  readonly role: "reader" | "analyst" | "admin";
}

export const api = {
  me: () => asked<Me>("/api/me"),
  /** Whose token it is. */
  meWith: (token: string) => asked<Me>("/api/me", { headers: { authorization: `Bearer ${token}` } }),
  filtersOf,
  incidents: (query: URLSearchParams, rows: number) =>
    asked<Page<IncidentHead>>(`/api/incidents${withMore(filtersOf(query), `limit=${rows}&fields=${HEAD}`)}`),
  /** How many fit, by each facet's values; "" counts those without one. */
  counts: (query: URLSearchParams) => asked<Counts>(`/api/incidents/counts${filtersOf(query)}`),
  timeline: (query: URLSearchParams) => asked<TimelineBars>(`/api/incidents/timeline${filtersOf(query)}`),
  map: (query: URLSearchParams) => asked<{ readonly areas: readonly MapArea[] }>(`/api/incidents/map${filtersOf(query)}`),
  incident: (id: string, query: URLSearchParams) =>
    asked<LedgerIncident>(`/api/incidents/${encodeURIComponent(id)}${text(query, MOMENT)}`),
  sentence: (id: string, query: URLSearchParams) =>
    asked<{ readonly sentence: string }>(`/api/incidents/${encodeURIComponent(id)}/sentence${text(query, MOMENT)}`),
  /** Every policy's decision on every figure. */
  ranges: (id: string, query: URLSearchParams) =>
    asked<Ranges>(`/api/incidents/${encodeURIComponent(id)}/ranges${text(query, ["as-of"])}`),
  matrix: (id: string, query: URLSearchParams) =>
    asked<Matrix>(`/api/incidents/${encodeURIComponent(id)}/matrix${text(query, ["as-of"])}`),
  toll: (id: string, policy: string | null) =>
    asked<readonly RangeChange[]>(`/api/incidents/${encodeURIComponent(id)}/toll${policy === null ? "" : `?policy=${policy}`}`),
  why(id: string, field: string, query: URLSearchParams, policy: string): Promise<Explanation> {
    const kept = new URLSearchParams(query);
    kept.set("policy", policy);
    const words = text(kept, MOMENT);
    return asked(`/api/incidents/${encodeURIComponent(id)}/why${words === "" ? "?" : `${words}&`}field=${field}`);
  },
  report: (id: string) => asked<Extraction>(`/api/reports/${encodeURIComponent(id)}`),
  reports: () => asked<Page<ReportHead>>("/api/reports?limit=1000"),
  commitments: (query: URLSearchParams) => asked<Page<HeldCommitment>>(`/api/commitments${text(query, MOMENT)}`),
  plans: (query: URLSearchParams) => asked<Page<HeldPlan>>(`/api/plans${text(query, MOMENT)}`),
  queue: () => asked<readonly Queued[]>("/api/review/queue?limit=100"),
  history: (id: string, query: URLSearchParams) =>
    asked<IncidentHistory>(`/api/incidents/${encodeURIComponent(id)}/history${text(query, MOMENT)}`),
  /** Incidents near one in place and time, which may be the same. */
  async neighbours(of: LedgerIncident): Promise<readonly IncidentHead[]> {
    const query = new URLSearchParams({ limit: "40", fields: HEAD });
    const place = of.place.status === "unresolved" ? null : of.place.value;
    const time = of.time.status === "unresolved" ? null : of.time.value;
    if (place?.lat != null && place.lon != null) query.set("near", `${place.lat},${place.lon},${NEAR_KM}`);
    else if (place?.country != null) query.set("country", place.country);
    if (time?.from != null) {
      query.set("from", dayBeside(time.from, -NEAR_DAYS));
      query.set("to", dayBeside(time.to ?? time.from, NEAR_DAYS));
    }
    const { items } = await asked<Page<IncidentHead>>(`/api/incidents?${query}`);
    return items.filter((each) => each.id !== of.id);
  },
  agreement: () => asked<{ readonly fields: readonly FieldAgreement[] }>("/api/review/agreement"),
  review: (body: object) => asked<{ readonly recorded: readonly { readonly id: string }[] }>("/api/review", json(body)),
  extract: (body: object) => asked<Extraction>("/api/extract", json(body)),
  ingest: (body: object) =>
    asked<{ readonly report: string; readonly added: boolean; readonly incidents: number }>("/api/ingest", json(body)),
  /** Uploads files; `row` hears each answer as it comes. */
  async upload(files: readonly File[], row: (answer: UploadAnswer) => void): Promise<void> {
    const form = new FormData();
    for (const file of files) form.append("files", file, file.name);
    const response = await fetch("/api/ingest", { method: "POST", body: form, headers: tokenHeaders() });
    if (!response.ok || response.body === null) throw new Refused((await response.json()) as object);
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = "";
    for (;;) {
      const { done, value } = await reader.read();
      rest += value ?? "";
      const lines = rest.split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) row(JSON.parse(line) as UploadAnswer);
      if (done) return;
    }
  },
};

export type UploadAnswer =
  | { readonly report: string; readonly added: boolean; readonly incidents: number }
  | {
      readonly refused: {
        readonly code: string;
        readonly message: string;
        readonly at: string | null;
        readonly hint: string | null;
      };
    };
