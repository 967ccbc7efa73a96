import type {
  ClaimField,
  Polarity,
  PolicyName,
  RawReport,
  Realis,
  ResponsibilityRelation,
  Stance,
} from "../../src/core/model/index.ts";

/** A gold quote with the place where it stands. */
export interface GoldSpan {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly part: "text" | "title";
}

export interface GoldRange {
  readonly min: number | null;
  readonly best: number | null;
  readonly max: number | null;
}

export interface GoldTime {
  /** UTC with `Z`, without an offset where no zone is known, or a bare civil date. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly precision: string | undefined;
  readonly span: GoldSpan | undefined;
}

export interface GoldPlace {
  readonly name: string;
  readonly country: string | null | undefined;
  readonly span: GoldSpan | undefined;
}

/** Lists that are undefined are not scored; empty ones mean nobody. */
export interface GoldResponsibility {
  readonly actor: string;
  readonly blamedBy: readonly string[] | undefined;
  readonly claimedBy: readonly string[] | undefined;
  readonly deniedBy: readonly string[] | undefined;
  readonly asFact: boolean | undefined;
}

export type HarmField = "killed" | "injured" | "missing" | "captured";
export const HARM_FIELDS: readonly HarmField[] = ["killed", "injured", "missing", "captured"];

export interface GoldIncident {
  readonly key: string;
  readonly main: boolean;
  readonly realis: Realis;
  readonly acled: readonly (string | null)[] | undefined;
  readonly gtd: string | null | undefined;
  readonly plover: readonly (string | null)[] | undefined;
  readonly time: GoldTime | null | undefined;
  readonly place: GoldPlace | null | undefined;
  /** null: nobody says; undefined: not scored. */
  readonly harm: { readonly [field in HarmField]: GoldRange | null | undefined };
  readonly responsibility: readonly GoldResponsibility[] | undefined;
  readonly weapons: readonly GoldSpan[] | undefined;
  readonly targets: readonly GoldSpan[] | undefined;
  readonly perpetrators: readonly GoldSpan[] | undefined;
}

export interface GoldClaim {
  /** null: of no single incident, like the toll of a whole war. */
  readonly incident: string | null;
  readonly field: ClaimField;
  /** Given for counts only. */
  readonly range: GoldRange | undefined;
  readonly actor: string | undefined;
  readonly relation: ResponsibilityRelation | undefined;
  readonly modifier: string | undefined;
  readonly polarity: Polarity;
  readonly realis: Realis | undefined;
  /** Any of these words; null is the outlet's own voice; undefined is not scored. */
  readonly by: readonly GoldSpan[] | null | undefined;
  readonly scope: boolean | undefined;
  readonly preliminary: boolean | undefined;
  readonly reported: "current" | "earlier" | undefined;
  readonly span: GoldSpan;
}

export interface GoldStatement {
  /** Any of these words ("he" or the name he stands for); null is nobody named. */
  readonly source: readonly GoldSpan[] | null;
  readonly cue: GoldSpan | undefined;
  readonly content: GoldSpan;
  readonly stance: Stance | undefined;
  readonly chain: readonly string[] | undefined;
}

export interface GoldMark {
  readonly kind: string;
  readonly span: GoldSpan;
}

export interface GoldPlaceMention extends GoldPlace {
  readonly use: "literal" | "associative" | undefined;
  readonly span: GoldSpan;
}

export interface GoldTimeMention extends GoldTime {
  readonly span: GoldSpan;
}

export interface GoldCommitment {
  readonly obligor: string;
  readonly duty: "must" | "must-not" | "may";
  readonly span: GoldSpan;
}

export interface GoldPlan {
  readonly span: GoldSpan;
  readonly due: GoldTime | undefined;
}

/** What a careful reader finds in one report. A list left undefined is not scored. */
export interface Gold {
  readonly incidents: readonly GoldIncident[];
  readonly claims: readonly GoldClaim[] | undefined;
  readonly statements: readonly GoldStatement[] | undefined;
  readonly marks: readonly GoldMark[] | undefined;
  readonly times: readonly GoldTimeMention[] | undefined;
  readonly places: readonly GoldPlaceMention[] | undefined;
  readonly commitments: readonly GoldCommitment[] | undefined;
  readonly plans: readonly GoldPlan[] | undefined;
}

export interface CorpusReport {
  /** `NN-outlet-slug`, also the report's external id after the pack's: `pack/NN-outlet-slug`. */
  readonly name: string;
  readonly raw: RawReport;
  readonly gold: Gold;
}

/** What the ledger should tell of an incident when only what had been published by `at` is known. Undefined is not scored. */
export interface Moment {
  readonly incident: string;
  readonly at: string;
  readonly policy: PolicyName;
  /** The policy's best figure; null: nobody says, or the policy names none. */
  readonly killed: number | null | undefined;
  readonly injured: number | null | undefined;
  readonly blamed: readonly string[] | undefined;
  readonly claimed: readonly string[] | undefined;
  readonly denied: readonly string[] | undefined;
  /** Counts of munitions that stand side by side. */
  readonly munitions: readonly number[] | undefined;
}

export interface Pack {
  readonly id: string;
  readonly title: string;
  readonly kind: "retold" | "invented";
  readonly sources: readonly string[];
  readonly reports: readonly CorpusReport[];
  /** From `as-of.json`, where the pack has one. */
  readonly moments: readonly Moment[];
}
