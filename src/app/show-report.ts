import { DatelineError, type Extraction } from "../core/model/index.ts";
import type { LedgerStore } from "./ports/ledger-store.ts";

/** What was read of one report, whole: its text, every mention, statement and claim. @throws DatelineError REPORT_NOT_FOUND */
export async function showReport(store: LedgerStore, id: string): Promise<Extraction> {
  const stored = await store.report(id);
  if (stored === null)
    throw new DatelineError("REPORT_NOT_FOUND", `got no report ${id}`, { hint: "dateline reports lists them" });
  return JSON.parse(stored.extraction) as Extraction;
}
