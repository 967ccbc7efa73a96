import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { NewView, StoredView } from "../../../app/ports/incident-views.ts";
import { DatelineError } from "../../../core/model/index.ts";
import { cellOf, type SearchRow } from "../../../core/search/index.ts";
import type { BodyColumns, ViewColumns } from "./tables.ts";

export function toColumns({ id, from, until, latest, row }: StoredView): ViewColumns {
  const { killed, injured, look, lat, lon } = row;
  const cell = lat === null || lon === null ? null : cellOf(lat, lon);
  return {
    id,
    known_from: from,
    known_until: until,
    sort: row.sort,
    first_day: row.firstDay,
    last_day: row.lastDay,
    country: row.country,
    lat,
    lon,
    km: row.km,
    day: row.day,
    x: cell?.x ?? null,
    y: cell?.y ?? null,
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
    look_ucdp: look.ucdp,
    look_acled: look.acled,
    look_gtd: look.gtd,
    look_airwars: look.airwars,
    look_ibc: look.ibc,
    latest,
  };
}

export function toBody({ head, tolls, nodes, row, tie, beside, incident }: NewView): BodyColumns {
  return { head, tolls, nodes: JSON.stringify(nodes), row: JSON.stringify(row), tie, beside, incident: packed(incident) };
}

/** A view as its columns give it back. @throws DatelineError LEDGER_CORRUPT */
export function toView(columns: ViewColumns & BodyColumns): StoredView {
  return {
    id: columns.id,
    from: columns.known_from,
    until: columns.known_until,
    latest: columns.latest,
    nodes: parsed<readonly string[]>(columns, "nodes"),
    row: parsed<SearchRow>(columns, "row"),
    tie: columns.tie,
    beside: columns.beside,
    incident: unpacked(columns),
  };
}

function packed(json: string | null): Uint8Array | null {
  return json === null ? null : deflateRawSync(json, { level: 1 });
}

function unpacked({ id, incident }: ViewColumns & BodyColumns): string | null {
  try {
    return incident === null ? null : inflateRawSync(incident).toString();
  } catch (cause) {
    throw unreadable(id, "cannot be unpacked", cause);
  }
}

function parsed<T>(columns: ViewColumns & BodyColumns, name: "nodes" | "row"): T {
  try {
    return JSON.parse(columns[name]) as T;
  } catch (cause) {
    throw unreadable(columns.id, `has ${name} that are no JSON`, cause);
  }
}

function unreadable(id: string, how: string, cause: unknown): DatelineError {
  return new DatelineError("LEDGER_CORRUPT", `got a cached incident that ${how}`, {
    hint: "dateline rebuild makes the cached incidents anew",
    at: id,
    cause,
  });
}
