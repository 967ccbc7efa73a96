import type { Entry, EntryBody } from "../../core/ledger/index.ts";
import type { IncidentViews, ViewsAsStored } from "./incident-views.ts";
import type { LedgerReader, ReplacedReading, StoredNode, StoredPair, StoredReport } from "./ledger-reader.ts";

/** A plan as one report tells it, as JSON. */
export interface StoredPlan {
  readonly report: string;
  readonly recordedAt: string;
  readonly published: string | null;
  readonly plan: string;
}

/** What bounds what was known: instants, null for no bound. */
export interface KnownBy {
  readonly asOf: string | null;
  readonly recordedBy: string | null;
}

/** Where a page of reports ended: they are listed by publication ("" where unknown), newest first, then by id. */
export interface ReportCursor {
  readonly published: string;
  readonly id: string;
}

/** What one recorded report adds. `features` is the JSON fusion compares by, `names` the incident id the node would give. */
export interface ReportRecord {
  readonly report: StoredReport;
  readonly nodes: readonly {
    readonly id: string;
    readonly names: string;
    readonly features: string;
    readonly keys: readonly string[];
  }[];
  readonly commitments: readonly string[];
  readonly plans: readonly string[];
  readonly pairs: readonly StoredPair[];
  readonly entries: readonly EntryBody[];
}

/** One report to be recorded. `build` reads the ledger with all that was added before; null adds nothing. */
export interface Addition {
  readonly recordedAt: string;
  build(reader: LedgerReader): Promise<ReportRecord | null>;
}

/** A new reading of a report that is here. `report` is the stored one with the new extraction. */
export interface ReportRevision extends ReportRecord {
  /** Incident ids (`inc_…`) that report-incidents of the older reading gave, and the report-incident each leads to now. */
  readonly retired: readonly { readonly names: string; readonly node: string }[];
}

/** Rows of one kind, some hundred at a time. All of a ledger in parts is everything it holds but its cached views. */
export type LedgerPart =
  | { readonly kind: "entries"; readonly rows: readonly Entry[] }
  | { readonly kind: "reports"; readonly rows: readonly StoredReport[] }
  | { readonly kind: "readings"; readonly rows: readonly ReplacedReading[] }
  | { readonly kind: "nodes"; readonly rows: readonly WholeNode[] }
  | { readonly kind: "pairs"; readonly rows: readonly StoredPair[] }
  | { readonly kind: "commitments"; readonly rows: readonly { readonly report: string; readonly commitment: string }[] }
  | { readonly kind: "plans"; readonly rows: readonly { readonly report: string; readonly plan: string }[] }
  | { readonly kind: "retired"; readonly rows: ReportRevision["retired"] };

/** A report-incident with all that is kept of it; `keys` in order. */
export type WholeNode = StoredNode & ReportRecord["nodes"][number];

/** Something that is not as it was written, and where. */
export interface LedgerFault {
  readonly where: string;
  readonly what: string;
}

/** A ledger as it stands at one moment, whatever others write meanwhile. Only for reading. */
export interface LedgerSnapshot extends LedgerReader {
  /** Reports in order of id. */
  reports(): AsyncIterable<StoredReport>;
  /** Entries in their order. */
  entries(): AsyncIterable<Entry>;
  /** Everything it holds but its views, kind by kind, in order; or some kinds of it. */
  parts(kinds?: readonly LedgerPart["kind"][]): AsyncIterable<LedgerPart>;
  readonly views: ViewsAsStored;
  /** What the store itself finds wrong with its file, its tables and the guards over its entries. */
  ownFaults(): Promise<readonly LedgerFault[]>;
}

/**
 * Append-only ledger. Implementations differ in where the bytes lie, never in what they mean: one contract suite holds them all.
 * Every method may throw DatelineError LEDGER_LOCKED (another process holds the ledger too long) or LEDGER_CORRUPT.
 */
export interface LedgerStore extends LedgerReader {
  readonly views: IncidentViews;
  /** The newest entry, or null in an empty ledger: what was answered under one head may be answered again under it. */
  head(): Promise<{ readonly seq: number; readonly hash: string } | null>;
  /** Reports in order of id. */
  reports(): AsyncIterable<StoredReport>;
  /** A page of the reports known. */
  listed(known: KnownBy, after: ReportCursor | null, limit: number): Promise<readonly StoredReport[]>;
  countListed(known: KnownBy): Promise<number>;
  /** Plans in order of report. */
  plans(): Promise<readonly StoredPlan[]>;
  /** Entries in their order, those numbered above `after`. */
  entries(after?: number): AsyncIterable<Entry>;
  /** Version of the rules by which report-incidents were made (`NODES_VERSION`); 0 in a ledger that had none yet. */
  nodesVersion(): Promise<number>;
  /** Makes the report-incidents of every report anew, with their keys, and notes the version: all or nothing. Their pairs stay as they were judged. Does nothing where the version is that one already. */
  remakeNodes(version: number, make: (report: StoredReport) => ReportRecord["nodes"]): Promise<void>;
  /** Runs each `build` in turn inside one write transaction and records what it returns, sealed onto the chain: all of them or none. Answers with the entries of each. */
  record(by: string, additions: readonly Addition[]): Promise<readonly (readonly Entry[])[]>;
  /**
   * As `record`, for one report that is here: its nodes, keys, pairs, commitments and plans give way to the new ones, its older reading is kept.
   * Null changes nothing.
   */
  revise(
    recordedAt: string,
    by: string,
    build: (reader: LedgerReader) => Promise<ReportRevision | null>,
  ): Promise<readonly Entry[]>;
  /** Appends review acts; one already there (by its id) is left out. */
  append(recordedAt: string, by: string, acts: readonly (EntryBody & { readonly kind: "review" })[]): Promise<readonly Entry[]>;
  /** Reads at one moment. Nothing else may be asked of this store until `use` is done: a store may have one connection. */
  snapshot<T>(use: (snapshot: LedgerSnapshot) => Promise<T>): Promise<T>;
  /**
   * Takes over all parts of another ledger, as they are, all or nothing. `nodesVersion` is the other's.
   * @throws DatelineError LEDGER_NOT_EMPTY where something is here already
   */
  takeOver(parts: AsyncIterable<LedgerPart>, nodesVersion: number): Promise<void>;
  close(): Promise<void>;
}
