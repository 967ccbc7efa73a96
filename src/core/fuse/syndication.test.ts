import { describe, expect, test } from "vitest";
import { COPY, containment, shinglesOf, sketchOf, sketchSimilarity } from "./syndication.ts";

const WIRE =
  "The blast tore through the covered market shortly after the noon prayer, when traders were closing their stalls for the day. " +
  "Rescuers carried the wounded on doors and carts to the only clinic in the old town, whose two doctors worked by torchlight. " +
  "The governor promised an inquiry and asked people to stay away from the square until engineers had looked at the roof.";
const EDITED = WIRE.replace("shortly after the noon prayer", "around midday").replace(
  "The governor promised an inquiry and",
  "The governor",
);
const OTHER =
  "Fishermen along the northern shore said they had seen two boats burning before dawn and heard shots from the direction of the port. " +
  "The navy spoke of an exercise that had been announced to shipping a week ago, and denied that anybody had come to harm.";

describe("copies of one text", () => {
  test("an edited copy holds most of the text, a text of its own hardly any", () => {
    expect(containment(shinglesOf(WIRE), shinglesOf(EDITED))).toBeGreaterThan(COPY);
    expect(containment(shinglesOf(WIRE), shinglesOf(OTHER))).toBe(0);
  });

  test("a short copy of a part is contained whole", () => {
    expect(containment(shinglesOf(WIRE), shinglesOf(WIRE.slice(0, 240)))).toBeGreaterThan(0.9);
  });

  test("sketches of copies agree, and case and marks do not matter", () => {
    expect(sketchSimilarity(sketchOf(WIRE), sketchOf(WIRE.toUpperCase().replaceAll(",", " –")))).toBe(1);
    expect(sketchSimilarity(sketchOf(WIRE), sketchOf(EDITED))).toBeGreaterThan(0.4);
    expect(sketchSimilarity(sketchOf(WIRE), sketchOf(OTHER))).toBeLessThan(0.1);
    expect(sketchOf("Two dead in a raid")).toEqual([]);
  });
});
