import { type Area, findAreas, joinAreas, type Term, toSearchRow } from "../core/search/index.ts";
import { checkCount } from "./list-page.ts";
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
}

const MOST_AREAS = 5000;
/** Grids from the finest on, in hundredths of a degree. */
const GRIDS = [1, 10, 50, 100, 200, 500, 1000, 2000];

/** @param most areas at most, save where the coarsest grid has more @throws DatelineError FILTER_BAD (most), POLICY_UNKNOWN, TIME_BAD */
export async function mapIncidents(
  store: LedgerStore,
  clock: Clock,
  moment: Moment,
  terms: readonly Term[],
  most: number,
): Promise<IncidentMap> {
  const { asOf, recordedBy, policy } = checkMoment(moment);
  checkCount("most", most, MOST_AREAS, "fewer areas are wider each");
  let [cell = 1] = GRIDS;
  let areas: readonly Area[];
  if (recordedBy !== null) {
    const found = await searchRecorded(store, clock, moment, terms);
    const rows = found.map((incident) => ({ id: incident.id, row: toSearchRow(incident) }));
    areas = findAreas(rows, cell, policy);
  } else {
    await renewViews(store);
    areas = await store.views.areas({ at: asOf, policy, terms }, cell);
  }
  for (const coarser of GRIDS.slice(1)) {
    if (areas.length <= most) break;
    cell = coarser;
    areas = joinAreas(areas, cell);
  }
  return { cell: cell / 100, areas };
}
