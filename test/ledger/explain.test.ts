import { describe, expect, test } from "vitest";
import { explainValue } from "../../src/app/explain-value.ts";
import { viewLedger } from "../../src/app/ledger-view.ts";
import { reviewLedger } from "../../src/app/review-ledger.ts";
import { type LedgerIncident, readValue } from "../../src/core/model/index.ts";
import { readText } from "../engine.ts";
import { ALL } from "./kabul-facts.ts";
import { largest, ledgerOf, NOW, tickingClock } from "./ledger-of.ts";

const clock = tickingClock("2026-02-01T00:00:00.000Z");
const FIELDS = ["killed", "injured", "munitions", "type", "time", "place", "responsibility", "weapon", "target", "damage"];

/** Three tellings of one bombing, the third with another place for it. */
const TOLD = [
  readText("A car bomb killed nine people in Herat on 3 May 2021, police said.", {
    outlet: "North Post",
    published: "2021-05-03",
  }),
  readText("Nine people died when a car bomb went off in Herat on 3 May 2021.", {
    outlet: "South Post",
    published: "2021-05-04",
  }),
  readText("A car bomb killed nine people in Injil, Herat province, on 3 May 2021, the governor said.", {
    outlet: "East Post",
    published: "2021-05-04",
  }),
];

describe("why a value is what it is", () => {
  test("every claim on a field is used or set aside, once, with a reason and under a rule", async () => {
    const { incidents } = await viewLedger(await ledgerOf([...ALL, ...TOLD]), clock, NOW);
    for (const incident of incidents)
      for (const field of FIELDS) {
        const { decision, settled, claims } = explainValue(incident, field);
        const { used, setAside, rule } = decision ?? settled ?? expect.fail(`no explanation of ${field}`);
        expect([...used, ...setAside.map((s) => s.claim)].sort()).toEqual(claims.map((c) => c.id).sort());
        expect(setAside.every((s) => s.reason !== "")).toBe(true);
        expect(rule).not.toBe("");
      }
  });

  test("a place fewer origins name is set aside, until a person says that it is right", async () => {
    const store = await ledgerOf(TOLD);
    const herat = async (): Promise<LedgerIncident> => largest(store, null);
    expect((await herat()).reports).toHaveLength(3);
    const before = explainValue(await herat(), "place").settled;
    expect(before?.rule).toContain("most origins");
    const settled = readValue((await herat()).place)?.name;
    const other =
      (await herat()).claims.find((c) => c.field === "place" && c.value.name !== settled) ?? expect.fail("one place only");
    expect(before?.setAside).toContainEqual({ claim: other.id, reason: "another value is told by more origins, or more finely" });
    if (other.field !== "place") return;
    const value = { ...other.value, name: "Injil district" };
    await reviewLedger(store, clock, { act: "correct", claim: other.id, value }, { by: "ann", why: "seen on site", at: null });
    expect((await herat()).place).toMatchObject({ status: "stated", value: { name: "Injil district" } });
    const after = explainValue(await herat(), "place").settled;
    expect(after).toMatchObject({ used: [other.id], rule: "a person put it right" });
  });

  test("an unknown field is refused", async () => {
    const incident = await largest(await ledgerOf(TOLD), null);
    expect(() => explainValue(incident, "mood")).toThrow(expect.objectContaining({ code: "FIELD_UNKNOWN" }));
  });
});
