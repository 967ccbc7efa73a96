import { expect, test } from "vitest";
import type { Actor, Evidence, Source } from "../model/index.ts";
import { actorWords, sourceWords } from "./source-words.ts";

const quote = (words: string): readonly Evidence[] => [{ start: 0, end: words.length, quote: words }];
const guard: Actor = { name: "Harbour Guard", id: null, kind: "state", country: null, aliases: [] };
const unnamed = (words: string, more: Partial<Source> = {}): Source => ({
  kind: "unnamed",
  name: null,
  role: null,
  affiliation: null,
  evidence: quote(words),
  ...more,
});

test.each([
  [null, "nobody named"],
  [unnamed("a senior nurse"), "a senior nurse"],
  [unnamed("The nurse"), "the nurse"],
  [unnamed("she", { role: "mayor" }), "mayor"],
  [unnamed("they", { affiliation: guard }), "Harbour Guard"],
  [unnamed("he"), "he"],
  [unnamed("he", { name: "Omar Haidar" }), "Omar Haidar"],
])("%j is told as %s", (source, words) => {
  expect(sourceWords(source)).toBe(words);
});

test("an actor goes by its article within a sentence where it is known by one", () => {
  expect(actorWords({ name: "Taliban", aliases: ["Taleban", "the Taliban"] })).toBe("the Taliban");
  expect(actorWords({ name: "Hill Front", aliases: [] })).toBe("Hill Front");
});
