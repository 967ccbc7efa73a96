import { type Kysely, sql } from "kysely";
import type { LedgerFault, LedgerSnapshot } from "../../../app/ports/ledger-store.ts";
import { partsOf } from "./ledger-parts.ts";
import { pagedEntries, pagedReports, readLedger } from "./read-ledger.ts";
import { storedViews } from "./stored-views.ts";
import type { Tables } from "./tables.ts";
import type { ViewDialect } from "./view-conditions.ts";

export interface SnapshotOn {
  readonly db: Kysely<Tables>;
  readonly dialect: ViewDialect;
  /** Begins a transaction that reads at one moment and locks nobody out. */
  readonly begin: string;
  readonly ownFaults: (db: Kysely<Tables>) => Promise<readonly LedgerFault[]>;
  /** The driver's fault as ours. */
  readonly translate: (error: unknown) => unknown;
}

/** Reads on one connection at one moment. */
export async function snapshotOf<T>(
  { db, dialect, begin, ownFaults, translate }: SnapshotOn,
  use: (snapshot: LedgerSnapshot) => Promise<T>,
): Promise<T> {
  try {
    return await db.connection().execute(async (connection) => {
      await sql.raw(begin).execute(connection);
      try {
        return await use({
          ...translating(readLedger(connection), translate),
          reports: () => translated(pagedReports(connection), translate),
          entries: () => translated(pagedEntries(connection), translate),
          parts: (kinds) => translated(partsOf(connection, kinds), translate),
          views: translating(storedViews(connection, dialect), translate),
          ...translating({ ownFaults: () => ownFaults(connection) }, translate),
        });
      } finally {
        await sql.raw("rollback").execute(connection);
      }
    });
  } catch (error) {
    throw translate(error);
  }
}

/** The same items; a fault on the way as ours. */
export async function* translated<T>(items: AsyncIterable<T>, translate: (error: unknown) => unknown): AsyncGenerator<T> {
  try {
    yield* items;
  } catch (error) {
    throw translate(error);
  }
}

/** The same methods; their faults as ours. */
export function translating<T extends object>(methods: T, translate: (error: unknown) => unknown): T {
  const wrapped = Object.entries(methods).map(([name, method]: [string, (...args: unknown[]) => Promise<unknown>]) => [
    name,
    (...args: unknown[]) =>
      method(...args).catch((error: unknown) => {
        throw translate(error);
      }),
  ]);
  return Object.fromEntries(wrapped) as T;
}
