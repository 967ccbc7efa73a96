import type { Generated } from "kysely";

/** Rows as they lie in the tables. Only `entries`, `reports` and `readings` are the ledger; the others can be rebuilt from them. */
export interface Tables {
  readonly entries: {
    readonly seq: number;
    readonly recorded_at: string;
    readonly by: string;
    readonly kind: string;
    /** Id of a review act, else null. */
    readonly act: string | null;
    readonly body: string;
    readonly prev: string;
    readonly hash: string;
  };
  readonly reports: {
    readonly id: string;
    readonly recorded_at: string;
    readonly published: string | null;
    readonly agency: string | null;
    readonly extraction: string;
  };
  readonly nodes: {
    readonly id: string;
    readonly report: string;
    readonly names: string;
    readonly recorded_at: string;
    readonly published: string | null;
    readonly features: string;
  };
  readonly blocks: { readonly key: string; readonly node: string };
  readonly pairs: { readonly a: string; readonly b: string; readonly verdict: "same" | "not-same"; readonly score: number };
  /** Part of the ledger too: readings that later ones replaced. */
  readonly readings: {
    readonly report: string;
    readonly recorded_at: string;
    readonly replaced_at: string;
    readonly extraction: string;
  };
  readonly retired: { readonly names: string; readonly node: string };
  readonly commitments: { readonly seq: Generated<number>; readonly report: string; readonly commitment: string };
}
