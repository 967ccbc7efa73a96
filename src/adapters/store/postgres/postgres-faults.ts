import { type Kysely, sql } from "kysely";
import type { LedgerFault } from "../../../app/ports/ledger-store.ts";
import type { Tables } from "../sql/tables.ts";

/** The guard over the entries: a trigger that is gone, is switched off or does nothing lets them be changed. */
export async function postgresFaults(db: Kysely<Tables>): Promise<readonly LedgerFault[]> {
  const { rows } = await sql<{ enabled: string; does: string }>`SELECT tgenabled AS enabled, prosrc AS does
    FROM pg_trigger JOIN pg_proc ON pg_proc.oid = tgfoid
    WHERE tgrelid = 'entries'::regclass AND tgname = 'entries_stay' AND tgtype & 27 = 27`.execute(db);
  const [guard] = rows;
  const where = "trigger entries_stay";
  if (guard === undefined) return [{ where, what: "gone: entries can be changed" }];
  if (guard.enabled === "D" || guard.enabled === "R") return [{ where, what: "switched off: entries can be changed" }];
  if (!guard.does.includes("RAISE EXCEPTION")) return [{ where, what: "not as it was made: entries can be changed" }];
  return [];
}
