import { expect, test } from "vitest";
import { isoDay } from "./dates.ts";

test.each([
  ["2020-11-21", "2020-11-21"],
  [" 2020-11-21 ", "2020-11-21"],
  ["20201121", "2020-11-21"],
  ["2020/1/5", "2020-01-05"],
  ["2020.11.21", "2020-11-21"],
  ["2024-02-29", "2024-02-29"],
  ["0099-01-02", "0099-01-02"],
  ["", ""],
])("%o is %s", (words, day) => {
  expect(isoDay(words, "first")).toBe(day);
  expect(isoDay(words, "last")).toBe(day);
});

test.each([
  ["2020", "2020-01-01", "2020-12-31"],
  ["2020-02", "2020-02-01", "2020-02-29"],
  ["2021-2", "2021-02-01", "2021-02-28"],
  ["2020-12", "2020-12-01", "2020-12-31"],
])("%s alone is %s or %s", (words, first, last) => {
  expect([isoDay(words, "first"), isoDay(words, "last")]).toEqual([first, last]);
});

test.each([
  "21/11/2020",
  "11/21/2020",
  "2020-13-01",
  "2020-00-01",
  "2020-11-31",
  "2021-02-29",
  "202011",
  "20",
  "yesterday",
  "2020-11-21T10:00",
])("%s is no day: nobody guesses which part is the month", (words) => {
  expect(isoDay(words, "first")).toBeNull();
  expect(isoDay(words, "last")).toBeNull();
});
