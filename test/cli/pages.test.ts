import { describe, expect, test } from "vitest";
import { casualtyHistory } from "../../src/app/casualty-history.ts";
import { explainValue } from "../../src/app/explain-value.ts";
import { POLICIES } from "../../src/core/model/index.ts";
import { sentenceOf } from "../../src/core/tell/index.ts";
import { barOf } from "../../src/entry/cli/progress.ts";
import { renderExplanation } from "../../src/entry/cli/render/explanation.ts";
import { renderTable } from "../../src/entry/cli/render/incident-list.ts";
import { renderIncidentPage } from "../../src/entry/cli/render/incident-page.ts";
import { cell, paint, widthOf, wrap } from "../../src/entry/cli/render/page.ts";
import { assertIncident } from "../validate.ts";
import { CHANGES, incidentUnder } from "./incident-fixture.ts";

const incident = incidentUnder("ucdp");
const other = incidentUnder("ucdp", {
  id: "inc_feedfacefeedfacefeed",
  time: { status: "unresolved", reason: "not-said", evidence: [] },
  casualties: { killed: null, injured: null, missing: null, captured: null },
  responsibility: [],
  links: [],
});
const page = (width: number, colour = false): string => {
  const byPolicy = POLICIES.map((policy) => incidentUnder(policy));
  return renderIncidentPage(incident, { byPolicy, linked: new Map([[other.id, other]]), changes: CHANGES }, { width, colour });
};
const widest = (text: string): number => Math.max(...text.split("\n").map(widthOf));

test("the fixture is an incident of the contract", () => assertIncident(incident));

describe("dateline show", () => {
  test.each([80, 160])("at %i columns", async (width) => {
    expect(widest(page(width))).toBeLessThanOrEqual(width);
    await expect(page(width)).toMatchFileSnapshot(`golden/show-${width}.txt`);
  });

  test("fits every width from 40 to 200, and never loses a figure", () => {
    for (let width = 40; width <= 200; width += 5) {
      expect(widest(page(width)), `${width} columns`).toBeLessThanOrEqual(width);
      expect(page(width).replace(/\s+/g, " ")).toContain("Third Night Brigade");
      expect(page(width)).not.toContain("…");
    }
  });

  test("colour only where it is asked for", () => {
    expect(page(80)).not.toContain("\u001b");
    expect(page(80, true)).toContain("\u001b[1m");
    expect(page(80, true).replace(/\u001b\[\d+m/g, "")).toBe(page(80));
  });

  test("the sentence stands alone and says no more than the claims", () => {
    expect(sentenceOf(incident)).toBe(
      "On 6 May 2031, about 05:15 local time, in Orvel, Ukraine: a shelling, artillery or missile attack. 5 (at least 5) killed, 9 injured. Hill Front, blamed for it, denied it; Third Night Brigade claimed it.",
    );
    expect(sentenceOf(other)).toContain("On a day not said, in Orvel, Ukraine");
    expect(sentenceOf(other)).toContain("Nobody gives a figure of people harmed. Nobody is held responsible.");
  });
});

describe("dateline incidents", () => {
  test.each([80, 160])("the table at %i columns", async (width) => {
    const table = renderTable([incident, other], { width, colour: false });
    expect(widest(table)).toBeLessThanOrEqual(width);
    await expect(table).toMatchFileSnapshot(`golden/incidents-${width}.txt`);
  });
});

test("the history of a range: each moment once, nothing from before it was known", () => {
  const history = casualtyHistory(incident);
  expect(history.map(({ at }) => at)).toEqual([...history.map(({ at }) => at)].sort());
  expect(history.filter(({ field }) => field === "killed").map(({ at, best }) => [at.slice(11, 16), best])).toEqual([
    ["05:10", 3],
    ["15:30", 5],
  ]);
});

test("dateline why", async () => {
  const text = renderExplanation(explainValue(incident, "killed"), { width: 80, colour: false });
  expect(text).toContain("superseded by rep_d/c1");
  expect(text.replace(/\s+/g, " ")).toContain("speaks of a part only: at this hospital");
  expect(widest(text)).toBeLessThanOrEqual(80);
});

describe("columns", () => {
  test("wide characters take two, combining and invisible marks none", () => {
    expect(widthOf("新闻")).toBe(4);
    expect(widthOf("한국")).toBe(4);
    expect(widthOf("e\u0301")).toBe(1);
    expect(widthOf("a\u200db")).toBe(2);
    expect(widthOf("🚀")).toBe(2);
    expect(widthOf("Żółć – “x”")).toBe(10);
  });

  test("a cell is exactly as wide as asked, wide characters whole", () => {
    for (const text of ["", "abc", "奥维尔新闻社", "a奥b维c尔"])
      for (let w = 1; w < 14; w++) expect(widthOf(cell(text, w))).toBe(w);
  });

  test("wrapped lines fit, and hold every character", () => {
    const text = `奥维尔新闻社说五人死亡 ${"x".repeat(50)} and more words to follow`;
    for (let width = 12; width < 60; width++) {
      const lines = wrap(text, width, "  ", "    ");
      expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(width);
      expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
    }
  });

  test("what would steer a terminal is shown as a dot", () => {
    expect(wrap("a\u001b[2Jb \u202ec", 40)).toEqual(["a·[2Jb ·c"]);
    expect(paint("a\u0007", "bold", { width: 80, colour: false })).toBe("a·");
    expect(cell("a\u009bb", 3)).toBe("a·b");
  });

  test("a progress bar", () => {
    expect(barOf(null)).toBe("");
    expect(barOf(0.5)).toBe(`[${"#".repeat(12)}${"·".repeat(12)}]  50 % `);
    expect(barOf(2)).toContain("#".repeat(24));
  });
});
