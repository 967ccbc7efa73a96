import { actId } from "../core/ledger/index.ts";
import type { ReviewAct } from "../core/model/index.ts";
import type { Clock } from "./ports/clock.ts";
import type { LedgerStore } from "./ports/ledger-store.ts";

/**
 * Records a person's act. It may name claims and report-incidents that are not here yet: it waits for them.
 * @param at when the person decided, if not now; the same act of the same person at the same moment is recorded once
 * @returns the act's id, by which it can be undone, and whether it was new
 */
export async function recordAct(
  store: LedgerStore,
  clock: Clock,
  by: string,
  act: ReviewAct,
  at: string | null = null,
): Promise<{ readonly id: string; readonly added: boolean }> {
  const now = clock();
  const decided = at ?? now;
  const id = actId(act, by, decided);
  const entries = await store.append(now, by, [{ kind: "review", id, act, at: decided }]);
  return { id, added: entries.length > 0 };
}
