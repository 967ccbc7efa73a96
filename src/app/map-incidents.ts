import { DatelineError } from "../core/model/index.ts";
import { type Area, findAreas, type Term, toSearchRow } from "../core/search/index.ts";
import { checkMoment, type Moment } from "./moment.ts";
import type { Clock } from "./ports/clock.ts";
import type { LedgerStore } from "./ports/ledger-store.ts";
import { renewViews } from "./renew-views.ts";
import { searchRecorded } from "./search-recorded.ts";

/** Where the incidents found lie: as areas as wide as their places are known, those near each other together. */
export interface IncidentMap {
  /** Width of a cell of the grid, in degrees: what lies in one cell is one area. */
  readonly cell: number;
  /** Those of most incidents first. */
  readonly areas: readonly Area[];
  /** Areas left out, which are the smallest. */
  readonly more: number;
}

const MOST_AREAS = 2000;
const [SMALLEST, WIDEST] = [0.01, 20];

/** @param cell width of a cell in degrees @throws DatelineError FILTER_BAD (cell), POLICY_UNKNOWN, TIME_BAD */
export async function mapIncidents(
  store: LedgerStore,
  clock: Clock,
  moment: Moment,
  terms: readonly Term[],
  cell: number,
): Promise<IncidentMap> {
  const { asOf, recordedBy, policy } = checkMoment(moment);
  if (!(cell >= SMALLEST && cell <= WIDEST))
    throw new DatelineError("FILTER_BAD", `got cell ${cell}, expected degrees from ${SMALLEST} to ${WIDEST}`);
  const units = Math.round(cell * 100);
  let areas: readonly Area[];
  if (recordedBy !== null) {
    const found = await searchRecorded(store, clock, moment, terms);
    areas = findAreas(
      found.map((incident) => ({ id: incident.id, row: toSearchRow(incident) })),
      units,
      policy,
    );
  } else {
    await renewViews(store);
    areas = await store.views.areas({ at: asOf, policy, terms }, units);
  }
  return { cell: units / 100, areas: areas.slice(0, MOST_AREAS), more: Math.max(0, areas.length - MOST_AREAS) };
}
