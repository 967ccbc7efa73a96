import { describe, expect, test } from "vitest";
import { loadLexicon } from "../../../../adapters/lexicon/load-lexicon.ts";
import { segment } from "../../../text/index.ts";
import { compileQuantityLexicon, type QuantityRead, readQuantities } from "./index.ts";
import { NO_QUANTITIES, QUANTITIES } from "./quantities.corpus.ts";

const lexicon = compileQuantityLexicon(loadLexicon());
const read = (text: string): QuantityRead[] => readQuantities(segment(text), lexicon);
const cases = QUANTITIES.flatMap(({ phrases, ...value }) => phrases.map((phrase) => ({ ...value, phrase })));

describe("quantities of the corpus", () => {
  test.each(cases)("$phrase", ({ phrase, min, max, best, modifier, kind }) => {
    const words = /\[([^\]]+)\]/.exec(phrase)?.[1] ?? "";
    const found = read(phrase.replace(/[[\]]/g, ""));
    const hit = found.find((q) => q.quote === words);
    expect(found.map((q) => q.quote)).toContain(words);
    expect(hit?.value).toMatchObject({ min, max, best, modifier });
    expect(hit?.kind).toBe(kind ?? "count");
  });

  test.each(NO_QUANTITIES)("nothing in: %s", (phrase) => {
    expect(read(phrase).map((q) => q.quote)).toEqual([]);
  });

  test("a quantity knows its number and the noun it counts", () => {
    const text = "At least eight young police officers died.";
    const doc = segment(text);
    const quantity = readQuantities(doc, lexicon)[0];
    expect(quantity?.value.unit).toBe("officers");
    expect(doc.tokens[quantity?.numberFirst ?? -1]?.text).toBe("eight");
    expect(doc.tokens[quantity?.unitToken ?? -1]?.text).toBe("officers");
  });

  test("two quantities of one sentence stay apart", () => {
    const found = read("Six soldiers were killed and more than 20 others hurt.");
    expect(found.map((q) => [q.quote, q.value.min])).toEqual([
      ["Six", 6],
      ["more than 20", 21],
    ]);
  });
});
