import { endOf } from "../core/ledger/index.ts";
import { DatelineError, type ReviewAct } from "../core/model/index.ts";
import { checkAct } from "./check-act.ts";
import type { Clock } from "./ports/clock.ts";
import type { LedgerStore } from "./ports/ledger-store.ts";
import { recordAct } from "./record-act.ts";
import { type ReviewRequest, toActs } from "./review-request.ts";

/** Who asks, why and since when. */
export interface Reviewer {
  readonly by: string;
  readonly why: string | null;
  /** When the person decided, ISO; null: now. */
  readonly at: string | null;
  /** Records acts on reports that are not here yet. */
  readonly wait?: boolean;
}

export interface RecordedAct {
  /** By which it can be undone. */
  readonly id: string;
  /** False: the same act of the same person at the same moment was here already. */
  readonly added: boolean;
  readonly act: ReviewAct;
}

const EARLIEST = "1900";
const LONGEST_NAME = 200;
const LONGEST_NOTE = 10_000;

/**
 * Checks and records what a person decided. Nothing is overwritten: each act is an entry with who, when and why, and can be undone.
 * @throws DatelineError USAGE, TIME_BAD, CLAIM_NOT_FOUND, INCIDENT_NOT_FOUND, ACT_NOT_FOUND, ACT_BAD, ACT_CONFLICT
 */
export async function reviewLedger(
  store: LedgerStore,
  clock: Clock,
  request: ReviewRequest,
  reviewer: Reviewer,
): Promise<readonly RecordedAct[]> {
  const { by, why, wait = false } = reviewer;
  if (by.trim() === "" || by.length > LONGEST_NAME)
    throw new DatelineError("USAGE", `got ${by.trim() === "" ? "nobody" : "a very long name"}, expected who decides`, {
      hint: "--by NAME",
    });
  if ((why ?? "").length > LONGEST_NOTE)
    throw new DatelineError("ACT_BAD", `got a note of ${why?.length} characters, expected at most ${LONGEST_NOTE}`, {
      hint: "a note says why; ingest what is longer as a report",
    });
  const at = reviewer.at === null ? null : checkDecided(reviewer.at, clock());
  const acts = await toActs(store, clock, request, why);
  for (const act of acts) await checkAct(store, act, wait);
  const recorded: RecordedAct[] = [];
  for (const act of acts) recorded.push({ ...(await recordAct(store, clock, by.trim(), act, at)), act });
  return recorded;
}

/** A date alone is its beginning: an end of today would lie in the future. */
function checkDecided(at: string, now: string): string {
  const instant = at.length === 10 ? `${endOf(at).slice(0, 10)}T00:00:00.000Z` : endOf(at);
  if (instant < EARLIEST || instant > now)
    throw new DatelineError("TIME_BAD", `got a decision at ${at}, expected one between ${EARLIEST} and now`, {
      hint: "2020-11-21 or 2020-11-21T16:00Z",
    });
  return instant;
}
