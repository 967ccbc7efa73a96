import { expect, test } from "vitest";
import { createGazetteerBuilder, type NewPlace } from "./gazetteer-builder.ts";
import { layerGazetteers, openGazetteer } from "./index.ts";

const town = (more: Partial<NewPlace>): NewPlace => ({
  name: "Karn",
  kind: "town",
  country: "AF",
  admin1: "AF.08",
  admin2: "",
  lat: 33.5,
  lon: 68.4,
  population: 0,
  geonames: 0,
  radiusKm: 0,
  capital: false,
  ...more,
});

function built(places: readonly (readonly [key: string, place: NewPlace])[]) {
  const builder = createGazetteerBuilder(1024);
  for (const [key, place] of places) builder.name(key, builder.place(place));
  builder.renameUnits(
    (code) => (code === "AF.08" ? "Ghazni" : ""),
    (name) => name,
  );
  return openGazetteer(builder.finish());
}

test("places stand under every key they were given, once each, their units by name", () => {
  const builder = createGazetteerBuilder(1024);
  const at = builder.place(town({ geonames: 7 }));
  for (const key of ["karn", "qarn", "karn", "karn kala"]) builder.name(key, at);
  builder.name("karn", builder.place(town({ country: "PK", population: 900 })));
  builder.renameUnits(
    () => "Ghazni",
    (name) => name,
  );
  const gazetteer = openGazetteer(builder.finish());
  expect(gazetteer.lookup("qarn")).toMatchObject([{ name: "Karn", admin1: "Ghazni", admin2: null, geonames: 7, lat: 33.5 }]);
  expect(gazetteer.lookup("karn").map((entry) => entry.country)).toEqual(["AF", "PK"]);
  expect(gazetteer.begins("karn kala")).toBe(true);
  expect(gazetteer.has("kala")).toBe(false);
});

test("of hundreds of namesakes the best known hundred are weighed", () => {
  const gazetteer = built(Array.from({ length: 300 }, (_, i) => ["kala", town({ lat: i / 10, population: i + 2000 })] as const));
  const found = gazetteer.lookup("kala");
  expect(found).toHaveLength(100);
  expect(found[0]?.population).toBe(2299);
});

test("of two gazetteers the first decides, the second adds what it alone knows", () => {
  const trusted = built([["karn", town({ name: "Karn", admin1: "" })]]);
  const other = built([
    ["karn", town({ name: "Qarn", geonames: 9, lat: 33.52 })],
    ["karn", town({ name: "Karn", country: "IR", geonames: 10, lat: 30 })],
    ["zul", town({ name: "Zul", geonames: 11 })],
  ]);
  const both = layerGazetteers([trusted, other]);
  expect(both.lookup("karn")).toMatchObject([
    { name: "Karn", country: "AF", admin1: "Ghazni", geonames: 9, lat: 33.5 },
    { country: "IR", geonames: 10 },
  ]);
  expect(both.has("zul")).toBe(true);
  expect(both.begins("zul")).toBe(true);
  expect(both.lookup("nowhere")).toEqual([]);
});
