import fc from "fast-check";
import { expect, test } from "vitest";
import { loadPacks } from "../../eval/corpus/load-gold.ts";
import { testEngine } from "../engine.ts";
import { actOf, draft, type Placed } from "./generated-stream.ts";
import { digestOf, inOrderOf } from "./order-of.ts";

const RUNS = 8;

test.each(loadPacks().map((pack) => [pack.id, pack] as const))(
  "%s gives the same incidents in any order of its reports and batches, with people's acts between, in their own order",
  async (_id, pack) => {
    const reports = pack.reports.map(({ raw }) => testEngine().read(raw));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(1000), { minLength: reports.length, maxLength: reports.length }),
        fc.nat(reports.length),
        fc.array(draft, { maxLength: 6 }),
        fc.nat(4),
        async (drawn, cut, made, apart) => {
          const early: Placed[] = [];
          for (const one of made) early.push({ act: actOf(one, reports, early), after: 0 });
          const between = early.map(({ act }, i) => ({ act, after: Math.min(reports.length, i * apart) }));
          const order = inOrderOf(reports, drawn);
          // a batch that comes again changes nothing
          expect(await digestOf([...order.slice(0, cut), ...order], between)).toBe(await digestOf(reports, early));
        },
      ),
      { numRuns: RUNS },
    );
  },
  300_000,
);
