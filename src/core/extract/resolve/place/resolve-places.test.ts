import { describe, expect, test } from "vitest";
import { loadGazetteer } from "../../../../adapters/gazetteer/load-gazetteer.ts";
import { loadLexicon } from "../../../../adapters/lexicon/load-lexicon.ts";
import { readValue } from "../../../model/index.ts";
import { segment } from "../../../text/index.ts";
import { compilePlaceLexicon, findPlaces } from "../../mentions/place/index.ts";
import { containsPlace, distanceKm, resolvePlaces, townOfOutlet, zoneAt } from "./index.ts";
import { ASSOCIATIVE, LITERAL, NOTHING, READ_AS, RELATIONS, UNSETTLED, WITHIN } from "./places.corpus.ts";

const gazetteer = loadGazetteer();
const lexicon = compilePlaceLexicon(loadLexicon());

function read(text: string, outlet: string | null = null) {
  const doc = segment(text);
  return resolvePlaces(doc, findPlaces(doc, gazetteer, lexicon, new Set()), {
    outlet,
    outletCountry: null,
    outletTown: townOfOutlet(outlet, gazetteer),
    besides: [],
    besidesWeight: 1,
  });
}

/** The mention of the words in square brackets. */
function bracketed(phrase: string, outlet: string | null = null) {
  const start = phrase.indexOf("[");
  const end = phrase.indexOf("]") - 1;
  return read(phrase.replace("[", "").replace("]", ""), outlet).find((m) => m.start === start && m.end === end);
}

function nameOf(phrase: string, outlet: string | null = null): string | null {
  const mention = bracketed(phrase, outlet);
  const value = mention === undefined ? null : readValue(mention.reading);
  return value === null ? null : [value.name, value.admin1, value.country].filter((part) => part !== null).join(", ");
}

describe("places of the corpus", () => {
  for (const [name, phrases] of Object.entries({ ...READ_AS, ...WITHIN }))
    for (const phrase of phrases) test(`${name} ← ${phrase}`, () => expect(nameOf(phrase)).toBe(name));
  for (const [relation, phrases] of Object.entries(RELATIONS))
    for (const phrase of phrases)
      test(`${relation} ← ${phrase}`, () => {
        const mention = bracketed(phrase);
        expect(mention === undefined ? null : readValue(mention.reading)?.relation).toBe(relation);
      });
  for (const phrase of ASSOCIATIVE) test(`associative ← ${phrase}`, () => expect(bracketed(phrase)?.use).toBe("associative"));
  for (const phrase of LITERAL) test(`literal ← ${phrase}`, () => expect(bracketed(phrase)?.use).toBe("literal"));
  for (const [reason, phrases] of Object.entries(UNSETTLED))
    for (const phrase of phrases)
      test(`${reason} ← ${phrase}`, () => expect(bracketed(phrase)?.reading).toMatchObject({ status: "unresolved", reason }));
  for (const phrase of NOTHING) test(`nothing ← ${phrase}`, () => expect(read(phrase).map((m) => m.quote)).toEqual([]));
});

describe("a name that is a street's or a hospital's", () => {
  test("is no town where the text says it short", () => {
    const text = "He was hit at [Corning] and Steele, near the 900 block of North Corning Avenue.";
    expect(bracketed(text)?.reading).toMatchObject({ status: "unresolved", reason: "not-in-gazetteer" });
    expect(bracketed("She was doing well at [Mount Sinai]. Others were at Mount Sinai Hospital.")?.reading.status).toBe(
      "unresolved",
    );
  });
  test("is one where words for a town stand with it", () => {
    for (const text of [
      "He was hit in [Corning], on Corning Avenue.",
      "[Corning] police came to Corning Avenue.",
      "[CORNING], N.Y. — He was hit on Corning Avenue.",
    ])
      expect(bracketed(text)?.reading.status, text).not.toBe("unresolved");
  });
});

describe("what a report's outlet says", () => {
  test("an American call sign tells the country, and a network's station its town", () => {
    expect(nameOf("A teen was hurt in [Smyrna] on Monday.", "www.wqqv.com")).toMatch(/, US$/);
    expect(nameOf("A teen was hurt in [Smyrna] on Monday.", "smyrnapost.example")).not.toMatch(/, US$/);
    expect(townOfOutlet("www.fox77chicago.com", gazetteer)?.name).toBe("Chicago");
    expect(townOfOutlet("www.foxnews.com", gazetteer)).toBeNull();
  });
  test("a neighbourhood told without its town lies in the town the outlet is named for", () => {
    expect(nameOf("A man was shot in the [Austin] neighborhood on Sunday.", "chicago.example.com")).toBe("Austin, Illinois, US");
    expect(townOfOutlet("www.chicagotribune.com", gazetteer)?.name).toBe("Chicago");
    expect(townOfOutlet("dailynews.example", gazetteer)).toBeNull();
  });
});

test("what is said to be held by a state is no place where the words go on to its officials", () => {
  expect(read("He was enrolled in Medicaid, Georgia officials said.").map((m) => m.quote)).toEqual(["Georgia"]);
});

describe("what a reading says", () => {
  test("a mistranslated name is implied by its rule, with both names", () => {
    expect(bracketed("A shell landed in the [Blue Zone] of Kabul.")?.reading).toMatchObject({
      status: "implied",
      rule: "mistranslated-name",
      value: { alias: { said: "Blue Zone", meant: "Green Zone" }, precision: "neighbourhood", admin1: "Kabul" },
    });
  });
  test("a namesake chosen by people alone is implied, one with its state is stated", () => {
    expect(bracketed("A man was shot in [Springfield], Missouri.")?.reading.status).toBe("stated");
    expect(bracketed("A man was shot in [Springfield].")?.reading).toMatchObject({
      status: "implied",
      rule: "likeliest-namesake",
    });
  });
  test("ids are GeoNames ids", () => {
    expect(bracketed("A bomb exploded in [Baghdad].")?.reading).toMatchObject({ value: { gazetteer: "geonames:98182" } });
  });
  test("an outlet named for a town means that town", () => {
    const text = "The [Gainesville] council met on Monday.";
    expect(nameOf(text, "gainesvilletimes.com")).toMatch(/^Gainesville, /);
  });
  test("an outlet's domain tells its country", () => {
    const text = "A fire broke out in [Richmond] overnight.";
    expect(nameOf(text, "thisislocal.co.uk")).toBe("Richmond, England, GB");
    expect(nameOf(text)).not.toBe("Richmond, England, GB");
  });
  test("quotes are the text's own words", () => {
    const text = "KABUL (AP) — Rockets hit Kabul, Herat and Mazar-i-Sharif, Afghan officials in Balkh’s capital said.";
    for (const mention of read(text)) expect(text.slice(mention.start, mention.end)).toBe(mention.quote);
    expect(read(text).map((m) => m.quote)).toEqual(["KABUL", "Kabul", "Herat", "Mazar-i-Sharif", "Afghan", "Balkh"]);
  });
});

describe("comparing places", () => {
  const place = (phrase: string) => {
    const mention = bracketed(phrase);
    const value = mention === undefined ? null : readValue(mention.reading);
    if (value === null) throw new Error(`no place in ${phrase}`);
    return value;
  };
  const kabul = place("A bomb in [Kabul].");
  const herat = place("A bomb in [Herat], Afghanistan.");
  const country = place("A bomb in [Afghanistan].");
  const zone = place("A bomb in Kabul hit the [Green Zone].");
  test("contains", () => {
    expect(containsPlace(country, kabul)).toBe(true);
    expect(containsPlace(kabul, country)).toBe(false);
    expect(containsPlace(kabul, zone)).toBe(true);
    expect(containsPlace(kabul, herat)).toBe(false);
  });
  test("distance", () => {
    expect(distanceKm(kabul, herat)).toBeGreaterThan(600);
    expect(distanceKm(kabul, herat)).toBeLessThan(700);
    expect(distanceKm(kabul, { ...herat, lat: null })).toBeNull();
  });
  test("zone", () => expect(zoneAt(34.53, 69.17)).toBe("Asia/Kabul"));
});
