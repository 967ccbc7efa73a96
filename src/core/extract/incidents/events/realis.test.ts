import { describe, expect, it } from "vitest";
import { readText } from "../../../../../test/engine.ts";
import type { Incident } from "../../../model/index.ts";
import { REALIS_CASES } from "./realis.corpus.ts";

const told = ({ main, realis, type, casualties }: Incident): string =>
  [main ? "main" : "beside", realis, type.plover.event ?? "-", type.acled.subEvent ?? "-", casualties.killed?.best ?? "-"].join(
    " ",
  );

describe("what happened, and what did not", () => {
  for (const { text, title, tells } of REALIS_CASES)
    it(title === undefined ? text : `${title}: ${text}`, () => {
      const { incidents } = readText(text, { published: "2021-05-12", ...(title === undefined ? {} : { title }) });
      expect(incidents.map(told)).toEqual(tells);
    });

  it("claims of a drill are played, claims of a false report stand as said", () => {
    const drill = readText("In the exercise in Haifa on Sunday a bomb killed 12 people; the dead were played by students.");
    expect(drill.claims.filter((c) => c.field === "killed").map((c) => c.realis)).toEqual(["hypothetical"]);
    const wrong = readText(
      "A blast killed 12 people in Kisumu on Sunday, a radio station said. There was no explosion, police said.",
    );
    expect(wrong.incidents.map((i) => i.realis)).toEqual(["hypothetical"]);
    expect(wrong.claims.filter((c) => c.field === "killed").map((c) => c.realis)).toEqual(["actual"]);
  });
});
