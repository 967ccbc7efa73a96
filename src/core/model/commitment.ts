import type { Actor } from "./actor.ts";
import type { Place } from "./place.ts";
import type { Quantity } from "./quantity.ts";
import type { Reading } from "./reading.ts";
import type { Evidence } from "./report.ts";
import type { Time } from "./time.ts";

/** An obligation under an instrument that can be breached. */
export interface Commitment {
  readonly id: string;
  readonly instrument: string;
  readonly parties: readonly Actor[];
  readonly obligor: Actor;
  readonly duty: "must" | "must-not" | "may";
  readonly act: string;
  readonly concerns: {
    /** ACLED sub-events the act would be coded as. */
    readonly types: readonly string[];
    readonly places: "urban" | "rural" | "border" | null;
    readonly targets: readonly string[];
  };
  readonly since: Reading<Time>;
  readonly until: Reading<Time>;
  readonly evidence: readonly Evidence[];
}

/** An announced future act. Planned violence is an incident with realis `planned`, not a plan. */
export interface Plan {
  readonly id: string;
  readonly actor: Actor | null;
  readonly with: readonly Actor[];
  readonly act: string;
  readonly quantity: Quantity | null;
  readonly place: Reading<Place>;
  readonly due: Reading<Time>;
  /** Statement that announces it. */
  readonly announcedBy: string | null;
  readonly evidence: readonly Evidence[];
}
