import { describe, expect, it } from "vitest";
import { findQuotes } from "./quotes.ts";

const quotes = (text: string): string[] => findQuotes(text).map((q) => text.slice(q.start, q.end));

describe("quotations", () => {
  it("reads two apostrophes as a quotation mark, as archives print it", () => {
    expect(quotes("''Go,'' she said. He called it ''a joke.''")).toEqual(["''Go,''", "''a joke.''"]);
  });
  it("takes no apostrophe of a word for one", () => {
    expect(quotes("It's the boys' boat, isn't it")).toEqual([]);
  });
  it("leaves an opening mark without a partner alone", () => {
    expect(quotes("''Go, she said. Nobody did.")).toEqual([]);
  });
  it("stays linear on a megabyte of marks", () => {
    expect(quotes("''a ".repeat(100_000)).length).toBeGreaterThan(0);
  });
});
