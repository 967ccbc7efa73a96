import { Readable } from "node:stream";
import { exportIncidents } from "../../../app/export-incidents.ts";
import { toTerms } from "../../../app/incident-filter.ts";
import { checkMoment } from "../../../app/moment.ts";
import { allIncidents } from "../../../app/search-incidents.ts";
import { EXPORT_FORMATS, exportFormat } from "../../../core/export/index.ts";
import { FILTERS, filterOf, MOMENT, momentOf } from "../query.ts";
import type { Route } from "../route.ts";
import { listOf } from "../schemas.ts";

export const EXPORT_ROUTES: readonly Route[] = [
  {
    method: "GET",
    path: "/api/export",
    about: "The formats incidents can be taken out in",
    role: "reader",
    query: {},
    answers: {
      type: "object",
      required: ["formats"],
      properties: {
        formats: listOf({
          type: "object",
          required: ["name", "about", "mediaType", "extension"],
          properties: Object.fromEntries(["name", "about", "mediaType", "extension"].map((name) => [name, { type: "string" }])),
        }),
      },
    },
    byHead: false,
    handle: async () => ({
      json: {
        formats: EXPORT_FORMATS.map(({ name, about, mediaType, extension }) => ({ name, about, mediaType, extension })),
      },
    }),
  },
  {
    method: "GET",
    path: "/api/export/{format}",
    about: `Incidents in the columns of another codebook: ${EXPORT_FORMATS.map((format) => format.name).join(", ")}`,
    role: "reader",
    query: { ...MOMENT, ...FILTERS },
    answers: { type: "string" },
    gives: "*/*",
    byHead: true,
    streams: true,
    async handle({ params, query }, { store, clock, table }) {
      const format = exportFormat(params["format"] ?? "");
      const moment = momentOf(query);
      checkMoment(moment);
      const pieces = exportIncidents(allIncidents(store, clock, moment, toTerms(filterOf(query))), format, table);
      return { stream: Readable.from(pieces), type: format.mediaType, file: `dateline-${format.name}.${format.extension}` };
    },
  },
];
