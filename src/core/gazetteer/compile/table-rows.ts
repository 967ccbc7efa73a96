import { type Lexicon, type LexiconRow, tableOf } from "../../table/index.ts";
import { kmBetween } from "../distance.ts";
import { placeKey } from "../gazetteer.ts";
import { type BaseTowns, bareAdmin, keysOf, parts, type Row, type Unit } from "./rows.ts";

const NONE = { admin1: "", admin2: "", population: 0, geonames: 0, radiusKm: 0 };
const names = (row: LexiconRow): string[] => [row["name"] ?? "", ...parts(row["aliases"])];

/** Every place of the lexicon's tables; `base` lends them ids, provinces and the middle of what they do not place. Where both have a place under one name, these come first. */
export function tableRows(lexicon: Lexicon, base: BaseTowns): Row[] {
  const rows = [
    ...countryRows(lexicon, base),
    ...regionRows(lexicon),
    ...unitRows(lexicon, base),
    ...townRows(lexicon, base),
    ...neighbourhoodRows(lexicon, base),
    ...base.rows,
  ];
  return [...rows, ...demonymRows(lexicon, rows)];
}

/** Countries by name, other names and the words for their people (`people:afghans`). */
function countryRows(lexicon: Lexicon, base: BaseTowns): Row[] {
  const people = new Map<string, number>();
  for (const unit of base.units.values())
    if (unit.level === 1) people.set(unit.country, (people.get(unit.country) ?? 0) + unit.population);
  return tableOf(lexicon, "gazetteer/countries").flatMap((row) => {
    const country = row["iso2"] ?? "";
    const place = {
      ...NONE,
      ...pointOf(row),
      name: row["name"] ?? "",
      kind: "country" as const,
      country,
      population: Math.max(people.get(country) ?? 0, 1),
      radiusKm: Math.max(2, Math.round(Math.sqrt(Number(row["area_km2"]) / Math.PI))),
    };
    const keys = new Set(names(row).flatMap((name) => keysOf(name, country)));
    const demonyms = new Set(parts(row["demonyms"]).map((word) => `people:${placeKey(word)}`));
    return [...keys, ...demonyms].map((key) => ({ ...place, key }));
  });
}

/** The name to give a province: that of our table, else the base's. */
export function provinceNames(lexicon: Lexicon): (country: string, province: string) => string {
  const given = new Map(
    tableOf(lexicon, "gazetteer/provinces").map((row) => [
      `${row["country"] ?? ""}|${placeKey(row["base"] || (row["name"] ?? ""))}`,
      row["name"] ?? "",
    ]),
  );
  return (country, province) => given.get(`${country}|${placeKey(province)}`) ?? province;
}

/** Provinces and districts: the base's own, set right and given spellings by our tables. Abbreviations get keys of their own (`after-comma:fla`). */
function unitRows(lexicon: Lexicon, base: BaseTowns): Row[] {
  const out: Row[] = [];
  const nameOf = provinceNames(lexicon);
  const told = new Map<string, { row: LexiconRow; short: string[] }>();
  for (const row of tableOf(lexicon, "gazetteer/us-states"))
    told.set(`US|${placeKey(row["name"] ?? "")}`, { row, short: [row["code"] ?? "", ...parts(row["aliases"])] });
  for (const row of tableOf(lexicon, "gazetteer/provinces"))
    told.set(`${row["country"] ?? ""}|${placeKey(row["base"] || (row["name"] ?? ""))}`, {
      row,
      short: parts(row["aliases"]).filter((a) => a.endsWith(".")),
    });
  for (const unit of base.units.values()) {
    const name = bareAdmin(unit.name);
    const entry = unit.level === 1 ? told.get(`${unit.country}|${placeKey(name)}`) : undefined;
    if (entry !== undefined) told.delete(`${unit.country}|${placeKey(name)}`);
    out.push(...unitNames({ ...unit, parent: nameOf(unit.country, bareAdmin(unit.parent)) }, name, entry));
  }
  // told of, but without a town in the base
  for (const [key, entry] of told) {
    const country = key.slice(0, 2);
    const unit: Unit = {
      country,
      name: entry.row["name"] ?? "",
      parent: "",
      level: 1,
      ...pointOf(entry.row),
      weight: 1,
      population: 0,
    };
    out.push(...unitNames(unit, unit.name, entry));
  }
  return out;
}

function unitNames(unit: Unit, name: string, entry: { row: LexiconRow; short: string[] } | undefined): Row[] {
  const shown = entry?.row["name"] ?? (unit.level === 1 ? name : unit.name);
  const place = {
    ...NONE,
    ...(entry === undefined ? { lat: unit.lat, lon: unit.lon } : pointOf(entry.row)),
    name: shown,
    kind: unit.level === 1 ? ("province" as const) : ("district" as const),
    country: unit.country,
    admin1: unit.level === 1 ? shown : unit.parent,
    admin2: unit.level === 1 ? "" : name,
    population: unit.population,
  };
  const long = entry === undefined ? [] : names(entry.row).filter((alias) => !alias.endsWith("."));
  const keys = new Set([unit.name, name, ...long].flatMap((each) => keysOf(each, unit.country)));
  for (const short of entry?.short ?? []) keys.add(`after-comma:${placeKey(short)}`);
  return [...keys].map((key) => ({ ...place, key }));
}

/** Towns as our tables spell them: joined to the base's town of that name close by, which lends id and province. */
function townRows(lexicon: Lexicon, base: BaseTowns): Row[] {
  const grid = gridOf(base.rows);
  return tableOf(lexicon, "gazetteer/towns").flatMap((row) => {
    const country = row["country"] ?? "";
    const at = pointOf(row);
    const keys = new Set(names(row).flatMap((name) => keysOf(name, country)));
    const around = nearest(grid, country, at.lat, at.lon, 40);
    const population = Number(row["population"]);
    const same =
      around.find((town) => town.km < 15 && keys.has(town.row.key)) ??
      around.find((town) => town.km < 5 && town.row.population * 3 > population && town.row.population < population * 3);
    const near = same ?? around.find((town) => town.row.admin1 !== "");
    const place = {
      ...at,
      name: row["name"] ?? "",
      kind: "town" as const,
      country,
      admin1: row["province"] || (near?.row.admin1 ?? ""),
      admin2: same?.row.admin2 ?? "",
      population: Math.max(population, 1),
      geonames: same?.row.geonames ?? 0,
      radiusKm: 0,
    };
    return [...keys].map((key) => ({ ...place, key }));
  });
}

/** Parts of towns and buildings; their province is that of the town nearest to them. */
function neighbourhoodRows(lexicon: Lexicon, base: BaseTowns): Row[] {
  const grid = gridOf(base.rows);
  return tableOf(lexicon, "gazetteer/neighbourhoods").flatMap((row) => {
    const country = row["country"] ?? "";
    const at = pointOf(row);
    const near = nearest(grid, country, at.lat, at.lon, 80).find((town) => town.row.admin1 !== "")?.row;
    const place = {
      ...NONE,
      ...at,
      name: row["name"] ?? "",
      kind: "neighbourhood" as const,
      country,
      admin1: near?.admin1 ?? "",
      admin2: row["town"] || (near?.admin2 ?? ""),
      radiusKm: 2,
    };
    return [...new Set(names(row).flatMap((name) => keysOf(name, country)))].map((key) => ({ ...place, key, population: 5000 }));
  });
}

/** Continents, regions, seas, rivers, mountains. */
function regionRows(lexicon: Lexicon): Row[] {
  return tableOf(lexicon, "gazetteer/regions").flatMap((row) => {
    const country = row["country"] === "-" ? "" : (row["country"] ?? "");
    const place = {
      ...NONE,
      ...pointOf(row),
      name: row["name"] ?? "",
      kind: "region" as const,
      country,
      radiusKm: Number(row["radius_km"]),
    };
    return [...new Set(names(row).flatMap((name) => keysOf(name, country)))].map((key) => ({ ...place, key }));
  });
}

function pointOf(row: LexiconRow): { lat: number; lon: number; geonames: number } {
  return { lat: Number(row["lat"]), lon: Number(row["lon"]), geonames: Number(row["geonames"] || 0) };
}

type Grid = ReadonlyMap<string, readonly Row[]>;
const cell = (country: string, lat: number, lon: number): string => `${country}|${Math.floor(lat)}|${Math.floor(lon)}`;

function gridOf(rows: readonly Row[]): Grid {
  const grid = new Map<string, Row[]>();
  for (const row of rows) {
    const key = cell(row.country, row.lat, row.lon);
    const held = grid.get(key);
    if (held === undefined) grid.set(key, [row]);
    else held.push(row);
  }
  return grid;
}

function nearest(grid: Grid, country: string, lat: number, lon: number, within: number): { row: Row; km: number }[] {
  const out: { row: Row; km: number }[] = [];
  for (const dLat of [-1, 0, 1])
    for (const dLon of [-1, 0, 1])
      for (const row of grid.get(cell(country, lat + dLat, lon + dLon)) ?? []) {
        const km = kmBetween(lat, lon, row.lat, row.lon);
        if (km < within) out.push({ row, km });
      }
  return out.sort((a, b) => a.km - b.km);
}

/** Words for the people of places that are no countries (`people:chechen`), each with the place's own row. */
function demonymRows(lexicon: Lexicon, rows: readonly Row[]): Row[] {
  const byName = new Map<string, Row>();
  for (const row of rows) {
    const key = `${row.country}|${row.key}`;
    const held = byName.get(key);
    if (held === undefined || held.population < row.population) byName.set(key, row);
  }
  return tableOf(lexicon, "gazetteer/demonyms").flatMap((row) => {
    const country = row["country"] === "-" ? "" : (row["country"] ?? "");
    const place = byName.get(`${country}|${placeKey(row["place"] ?? "")}`);
    if (place === undefined)
      throw new Error(`gazetteer/demonyms: got ${row["place"] ?? ""}, expected a place of the other tables`);
    return [{ ...place, key: `people:${placeKey(row["word"] ?? "")}` }];
  });
}
