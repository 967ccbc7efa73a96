import { expect, test } from "vitest";
import { segment } from "./segment.ts";
import { tokensOf } from "./token-set.ts";
import { WordMap, WordSet } from "./words.ts";

test("a word set is asked by token, whatever its capitals", () => {
  const words = new WordSet("either neither");
  const { tokens } = segment("Neither side gave way; either may.");
  expect(tokens.filter((token) => words.has(token)).map((token) => token.text)).toEqual(["Neither", "either"]);
  expect(words.has(undefined)).toBe(false);
});

test("a word map gives what stands by a word", () => {
  const ages = new WordMap([["two", 2]]);
  const [two, boys] = segment("Two boys").tokens;
  expect([ages.get(two), ages.get(boys), ages.has(two), ages.get(undefined)]).toEqual([2, undefined, true, undefined]);
});

test("runs longer than any word are told apart from words by more than their beginning", () => {
  const run = "a".repeat(200);
  const [token] = segment(run).tokens;
  expect([new WordSet([run]).has(token), new WordSet(["a".repeat(199)]).has(token)]).toEqual([true, false]);
});

test("tokens of spans, and none outside the text", () => {
  const doc = segment("One two three four five.");
  const set = tokensOf(doc, [
    { first: 1, last: 3 },
    { first: 4, last: 5 },
  ]);
  expect(doc.tokens.map((token) => set.has(token.index))).toEqual([false, true, true, false, true, false]);
  expect([set.has(-1), set.has(99)]).toEqual([false, false]);
});
