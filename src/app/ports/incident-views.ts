import type { PolicyName } from "../../core/model/index.ts";
import type {
  Area,
  DayCount,
  ListOrder,
  ListPlace,
  OriginSummary,
  SearchRow,
  SourceSummary,
  Term,
  ViewCounts,
  Voice,
} from "../../core/search/index.ts";
import type { LedgerReader } from "./ledger-reader.ts";

/** End of a span of as-of times that is still open. Sorts after every instant. */
export const OPEN = "~";

/**
 * An incident over a span of as-of times in which it is told by the same report-incidents: [from, until). Instants are ISO UTC
 * with milliseconds. `id` and `from` together name a view. A cache: it can be thrown away and made again from the ledger.
 */
export interface StoredView {
  readonly id: string;
  readonly from: string;
  readonly until: string;
  /** Latest instant from which one of its reports is known. */
  readonly latest: string;
  readonly nodes: readonly string[];
  readonly row: SearchRow;
  /** JSON of what must be known of it where another incident links to it. */
  readonly tie: string;
  /** JSON of the report-incidents told with it, and its claims there. */
  readonly beside: string;
  /** JSON of the incident under ucdp, without links and commitments; null where it is folded when asked for. */
  readonly incident: string | null;
}

/** A view as it is put in, with what lists and sums are made of. */
export interface NewView extends StoredView {
  /** JSON of the incident's head under ucdp, and of its casualties by the other policies (`headOf`). */
  readonly head: string;
  readonly tolls: string;
  readonly voices: readonly Voice[];
}

/** What a list shows of a view. */
export interface StoredHead {
  /** Where it stands in the list. */
  readonly place: ListPlace;
  readonly head: string;
  readonly tolls: string;
}

/** Which incidents, at which as-of time (null: all that is known). */
export interface ViewQuery {
  readonly at: string | null;
  readonly policy: PolicyName;
  readonly terms: readonly Term[];
}

/** A page of a list: at most so many, after a place in it (null: from the first on). */
export interface ViewPage {
  readonly order: ListOrder;
  readonly after: ListPlace | null;
  readonly limit: number;
}

/** Report-incident whose views are out of date from an as-of time on ("": from the first). It may be gone. */
export interface StaleNode {
  readonly node: string;
  readonly since: string;
}

export interface ViewReader extends LedgerReader {
  /** At most `limit` marks, in order of node. */
  stale(limit: number): Promise<readonly StaleNode[]>;
  /** The marks on these report-incidents. */
  staleAmong(nodes: readonly string[]): Promise<readonly StaleNode[]>;
  /** Views that hold one of these report-incidents and end after `since`, in order of from and id. */
  holding(nodes: readonly string[], since: string): Promise<readonly StoredView[]>;
}

/** A view as it lies in the store. */
export interface HeldView extends NewView {
  /** Whether all columns it is listed, counted and summed by say what its row and its report-incidents say. */
  readonly consistent: boolean;
}

/** What finds views and report-incidents. */
export interface ViewIndex {
  /** Whether a view is found by the words and the point of its row, and by no others. */
  findsView(view: Pick<StoredView, "id" | "from" | "row">): boolean;
  /** Whether a report-incident is found by these words, in their order, and by no others. */
  findsNode(node: string, words: string): boolean;
}

/** Views and what finds them, as they lie in the store. */
export interface ViewsAsStored {
  /** Version of the rules they were made by. */
  version(): Promise<number>;
  /** Every mark. */
  stale(): Promise<readonly StaleNode[]>;
  /** Views that hold one of these report-incidents, in order of from and id. */
  holding(nodes: readonly string[]): Promise<readonly HeldView[]>;
  /** What views and report-incidents are found by, read as a whole: a look for each of them would read long lists of others each time. */
  index(): Promise<ViewIndex>;
  /** How many views there are, and how many rows that find views and report-incidents. */
  sizes(): Promise<{ readonly views: number; readonly indexed: number; readonly worded: number }>;
}

/** What replaces the views of some report-incidents. */
export interface ViewRenewal {
  /** Report-incidents whose marks are dealt with; some may have none. */
  readonly done: readonly StaleNode[];
  readonly drop: readonly Pick<StoredView, "id" | "from">[];
  readonly close: readonly Pick<StoredView, "id" | "from" | "until">[];
  readonly add: readonly NewView[];
  /** Words report-incidents are found by (`nodeWords`), in place of those they had. */
  readonly words: readonly { readonly node: string; readonly words: string }[];
}

/**
 * Cached incidents. Whatever writes to the ledger marks, in its own transaction, the report-incidents it touches: `record` those
 * it adds (since they are known); `revise` those of the report, old and new, and those paired with the old (""); `append` those its
 * acts reach, of a claim all of its report, and every one where an act reaches everywhere ("").
 * Of two marks on one node the earlier `since` stays.
 */
export interface IncidentViews {
  /** Version of the rules the views were made by (0: none yet), and whether marks wait. */
  state(): Promise<{ readonly version: number; readonly stale: boolean }>;
  /** Throws all views away, marks every report-incident and notes the version. Does nothing where the version is that one already. */
  reset(version: number): Promise<void>;
  /** Throws all views away and marks every report-incident. */
  clear(): Promise<void>;
  /** Runs `build` in a write transaction and applies what it returns; null: nothing. Answers whether something was applied. */
  renew(build: (reader: ViewReader) => Promise<ViewRenewal | null>): Promise<boolean>;
  /** A page of what is found. */
  find(query: ViewQuery, page: ViewPage): Promise<readonly StoredView[]>;
  /** The same page, of heads alone. */
  heads(query: ViewQuery, page: ViewPage): Promise<readonly StoredHead[]>;
  /** Those most worth a look first (`SearchRow.look` under the policy asked), then by id, without the first `skip`. */
  worthLook(query: ViewQuery, skip: number, limit: number): Promise<readonly StoredView[]>;
  count(query: ViewQuery): Promise<number>;
  counts(query: ViewQuery): Promise<ViewCounts>;
  /** In order of day. */
  days(query: ViewQuery): Promise<readonly DayCount[]>;
  /** Areas of a grid whose cells are `cell` hundredths of a degree wide, in `inOrder`. */
  areas(query: ViewQuery, cell: number): Promise<readonly Area[]>;
  /** Who says something of what is found, in order of `bySize`. */
  sources(query: ViewQuery): Promise<readonly SourceSummary[]>;
  /** What claims on what is found come from, in order of `byReports`. */
  origins(query: ViewQuery): Promise<readonly OriginSummary[]>;
  /** The views in force at a time that hold one of these report-incidents. */
  at(nodes: readonly string[], at: string | null): Promise<readonly StoredView[]>;
}
