import { describe, expect, test } from "vitest";
import { loadGazetteer } from "../../adapters/gazetteer/load-gazetteer.ts";
import { kmBetween, placeKey } from "./index.ts";

const gazetteer = loadGazetteer();
const first = (key: string) => gazetteer.lookup(key)[0];

describe("keys", () => {
  test.each([
    ["Sana'a", "sanaa"],
    ["Sar-e Pul", "sar e pul"],
    ["São Tomé", "sao tome"],
    ["N.C.", "nc"],
    ["KABUL", "kabul"],
  ])("%s → %s", (name, key) => expect(placeKey(name)).toBe(key));
});

describe("the bundled gazetteer", () => {
  test.each([
    ["kabul", "AF", "Kabul"],
    ["raqqa", "SY", "Raqqa"],
    ["falluja", "IQ", "Anbar"],
    ["deir ezzor", "SY", "Deir ez-Zor"],
    ["kharkov", "UA", "Kharkiv"],
    ["mogadishu", "SO", "Banadir"],
    ["saigon", "VN", "Ho Chi Minh City"],
    ["khan yunis", "PS", "Gaza Strip"],
    ["after-comma:fla", "US", "Florida"],
    ["after-comma:bc", "CA", "British Columbia"],
    ["people:iraqis", "IQ", null],
    ["usa", "US", null],
    ["ivory coast", "CI", null],
  ])("%s lies in %s, %s", (key, country, admin1) => expect(first(key)).toMatchObject({ country, admin1 }));

  test("every country has a point, an area and an id", () => {
    for (const key of ["afghanistan", "iraq", "yemen", "vatican city", "kosovo"]) {
      const entry = first(key);
      expect(entry?.kind).toBe("country");
      expect(entry?.geonames).not.toBeNull();
      expect(entry?.radiusKm).toBeGreaterThan(1);
    }
  });

  test("names nobody bears are not found", () => {
    expect(gazetteer.has("zarrubahan")).toBe(false);
    expect(gazetteer.lookup("")).toEqual([]);
    expect(gazetteer.isPeople("kabul")).toBe(false);
  });

  test("no name begins where begins says so", () => {
    expect(gazetteer.begins("kabul")).toBe(true);
    expect(gazetteer.begins("san salvador")).toBe(true);
    expect(gazetteer.begins("zarrubahan qq")).toBe(false);
  });

  test("a key's entries come best known first, capitals before larger namesakes", () => {
    expect(first("london")?.country).toBe("GB");
    expect(first("tripoli")?.country).toBe("LY");
    expect(first("georgia")?.country).toBe("GE");
  });
});

test("distance is the great circle's", () => {
  expect(kmBetween(34.53, 69.17, 34.34, 62.2)).toBeCloseTo(639, -1);
  expect(kmBetween(0, 179.5, 0, -179.5)).toBeCloseTo(111, 0);
});
