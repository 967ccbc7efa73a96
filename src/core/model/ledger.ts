import type { Claim, Realis } from "./claim.ts";
import type { Casualties, Damage, Perpetrator, Responsibility, Target, Victim, Weapon } from "./incident.ts";
import type { IncidentType } from "./incident-type.ts";
import type { Place } from "./place.ts";
import type { Reading } from "./reading.ts";
import type { Correction, Credibility, Reliability, ReviewComment } from "./review.ts";
import type { Statement } from "./statement.ts";
import type { Time } from "./time.ts";

export const POLICIES = ["ucdp", "acled", "gtd", "airwars", "ibc"] as const;
/** Whose published rule decides the casualty ranges. */
export type PolicyName = (typeof POLICIES)[number];

export type Grade = "confirmed" | "fair" | "weak" | "contested" | "discounted";

/** A claim as it stands in the ledger: every id inside is of the form `rep_…/c1`. */
export type LedgerClaim = Claim & {
  readonly report: string;
  readonly said: Statement | null;
  readonly origin: string;
  /** Instant from which it was public. */
  readonly knownFrom: string;
  /** Its report does not say when it came out: `knownFrom` is when it was recorded, and no rule may ask what came later. */
  readonly undated?: true;
  readonly supersededBy: string | null;
  readonly review: "accepted" | "rejected" | null;
  /** Its outlet took the report back. */
  readonly retracted?: true;
  /** A person put another value in place of the engine's; absent where nobody did. */
  readonly corrected?: Correction;
  /** A person assigned the claim to this incident. */
  readonly moved?: true;
  /** Admiralty grade people gave: of the claim, and of the weakest link it came through. */
  readonly credibility?: Credibility;
  readonly reliability?: Reliability;
};

export interface IncidentReport {
  readonly id: string;
  readonly externalId: string | null;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly origin: string;
  readonly main: boolean;
}

export interface IncidentLink {
  readonly to: string;
  readonly kind: "background" | "series" | "follow-up" | "retaliation" | "same-claimant";
  readonly claims: readonly string[];
}

export interface CommitmentBreach {
  readonly id: string;
  readonly report: string;
  readonly breach: "possible" | "contested" | "no";
  readonly why: string;
}

/** An incident as the ledger tells it at one moment under one policy: a fold over entries, never stored as truth. */
export interface LedgerIncident {
  readonly schema: "dateline/incident@1";
  readonly id: string;
  readonly asOf: string;
  readonly recordedBy: string;
  readonly policy: PolicyName;
  readonly revision: number;
  readonly realis: Realis;
  readonly type: IncidentType;
  readonly time: Reading<Time>;
  readonly place: Reading<Place>;
  readonly otherPlaces: readonly Reading<Place>[];
  readonly casualties: Casualties;
  readonly weapons: readonly Weapon[];
  readonly responsibility: readonly Responsibility[];
  readonly perpetrators: readonly Perpetrator[];
  readonly targets: readonly Target[];
  readonly victims: readonly Victim[];
  readonly damage: readonly Damage[];
  readonly status: "new" | "reviewed" | "closed";
  readonly grade: Grade;
  readonly links: readonly IncidentLink[];
  readonly commitments: readonly CommitmentBreach[];
  readonly reports: readonly IncidentReport[];
  readonly origins: number;
  /** Who looks after it; absent where nobody was asked to. */
  readonly assignee?: string;
  /** Oldest first; absent where there are none. */
  readonly comments?: readonly ReviewComment[];
  readonly claims: readonly LedgerClaim[];
}
