import type { Command } from "commander";
import type { Moment } from "../../app/moment.ts";
import type { LedgerStore } from "../../app/ports/ledger-store.ts";
import { composeStore } from "../compose.ts";

export interface MomentOptions {
  readonly db?: string;
  readonly asOf?: string;
  readonly recordedBy?: string;
  readonly policy?: string;
}

/** `--db`, else DATELINE_DB, else ./dateline-db. */
export function dbOf(options: { readonly db?: string }): string {
  return options.db || process.env["DATELINE_DB"] || "dateline-db";
}

export function withMoment(command: Command): Command {
  return command
    .option("--as-of <time>", "what had been published by then (a date means the end of that day, UTC)")
    .option("--recorded-by <time>", "what this ledger had recorded by then")
    .option("--policy <name>", "whose rule decides the ranges: ucdp, acled, gtd, airwars, ibc");
}

/** The moment and rule asked for. */
export function momentOf(options: MomentOptions): Moment {
  return { asOf: options.asOf ?? null, recordedBy: options.recordedBy ?? null, policy: options.policy ?? null };
}

/** Opens the ledger for reading and closes it again. @throws LEDGER_NOT_FOUND */
export async function inLedger<T>(options: MomentOptions, use: (store: LedgerStore) => Promise<T>): Promise<T> {
  const store = await composeStore(dbOf(options), false);
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}
