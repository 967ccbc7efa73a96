import { DatelineError, type LedgerIncident } from "../model/index.ts";
import { acled } from "./acled.ts";
import { csv } from "./csv.ts";
import type { ExportFormat, TextFormat } from "./format.ts";
import { geojson } from "./geojson.ts";
import { gtd } from "./gtd.ts";
import { ndjson } from "./ndjson.ts";
import { parquet } from "./parquet.ts";
import { plover } from "./plover.ts";
import { ucdpGed } from "./ucdp-ged.ts";

export type { Column } from "./columns.ts";
export { type EvidenceReport, evidencePage } from "./evidence-page.ts";
export type { ExportFormat, TableFormat } from "./format.ts";

/** Every format incidents can be written in. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [acled, ucdpGed, gtd, plover, geojson, csv, ndjson, parquet];

/** @throws DatelineError FORMAT_UNKNOWN */
export function exportFormat(name: string): ExportFormat {
  const format = EXPORT_FORMATS.find((each) => each.name === name);
  if (format === undefined)
    throw new DatelineError(
      "FORMAT_UNKNOWN",
      `got format ${name}, expected one of ${EXPORT_FORMATS.map((f) => f.name).join(", ")}`,
      { hint: "dateline export --help says what each is" },
    );
  return format;
}

/** Incidents in a format, piece by piece. `leftOut` hears of each the format's codebook does not count. */
export function* writeIncidents(
  incidents: Iterable<LedgerIncident>,
  format: TextFormat,
  leftOut: (incident: LedgerIncident) => void,
): Generator<string> {
  if (format.head !== "") yield format.head;
  let nth = 0;
  for (const incident of incidents)
    if (format.admits(incident)) yield format.row(incident, nth++);
    else leftOut(incident);
  if (format.tail !== "") yield format.tail;
}

/** As `writeIncidents`, for incidents that are still being read: nothing comes before the first of them, so that an error comes alone. */
export async function* streamIncidents(
  incidents: AsyncIterable<LedgerIncident> | Iterable<LedgerIncident>,
  format: TextFormat,
  leftOut: (incident: LedgerIncident) => void,
): AsyncGenerator<string> {
  let { head } = format;
  let nth = 0;
  for await (const incident of incidents) {
    if (head !== "") yield head;
    head = "";
    if (format.admits(incident)) yield format.row(incident, nth++);
    else leftOut(incident);
  }
  if (head !== "") yield head;
  if (format.tail !== "") yield format.tail;
}
