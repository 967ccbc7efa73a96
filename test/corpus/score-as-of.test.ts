import { describe, expect, it } from "vitest";
import type { Moment, Pack } from "../../eval/corpus/gold.ts";
import { parseGold } from "../../eval/corpus/parse-gold.ts";
import { scoreAsOf } from "../../eval/corpus/score-as-of.ts";
import type { LedgerIncident } from "../../src/core/model/index.ts";
import { incidentOf } from "./baledo.ts";

const raw = { externalId: "p/01", title: null, outlet: null, url: null, published: null, language: null, text: "text" };
const moment: Moment = {
  incident: "mortar",
  at: "2021-03-02",
  policy: "ucdp",
  killed: 2,
  injured: null,
  blamed: ["Reed Front"],
  claimed: [],
  denied: undefined,
  munitions: undefined,
};
const packOf = (over: Partial<Moment> = {}): Pack => ({
  id: "p",
  title: "P",
  kind: "invented",
  sources: [],
  reports: [{ name: "01", raw, gold: parseGold("x", { incidents: [{ key: "mortar", main: true }] }, "text", null) }],
  moments: [{ ...moment, ...over }],
});

function ledgerIncident(externalId: string): LedgerIncident {
  const report = { id: "rep_1", externalId, title: null, outlet: null, url: null, published: null, origin: "org_1", main: true };
  return {
    ...incidentOf(),
    schema: "dateline/incident@1",
    id: "inc_1",
    asOf: "",
    recordedBy: "",
    policy: "ucdp",
    revision: 1,
    status: "new",
    grade: "weak",
    links: [],
    commitments: [],
    reports: [report],
    origins: 1,
    claims: [],
  };
}

describe("scoreAsOf", () => {
  it("asks the ledger for the moment and the policy, and compares what gold gives", () => {
    const asked: string[] = [];
    const tally = scoreAsOf(packOf(), (at, policy) => {
      asked.push(`${at} ${policy}`);
      return [ledgerIncident("p/02"), ledgerIncident("p/01")];
    });
    expect(asked).toEqual(["2021-03-02 ucdp"]);
    expect(tally.misses).toEqual([]);
    expect(tally.counts.get("as-of.killed")).toEqual({ right: 1, answered: 1, wanted: 1 });
    expect(tally.counts.get("as-of.responsibility")).toEqual({ right: 1, answered: 1, wanted: 1 });
  });

  it("counts another toll, blame too early, and an incident that is not there", () => {
    const wrong = scoreAsOf(packOf({ killed: 3, blamed: [] }), () => [ledgerIncident("p/01")]);
    expect(wrong.misses.map(({ field, wanted, got }) => [field, wanted, got])).toEqual([
      ["as-of.killed", "3", "2"],
      ["as-of.responsibility", "nothing", "Reed Front"],
    ]);
    const gone = scoreAsOf(packOf(), () => [ledgerIncident("p/02")]);
    expect(gone.misses.every(({ kind }) => kind === "missed")).toBe(true);
    expect(gone.misses).toHaveLength(2);
  });
});
