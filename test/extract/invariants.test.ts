import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Evidence } from "../../src/core/model/index.ts";
import { readText, testEngine } from "../engine.ts";

const PIECES = [
  "At least ",
  "eight people were killed ",
  "and 31 wounded ",
  "in Kabul ",
  "on Monday",
  ", police said. ",
  "\n\n",
  "“We did not do it,” ",
  "said the Taliban. ",
  "He ",
  "🚀 ",
  "[ad_1]\n",
  "A bomb exploded. ",
  "(Reuters) - ",
  "’s ",
  "no one was hurt ",
  "the embassy said on Twitter that ",
  "\u00a0",
  "12-year-old boy ",
  "İstanbul ",
];
const text = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 40 })
  .map((parts) => parts.join(""))
  .filter((t) => t.trim() !== "");

function* evidenceIn(value: unknown): Generator<Evidence> {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value) && "start" in value && "end" in value && "quote" in value) yield value as Evidence;
  for (const inner of Object.values(value)) yield* evidenceIn(inner);
}

describe("whatever the text", () => {
  test("every quote stands where its evidence says, ranges are ordered, ids resolve", () => {
    fc.assert(
      fc.property(text, (t) => {
        const e = readText(t, { published: "2020-11-21" });
        for (const x of evidenceIn(e))
          expect((x.part === "title" ? (e.report.title ?? "") : e.report.text).slice(x.start, x.end)).toBe(x.quote);
        const ids = new Set(e.claims.map((c) => c.id));
        expect(ids.size).toBe(e.claims.length);
        for (const incident of e.incidents) {
          for (const id of incident.claims) expect(ids.has(id)).toBe(true);
          for (const c of Object.values(incident.casualties))
            if (c?.best != null && c.min !== null) expect(c.best).toBeGreaterThanOrEqual(c.min);
        }
      }),
      { numRuns: 150, seed: 7 },
    );
  });

  test("same input, same bytes", () => {
    fc.assert(
      fc.property(text, (t) => {
        const raw = { externalId: null, title: null, outlet: null, url: null, published: "2020-11-21", language: null, text: t };
        expect(JSON.stringify(testEngine().read(raw))).toBe(JSON.stringify(testEngine().read(raw)));
      }),
      { numRuns: 40, seed: 11 },
    );
  });

  test("a boilerplate line in front shifts spans and changes no value", () => {
    const report = "A car bomb killed three people in Mosul on Monday, police said.";
    const plain = readText(report, { published: "2024-03-05" });
    const shifted = readText(`[ad_1]\n\n${report}`, { published: "2024-03-05" });
    const values = (e: typeof plain) => e.claims.map((c) => [c.field, JSON.stringify(c.value)]);
    expect(values(shifted)).toEqual(values(plain));
  });
});
