import { expect, test } from "vitest";
import type { LedgerClaim } from "../../core/model/index.ts";
import type { ClaimMatrix } from "../server/shapes.ts";
import { rowsBySpeaker } from "./matrix-rows.ts";

interface Said {
  readonly speaker: string;
  /** Whether the speaker goes by that name. */
  readonly named: boolean;
  readonly killed: number;
  readonly current?: boolean;
}

/** A matrix of one field, each claim of a text of its own. */
function matrixOf(...said: readonly Said[]): { readonly matrix: ClaimMatrix; readonly claims: LedgerClaim[] } {
  const claims = said.map(({ speaker, named, killed, current = true }, i) => ({
    id: `rep_${i}/c1`,
    field: "killed",
    value: { min: killed, best: killed, max: killed, modifier: "exact", unit: "people", quote: String(killed) },
    polarity: "affirmed",
    reported: "current",
    scope: null,
    supersededBy: current ? null : "rep_9/c1",
    said: { source: { kind: "person", name: named ? speaker : null, role: named ? null : speaker, affiliation: null } },
  })) as unknown as LedgerClaim[];
  const matrix: ClaimMatrix = {
    incident: "inc_1",
    asOf: "2024-01-02",
    fields: ["killed"],
    rivals: ["killed"],
    positions: said.map(({ current = true }, i) => ({ field: "killed", claims: [`rep_${i}/c1`], origins: 1, current })),
    rows: said.map(({ speaker }, i) => ({
      origin: `org_${i}`,
      speaker,
      knownFrom: `2024-01-01T0${i}:00:00.000Z`,
      reports: [`rep_${i}`],
      cells: { killed: [`rep_${i}/c1`] },
    })),
  };
  return { matrix, claims };
}

test("who goes by a name is one row over all texts, with what they said in different words", () => {
  const { matrix, claims } = matrixOf(
    { speaker: "Ana Ruiz", named: true, killed: 4, current: false },
    { speaker: "Ana Ruiz", named: true, killed: 6 },
    { speaker: "Ana Ruiz", named: true, killed: 6 },
  );
  const [row, ...others] = rowsBySpeaker(matrix, claims);
  expect(others).toEqual([]);
  expect(row).toMatchObject({ speaker: "Ana Ruiz", reports: ["rep_0", "rep_1", "rep_2"], current: true, rival: true });
  expect(row?.knownFrom).toContain("T00:");
  expect(row?.cells["killed"]?.map(({ id }) => id)).toEqual(["rep_0/c1", "rep_1/c1"]);
});

test("police of one text are not those of another", () => {
  const { matrix, claims } = matrixOf(
    { speaker: "police", named: false, killed: 4 },
    { speaker: "police", named: false, killed: 4 },
  );
  expect(rowsBySpeaker(matrix, claims)).toHaveLength(2);
});

test("a row of which nothing counts any more is neither current nor a rival", () => {
  const { matrix, claims } = matrixOf(
    { speaker: "Ana Ruiz", named: true, killed: 4, current: false },
    { speaker: "Li Wen", named: true, killed: 6 },
  );
  expect(rowsBySpeaker(matrix, claims).map(({ current, rival }) => [current, rival])).toEqual([
    [false, false],
    [true, true],
  ]);
});
