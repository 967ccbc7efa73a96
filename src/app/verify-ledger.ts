import { NODES_VERSION } from "../core/fuse/index.ts";
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
  /** Report-incidents that the next report makes anew, or their cached incidents the next list; they are not held against anything. */
  readonly waiting: number;
  /** What is wrong and where; empty when the ledger is whole. */
  readonly faults: readonly LedgerFault[];
}

/**
 * Proves a ledger at one moment: the file and the guards over its entries, the hash chain, every report against its entry and its
 * text, every quote, every row derived from them, and every cached incident against the fold.
 */
export async function verifyLedger(store: LedgerStore): Promise<Verification> {
  const older = (await store.nodesVersion()) !== NODES_VERSION;
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
    // what older rules made is made anew before the next report is recorded, and held against nothing until then
    const unmade = older ? derived.nodes.size : 0;
    await verifyDerived(snapshot, sealed, older ? { ...derived, nodes: null } : derived, told.doubted, faults);
    const views = await verifyViews(snapshot, told.doubted, faults);
    return { ...proved, ...views, waiting: views.waiting + unmade, faults };
  });
}
