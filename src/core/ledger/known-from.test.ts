import { describe, expect, test } from "vitest";
import { endOf, publishedFrom } from "./known-from.ts";
import { zoneOfCountry } from "./zone-of-country.ts";

describe("from when a report was public", () => {
  test.each([
    ["2020-11-21T08:35:00Z", null, "2020-11-21T08:35:00.000Z"],
    ["2020-11-21T13:05:00+04:30", "Asia/Kabul", "2020-11-21T08:35:00.000Z"],
    ["2020-11-21", null, "2020-11-21T23:59:59.999Z"],
    ["2020-11-21", "Asia/Kabul", "2020-11-21T19:29:59.999Z"],
    ["2020-03-29", "Europe/Berlin", "2020-03-29T21:59:59.999Z"],
    ["2020-11-21T08:35", null, "2020-11-21T08:35:00.000Z"],
    [null, "Asia/Kabul", null],
  ])("%s in %s", (published, zone, expected) => {
    expect(publishedFrom({ published }, zone)).toBe(expected);
  });

  test.each(["", "yesterday", "2020-13-41", "21.11.2020", "2020-11-21T99:00Z"])("%j is no moment", (time) => {
    expect(() => endOf(time)).toThrow(expect.objectContaining({ code: "TIME_BAD" }));
  });

  test("a country with one clock has a zone, one with several has none", () => {
    expect(zoneOfCountry("AF")).toBe("Asia/Kabul");
    expect(zoneOfCountry("US")).toBeNull();
    expect(zoneOfCountry("")).toBeNull();
  });
});
