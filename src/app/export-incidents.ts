import { type ExportFormat, streamIncidents } from "../core/export/index.ts";
import type { LedgerIncident } from "../core/model/index.ts";
import type { TableWriter } from "./ports/table-writer.ts";

/** Incidents in a format, piece by piece, while they are still being read. `leftOut` hears of each the format's codebook does not count. */
export async function* exportIncidents(
  incidents: AsyncIterable<LedgerIncident> | Iterable<LedgerIncident>,
  format: ExportFormat,
  table: TableWriter,
  leftOut: (incident: LedgerIncident) => void = () => undefined,
): AsyncGenerator<string | Uint8Array> {
  if ("columns" in format) yield* table(format.columns, admitted(incidents, format, leftOut));
  else yield* streamIncidents(incidents, format, leftOut);
}

async function* admitted(
  incidents: AsyncIterable<LedgerIncident> | Iterable<LedgerIncident>,
  format: ExportFormat,
  leftOut: (incident: LedgerIncident) => void,
): AsyncGenerator<LedgerIncident> {
  for await (const incident of incidents)
    if (format.admits(incident)) yield incident;
    else leftOut(incident);
}
