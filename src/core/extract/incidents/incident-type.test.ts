import { describe, expect, it } from "vitest";
import { readText } from "../../../../test/engine.ts";

const KINDS: readonly (readonly [text: string, subEvent: string])[] = [
  ["Gunmen killed four soldiers at a checkpoint near Gao on Monday.", "Armed clash"],
  ["Gunmen killed four farmers in a field near Gao on Monday.", "Attack"],
  ["Gunmen killed two soldiers and four civilians near Gao on Monday.", "Attack"],
  ["A roadside bomb killed four soldiers near Gao on Monday.", "Remote explosive/landmine/IED"],
  ["Police shot dead three protesters in Conakry on Monday.", "Excessive force against protesters"],
  ["Soldiers opened fire on demonstrators in Conakry on Monday.", "Excessive force against protesters"],
  ["Protesters shot dead a policeman in Conakry on Monday.", "Attack"],
  ["A drone dropped two grenades on a school near Pekon on Monday.", "Air/drone strike"],
];

describe("kinds that depend on who was hit", () => {
  for (const [text, subEvent] of KINDS)
    it(text, () => {
      expect(readText(text).incidents.find((i) => i.main)?.type.acled.subEvent).toBe(subEvent);
    });
});
