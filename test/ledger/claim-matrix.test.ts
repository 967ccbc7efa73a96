import { expect, test } from "vitest";
import type { Actor, LedgerClaim } from "../../src/core/model/index.ts";
import { claimMatrix } from "../../src/core/tell/index.ts";
import { at, atLeast, exact, figure, vague } from "./build-figure.ts";

const matrixOf = (...claims: LedgerClaim[]) => claimMatrix({ id: "inc_1", asOf: "2024-02-01", claims, reports: [] });

function held(name: string, polarity: "affirmed" | "denied" = "affirmed"): LedgerClaim {
  const actor: Actor = { name, id: null, kind: "rebel", country: null, aliases: [] };
  return {
    ...figure(exact(1), { speaker: "Ministry" }),
    field: "responsibility",
    value: { actor, relation: "blamed" },
    polarity,
  };
}

test("figures that can all be true do not contradict each other; those that cannot, do", () => {
  expect(matrixOf(figure(exact(12)), figure(atLeast(9)), figure(vague(3, "several"))).rivals).toEqual([]);
  expect(matrixOf(figure(exact(8)), figure(atLeast(9))).rivals).toEqual(["killed"]);
  expect(matrixOf(figure(exact(8)), { ...figure(exact(8)), polarity: "denied" }).rivals).toEqual(["killed"]);
});

test("what is superseded, rejected or of a part contradicts nothing any more", () => {
  const now = figure(exact(12));
  expect(matrixOf(now, { ...figure(exact(8)), supersededBy: now.id }).rivals).toEqual([]);
  expect(matrixOf(now, { ...figure(exact(8)), review: "rejected" }).rivals).toEqual([]);
  expect(matrixOf(now, figure(exact(5), { scope: { kind: "part", of: "facility", quote: "one clinic" } })).rivals).toEqual([]);
});

test("two who are held responsible, or one who is and is denied to be, contradict each other; blame by many does not", () => {
  expect(matrixOf(held("Red Front"), held("Red Front")).rivals).toEqual([]);
  expect(matrixOf(held("Red Front"), held("Grey Guard")).rivals).toEqual(["responsibility"]);
  expect(matrixOf(held("Red Front"), held("Red Front", "denied")).rivals).toEqual(["responsibility"]);
});

test("claims that say the same are one position: what is current first, then what most origins say", () => {
  const [a, b, c, d] = [figure(exact(8), at(1)), figure(exact(12), at(2)), figure(exact(12), at(3)), figure(atLeast(7), at(4))];
  const { positions } = matrixOf({ ...(a as LedgerClaim), supersededBy: (b as LedgerClaim).id }, b, c, d);
  expect(positions).toEqual([
    { field: "killed", claims: [b.id, c.id], origins: 2, current: true },
    { field: "killed", claims: [d.id], origins: 1, current: true },
    { field: "killed", claims: [a.id], origins: 1, current: false },
  ]);
});
