import { csvLine } from "./cells.ts";
import { OWN_COLUMNS } from "./columns.ts";
import type { TextFormat } from "./format.ts";

/** One line an incident, our own columns, the policy in force. */
export const csv: TextFormat = {
  name: "csv",
  about: "one line an incident, our own columns",
  mediaType: "text/csv; charset=utf-8",
  extension: "csv",
  head: csvLine(OWN_COLUMNS.map((column) => column.name)),
  tail: "",
  admits: () => true,
  row: (incident) => csvLine(OWN_COLUMNS.map((column) => column.of(incident) ?? null)),
};
