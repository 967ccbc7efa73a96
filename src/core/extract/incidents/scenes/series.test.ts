import { describe, expect, it } from "vitest";
import { readText } from "../../../../../test/engine.ts";
import { readValue } from "../../../model/index.ts";

const read = (text: string, title: string | null = null) => readText(text, { title, published: "2021-05-10" });
const told = (text: string, title: string | null = null) =>
  read(text, title).incidents.map((i) => [
    i.roundup ?? false,
    readValue(i.time)?.local?.slice(0, 16) ?? readValue(i.time)?.from ?? null,
    i.casualties.killed?.best ?? 0,
    i.casualties.injured?.best ?? 0,
  ]);

const WEEKEND = `TOLEDO, Ohio — Two people were killed and five wounded in weekend shootings across Toledo, police said.

A 31-year-old man was shot about 9:40 p.m. Friday in the 600 block of Acorn Road. He died at a hospital at 10:15 p.m.

The second shooting happened shortly before 2 a.m. Sunday outside a bar on Pike Avenue. A woman was killed and three men were wounded there.

Some 20 minutes later, in an unrelated shooting, a 19-year-old was hit in the leg near Mill Park.

The woman was identified as Rosa Vann, 44.`;

describe("reports whose lead sums up several deeds", () => {
  it("give an incident for each, the one that harmed most first", () => {
    expect(told(WEEKEND)).toEqual([
      [true, "2021-05-09T02:00", 1, 3],
      [true, "2021-05-07T21:40", 1, 0],
      [true, expect.anything(), 0, 1],
    ]);
  });
  it("keep the lead's figures as claims that cover all of them", () => {
    const { claims, incidents } = read(WEEKEND);
    const whole = claims.filter((claim) => claim.covers !== undefined);
    expect(whole.map((c) => [c.incident, c.field, "best" in c.value ? c.value.best : null])).toEqual([
      [null, "killed", 2],
      [null, "injured", 5],
    ]);
    expect(whole[0]?.covers).toEqual(incidents.map((i) => i.id));
  });
  it("take the town from the lead", () => {
    expect(read(WEEKEND).incidents.map((i) => readValue(i.place)?.admin1)).toEqual(["Ohio", "Ohio", "Ohio"]);
  });
  it("a later sum of them all is of none of them", () => {
    const text =
      "Three people were hurt in two separate shootings in Dayton on Saturday.\n\nTwo women were wounded at 4 p.m. on Elm Street.\n\nA man was shot at 11 p.m. on Vine Street. Seven have now been wounded in shootings since Thursday.";
    expect(told(text).map(([, , , injured]) => injured)).toEqual([2, 1]);
  });
  it("one deed told twice, and one spree in several places, stay one", () => {
    for (const text of [
      "Two people were killed in two shootings in Dayton on Saturday, police said. The gunman was held.\n\nA clerk was shot dead at 4 p.m. on Elm Street.\n\nA driver was shot dead at 6 p.m. on Vine Street.",
      "Two people were hurt in a shooting in Dayton on Saturday.\n\nA man and a woman were shot about 9 p.m. on Elm Street. Officers who came at 9:10 p.m. found a man bleeding.",
    ])
      expect(told(text).filter(([roundUp]) => roundUp)).toEqual([]);
  });
});
