// What the server answers: the use-cases' own types, so that none is written a second time.

export type { RangeChange } from "../../app/casualty-history.ts";
export type { Explanation } from "../../app/explain-value.ts";
export type { IncidentHead } from "../../app/incident-head.ts";
export type { IncidentRanges, IncidentSentence } from "../../app/incident-parts.ts";
export type { IncidentTimeline } from "../../app/incident-timeline.ts";
export type { IngestAnswer } from "../../app/ingest-reports.ts";
export type { ListPage } from "../../app/list-page.ts";
export type { ToldCommitment, ToldPlan } from "../../app/list-undertakings.ts";
export type { IncidentMap } from "../../app/map-incidents.ts";
export type { FieldAgreement } from "../../app/measure-agreement.ts";
export type { QueuedHead } from "../../app/review-queue.ts";
export type { IncidentCounts } from "../../app/search-incidents.ts";
export type { Decision } from "../../core/ledger/index.ts";
export type { Problem } from "../../core/model/index.ts";
export type { Area } from "../../core/search/index.ts";
export type { ClaimMatrix, Position } from "../../core/tell/index.ts";

/** A form incidents can be taken out in. */
export interface ExportForm {
  readonly name: string;
  readonly about: string;
  readonly extension: string;
}

/** Whose token asks. */
export interface Me {
  readonly name: string;
  readonly role: "reader" | "analyst" | "admin";
}

/** A part of the reference: one operation of it. */
export interface Operation {
  readonly summary: string;
  readonly tags: readonly string[];
  readonly parameters: readonly {
    readonly name: string;
    readonly in: string;
    readonly description?: string;
    readonly example?: string | number;
    readonly schema: { readonly type?: string; readonly enum?: readonly string[] };
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly example?: unknown }>> };
  readonly responses: Readonly<Record<string, { readonly description?: string }>>;
  readonly "x-role"?: string;
}

/** What the page shows of the server's OpenAPI document. */
export interface Reference {
  readonly info: { readonly version: string; readonly description: string };
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}
