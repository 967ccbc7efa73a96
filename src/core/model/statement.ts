import type { Source } from "./actor.ts";
import type { Reading } from "./reading.ts";
import type { Evidence } from "./report.ts";
import type { Time } from "./time.ts";

export type Stance =
  | "asserts"
  | "confirms"
  | "denies"
  | "blames"
  | "claims-responsibility"
  | "announces"
  | "expects"
  | "warns"
  | "condemns"
  | "demands";

export type Medium = "social" | "agency" | "broadcast" | "document" | "imagery" | "interview";

/** One attributed statement: who says what, through whom, with which stance, in which words. */
export interface Statement {
  readonly id: string;
  readonly source: Source | null;
  /** `continued`: the next sentence of the same speaker, without a new cue. */
  readonly attribution: "explicit" | "continued";
  readonly cue: Evidence | null;
  readonly content: readonly Evidence[];
  readonly quoted: "direct" | "indirect" | "mixed";
  /** Through whom it reached this report, nearest the speaker first. */
  readonly chain: readonly Source[];
  readonly medium: Medium | null;
  readonly platform: string | null;
  readonly stance: Stance;
  readonly saidAt: Reading<Time>;
}
