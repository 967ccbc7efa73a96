import type { Evidence } from "./report.ts";

/** What the words say of a value: said outright, implied by a named rule, or not to be read and why. */
export type Reading<T> = Stated<T> | Implied<T> | Unresolved;

export interface Stated<T> {
  readonly status: "stated";
  readonly value: T;
  readonly evidence: readonly Evidence[];
}

export interface Implied<T> {
  readonly status: "implied";
  /** The rule that supplied what the words leave out, e.g. `year-from-publication`. */
  readonly rule: string;
  readonly value: T;
  readonly evidence: readonly Evidence[];
}

export interface Unresolved {
  readonly status: "unresolved";
  /** Permanent code, listed in the codebook. */
  readonly reason: string;
  /** What could be read all the same, e.g. `XXXX-11-21T11:30`. */
  readonly partial?: string;
  readonly evidence: readonly Evidence[];
}

/** The value of a reading, or null when it is unresolved. */
export function readValue<T>(reading: Reading<T>): T | null {
  return reading.status === "unresolved" ? null : reading.value;
}

export function unresolved(reason: string, evidence: readonly Evidence[] = [], partial?: string): Unresolved {
  return partial === undefined ? { status: "unresolved", reason, evidence } : { status: "unresolved", reason, partial, evidence };
}
