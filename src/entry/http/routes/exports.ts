import { Readable } from "node:stream";
import { filterIncidents } from "../../../app/list-incidents.ts";
import { EXPORT_FORMATS, exportFormat, writeIncidents } from "../../../core/export/index.ts";
import { FILTERS, filterOf, MOMENT, momentOf } from "../query.ts";
import type { Route } from "../route.ts";

export const EXPORT_ROUTES: readonly Route[] = [
  {
    method: "GET",
    path: "/api/export/{format}",
    about: `Incidents in the columns of another codebook: ${EXPORT_FORMATS.map((format) => format.name).join(", ")}`,
    role: "reader",
    query: { ...MOMENT, ...FILTERS },
    answers: { type: "string" },
    byHead: true,
    async handle({ params, query }, { views }) {
      const format = exportFormat(params["format"] ?? "");
      const { incidents } = await views.at(momentOf(query));
      const pieces = writeIncidents(filterIncidents(incidents, filterOf(query)), format, () => undefined);
      return { stream: Readable.from(pieces), type: format.mediaType, file: `dateline-${format.name}.${format.extension}` };
    },
  },
];
