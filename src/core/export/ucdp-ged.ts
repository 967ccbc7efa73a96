import { underPolicy } from "../ledger/index.ts";
import { type LedgerIncident, type PersonStatus, type Place, readValue } from "../model/index.ts";
import { countryName, describePlace } from "../tell/index.ts";
import { csvLine, inOrderOf, listed } from "./cells.ts";
import type { TextFormat } from "./format.ts";
import { countryOf, doersOf } from "./parties.ts";
import { type Days, daysOf } from "./when.ts";

/** Columns of UCDP GED in their order. */
const HEADER =
  "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob".split(
    ",",
  );
const VIOLENCE = { "state-based": 1, "non-state": 2, "one-sided": 3 } as const;

/**
 * UCDP GED's columns with UCDP's policy. An event there is armed force with at least one direct death at a known date and place
 * (GED codebook); others are left out. Conflict, dyad and Gleditsch-Ward numbers are UCDP's to assign and stay empty.
 */
export const ucdpGed: TextFormat = {
  name: "ucdp-ged",
  about: "UCDP GED's 49 columns, deaths by UCDP's rule; incidents with a death only",
  mediaType: "text/csv; charset=utf-8",
  extension: "csv",
  head: csvLine(HEADER),
  tail: "",
  admits: (incident) => {
    const killed = underPolicy(incident, "ucdp").casualties.killed;
    return (
      incident.realis === "actual" &&
      (killed?.max ?? killed?.best ?? killed?.min ?? 0) > 0 &&
      daysOf(incident) !== null &&
      readValue(incident.place) !== null
    );
  },
  row: (incident) => csvLine(inOrderOf(HEADER, rowOf(underPolicy(incident, "ucdp")))),
};

function rowOf(incident: LedgerIncident) {
  const days = daysOf(incident);
  const place = readValue(incident.place);
  const country = countryOf(incident);
  const [first, second] = doersOf(incident);
  const violence = incident.type.ucdp.violence;
  const sideB = violence === "one-sided" ? "Civilians" : (second?.actor.name ?? "Unknown");
  const sideA = first?.actor.name ?? "Unknown";
  const dates = incident.reports.flatMap((report) => (report.published === null ? [] : [report.published.slice(0, 10)]));
  return {
    id: incident.id,
    relid: incident.id,
    year: days === null ? null : Number(days.first.slice(0, 4)),
    code_status: incident.status,
    type_of_violence: violence === null ? null : VIOLENCE[violence],
    dyad_name: `${sideA} - ${sideB}`,
    side_a: sideA,
    side_b: sideB,
    number_of_sources: incident.origins,
    source_article: listed(
      incident.reports.map(
        (r) => `"${[r.outlet ?? "outlet not known", r.published?.slice(0, 10) ?? "no date", r.title ?? "no title"].join(",")}"`,
      ),
    ),
    source_office: listed(incident.reports.map((report) => report.outlet)),
    source_date: dates.sort()[0] ?? null,
    source_headline: listed(incident.reports.map((report) => report.title)),
    source_original: listed(incident.claims.map(({ said }) => said?.source?.name ?? said?.source?.affiliation?.name ?? null)),
    where_prec: place === null ? null : wherePrecision(place),
    where_coordinates: place?.name ?? null,
    where_description: describePlace(incident.place),
    adm_1: place?.admin1 ?? null,
    adm_2: place?.admin2 ?? null,
    latitude: place?.lat ?? null,
    longitude: place?.lon ?? null,
    geom_wkt: place?.lat == null || place.lon == null ? null : `POINT (${place.lon} ${place.lat})`,
    priogrid_gid: place?.lat == null || place.lon == null ? null : prioGrid(place.lat, place.lon),
    country: country === null ? null : countryName(country),
    event_clarity: days !== null && days.length <= 2 && place !== null && wherePrecision(place) <= 2 ? 1 : 2,
    date_prec: days === null ? null : datePrecision(days),
    date_start: days?.first ?? null,
    date_end: days?.last ?? null,
    ...deathsOf(incident, violence),
  };
}

/** Deaths by side: the doer's own, civilians', and the rest, whom nobody assigns. best = the four together. */
function deathsOf(incident: LedgerIncident, violence: LedgerIncident["type"]["ucdp"]["violence"]) {
  const killed = incident.casualties.killed;
  const low = killed?.min ?? 0;
  const best = killed?.best ?? low;
  const of = (...groups: readonly PersonStatus[]): number =>
    Math.max(0, ...groups.map((group) => killed?.by[group]?.best ?? killed?.by[group]?.min ?? 0));
  const own = Math.min(best, of("perpetrator"));
  // in one-sided violence the other side is the civilians
  const civilian = Math.min(best - own, violence === "one-sided" ? best : of("civilian"));
  const other = violence === "one-sided" ? 0 : Math.min(best - own - civilian, of("security", "militant"));
  return {
    deaths_a: own,
    deaths_b: other,
    deaths_civilians: civilian,
    deaths_unknown: best - own - civilian - other,
    best,
    high: killed?.max ?? best,
    low,
  };
}

/** 1 the day · 2 two to six days · 3 a week · 4 a month · 5 a year (GED codebook). */
function datePrecision({ length }: Days): number {
  if (length <= 1) return 1;
  if (length <= 6) return 2;
  if (length <= 7) return 3;
  return length <= 31 ? 4 : 5;
}

/** 1 exact · 2 near a known point · 3 second-order unit · 4 first-order unit · 5 larger or fuzzy · 6 country (GED codebook). */
function wherePrecision({ precision, relation }: Place): number {
  switch (precision) {
    case "exact":
    case "neighbourhood":
    case "town":
      return relation === "in" ? 1 : 2;
    case "district":
      return 3;
    case "province":
      return 4;
    case "country":
      return 6;
    default:
      return 5;
  }
}

/** Cell of the PRIO-GRID, half a degree wide, counted from the south-west corner (Tollefsen et al. 2012). */
function prioGrid(lat: number, lon: number): number {
  return Math.min(359, Math.floor((lat + 90) * 2)) * 720 + Math.min(719, Math.floor((lon + 180) * 2)) + 1;
}
