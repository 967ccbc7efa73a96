import type { Claim } from "./claim.ts";
import type { Evidence } from "./report.ts";

/** Reliability of a source (Admiralty code, MISP taxonomy v5; G is MISP's extension): completely, usually, fairly, not usually, not reliable; cannot be judged; deliberately deceptive. */
export const RELIABILITIES = ["A", "B", "C", "D", "E", "F", "G"] as const;
export type Reliability = (typeof RELIABILITIES)[number];

/** Credibility of a claim (Admiralty code): confirmed by other sources, probably true, possibly true, doubtful, improbable, cannot be judged. */
export const CREDIBILITIES = [1, 2, 3, 4, 5, 6] as const;
export type Credibility = (typeof CREDIBILITIES)[number];

/** A person's value in place of the engine's; the engine's stays beside it. */
export interface Correction {
  /** Id of the act, by which it can be undone. */
  readonly act: string;
  readonly by: string;
  readonly at: string;
  readonly why: string | null;
  readonly was: Claim["value"];
}

export interface ReviewComment {
  readonly act: string;
  readonly by: string;
  readonly at: string;
  /** The claim or report-incident it is about. */
  readonly on: string;
  readonly text: string;
}

/** A second coder's value of one field of one report-incident, given without sight of the engine's: a count, a word, or null for "not said". */
export type CodedValue = number | string | null;

/** What people decide. Acts name claims (`rep_…/c1`) and report-incidents (`rep_…/i1`), never `inc_…`; one on something not here yet waits. `note` is why. */
export type ReviewAct =
  | { readonly act: "accept" | "reject"; readonly claim: string; readonly note: string | null }
  /** The value as a person reads it, and the words it rests on; none where the note says what it rests on. */
  | {
      readonly act: "correct";
      readonly claim: string;
      readonly value: Claim["value"];
      readonly evidence: readonly Evidence[];
      readonly note: string | null;
    }
  /** The claim is about the incident that report-incident `to` tells. */
  | { readonly act: "move"; readonly claim: string; readonly to: string; readonly note: string | null }
  | { readonly act: "same" | "not-same"; readonly a: string; readonly b: string; readonly note: string | null }
  /** All of these are one incident. */
  | { readonly act: "merge"; readonly nodes: readonly string[]; readonly note: string | null }
  /** None of these is the incident of any of those. */
  | { readonly act: "split"; readonly nodes: readonly string[]; readonly from: readonly string[]; readonly note: string | null }
  | { readonly act: "not-an-incident" | "close" | "reopen" | "review"; readonly node: string; readonly note: string | null }
  /** Who looks after it; null: nobody. */
  | { readonly act: "assign"; readonly node: string; readonly to: string | null; readonly note: string | null }
  | { readonly act: "comment"; readonly on: string; readonly note: string }
  /** Admiralty reliability of a person, institution or outlet, by name; null takes it back. */
  | {
      readonly act: "grade-source";
      readonly source: string;
      readonly reliability: Reliability | null;
      readonly note: string | null;
    }
  /** Admiralty credibility of a claim; null takes it back. */
  | {
      readonly act: "grade-claim";
      readonly claim: string;
      readonly credibility: Credibility | null;
      readonly note: string | null;
    }
  /** Blind second coding: changes nothing of the incident, measures agreement. */
  | {
      readonly act: "code";
      readonly node: string;
      readonly field: string;
      readonly value: CodedValue;
      readonly note: string | null;
    }
  /** Takes back an act by its id. */
  | { readonly act: "undo"; readonly undoes: string; readonly note: string | null };
