import { describe, expect, it } from "vitest";
import { readText } from "../../../../../test/engine.ts";
import type { Place, Reading } from "../../../model/index.ts";
import { SCENE_PLACES } from "./scene-places.corpus.ts";

const told = (place: Reading<Place> | undefined): string =>
  place === undefined || place.status === "unresolved"
    ? "-"
    : [`${place.value.name}, ${place.value.admin1 ?? "-"}`, ...(place.status === "implied" ? [place.rule] : [])].join(" ");

describe("where the deed was done", () => {
  for (const { text, title, at } of SCENE_PLACES)
    it(title === undefined ? text : `${title}: ${text}`, () => {
      const { incidents } = readText(text, { published: "2019-05-13", ...(title === undefined ? {} : { title }) });
      expect(told(incidents.find((i) => i.main)?.place)).toBe(at);
    });

  it("a part of a city keeps the city as what holds it, and the words of both", () => {
    const { incidents } = readText("Five men were wounded in a shooting in Englewood on Monday night, Chicago police said.");
    const place = incidents[0]?.place;
    expect(place).toMatchObject({ status: "implied", value: { precision: "neighbourhood", admin2: "Chicago" } });
    expect(place?.evidence.map((e) => e.quote)).toEqual(["Englewood", "Chicago"]);
  });

  it("a place of the headline alone is shown in the headline", () => {
    const { claims } = readText("Four people were shot at a club early on Sunday, police said.", {
      title: "Four wounded in Toledo nightclub shooting",
      published: "2019-05-13",
    });
    expect(claims.find((c) => c.field === "place")?.evidence[0]).toMatchObject({ part: "title", quote: "Toledo" });
  });
});
