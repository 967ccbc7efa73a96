import { describe, expect, it } from "vitest";
import { readText } from "../../../../../test/engine.ts";
import { type Incident, readValue } from "../../../model/index.ts";
import { SCENE_CASES } from "./scenes.corpus.ts";

const told = ({ main, realis, time, place, casualties }: Incident): string =>
  [
    main ? "main" : "beside",
    realis,
    readValue(time)?.from?.slice(0, 10) ?? "-",
    readValue(place)?.name ?? "-",
    casualties.killed?.best ?? "-",
    casualties.injured?.best ?? "-",
  ].join(" ");

describe("incidents of one report", () => {
  for (const { text, title, tells } of SCENE_CASES)
    it(title === undefined ? text : `${title}: ${text}`, () => {
      const { incidents } = readText(text, { published: "2021-05-12", ...(title === undefined ? {} : { title }) });
      expect(incidents.map(told)).toEqual(tells);
    });

  it("a toll of a whole war stays a claim, of no incident", () => {
    const { claims } = readText(
      "A car bomb killed seven people in Mosul on Monday. More than 5,000 people have been killed in the north since last April.",
      { published: "2021-05-12" },
    );
    expect(claims.filter((c) => c.field === "killed").map((c) => [c.incident, "min" in c.value ? c.value.min : null])).toEqual([
      ["i1", 7],
      [null, 5001],
    ]);
  });
});
