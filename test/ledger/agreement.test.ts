import { describe, expect, test } from "vitest";
import { drawSample } from "../../src/app/draw-sample.ts";
import { measureAgreement } from "../../src/app/measure-agreement.ts";
import { reviewLedger } from "../../src/app/review-ledger.ts";
import type { CodedValue } from "../../src/core/model/index.ts";
import { ALL, ROCKETS } from "./kabul-facts.ts";
import { ledgerOf, tickingClock } from "./ledger-of.ts";

const clock = tickingClock("2026-02-01T00:00:00.000Z");
const nodes = ROCKETS.map((e) => `${e.report.id}/i1`);

describe("blind second coding", () => {
  test("a sample is drawn by its seed, from reports with an incident, and shows nothing that was read", async () => {
    const store = await ledgerOf(ALL);
    const sheets = await drawSample(store, 4, "spring");
    expect(sheets).toHaveLength(4);
    expect(await drawSample(store, 4, "spring")).toEqual(sheets);
    expect((await drawSample(store, 4, "autumn")).map((s) => s.node)).not.toEqual(sheets.map((s) => s.node));
    expect((await drawSample(store, 3, "spring")).map((s) => s.node)).toEqual(sheets.slice(0, 3).map((s) => s.node));
    for (const sheet of sheets) {
      expect(Object.values(sheet.values).every((value) => value === null)).toBe(true);
      expect(ALL.map((e) => e.report.text)).toContain(sheet.report.text);
      expect(Object.keys(sheet).sort()).toEqual(["node", "report", "values"]);
    }
    await expect(drawSample(store, 0, "spring")).rejects.toMatchObject({ code: "FILTER_BAD" });
  });

  test("agreement per field: people with the engine, people with each other, the last value of a coder", async () => {
    const store = await ledgerOf(ALL);
    const code = (by: string, node: string | undefined, field: string, value: CodedValue) =>
      reviewLedger(store, clock, { act: "code", incident: node ?? "", field, value }, { by, why: null, at: null });
    // the engine says 8 of the copies and 10 of the late ones
    await code("bob", nodes[2], "killed", 7);
    await code("bob", nodes[2], "killed", 8);
    await code("bob", nodes[3], "killed", 8);
    await code("bob", nodes[7], "killed", 12);
    await code("eve", nodes[2], "killed", 8);
    await code("eve", nodes[2], "place", " KABUL ");
    await code("eve", nodes[0], "killed", null);
    const { fields, differ } = await measureAgreement(store, true);
    const killed = fields.find((f) => f.field === "killed");
    expect(killed).toMatchObject({ coders: ["bob", "engine handmade", "eve"], units: 4 });
    // pairs: three on the first copy and one each on three others, one of which differs
    expect(killed?.percent).toBeCloseTo(5 / 6, 10);
    expect(killed?.alpha).toBeGreaterThan(0.5);
    expect(killed?.alphaInterval).toBeLessThan(1);
    expect(fields.find((f) => f.field === "place")).toMatchObject({ units: 1, percent: 1, alpha: null, alphaInterval: null });
    expect(differ).toEqual([
      {
        node: nodes[7],
        field: "killed",
        values: [
          { coder: "bob", value: 12 },
          { coder: "engine handmade", value: 10 },
        ],
      },
    ]);
    const people = await measureAgreement(store, false);
    expect(people.fields.find((f) => f.field === "killed")).toMatchObject({ coders: ["bob", "eve"], units: 1, percent: 1 });
  });

  test("a count is a number, a place is words", async () => {
    const store = await ledgerOf(ALL);
    const code = (field: string, value: CodedValue) =>
      reviewLedger(store, clock, { act: "code", incident: nodes[0] ?? "", field, value }, { by: "bob", why: null, at: null });
    await expect(code("killed", "eight")).rejects.toMatchObject({ code: "ACT_BAD" });
    await expect(code("place", 8)).rejects.toMatchObject({ code: "ACT_BAD" });
  });
});
