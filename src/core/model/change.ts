import type { CountField } from "./claim.ts";
import type { ReviewAct } from "./review.ts";

/** A report or a person's act that made a difference. */
export type ChangeCause =
  | {
      readonly kind: "report";
      readonly report: string;
      readonly outlet: string | null;
      readonly published: string | null;
      /** Its claims that bear on the change. */
      readonly claims: readonly string[];
    }
  | {
      readonly kind: "act";
      readonly act: string;
      readonly by: string;
      readonly at: string;
      readonly what: ReviewAct["act"];
      readonly why: string | null;
    }
  /** A report was read anew. */
  | { readonly kind: "reading"; readonly report: string };

/** One field that reads differently at two moments. `before` and `after` as in the incident; null where nothing was known. */
export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly because: readonly ChangeCause[];
}

/** What changed of one incident between two moments of one clock. */
export interface IncidentDiff {
  readonly schema: "dateline/diff@1";
  /** Id at the later moment. */
  readonly incident: string;
  /** Id at the earlier one; null where nothing of it was known. */
  readonly was: string | null;
  /** `published`: two values of as-of; `recorded`: two of recorded-by. */
  readonly clock: "published" | "recorded";
  readonly from: string;
  readonly to: string;
  readonly policy: string;
  readonly fields: readonly FieldChange[];
  readonly claims: {
    readonly added: readonly string[];
    readonly removed: readonly string[];
    readonly superseded: readonly { readonly claim: string; readonly by: string }[];
    readonly reviewed: readonly string[];
  };
  readonly reports: { readonly added: readonly string[]; readonly removed: readonly string[] };
}

/** One line of the change feed. An id that goes stays resolvable for ever. */
export interface LedgerChange {
  readonly schema: "dateline/change@1";
  /** Number of the last entry this change takes account of: what to ask on from. */
  readonly cursor: number;
  readonly kind: "created" | "changed" | "merged" | "split" | "withdrawn";
  readonly incident: string;
  /** Merged: the incident it leads to now. Split: the incidents its reports tell now. */
  readonly to: readonly string[];
  readonly reason: string;
  readonly because: readonly ChangeCause[];
}

/** What was recorded of one incident, in the order of recording, and how its figures moved, in the order of publication. */
export interface IncidentHistory {
  readonly schema: "dateline/history@1";
  readonly incident: string;
  readonly recorded: readonly (ChangeCause & { readonly recordedAt: string; readonly undone?: true })[];
  readonly figures: readonly {
    readonly at: string;
    readonly field: CountField;
    readonly min: number | null;
    readonly best: number | null;
    readonly max: number | null;
    /** The claim that brought it. */
    readonly claim: string;
  }[];
}
