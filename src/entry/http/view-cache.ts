import { type LedgerView, viewLedger } from "../../app/ledger-view.ts";
import type { Moment } from "../../app/moment.ts";
import type { Clock } from "../../app/ports/clock.ts";
import type { LedgerStore } from "../../app/ports/ledger-store.ts";

/** Views of the ledger by its head and the moment asked: folded once, thrown away when the ledger moves on. */
export interface ViewCache {
  at(moment: Moment): Promise<LedgerView>;
}

const MOST_HELD = 6;

export function createViewCache(store: LedgerStore, clock: Clock): ViewCache {
  const held = new Map<string, Promise<LedgerView>>();
  let headSeen = "";
  return {
    async at(moment) {
      const head = (await store.head())?.hash ?? "";
      if (head !== headSeen) held.clear();
      headSeen = head;
      const key = JSON.stringify(moment);
      const known = held.get(key);
      if (known !== undefined) return known;
      const view = viewLedger(store, clock, moment);
      if (held.size >= MOST_HELD) held.delete(held.keys().next().value ?? "");
      held.set(key, view);
      // a moment that is no moment is refused each time, not remembered
      view.catch(() => held.delete(key));
      return view;
    },
  };
}
