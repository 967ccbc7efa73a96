import { expect, test } from "vitest";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { tokenize } from "./tokenize.ts";

const TEXTS = [
  `ORMOND VALE (Harbour Times) - "We can't say who's behind it," Sgt. Ida Kroll said; two of the port's cranes were hit.\n\nNobody's been held.`,
  "A 34-year-old baker and her 6-year-old twins weren't hurt when shells (three, or perhaps four) fell on Quay St. at 4:30 p.m. on Sept. 9th.",
  "The so-called \u201cGreen Lanterns\u201d, who\u2019d promised a cease-fire, fired at $2m worth of pumps\u2014none burnt. They're gonna pay, he wrote @dockside #pumps.",
  "Police will watch the watch shop; the watch they keep is long. That the guards guard that gate is known. He saw her duck, and that's that.\r\n\tMore than 1,200 left; 3.5% stayed (see https://example.org/a?b=c or mail desk@example.org).",
];

test("words and parts of speech are those wink-nlp itself would give", () => {
  const nlp = winkNLP(model, ["pos"]);
  for (const text of TEXTS) {
    const tokens = nlp.readDoc(text).tokens();
    const tags = tokens.out(nlp.its.pos);
    const theirs = tokens.out().map((word, i) => [word, tags[i]]);
    expect(tokenize(text, false).map((token) => [token.text, token.pos])).toEqual(theirs.filter(([word]) => word?.trim() !== ""));
  }
});

test("a full stop closes an ordinary word that is written like an abbreviation", () => {
  const cut = (text: string) => tokenize(text, false).map((token) => token.text);
  expect(cut("Nine guests fell ill.")).toEqual(["Nine", "guests", "fell", "ill", "."]);
  expect(cut("He came from Peoria, Ill.")).toEqual(["He", "came", "from", "Peoria", ",", "Ill."]);
});

test("every token stands where its offsets say", () => {
  for (const text of TEXTS)
    for (const token of tokenize(text, false)) expect(text.slice(token.start, token.end)).toBe(token.text);
});

test("a text is cut the same whatever was read before it", () => {
  const cut = (text: string) => tokenize(text, false).map((token) => token.text);
  const before = cut("the quarrymen's flag, a 91-day-old truce");
  cut(`"quarrymen's," he wrote: 91-day-old, 91-day-old. (quarrymen's)`);
  expect(cut("the\u00a0quarrymen's flag, a 91-day-old truce")).toEqual(before);
  expect(before.slice(1, 3)).toEqual(["quarrymen", "'s"]);
});

test("a run longer than any word is one token, and the words around it are tagged as without it", () => {
  const tags = (text: string) => tokenize(text, false).map((token) => token.pos);
  const [first, ...rest] = tags(`${"x".repeat(5000)} They left the town.`);
  expect([first, rest]).toEqual(["X", tags("They left the town.")]);
});
