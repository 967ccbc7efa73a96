import { type Kysely, sql } from "kysely";
import type { Tables } from "./tables.ts";

/** What can be made anew from the ledger has the version of the rules it was made by: cached incidents, and what report-incidents are compared by. */
export type Derived = "views" | "nodes";

/** 0: never made. */
export async function versionOf(db: Kysely<Tables>, name: Derived): Promise<number> {
  return (await db.selectFrom("settings").select("value").where("name", "=", name).executeTakeFirst())?.value ?? 0;
}

export async function setVersion(tx: Kysely<Tables>, name: Derived, version: number): Promise<void> {
  await sql`INSERT INTO settings (name, value) VALUES (${name}, ${version}) ON CONFLICT (name) DO UPDATE SET value = excluded.value`.execute(
    tx,
  );
}
