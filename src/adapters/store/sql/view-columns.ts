import type { StoredView } from "../../../app/ports/incident-views.ts";
import { DatelineError } from "../../../core/model/index.ts";
import type { SearchRow } from "../../../core/search/index.ts";
import type { ViewColumns } from "./tables.ts";

export function toColumns({ id, from, until, latest, nodes, row, tie, beside, incident }: StoredView): ViewColumns {
  const { killed, injured } = row;
  return {
    id,
    known_from: from,
    known_until: until,
    sort: row.sort,
    first_day: row.firstDay,
    last_day: row.lastDay,
    country: row.country,
    lat: row.lat,
    lon: row.lon,
    killed_ucdp: killed.ucdp,
    killed_acled: killed.acled,
    killed_gtd: killed.gtd,
    killed_airwars: killed.airwars,
    killed_ibc: killed.ibc,
    injured_ucdp: injured.ucdp,
    injured_acled: injured.acled,
    injured_gtd: injured.gtd,
    injured_airwars: injured.airwars,
    injured_ibc: injured.ibc,
    event: row.event,
    status: row.status,
    grade: row.grade,
    assignee: row.assignee,
    main: row.main ? 1 : 0,
    latest,
    nodes: JSON.stringify(nodes),
    row: JSON.stringify(row),
    tie,
    beside,
    incident,
  };
}

/** A view as its columns give it back. @throws DatelineError LEDGER_CORRUPT */
export function toView(columns: ViewColumns): StoredView {
  return {
    id: columns.id,
    from: columns.known_from,
    until: columns.known_until,
    latest: columns.latest,
    nodes: parsed<readonly string[]>(columns, "nodes"),
    row: parsed<SearchRow>(columns, "row"),
    tie: columns.tie,
    beside: columns.beside,
    incident: columns.incident,
  };
}

function parsed<T>(columns: ViewColumns, name: "nodes" | "row"): T {
  try {
    return JSON.parse(columns[name]) as T;
  } catch (cause) {
    throw new DatelineError("LEDGER_CORRUPT", `got a cached incident whose ${name} are no JSON`, {
      hint: "dateline rebuild makes the cached incidents anew",
      at: columns.id,
      cause,
    });
  }
}
