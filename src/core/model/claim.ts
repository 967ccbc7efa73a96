import type { Actor } from "./actor.ts";
import type { IncidentType } from "./incident-type.ts";
import type { Place } from "./place.ts";
import type { Quantity } from "./quantity.ts";
import type { Evidence } from "./report.ts";
import type { Time } from "./time.ts";

export type Realis = "actual" | "planned" | "hypothetical" | "historical";
export type Polarity = "affirmed" | "denied";
export type CountField = "killed" | "injured" | "missing" | "captured" | "displaced" | "munitions" | "unexploded";
export type ClaimField =
  | CountField
  | "type"
  | "time"
  | "place"
  | "weapon"
  | "responsibility"
  | "target"
  | "victim"
  | "damage"
  | "launch-site"
  | "other";

export type ResponsibilityRelation = "blamed" | "claimed" | "suspected" | "charged";
export type HarmEffect = "killed" | "injured" | "missing" | "captured" | "none";
export type DamageDegree = "destroyed" | "heavy" | "damaged" | "slight";

export interface GtdWeapon {
  readonly gtd: string;
  readonly subtype: string | null;
}
export interface GtdTarget {
  readonly gtd: string;
  readonly subtype: string | null;
}

export interface WeaponValue extends GtdWeapon {
  readonly quote: string;
}
export interface TargetValue extends GtdTarget {
  readonly quote: string;
  readonly aim: "intended" | "hit" | null;
}
export interface VictimValue {
  readonly quote: string;
  readonly count: Quantity | null;
  readonly effect: HarmEffect;
}
export interface DamageValue {
  readonly quote: string;
  readonly degree: DamageDegree | null;
}
export interface ResponsibilityValue {
  readonly actor: Actor;
  readonly relation: ResponsibilityRelation;
}
export interface OtherValue {
  readonly about: string;
  readonly quote: string;
}

/** Part of the incident a claim speaks of; such a claim never enters the incident's range. */
export interface Scope {
  readonly kind: "part";
  readonly of: "place" | "facility" | "time" | "launcher" | "group";
  readonly quote: string;
}

/** Who among the harmed a count speaks of, when the words say so. */
export type PersonStatus =
  | "perpetrator"
  | "civilian"
  | "security"
  | "militant"
  | "child"
  | "woman"
  | "man"
  | "medic"
  | "journalist"
  | "foreigner";

interface ClaimBase {
  readonly id: string;
  /** Statement that carries it; null is the outlet's own voice. */
  readonly statement: string | null;
  readonly incident: string | null;
  /** Incidents one figure is given for together; absent otherwise. */
  readonly covers?: readonly string[];
  readonly reading: "stated" | "implied";
  readonly rule: string | null;
  readonly polarity: Polarity;
  readonly realis: Realis;
  readonly reported: "current" | "earlier";
  readonly preliminary: boolean;
  readonly mayChange: "up" | "down" | "either" | null;
  readonly hedges: readonly Evidence[];
  readonly scope: Scope | null;
  readonly inherits: string | null;
  readonly evidence: readonly Evidence[];
  /** Status group the count is of; a group's count is a subset of the whole, not the whole. */
  readonly status?: PersonStatus;
}

/** One proposition of a statement, or of the outlet's own voice. */
export type Claim =
  | (ClaimBase & { readonly field: CountField; readonly value: Quantity })
  | (ClaimBase & { readonly field: "time"; readonly value: Time })
  | (ClaimBase & { readonly field: "place" | "launch-site"; readonly value: Place })
  | (ClaimBase & { readonly field: "type"; readonly value: IncidentType })
  | (ClaimBase & { readonly field: "weapon"; readonly value: WeaponValue })
  | (ClaimBase & { readonly field: "responsibility"; readonly value: ResponsibilityValue })
  | (ClaimBase & { readonly field: "target"; readonly value: TargetValue })
  | (ClaimBase & { readonly field: "victim"; readonly value: VictimValue })
  | (ClaimBase & { readonly field: "damage"; readonly value: DamageValue })
  | (ClaimBase & { readonly field: "other"; readonly value: OtherValue });

export const COUNT_FIELDS: readonly CountField[] = [
  "killed",
  "injured",
  "missing",
  "captured",
  "displaced",
  "munitions",
  "unexploded",
];
