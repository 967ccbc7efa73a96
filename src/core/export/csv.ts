import { type LedgerIncident, readValue } from "../model/index.ts";
import { csvLine } from "./cells.ts";
import type { ExportFormat } from "./format.ts";

const HEADER =
  "id,as_of,policy,date_from,date_to,date_precision,place,admin1,country,latitude,longitude,place_precision,acled_event,acled_sub_event,gtd_attack,killed_min,killed_best,killed_max,injured_min,injured_best,injured_max,grade,status,reports,origins".split(
    ",",
  );

/** One line an incident, our own columns, the policy in force. */
export const csv: ExportFormat = {
  name: "csv",
  about: "one line an incident, our own columns",
  mediaType: "text/csv; charset=utf-8",
  extension: "csv",
  head: csvLine(HEADER),
  tail: "",
  admits: () => true,
  row: (incident) => csvLine(rowOf(incident)),
};

function rowOf(i: LedgerIncident) {
  const time = readValue(i.time);
  const place = readValue(i.place);
  const { killed, injured } = i.casualties;
  return [
    i.id,
    i.asOf,
    i.policy,
    time?.from ?? null,
    time?.to ?? null,
    time?.precision ?? null,
    place?.name ?? null,
    place?.admin1 ?? null,
    place?.country ?? null,
    place?.lat ?? null,
    place?.lon ?? null,
    place?.precision ?? null,
    i.type.acled.event,
    i.type.acled.subEvent,
    i.type.gtd.attack,
    killed?.min ?? null,
    killed?.best ?? null,
    killed?.max ?? null,
    injured?.min ?? null,
    injured?.best ?? null,
    injured?.max ?? null,
    i.grade,
    i.status,
    i.reports.length,
    i.origins,
  ];
}
