/** Half-open UTF-16 range into `report.text` (or `report.title`), and the words that stand there. `slice(start, end) === quote`. */
export interface Evidence {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** Which text the range points into; absent means `report.text`. */
  readonly part?: "text" | "title";
  /** Id of the report, in the ledger only. */
  readonly report?: string;
}

export type MarkKind = "boilerplate" | "debris" | "caption" | "byline" | "dateline" | "credit";

/** A stretch of the text that is not the report's own telling. Marked, never removed; marks may overlap. */
export interface Mark {
  readonly kind: MarkKind;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly rule: string;
}

/** What a feed hands over: the text and what the input itself says about it. Absent facts are null, never guessed. */
export interface RawReport {
  readonly externalId: string | null;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  /** ISO 8601 date or date-time as given. */
  readonly published: string | null;
  /** BCP 47 primary tag as given. */
  readonly language: string | null;
  readonly text: string;
}

/** One published version of one text. */
export interface Report {
  readonly id: string;
  readonly externalId: string | null;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly language: string | null;
  readonly text: string;
  /** `sha256:` and the hex digest of the UTF-8 text. */
  readonly textHash: string;
  readonly marks: readonly Mark[];
}
