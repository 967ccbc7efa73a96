import type { PlaceKind } from "./gazetteer.ts";
import type { NewPlace } from "./gazetteer-builder.ts";

/** The files of a GeoNames dump, told apart by their number of columns. */
export type DumpForm = "places" | "names" | "units";

export function dumpFormOf(cells: number): DumpForm | null {
  if (cells === 19) return "places";
  if (cells === 10 || cells === 8) return "names";
  return cells === 4 ? "units" : null;
}

/** A place as a dump tells it; its provinces and districts by code (`AF.08`, `AF.08.0802`). */
export interface DumpPlace {
  readonly place: NewPlace;
  readonly names: readonly string[];
}

/** A row that cannot be read, in words: "got …, expected …". */
export interface DumpFault {
  readonly fault: string;
}

const KINDS: Readonly<Record<string, PlaceKind>> = {
  ADM1: "province",
  ADM2: "district",
  ADM3: "district",
  PPLX: "neighbourhood",
  AIRP: "facility",
  AIRB: "facility",
  AIRF: "facility",
  MILB: "facility",
  INSM: "facility",
  NVB: "facility",
  CMPRF: "facility",
  PRN: "facility",
  RGN: "region",
  ISL: "region",
  ISLS: "region",
  DSRT: "region",
  VAL: "region",
  PEN: "region",
};
/** Towns that are no more, and were not there in the times news is about. */
const GONE = new Set(["PPLH", "PPLCH"]);

function kindOf(featureClass: string, code: string): PlaceKind | null {
  if (GONE.has(code)) return null;
  return KINDS[code] ?? (featureClass === "P" ? "town" : null);
}

/** Reads a row of the main table; null where it is of a kind news does not name (streams, schools, parcels). */
export function readDumpPlace(cells: readonly string[]): DumpPlace | DumpFault | null {
  const [id = "", name = "", ascii = "", other = "", latitude = "", longitude = "", featureClass = "", code = ""] = cells;
  const [country = "", , admin1 = "", admin2 = "", , , people = ""] = cells.slice(8);
  const geonames = idOf(id);
  if (geonames === null) return { fault: `got id ${shown(id)}, expected a whole number` };
  const lat = Number(latitude);
  const lon = Number(longitude);
  if (latitude === "" || !(Math.abs(lat) <= 90)) return { fault: `got latitude ${shown(latitude)}, expected -90 to 90` };
  if (longitude === "" || !(Math.abs(lon) <= 180)) return { fault: `got longitude ${shown(longitude)}, expected -180 to 180` };
  if (name.trim() === "") return { fault: "got no name, expected one" };
  if (!/^(?:[A-Z]{2})?$/.test(country)) return { fault: `got country ${shown(country)}, expected two capital letters` };
  if (!/^\d{0,12}$/.test(people)) return { fault: `got population ${shown(people)}, expected a whole number` };
  const kind = kindOf(featureClass, code);
  if (kind === null) return null;
  const unit1 = admin1 === "" || admin1 === "00" ? "" : `${country}.${admin1}`;
  const unit2 = unit1 === "" || admin2 === "" ? "" : `${unit1}.${admin2}`;
  const place: NewPlace = {
    name,
    kind,
    country,
    admin1: unit1,
    admin2: kind === "province" ? "" : unit2,
    lat,
    lon,
    population: Number(people),
    geonames,
    radiusKm: kind === "facility" ? 2 : 0,
    capital: code === "PPLC",
  };
  return { place, names: [name, ascii, ...other.split(",").filter(isNewsName)] };
}

/** Another name of a place: its id and words; null where the row holds a link, a code or a name in no language news is written in here. */
export function readDumpName(cells: readonly string[]): { readonly geonames: number; readonly name: string } | DumpFault | null {
  const [, id = "", language = "", name = ""] = cells;
  const geonames = idOf(id);
  if (geonames === null) return { fault: `got place id ${shown(id)}, expected a whole number` };
  // codes of airports, posts and stations, links and sounds stand in the column of languages with four letters
  return language.length > 3 || !isNewsName(name) ? null : { geonames, name };
}

/** A province or district by its code: "AF.08", "AF.08.0802". */
export function readDumpUnit(cells: readonly string[]): { readonly code: string; readonly name: string } | DumpFault {
  const [code = "", name = ""] = cells;
  if (!/^[A-Z]{2}\.[^.\s]{1,20}(?:\.[^\s]{1,80})?$/.test(code))
    return { fault: `got unit ${shown(code)}, expected a code as AF.08 or AF.08.0802` };
  return name === "" ? { fault: "got no name, expected one" } : { code, name };
}

/** Latin letters, and not the three capitals of an airport: "KBL" is nobody's word for Kabul. */
function isNewsName(name: string): boolean {
  return name.length <= 60 && /^[\p{Script=Latin}\p{M}\p{N} '’‘`.,()/-]{3,}$/u.test(name) && !/^[A-Z\d]{3,4}$/.test(name);
}

function idOf(text: string): number | null {
  const id = Number(text);
  return /^\d{1,10}$/.test(text) && id > 0 && id < 2 ** 31 ? id : null;
}

function shown(text: string): string {
  return JSON.stringify(text.slice(0, 40));
}
