import type { Commitment, LedgerClaim, LedgerIncident, Plan } from "../../core/model/index.ts";

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
export const HEAD_FIELDS = "id,type,time,place,casualties,responsibility,status,grade,origins";

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

export interface Me {
  readonly name: string;
  readonly role: "reader" | "analyst" | "admin";
}

/** What became of one report of an upload. */
export type UploadAnswer =
  | { readonly report: string; readonly added: boolean; readonly incidents: number }
  | { readonly refused: Refusal };

export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly at: string | null;
  readonly hint: string | null;
}

export interface Operation {
  readonly summary: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly in: string;
    readonly description?: string;
    readonly schema: { readonly type?: string; readonly enum?: readonly string[] };
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> };
  readonly "x-role"?: string;
}

/** What the page shows of the server's OpenAPI document. */
export interface Reference {
  readonly info: { readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}
