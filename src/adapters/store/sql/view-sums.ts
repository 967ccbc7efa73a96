import type { Kysely } from "kysely";
import type { ViewQuery } from "../../../app/ports/incident-views.ts";
import type { Area, DayCount, ViewCounts } from "../../../core/search/index.ts";
import type { Tables } from "./tables.ts";

/** Sums over the views that are found, as `IncidentViews` promises them: each database has its own fast way. */
export interface ViewSums {
  counts(db: Kysely<Tables>, query: ViewQuery): Promise<ViewCounts>;
  days(db: Kysely<Tables>, query: ViewQuery): Promise<readonly DayCount[]>;
  areas(db: Kysely<Tables>, query: ViewQuery, cell: number): Promise<readonly Area[]>;
}
