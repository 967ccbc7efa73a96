import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openMemoryStore } from "../../src/adapters/store/memory/memory-store.ts";
import { viewLedger } from "../../src/app/ledger-view.ts";
import type { LedgerStore } from "../../src/app/ports/ledger-store.ts";
import { recordAct } from "../../src/app/record-act.ts";
import { sha256Hex } from "../../src/core/hash/index.ts";
import type { Extraction } from "../../src/core/model/index.ts";
import { actOf, decidedAt, draft, type Placed, reportOf, row } from "./generated-stream.ts";
import { ALL, ROCKETS } from "./kabul-facts.ts";
import { contentOf, ingest, NOW, tickingClock } from "./ledger-of.ts";

async function filled(reports: readonly Extraction[], made: readonly Placed[]): Promise<LedgerStore> {
  const store = openMemoryStore();
  const clock = tickingClock();
  let done = 0;
  for (const [i, { act, after }] of made.entries()) {
    await ingest(store, reports.slice(done, Math.max(done, after)), clock);
    done = Math.max(done, after);
    await recordAct(store, clock, "ann", act, decidedAt(i));
  }
  await ingest(store, reports.slice(done), clock);
  return store;
}

/** Hash of the content without what the contract does not compare: an undated report is known from when it was recorded. */
async function digestOf(reports: readonly Extraction[], made: readonly Placed[] = []): Promise<string> {
  const content = await contentOf(await filled(reports, made));
  return sha256Hex(content.replaceAll(/"knownFrom":"2026[^"]*"/g, '"knownFrom":"recorded"'));
}

/** Items in the order of the numbers drawn for them: any order there is. */
function inOrderOf<T>(items: readonly T[], draws: readonly number[]): T[] {
  const keyed = items.map((item, i) => ({ item, key: draws[i % Math.max(1, draws.length)] ?? 0, i }));
  return keyed.sort((a, b) => a.key - b.key || b.i - a.i).map(({ item }) => item);
}

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
