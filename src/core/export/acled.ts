import { underPolicy } from "../ledger/index.ts";
import { type LedgerIncident, type Place, readValue } from "../model/index.ts";
import { countryName, sentenceOf } from "../tell/index.ts";
import { csvLine, inOrderOf, listed } from "./cells.ts";
import { isoNumeric } from "./country-codes.ts";
import type { TextFormat } from "./format.ts";
import { civilians, countryOf, doersOf, hitCivilians, interOf, unidentified } from "./parties.ts";
import { type Days, daysOf, middleOf } from "./when.ts";

/** Columns of ACLED's CSV in their order (ACLED codebook; acledR). */
const HEADER =
  "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp".split(
    ",",
  );
const WEEK = 7;

/**
 * ACLED's columns with ACLED's policy. An incident nobody dates or places is left out, as ACLED leaves it out. No figure is 0
 * fatalities there (ACLED fatality FAQ 2024), and the notes say so. Region, source scale and assigned actors are the analyst's.
 */
export const acled: TextFormat = {
  name: "acled",
  about: "ACLED's 31 columns, fatalities by ACLED's rule",
  mediaType: "text/csv; charset=utf-8",
  extension: "csv",
  head: csvLine(HEADER),
  tail: "",
  admits: (incident) =>
    incident.realis === "actual" &&
    incident.type.acled.event !== null &&
    daysOf(incident) !== null &&
    readValue(incident.place) !== null,
  row: (incident) => csvLine(inOrderOf(HEADER, rowOf(underPolicy(incident, "acled")))),
};

function rowOf(incident: LedgerIncident) {
  const days = daysOf(incident);
  const place = readValue(incident.place);
  const country = countryOf(incident);
  const [first, second] = doersOf(incident);
  const { event, subEvent } = incident.type.acled;
  const battle = event === "Battles" && second !== undefined;
  const targeted = hitCivilians(incident);
  const inter1 = first === undefined ? "Political Militias" : interOf(first.actor, country);
  const other = battle ? second.actor.name : targeted ? civilians(country) : null;
  const inter2 = battle ? interOf(second.actor, country) : targeted ? "Civilians" : null;
  const fatalities = incident.casualties.killed?.best ?? null;
  return {
    event_id_cnty: incident.id,
    event_date: days === null ? null : dateOf(days),
    year: days === null ? null : Number(dateOf(days).slice(0, 4)),
    time_precision: days === null ? null : timePrecision(days),
    disorder_type: disorderOf(event, subEvent),
    event_type: event,
    sub_event_type: subEvent,
    actor1: first?.actor.name ?? unidentified(country),
    inter1,
    actor2: other,
    inter2,
    interaction: inter2 === null ? `Sole ${inter1}` : `${inter1}-${inter2}`,
    civilian_targeting: targeted ? "Civilian targeting" : null,
    iso: isoNumeric(country),
    country: country === null ? null : countryName(country),
    admin1: place?.admin1 ?? null,
    admin2: place?.admin2 ?? null,
    location: place?.name ?? null,
    latitude: place?.lat ?? null,
    longitude: place?.lon ?? null,
    geo_precision: place === null ? null : geoPrecision(place),
    source: listed(incident.reports.map((report) => report.outlet)),
    notes: `${sentenceOf(incident)}${fatalities === null ? " No figure of fatalities is given." : ""}`,
    fatalities: fatalities ?? 0,
    tags: event === "Protests" || event === "Riots" ? "crowd size=no report" : null,
    timestamp: Math.floor(Date.parse(incident.asOf) / 1000),
  };
}

/** 1 the day · 2 within a week or so · 3 only the month, mid-point used (ACLED codebook). */
function timePrecision({ length }: Days): number {
  if (length <= 2) return 1;
  return length <= WEEK ? 2 : 3;
}

function dateOf(days: Days): string {
  return days.length > WEEK ? middleOf(days) : days.first;
}

/** 1 a town with coordinates · 2 near a town or part of a region · 3 a larger region (ACLED codebook). */
function geoPrecision({ precision, relation }: Place): number {
  if (precision === "exact" || precision === "neighbourhood" || precision === "town") return relation === "in" ? 1 : 2;
  return precision === "district" ? 2 : 3;
}

function disorderOf(event: string | null, subEvent: string | null): string | null {
  if (event === null) return null;
  if (event === "Strategic developments") return event;
  if (subEvent === "Excessive force against protesters") return "Political violence; Demonstrations";
  if (event === "Protests" || subEvent === "Violent demonstration") return "Demonstrations";
  return "Political violence";
}
