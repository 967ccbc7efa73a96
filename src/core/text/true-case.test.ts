import { expect, test } from "vitest";
import { segment } from "./index.ts";
import { trueCase } from "./true-case.ts";

const VOCABULARY = new Set(["rebels", "burned", "the", "farm", "of", "near", "drop", "municipality", "rocket"]);
const cased = (text: string): string => trueCase(text, text.toLowerCase(), (word) => VOCABULARY.has(word));

test("words no vocabulary has keep a capital; inflected and prefixed forms of known words do not", () => {
  expect(cased("REBELS BURNED THE FARM OF QUINTANILLA NEAR ZACATE")).toBe("rebels burned the farm of Quintanilla near Zacate");
  expect(cased("DROPPING ROCKETS OF THE MUNICIPALITIES")).toBe("dropping rockets of the municipalities");
  expect(cased("ANTIROCKET FARM")).toBe("antirocket farm");
  expect(cased("")).toBe("");
});

test("a text whose lower case has another length is left in small letters", () => {
  expect(trueCase("İZMİR", "i̇zmi̇r", () => false)).toBe("i̇zmi̇r");
});

test("names of upper-case copy are tagged as names, at the offsets of the text as given", () => {
  const { tokens, text } = segment(
    "GUNMEN TODAY KIDNAPPED RANCHER ANSELMO TREVINO NEAR THE VILLAGE OF OJOCALIENTE, POLICE REPORTED.",
  );
  const names = tokens.filter((token) => token.pos === "PROPN").map((token) => token.text);
  expect(names).toEqual(["ANSELMO", "TREVINO", "OJOCALIENTE"]);
  for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
});
