import { describe, expect, it } from "vitest";
import { findQuote } from "../../eval/corpus/find-quote.ts";

const TEXT = "He said the shells fell. The mayor said he saw four shells.";

describe("findQuote", () => {
  it("finds the first occurrence in whole words, and the slice is the quote", () => {
    const span = findQuote("he", TEXT, null);
    expect(span).toEqual({ start: 40, end: 42, quote: "he", part: "text" });
    expect(TEXT.slice(span?.start, span?.end)).toBe("he");
  });

  it("counts occurrences by the suffix", () => {
    expect(findQuote("said#2", TEXT, null)?.start).toBe(35);
    expect(findQuote("shells#2", TEXT, null)?.start).toBe(52);
  });

  it("looks in the title when the text does not hold it, or when told to", () => {
    expect(findQuote("Four dead", TEXT, "Four dead after shells")).toEqual({
      start: 0,
      end: 9,
      quote: "Four dead",
      part: "title",
    });
    expect(findQuote("title:shells", TEXT, "Four dead after shells")?.part).toBe("title");
  });

  it.each(["shell", "said#3", "said#0", "the Mayor", "", "title:mayor"])("does not find %j", (quote) => {
    expect(findQuote(quote, TEXT, "Four dead after shells")).toBeNull();
  });
});
