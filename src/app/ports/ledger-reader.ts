import type { ReviewEntry } from "../../core/ledger/index.ts";

/** A report as the ledger keeps it. */
export interface StoredReport {
  readonly id: string;
  readonly recordedAt: string;
  /** Instant from which it was public; null where it does not say. */
  readonly published: string | null;
  /** Agency the whole text is credited to. */
  readonly agency: string | null;
  /** Extraction as canonical JSON; its SHA-256 stands in the report's entry. */
  readonly extraction: string;
}

/** A report-incident with what the two clocks ask of its report. */
export interface StoredNode {
  readonly id: string;
  readonly report: string;
  readonly recordedAt: string;
  readonly published: string | null;
}

/** What the machine found of two nodes; pairs that say nothing for "same" are not kept. */
export interface StoredPair {
  readonly a: string;
  readonly b: string;
  readonly verdict: "same" | "not-same";
  readonly score: number;
}

/** A commitment as one report tells it, as JSON. */
export interface StoredCommitment {
  readonly report: string;
  readonly recordedAt: string;
  readonly published: string | null;
  readonly commitment: string;
}

/** What a report was read as before a later reading replaced it. */
export interface ReplacedReading {
  readonly report: string;
  readonly recordedAt: string;
  readonly replacedAt: string;
  /** As canonical JSON; its SHA-256 stands in the entry that recorded it. */
  readonly extraction: string;
}

/** What may be read, inside a write or outside. */
export interface LedgerReader {
  hasReport(id: string): Promise<boolean>;
  report(id: string): Promise<StoredReport | null>;
  /** Features of the nodes that share a block key, each once, in order of id. */
  neighbours(keys: readonly string[]): Promise<readonly { readonly report: string; readonly features: string }[]>;
  /** Every node, in order of id. */
  nodes(): Promise<readonly StoredNode[]>;
  /** Nodes by id; unknown ids are left out. */
  nodesOf(ids: readonly string[]): Promise<readonly StoredNode[]>;
  /** Nodes whose incident id (`inc_…`), or one retired in their favour, begins with this, at most `limit`. */
  nodesNamed(beginning: string, limit: number): Promise<readonly { readonly id: string; readonly names: string }[]>;
  /** Every pair, in order. */
  pairs(): Promise<readonly StoredPair[]>;
  /** Pairs one of these nodes takes part in. */
  pairsOf(ids: readonly string[]): Promise<readonly StoredPair[]>;
  commitments(): Promise<readonly StoredCommitment[]>;
  /** Older readings of a report, or all in force at a time and replaced after it; by report, oldest first. */
  replacedReadings(of: { readonly report: string } | { readonly inForceAt: string }): Promise<readonly ReplacedReading[]>;
  /** Review acts in their order. */
  reviews(): Promise<readonly ReviewEntry[]>;
}
