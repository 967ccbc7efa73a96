import type { Commitment, Extraction, IncidentHistory, LedgerClaim, LedgerIncident, Plan } from "../core/model/index.ts";

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

export const FACETS = ["country", "grade", "status"] as const;
export type Facet = (typeof FACETS)[number];
export type Counts = Readonly<Record<Facet, Readonly<Record<string, number>>>>;

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

export interface Queued {
  readonly id: string;
  readonly score: number;
  readonly reasons: readonly string[];
  readonly incident: IncidentHead;
}

async function asked<T>(path: string, init?: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, init);
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
const FILTERS = [...MOMENT, "from", "to", "place", "country", "killed-min", "actor", "text", "q", "grade", "status", "main-only"];
/** How far apart two incidents may lie and still be offered as one. */
const NEAR_KM = 100;
const NEAR_DAYS = 3;

function dayBeside(iso: string, days: number): string {
  return new Date(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Pages of the list read at once; the rest is told, not read. */
const MOST_PAGES = 5;

export const api = {
  async incidents(query: URLSearchParams): Promise<Page<IncidentHead>> {
    const items: IncidentHead[] = [];
    let total = 0;
    let cursor: string | null = null;
    for (let page = 0; page < MOST_PAGES; page++) {
      const words = text(query, FILTERS);
      const more: string = `${words === "" ? "?" : `${words}&`}limit=1000&fields=${HEAD}${cursor === null ? "" : `&cursor=${cursor}`}`;
      const answer: Page<IncidentHead> = await asked(`/api/incidents${more}`);
      items.push(...answer.items);
      total = answer.total;
      cursor = answer.next;
      if (cursor === null) break;
    }
    return { items, total, next: cursor };
  },
  /** How many fit, by each facet's values; "" counts those without one. */
  counts(query: URLSearchParams, facet: Facet): Promise<Counts> {
    const others = new URLSearchParams(query);
    // a facet shows what choosing another of its values would find
    others.delete(facet);
    return asked(`/api/incidents/counts${text(others, FILTERS)}`);
  },
  incident: (id: string, query: URLSearchParams) =>
    asked<LedgerIncident>(`/api/incidents/${encodeURIComponent(id)}${text(query, MOMENT)}`),
  sentence: (id: string, query: URLSearchParams) =>
    asked<{ readonly sentence: string }>(`/api/incidents/${encodeURIComponent(id)}/sentence${text(query, MOMENT)}`),
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
  review: (body: object) => asked<{ readonly recorded: readonly { readonly id: string }[] }>("/api/review", json(body)),
  extract: (body: object) => asked<Extraction>("/api/extract", json(body)),
  ingest: (body: object) =>
    asked<{ readonly report: string; readonly added: boolean; readonly incidents: number }>("/api/ingest", json(body)),
  /** Uploads files; `row` hears each answer as it comes. */
  async upload(files: readonly File[], row: (answer: UploadAnswer) => void): Promise<void> {
    const form = new FormData();
    for (const file of files) form.append("files", file, file.name);
    const response = await fetch("/api/ingest", { method: "POST", body: form });
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
