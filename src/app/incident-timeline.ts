import { countDays, type DayCount, type Term, toSearchRow } from "../core/search/index.ts";
import { checkCount } from "./list-page.ts";
import { checkMoment, type Moment } from "./moment.ts";
import type { Clock } from "./ports/clock.ts";
import type { LedgerStore } from "./ports/ledger-store.ts";
import { renewViews } from "./renew-views.ts";
import { searchRecorded } from "./search-recorded.ts";

/** How many of the incidents found begin when, in bars of so many days each; those without a day are in none. */
export interface IncidentTimeline {
  /** First day of the first bar and last day of the last; null where no incident has a day. */
  readonly from: string | null;
  readonly to: string | null;
  /** Days a bar. */
  readonly days: number;
  readonly bars: readonly number[];
}

const MOST_BARS = 500;
const DAY_MS = 86_400_000;

/** @param most bars at most @throws DatelineError FILTER_BAD (bars), POLICY_UNKNOWN, TIME_BAD */
export async function incidentTimeline(
  store: LedgerStore,
  clock: Clock,
  moment: Moment,
  terms: readonly Term[],
  most: number,
): Promise<IncidentTimeline> {
  const { asOf, recordedBy, policy } = checkMoment(moment);
  checkCount("bars", most, MOST_BARS, "each of fewer bars stands for longer");
  if (recordedBy !== null) return toBars(countDays((await searchRecorded(store, clock, moment, terms)).map(toSearchRow)), most);
  await renewViews(store);
  return toBars(await store.views.days({ at: asOf, policy, terms }), most);
}

function toBars(counts: readonly DayCount[], most: number): IncidentTimeline {
  const [first, last] = [counts[0]?.day, counts.at(-1)?.day];
  if (first === undefined || last === undefined) return { from: null, to: null, days: 1, bars: [] };
  const days = Math.ceil((last - first + 1) / most);
  const bars = new Array<number>(Math.floor((last - first) / days) + 1).fill(0);
  for (const { day, count } of counts)
    bars[Math.floor((day - first) / days)] = (bars[Math.floor((day - first) / days)] ?? 0) + count;
  return { from: dateOf(first), to: dateOf(first + bars.length * days - 1), days, bars };
}

function dateOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
