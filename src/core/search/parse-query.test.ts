import { describe, expect, test } from "vitest";
import { DatelineError } from "../model/index.ts";
import { parseQuery, parseTerms } from "./parse-query.ts";
import type { Term } from "./term.ts";

describe("the query language", () => {
  test.each<[string, Term[]]>([
    ["", []],
    [
      "Rockets  Żółw",
      [
        { kind: "text", words: ["rockets"], phrase: false, open: false },
        { kind: "text", words: ["zołw"], phrase: false, open: false },
      ],
    ],
    ['"Green Zone"', [{ kind: "text", words: ["green", "zone"], phrase: true, open: false }]],
    ["mort*", [{ kind: "text", words: ["mort"], phrase: false, open: true }]],
    ["-denied", [{ kind: "text", words: ["denied"], phrase: false, open: false, not: true }]],
    ["killed>=8", [{ kind: "killed", is: ">=", than: 8 }]],
    [
      "injured<50 killed:0",
      [
        { kind: "injured", is: "<", than: 50 },
        { kind: "killed", is: "=", than: 0 },
      ],
    ],
    ['actor:"Islamic State"', [{ kind: "actor", words: ["islamic", "state"] }]],
    ["country:af", [{ kind: "country", code: "AF" }]],
    ["speaker:Taliban stance:denies", [{ kind: "said", words: ["taliban"], stance: "denies" }]],
    ["stance:claims-responsibility", [{ kind: "said", words: [], stance: "claims-responsibility" }]],
    ["near:34.5,69.2,25", [{ kind: "near", circle: { lat: 34.5, lon: 69.2, km: 25 } }]],
    ["bbox:-10,170,10,-170", [{ kind: "box", box: { south: -10, west: 170, north: 10, east: -170 } }]],
    [
      "on:2020-11-21",
      [
        { kind: "from", day: "2020-11-21" },
        { kind: "to", day: "2020-11-21" },
      ],
    ],
    ["is:main -status:closed", [{ kind: "main" }, { kind: "status", status: "closed", not: true }]],
  ])("%s", (query, terms) => {
    expect(parseQuery(query)).toEqual(terms);
  });

  test.each([
    ["rockets wher:Kabul", "query:9", "field wher"],
    ['place:"Kabul', "query:7", "not closed"],
    ["killed>=many", "query:1", "whole number"],
    ["place>=3", "query:1", "expected place:"],
    ["near:95,0,10", "query:1", "latitude to 90"],
    ["near:1,2", "query:1", "near:lat,lon,km"],
    ["near:1,2,0", "query:1", "radius"],
    ["bbox:5,0,1,1", "query:1", "above north"],
    ["x grade:good", "query:3", "one of confirmed"],
    ["stance:maybe", "query:1", "one of asserts"],
    ["country:Afghanistan", "query:1", "two letters"],
    ["place:", "query:1", "without a value"],
    ["- x", "query:1", "expected words"],
    ["?!", "query:1", "letters or digits"],
    ["from:1823-01-01", "query:1", "from 1900 on"],
    ["from:2020-12-01 to:2020-11-01", null, "after to"],
    ["country:AF country:IQ", null, "countries AF and IQ"],
  ])("%s is refused with its place", (query, at, words) => {
    const refused = fault(() => parseQuery(query));
    expect(refused).toMatchObject({ code: "FILTER_BAD", at });
    expect(refused.message).toContain(words);
  });

  test("a date that is none is refused as a date; too long a query or too many terms as a filter", () => {
    expect(fault(() => parseQuery("from:yesterday")).code).toBe("TIME_BAD");
    expect(fault(() => parseQuery("from:2020-02-30")).code).toBe("TIME_BAD");
    expect(fault(() => parseQuery("a ".repeat(41))).message).toContain("41 terms");
    expect(fault(() => parseQuery("a".repeat(2001))).message).toContain("2001 characters");
  });

  test("filters beside the query are held together with it and named without a place", () => {
    const refused = fault(() => parseTerms("to:2020-01-01", [{ field: "from", value: "2020-02-01" }]));
    expect(refused.message).toContain("from 2020-02-01 after to 2020-01-01");
    expect(fault(() => parseTerms("", [{ field: "grade", value: "good" }]))).toMatchObject({ code: "FILTER_BAD", at: null });
    expect(parseTerms("b", [{ field: "place", value: "Deir ez-Zor" }])[0]).toEqual({
      kind: "place",
      words: ["deir", "ez", "zor"],
    });
  });
});

function fault(run: () => unknown): DatelineError {
  try {
    run();
  } catch (error) {
    if (error instanceof DatelineError) return error;
    throw error;
  }
  throw new Error("it was not refused");
}
