import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { viewLedger } from "../../src/app/ledger-view.ts";
import type { Extraction } from "../../src/core/model/index.ts";
import { actOf, draft, type Placed, reportOf, row } from "./generated-stream.ts";
import { ALL, ROCKETS } from "./kabul-facts.ts";
import { NOW, tickingClock } from "./ledger-of.ts";
import { digestOf, filled, inOrderOf } from "./order-of.ts";

const draws = fc.array(fc.nat(1000), { minLength: 14, maxLength: 14 });

describe("order and batches of arrival", () => {
  test("the Kabul facts give the same incidents, ids and content in any order, batches and repeats", async () => {
    const expected = await digestOf(ALL);
    await fc.assert(
      fc.asyncProperty(draws, fc.nat(ALL.length), async (drawn, cut) => {
        const order = inOrderOf(ALL, drawn);
        expect(await digestOf([...order.slice(cut), ...order, ...order.slice(0, cut)])).toBe(expected);
      }),
      { numRuns: 40 },
    );
  });

  test("so do generated streams with acts between them, the acts in their own order", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 2, maxLength: 14 }),
        draws,
        fc.array(draft, { maxLength: 8 }),
        fc.nat(20),
        async (told, drawn, made, apart) => {
          const reports = told.map(reportOf);
          const early: Placed[] = [];
          for (const one of made) early.push({ act: actOf(one, reports, early), after: 0 });
          const between = early.map(({ act }, i) => ({ act, after: Math.min(reports.length, i * apart) }));
          expect(await digestOf(inOrderOf(reports, drawn), between)).toBe(await digestOf(reports, early));
        },
      ),
      { numRuns: 120 },
    );
  });

  test("a view as of a time is what a ledger of only the reports of then would show", async () => {
    const moments = ["2020-11-21T07:45:00Z", "2020-11-21T12:00:00Z", "2020-11-22T08:00:00Z"];
    await fc.assert(
      fc.asyncProperty(draws, fc.constantFrom(...moments), async (drawn, asOf) => {
        const order = inOrderOf(ROCKETS, drawn);
        const known = order.filter((e) => Date.parse(e.report.published ?? "") <= Date.parse(asOf));
        const shown = async (reports: readonly Extraction[]) => {
          const view = await viewLedger(await filled(reports, []), tickingClock(), { ...NOW, asOf });
          return view.incidents.map((incident) => ({ ...incident, recordedBy: "" }));
        };
        expect(known.length).toBeGreaterThan(0);
        expect(await shown(order)).toEqual(await shown(known));
      }),
      { numRuns: 20 },
    );
  });
});
