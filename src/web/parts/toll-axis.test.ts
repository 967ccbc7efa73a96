import { expect, test } from "vitest";
import { tollAxis } from "./toll-axis.ts";

const at = (day: number, hour: number): string => `2024-03-0${day}T${String(hour).padStart(2, "0")}:00:00.000Z`;

test("each moment has a step of its own, as wide as the next, in order", () => {
  const axis = tollAxis([at(5, 8), at(1, 9), at(1, 10), at(1, 9)], 0, 300);
  expect(axis.moments).toEqual([at(1, 9), at(1, 10), at(5, 8)]);
  expect(axis.moments.map(axis.x)).toEqual([50, 150, 250]);
  expect(axis.moments.map(axis.begin)).toEqual([0, 100, 200]);
});

test("a moment between two steps is still in the earlier one", () => {
  expect(tollAxis([at(1, 9), at(3, 9)], 0, 200).begin(at(2, 0))).toBe(0);
});

test("the day is told where it changes, clocks only where they have room", () => {
  const { labels } = tollAxis([at(1, 9), at(1, 10), at(2, 8)], 0, 300);
  expect(labels.map(({ day }) => day)).toEqual(["2024-03-01", null, "2024-03-02"]);
  expect(labels.map(({ clock }) => clock)).toEqual(["09:00", "10:00", "08:00"]);
  const many = tollAxis(
    Array.from({ length: 20 }, (_none, i) => at(1, i)),
    0,
    400,
  ).labels;
  expect(many.filter(({ clock }) => clock !== "")).toHaveLength(10);
});
