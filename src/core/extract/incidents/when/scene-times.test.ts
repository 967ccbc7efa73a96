import { describe, expect, it } from "vitest";
import { readText } from "../../../../../test/engine.ts";
import { readValue } from "../../../model/index.ts";
import { SCENE_TIMES } from "./scene-times.corpus.ts";

describe("when the deed was done", () => {
  for (const { text, title, on } of SCENE_TIMES)
    it(title === undefined ? text : `${title}: ${text}`, () => {
      const { incidents } = readText(text, { published: "2019-05-15", ...(title === undefined ? {} : { title }) });
      const time = incidents.find((i) => i.main)?.time;
      const value = time === undefined ? null : readValue(time);
      // the day at the place of the deed
      expect((value?.local ?? value?.from)?.slice(0, 10) ?? "-").toBe(on);
    });
});
