import type { Actor } from "./actor.ts";
import type { DamageDegree, GtdTarget, GtdWeapon, HarmEffect, PersonStatus, Realis } from "./claim.ts";
import type { IncidentType } from "./incident-type.ts";
import type { Place } from "./place.ts";
import type { Quantity } from "./quantity.ts";
import type { Reading } from "./reading.ts";
import type { Time } from "./time.ts";

/** Range of a casualty field under the policy in force; `best` null where the policy or the claims name no one figure. */
export interface CasualtyRange {
  readonly min: number | null;
  readonly best: number | null;
  readonly max: number | null;
  readonly preliminary: boolean;
  /** Set when the figure is a sum over claims rather than one claim's figure. */
  readonly derived?: "sum";
  readonly provisional?: boolean;
  readonly claims: readonly string[];
}

export interface Casualty extends CasualtyRange {
  readonly by: { readonly [status in PersonStatus]?: CasualtyRange };
}

export interface Casualties {
  readonly killed: Casualty | null;
  readonly injured: Casualty | null;
  readonly missing: Casualty | null;
  readonly captured: Casualty | null;
}

export interface Weapon {
  readonly type: GtdWeapon;
  readonly quote: string;
  readonly count: Quantity | null;
  readonly unexploded: Quantity | null;
  readonly claims: readonly string[];
}

/** Who is held responsible by whom. `asFact`: the outlet says so in its own voice, nobody disputes the deed. */
export interface Responsibility {
  readonly actor: Actor;
  readonly asFact: boolean;
  readonly blamedBy: readonly string[];
  readonly claimedBy: readonly string[];
  readonly deniedBy: readonly string[];
}

export interface Perpetrator {
  readonly kind: "organisation" | "individuals";
  readonly quote: string;
  readonly actor: Actor | null;
  readonly claims: readonly string[];
}

export interface Target {
  readonly quote: string;
  readonly type: GtdTarget;
  readonly aim: "intended" | "hit" | null;
  readonly claims: readonly string[];
}

export interface Victim {
  readonly quote: string;
  /** Unhurt people have effect `none` and count 0. */
  readonly count: Quantity | null;
  readonly effect: HarmEffect;
  readonly claims: readonly string[];
}

export interface Damage {
  readonly quote: string;
  readonly degree: DamageDegree | null;
  readonly claims: readonly string[];
}

/** What claims of one report are judged to be about. */
export interface Incident {
  readonly id: string;
  readonly main: boolean;
  readonly roundup?: boolean;
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
  readonly claims: readonly string[];
}
