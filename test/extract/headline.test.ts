import { describe, expect, test } from "vitest";
import { testEngine } from "../engine.ts";

const report = { externalId: null, outlet: null, url: null, published: "2015-03-04", language: null };

describe("a page whose text tells nothing", () => {
  test("its headline tells the incident, with evidence in the title", () => {
    const { incidents, claims } = testEngine().read({
      ...report,
      title: "Five people shot at a party in a dance hall",
      text: "Sign in with your profile. Windy with thunderstorms this morning. High near 67F.",
    });
    expect(incidents).toHaveLength(1);
    expect(incidents[0]).toMatchObject({ main: true, realis: "actual", casualties: { injured: { best: 5 } } });
    expect(claims.flatMap((claim) => claim.evidence).every((e) => e.part === "title")).toBe(true);
  });

  test("who a headline says shot or killed self is harmed", () => {
    const of = (title: string) =>
      testEngine().read({ ...report, title, text: "Send us your pictures. Call the newsroom at any hour." }).incidents[0]
        ?.casualties;
    expect(of("Girl, 6, shoots self with uncle's pistol")?.injured?.best).toBe(1);
    expect(of("Boy, 4, hit by stray bullet outside Decatur flats")?.injured?.best).toBe(1);
    expect(of("Woman charged after stray bullet strikes 8-year-old")?.injured?.best).toBe(1);
    expect(of("Wanted man kills self as officers close in")?.killed?.best).toBe(1);
  });

  test("a headline on the victims or suspects of one deed tells of it", () => {
    for (const title of ["Two charged in triple homicide at a barbecue", "Victim of fatal shooting identified"])
      expect(
        testEngine().read({ ...report, title, text: "Send us your pictures. Call the newsroom at any hour." }).incidents,
      ).toHaveLength(1);
  });

  test("a headline that only speaks of an attack makes none", () => {
    const { incidents } = testEngine().read({
      ...report,
      title: "Market opens after attack memorial",
      text: "The market opened today. Stalls sold fruit and bread.",
    });
    expect(incidents).toEqual([]);
  });

  test("a text that tells its incident does not get a second one from the headline", () => {
    const { incidents } = testEngine().read({
      ...report,
      title: "Two killed in Herat bombing",
      text: "A bomb killed two people in Herat on Tuesday, police said.",
    });
    expect(incidents).toHaveLength(1);
  });
});
