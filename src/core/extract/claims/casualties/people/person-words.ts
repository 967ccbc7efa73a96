import { WordMap, WordSet } from "../../../../text/index.ts";

/** With the gender and number they tell. */
export const PRONOUNS: WordMap<{ gender: "m" | "f" | null; plural: boolean }> = new WordMap([
  ["he", { gender: "m", plural: false }],
  ["him", { gender: "m", plural: false }],
  ["himself", { gender: "m", plural: false }],
  ["she", { gender: "f", plural: false }],
  ["her", { gender: "f", plural: false }],
  ["herself", { gender: "f", plural: false }],
  ["they", { gender: null, plural: true }],
  ["them", { gender: null, plural: true }],
  ["themselves", { gender: null, plural: true }],
] as const);
export const DEFINITE = new WordSet(["the", "this", "that", "these", "those", "his", "her", "their", "its", "my", "our"]);
export const DETERMINERS = new WordSet([
  ...DEFINITE.words,
  "a",
  "an",
  "another",
  "other",
  "some",
  "any",
  "both",
  "each",
  "all",
  "no",
  "every",
  "either",
  "neither",
]);
/** Words for people besides those told of. */
export const SECOND = new WordSet([
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "additional",
  "further",
  "more",
  "other",
  "another",
  "else",
]);
/** Ages as written out: "three-year-old". */
export const AGE_WORDS: WordMap<number> = new WordMap(
  [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
  ]
    .map((word, i): [string, number] => [word, i + 1])
    .concat(["thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"].map((word, i) => [word, 10 * (i + 3)])),
);
