import type { Actor } from "../../../model/index.ts";

/** An actor mention as the incident stage needs it. */
export interface ActorAt {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly actor: Actor;
  /** A named group, force or government rather than people by role. */
  readonly organised: boolean;
  /** The full name, where the words name a person. */
  readonly personName: string | null;
  /** Whom a person acts or speaks for: "a Taliban leader". */
  readonly affiliation: Actor | null;
}
