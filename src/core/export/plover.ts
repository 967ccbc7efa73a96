import { type Actor, type Casualty, type LedgerIncident, type Place, readValue } from "../model/index.ts";
import { countryName, sentenceOf } from "../tell/index.ts";
import type { TextFormat } from "./format.ts";
import { countryOf, doersOf, hitCivilians } from "./parties.ts";
import { daysOf } from "./when.ts";

/** Goldstein-like scores of PLOVER's categories, those of manual 0.8 whose sign is beyond doubt; heavy weapons have their own. */
const SCORES: Readonly<Record<string, number>> = {
  AGREE: 2.5,
  CONSULT: 2.5,
  SUPPORT: 5,
  CONCEDE: 4.5,
  COOPERATE: 9.5,
  AID: 10,
  RETREAT: 6.5,
  REQUEST: 0,
  REJECT: -2,
  THREATEN: -3.5,
  PROTEST: -5,
  SANCTION: -6,
  MOBILIZE: -5.5,
  COERCE: -7,
  ASSAULT: -9,
};
const HEAVY_WEAPONS = -9.5;
const QUADS: readonly (readonly [string, readonly string[]])[] = [
  ["verbal cooperation", ["AGREE", "CONSULT", "SUPPORT", "CONCEDE"]],
  ["material cooperation", ["COOPERATE", "AID", "RETREAT"]],
  ["verbal conflict", ["REQUEST", "ACCUSE", "REJECT", "THREATEN"]],
  ["material conflict", ["PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"]],
];

/** PLOVER's JSON lines (manual 0.8). Required there: id, date, actor, event. */
export const plover: TextFormat = {
  name: "plover",
  about: "PLOVER events as JSON lines",
  mediaType: "application/x-ndjson",
  extension: "jsonl",
  head: "",
  tail: "",
  admits: (incident) => incident.type.plover.event !== null && daysOf(incident) !== null,
  row: (incident) => `${JSON.stringify(eventOf(incident))}\n`,
};

function eventOf(incident: LedgerIncident) {
  const days = daysOf(incident);
  const place = readValue(incident.place);
  const time = readValue(incident.time);
  const { event, mode } = incident.type.plover;
  const doers = doersOf(incident);
  const first = incident.reports[0];
  return {
    id: incident.id,
    has_event: true,
    date: days?.first ?? null,
    ...(time?.local == null ? {} : { time: time.local.slice(11, 16) }),
    ...(days === null || days.length === 1 ? {} : { enddate: days.last }),
    actor: doers.length === 0 ? [entity(null, incident)] : doers.map(({ actor }) => entity(actor, incident)),
    recipient: hitCivilians(incident) ? [{ code: countryOf(incident) ?? "", sector: "CVL", entity_text: "civilians" }] : [],
    event: [event],
    mode: mode === null ? [] : [mode],
    context: [],
    quad_code: QUADS.find(([, names]) => names.includes(event ?? ""))?.[0] ?? null,
    event_scale: mode === "heavy-weapons" ? HEAVY_WEAPONS : (SCORES[event ?? ""] ?? null),
    event_loc: place === null ? null : locationOf(place),
    event_text: sentenceOf(incident),
    size: { dead: lowEnd(incident.casualties.killed), injured: lowEnd(incident.casualties.injured) },
    ...(incident.realis === "actual" ? {} : { auxiliary: incident.realis === "planned" ? "future" : incident.realis }),
    cite_info: {
      corpus: "Dateline",
      citation: first?.outlet ?? null,
      url: first?.url ?? null,
      title: first?.title ?? null,
      publication: first?.published ?? null,
    },
    coder: "Dateline",
    coded_date: incident.asOf.slice(0, 10),
    coded_time: incident.asOf.slice(11, 16),
  };
}

/** The one number PLOVER's size takes; the low end where the policy names no best. */
function lowEnd(casualty: Casualty | null): number | null {
  return casualty === null ? null : (casualty.best ?? casualty.min);
}

const SECTORS: Readonly<Partial<Record<Actor["kind"], string>>> = {
  state: "GOV",
  military: "MIL",
  police: "COP",
  rebel: "REB",
  militia: "PRM",
  criminal: "CRM",
  civilian: "CVL",
  media: "JRN",
  organisation: "ELI",
  intergovernmental: "ELI",
};

function entity(actor: Actor | null, incident: LedgerIncident) {
  if (actor === null) return { code: countryOf(incident) ?? "", sector: "UAF", entity_text: "unknown" };
  return {
    code: actor.country ?? "",
    sector: SECTORS[actor.kind] ?? "UNK",
    entity_text: actor.name,
    ...(actor.id?.startsWith("wikidata:") === true ? { identifier_id: actor.id.slice("wikidata:".length) } : {}),
  };
}

/** Resolution 5 sub-city … 1 country (manual 0.8). */
const RESOLUTION: Readonly<Record<Place["precision"], number>> = {
  exact: 5,
  neighbourhood: 5,
  town: 4,
  district: 3,
  province: 2,
  country: 1,
  region: 1,
};

function locationOf(place: Place) {
  const town = RESOLUTION[place.precision] >= 4;
  return {
    extracted_place: place.alias?.said ?? place.name,
    resolved_place: place.name,
    geonameid: place.gazetteer === null ? null : Number(place.gazetteer.slice("geonames:".length)),
    lat: place.lat,
    lon: place.lon,
    ...(town ? { city: place.name } : {}),
    district: place.admin2,
    province: place.admin1,
    country: place.country === null ? null : countryName(place.country),
    country_code: place.country,
    resolution: RESOLUTION[place.precision],
  };
}
