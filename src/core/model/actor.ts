import type { Evidence } from "./report.ts";

export type ActorKind =
  | "state"
  | "military"
  | "police"
  | "rebel"
  | "militia"
  | "criminal"
  | "civilian"
  | "organisation"
  | "intergovernmental"
  | "media"
  | "person"
  | "unknown";

/** Somebody who acts: a force, a group, a government, a person, or "unknown gunmen" left unknown. */
export interface Actor {
  readonly name: string;
  /** Identifier in a public register (`wikidata:Q42418`), or null. */
  readonly id: string | null;
  readonly kind: ActorKind;
  /** ISO 3166-1 alpha-2, or null. */
  readonly country: string | null;
  readonly aliases: readonly string[];
}

export type SourceKind = "person" | "organisation" | "agency" | "outlet" | "document" | "imagery" | "unnamed";

/** Who is said to say something. */
export interface Source {
  readonly kind: SourceKind;
  readonly name: string | null;
  /** `spokesman`, `embassy`, `eyewitness` … as the words say. */
  readonly role: string | null;
  readonly affiliation: Actor | null;
  readonly evidence: readonly Evidence[];
}
