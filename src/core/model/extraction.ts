import type { Claim } from "./claim.ts";
import type { Commitment, Plan } from "./commitment.ts";
import type { Incident } from "./incident.ts";
import type { Mentions } from "./mention.ts";
import type { Evidence, Report } from "./report.ts";
import type { Statement } from "./statement.ts";

export interface EngineStamp {
  readonly id: string;
  readonly version: string;
  /** `sha256:` over the lexicon tables and the gazetteer in use. */
  readonly lexicon: string;
}

/** Something the text says that could not be read, and why. */
export interface UnresolvedItem {
  readonly what: string;
  readonly reason: string;
  readonly evidence: readonly Evidence[];
}

/** Everything read from one report. */
export interface Extraction {
  readonly schema: "dateline/extraction@1";
  readonly engine: EngineStamp;
  readonly report: Report;
  readonly mentions: Mentions;
  readonly statements: readonly Statement[];
  readonly claims: readonly Claim[];
  readonly incidents: readonly Incident[];
  readonly commitments: readonly Commitment[];
  readonly plans: readonly Plan[];
  readonly unresolved: readonly UnresolvedItem[];
}
