import type { LedgerIncident } from "../core/model/index.ts";
import type { Moment } from "./moment.ts";
import type { Clock } from "./ports/clock.ts";
import type { LedgerStore } from "./ports/ledger-store.ts";
import { showIncident } from "./show-incident.ts";

/** Incidents asked for of late, folded once for all that is told of them as long as the ledger's head is the same. */
export interface HeldIncidents {
  /** @param head hash of the ledger's last entry @throws DatelineError as `showIncident` */
  at(head: string, moment: Moment, id: string): Promise<LedgerIncident>;
}

const MOST = 100;

export function createHeldIncidents(store: LedgerStore, clock: Clock): HeldIncidents {
  const held = new Map<string, Promise<LedgerIncident>>();
  let headSeen = "";
  return {
    at(head, moment, id) {
      if (head !== headSeen) {
        held.clear();
        headSeen = head;
      }
      const key = [moment.asOf, moment.recordedBy, moment.policy, id].join("\n");
      const known = held.get(key);
      if (known !== undefined) return known;
      const made = showIncident(store, clock, moment, id);
      held.set(key, made);
      for (const oldest of held.keys()) {
        if (held.size <= MOST) break;
        held.delete(oldest);
      }
      // a refusal is made anew each time
      made.catch(() => held.get(key) === made && held.delete(key));
      return made;
    },
  };
}
