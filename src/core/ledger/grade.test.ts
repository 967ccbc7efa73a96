import { describe, expect, test } from "vitest";
import type { Actor, Grade, Responsibility } from "../model/index.ts";
import { gradeOf } from "./grade.ts";

function held(name: string, roles: Partial<Responsibility>, kind: Actor["kind"] = "rebel"): Responsibility {
  const actor = { name, id: null, kind, country: null, aliases: [] };
  return { actor, asFact: false, blamedBy: [], claimedBy: [], deniedBy: [], ...roles };
}
const blamed = (name: string, kind?: Actor["kind"]) => held(name, { blamedBy: ["c1"] }, kind);
const claimed = (name: string) => held(name, { claimedBy: ["c2"] });

/** Airwars' own wording of each grade. */
describe("the grade in Airwars' words", () => {
  test.each<[wording: string, Responsibility[], origins: number, discounted: boolean, Grade]>([
    ["a specific belligerent has accepted responsibility", [claimed("A")], 1, false, "confirmed"],
    ["the same belligerent is blamed and accepts", [held("A", { blamedBy: ["c1"], claimedBy: ["c2"] })], 3, false, "confirmed"],
    ["reported by two or more credible sources", [blamed("A")], 2, false, "fair"],
    ["nobody is named, two origins tell it", [], 2, false, "fair"],
    ["single source claim", [blamed("A")], 1, false, "weak"],
    ["competing claims: one claims it, another is blamed", [claimed("A"), blamed("B")], 4, false, "contested"],
    ["competing claims: multiple belligerents blamed", [blamed("A"), blamed("B")], 4, false, "contested"],
    ["competing claims: two claim it", [claimed("A"), claimed("B")], 1, false, "contested"],
    ["two suspects of one shooting are no belligerents", [blamed("X", "person"), blamed("Y", "person")], 1, false, "weak"],
    ["a denial alone competes with nothing", [held("A", { blamedBy: ["c1"], deniedBy: ["c3"] })], 2, false, "fair"],
    ["people judged it so, whoever claims it", [claimed("A")], 5, true, "discounted"],
  ])("%s", (_wording, responsibility, origins, discounted, grade) => {
    expect(gradeOf(responsibility, origins, discounted)).toBe(grade);
  });
});
