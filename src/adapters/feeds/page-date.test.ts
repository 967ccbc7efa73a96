import { expect, test } from "vitest";
import { toIsoDate } from "./page-date.ts";

test.each([
  ["2020-11-21", "2020-11-21"],
  ["2020-11-21T09:30:00Z", "2020-11-21T09:30:00Z"],
  ["2020-11-21 09:30:00 +0430", "2020-11-21T09:30:00+04:30"],
  ["2020-11-21T09:30:00+0000", "2020-11-21T09:30:00+00:00"],
  ["2020-11-21T09:30:00.123+05", "2020-11-21T09:30:00.123+05:00"],
  ["Sat, 21 Nov 2020 09:30:00 GMT", "2020-11-21T09:30:00Z"],
  ["Sat, 21 Nov 2020 09:30:00 +0430", "2020-11-21T09:30:00+04:30"],
  ["21 November 2020", "2020-11-21"],
  ["November 21, 2020", "2020-11-21"],
  ["Saturday, November 21, 2020 9:30", "2020-11-21T09:30"],
  ["Sept. 3, 2021", "2021-09-03"],
])("%s", (written, iso) => expect(toIsoDate(written)).toBe(iso));

// two readings, or none: no guess
test.each(["11/12/2020", "yesterday", "2020-02-30", "31 Foo 2020", "", "20201121", "2020-11-21T25:00:00Z"])(
  "%s is not read",
  (written) => expect(toIsoDate(written)).toBeNull(),
);
