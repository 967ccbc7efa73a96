import { type LedgerIncident, readValue } from "../model/index.ts";
import type { TextFormat } from "./format.ts";

/** RFC 7946; incidents without coordinates have a null geometry and stay in the list. */
export const geojson: TextFormat = {
  name: "geojson",
  about: "GeoJSON features (RFC 7946)",
  mediaType: "application/geo+json",
  extension: "geojson",
  head: '{"type":"FeatureCollection","features":[',
  tail: "]}\n",
  admits: () => true,
  row: (incident, nth) => `${nth === 0 ? "" : ","}${JSON.stringify(featureOf(incident))}`,
};

function featureOf(i: LedgerIncident) {
  const place = readValue(i.place);
  const geometry = place?.lat == null || place.lon == null ? null : { type: "Point", coordinates: [place.lon, place.lat] };
  return {
    type: "Feature",
    id: i.id,
    geometry,
    properties: {
      time: readValue(i.time),
      place,
      type: i.type,
      casualties: i.casualties,
      grade: i.grade,
      policy: i.policy,
      asOf: i.asOf,
      reports: i.reports.length,
      origins: i.origins,
    },
  };
}
