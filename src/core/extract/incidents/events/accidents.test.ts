import { describe, expect, it } from "vitest";
import { readText } from "../../../../../test/engine.ts";

/** Incidents of a text with violence in them, by their dead. Written for this project. */
const dead = (text: string): readonly (number | null)[] =>
  readText(text, { published: "2021-05-04" })
    .incidents.filter((incident) => incident.type.plover.event === "ASSAULT")
    .map((incident) => incident.casualties.killed?.min ?? null);

describe("accidents and disasters are nobody's deed", () => {
  for (const text of [
    "Seven people died on Monday when a bus plunged into a ravine near Cusco.",
    "A bus plunged into a ravine near Cusco on Monday.\n\nSeven people died and 12 were injured, police said.",
    "A gas leak caused an explosion that killed four people in a flat in Cali on Monday.",
    "A fireworks depot exploded in Tultepec on Monday, killing 24 people.",
    "A fire destroyed a market in Accra on Monday; two traders died.",
    "A stampede at a temple in Kerala on Monday left 30 people dead.",
    "A cholera outbreak has killed 30 people in Juba since Monday.",
    "A crane collapsed in Mecca on Monday, killing nine pilgrims.",
    "Two children were killed by a train in Lahore on Monday.",
    "Two soldiers were killed near Gao on Monday when their helicopter crashed in bad weather.",
  ])
    it(text, () => {
      expect(dead(text)).toEqual([]);
    });

  it("a headline of an accident tells none either", () => {
    const report = { title: "Bus crash kills nine", published: "2021-05-04" };
    expect(readText("Nine people died on a road near Oruro on Monday. The bus had skidded.", report).incidents).toEqual([]);
  });
});

describe("what happens beside an accident is somebody's deed", () => {
  for (const [text, killed] of [
    ["A car bomb exploded in Mosul on Monday, and the roof collapsed; nine people died.", 9],
    ["Nine people were killed in Homs on Monday when a building collapsed after an air strike.", 9],
    ["Gunmen opened fire on a bus near Quetta on Monday. The bus crashed and nine passengers died.", 9],
    ["Rebels shot down a helicopter near Gao on Monday. The helicopter crashed and all five aboard were killed.", 5],
    ["Soldiers killed nine farmers near Gao on Monday after a flood had cut the road.", 9],
    ["A guard was killed in Gao on Monday when a rifle went off by accident.", 1],
    ["Two people died in Kyiv on Monday when debris of a drone set a house on fire; the blaze was put out.", 2],
    ["A man beat a thief to death in Lagos on Monday.", 1],
    ["Attackers shot two guards to death in Ohio on Monday.", 2],
  ] as const)
    it(text, () => {
      expect(dead(text)).toEqual([killed]);
    });
});
