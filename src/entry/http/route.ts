import type { Readable } from "node:stream";
import type { HeldIncidents } from "../../app/held-incidents.ts";
import type { Clock } from "../../app/ports/clock.ts";
import type { Engine } from "../../app/ports/engine.ts";
import type { Intake } from "../../app/ports/intake.ts";
import type { LedgerStore } from "../../app/ports/ledger-store.ts";
import type { TableWriter } from "../../app/ports/table-writer.ts";
import type { Outlets } from "../../core/ledger/index.ts";

export const ROLES = ["reader", "analyst", "admin"] as const;
/** reader asks, analyst reviews and ingests, admin does both. */
export type Role = (typeof ROLES)[number];

/** What every route works with. */
export interface Deps {
  readonly store: LedgerStore;
  readonly clock: Clock;
  readonly engine: () => Promise<Engine>;
  readonly intake: Intake;
  readonly outlets: Outlets;
  readonly table: TableWriter;
  readonly version: string;
}

/** What this server adds to it. */
export interface RouteDeps extends Deps {
  readonly incidents: HeldIncidents;
}

/** A query parameter, as the reference tells it. */
export interface Parameter {
  readonly about: string;
  readonly type: "string" | "integer" | "number" | "boolean";
  readonly enum?: readonly string[];
  readonly example?: string | number;
}

export interface Asked {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** Hash of the ledger's last entry, for routes that answer by it; else "". */
  readonly head: string;
  readonly body: unknown;
  readonly type: string;
  /** Header fields a route may heed. */
  readonly accept: string;
  readonly lastEventId: string | null;
  /** Aborts when the server is to end: what streams without end ends then. */
  readonly ending: AbortSignal;
  /** Whose token it is; `local` where none is needed. */
  readonly by: string;
  readonly role: Role;
}

/** JSON, as a value or as the text it is kept as; or a stream of another type. */
export type Answer =
  | { readonly json: unknown; readonly status?: number }
  | { readonly text: string }
  | { readonly stream: Readable; readonly type: string; readonly file?: string };

export interface Route {
  readonly method: "GET" | "POST";
  /** As OpenAPI writes it: `/api/incidents/{id}`. */
  readonly path: string;
  readonly about: string;
  readonly role: Role;
  readonly query: Readonly<Record<string, Parameter>>;
  /** Media types of the body it takes; none for GET. */
  readonly takes?: readonly string[];
  /** Schema of a JSON body, and one as it may be sent. */
  readonly body?: object;
  readonly example?: object;
  /** Schema of the answer: a name of `schemas/`, or a schema. */
  readonly answers: object;
  /** Its media type, where it is not JSON. */
  readonly gives?: string;
  /** Answers the same as long as the ledger's head is the same: may be asked for conditionally. */
  readonly byHead: boolean;
  /** Answers with a stream, which is never held. */
  readonly streams?: true;
  handle(asked: Asked, deps: RouteDeps): Promise<Answer>;
}
