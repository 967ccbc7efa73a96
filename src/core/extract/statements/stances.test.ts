import { describe, expect, it } from "vitest";
import { readText } from "../../../../test/engine.ts";
import { STANCE_CASES } from "./stances.corpus.ts";

for (const [stance, texts] of Object.entries(STANCE_CASES))
  describe(stance, () => {
    for (const text of texts)
      it(text, () => {
        expect(readText(text).statements.map((s) => s.stance)).toEqual([stance]);
      });
  });
