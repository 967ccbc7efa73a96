import type { LedgerFault, LedgerStore } from "./ports/ledger-store.ts";
import { type Derived, derive, verifyDerived } from "./verify-derived.ts";
import { unread, verifyEntries } from "./verify-entries.ts";
import { verifyReports } from "./verify-reports.ts";
import { verifyViews } from "./verify-views.ts";

export interface Verification {
  readonly entries: number;
  readonly reports: number;
  readonly quotes: number;
  /** Cached incidents held against the fold. */
  readonly incidents: number;
  /** Report-incidents whose cached incidents the next list makes anew; they are not held against anything. */
  readonly waiting: number;
  /** What is wrong and where; empty when the ledger is whole. */
  readonly faults: readonly LedgerFault[];
}

/**
 * Proves a ledger at one moment: the file and the guards over its entries, the hash chain, every report against its entry and its
 * text, every quote, every row derived from them, and every cached incident against the fold.
 */
export async function verifyLedger(store: LedgerStore): Promise<Verification> {
  return store.snapshot(async (snapshot) => {
    const faults: LedgerFault[] = [];
    try {
      faults.push(...(await snapshot.ownFaults()));
    } catch (error) {
      faults.push(unread(error, "the database"));
    }
    const sealed = await verifyEntries(snapshot, faults);
    const derived: Derived = { nodes: new Map(), commitments: new Map(), plans: new Map() };
    const told = await verifyReports(snapshot, sealed, faults, (report, extraction) => derive(derived, report, extraction));
    const proved = { entries: sealed.entries, reports: told.reports, quotes: told.quotes };
    // what cannot be read says nothing of what must follow from it
    if (!sealed.whole || !told.whole) return { ...proved, incidents: 0, waiting: 0, faults };
    await verifyDerived(snapshot, sealed, derived, told.doubted, faults);
    return { ...proved, ...(await verifyViews(snapshot, told.doubted, faults)), faults };
  });
}
