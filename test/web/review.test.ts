// The review queue by keyboard: each act recorded, seen, and taken back.

import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Bench, openBench, open as openPlace, UNTESTABLE, watch } from "./browser.ts";

const WIDE = { width: 1280, height: 900 };

describe.skipIf(UNTESTABLE !== null)("review in a browser", () => {
  let bench: Bench;
  let kabul = "";
  // biome-ignore lint/suspicious/noExplicitAny: the API's shapes are tested where it is
  const json = async (path: string): Promise<any> => (await fetch(`${bench.address}${path}`)).json();
  const open = (page: Page, path: string): Promise<void> => openPlace(bench, page, path);
  beforeAll(async () => {
    bench = await openBench();
    const { items } = await json("/api/incidents?place=kabul&from=2020-11-21&to=2020-11-21&fields=id,reports");
    kabul = items.sort((a: { reports: unknown[] }, b: { reports: unknown[] }) => b.reports.length - a.reports.length)[0].id;
  });
  afterAll(() => bench.close());

  test("one key a claim: the next that nobody has judged follows, and undoing leads back", async () => {
    const { page } = await watch(bench, WIDE);
    await open(page, `/review?incident=${kabul}&at=2`);
    const chosen = () => new URL(page.url()).searchParams.get("at");
    await page.keyboard.press("a");
    await expect.poll(chosen).toBe("3");
    await expect.poll(() => page.locator(".desk .claims li").nth(2).innerText()).toContain("accepted");
    await page.keyboard.press("u");
    await expect.poll(chosen).toBe("2");
    await expect.poll(() => page.locator(".desk .claims li").nth(2).innerText()).not.toContain("accepted");
    // keys faster than answers fall on a claim each
    await page.keyboard.press("a");
    await page.keyboard.press("r");
    await expect.poll(() => page.locator(".desk .claims li").nth(2).innerText()).toContain("accepted");
    await expect.poll(() => page.locator(".desk .claims li").nth(3).innerText()).toContain("rejected");
    await page.getByText("2 done here").waitFor();
    for (const left of ["1 done here", "nothing done yet"]) {
      await page.keyboard.press("u");
      await page.getByText(left).waitFor();
    }
    await page.close();
  });

  test("two incidents are merged with the features in view, undone by one key, and history tells both", async () => {
    const { page, faults } = await watch(bench, WIDE);
    const before = (await json(`/api/incidents/${kabul}`)).reports.length;
    await open(page, `/review?incident=${kabul}`);
    await page.getByRole("button", { name: "Merge m" }).waitFor();
    await page.keyboard.press("m");
    const merge = page.getByRole("button", { name: /^Merge with/ }).first();
    await merge.waitFor();
    expect(await page.locator(".alike .notes").first().innerText()).toMatch(/km apart|same point/);
    await expect.poll(() => page.evaluate<boolean>("document.activeElement.matches('.alike button')")).toBe(true);
    await page.keyboard.press("Enter");
    const reports = async () => (await json(`/api/incidents/${kabul}`)).reports.length;
    await expect.poll(reports).toBeGreaterThan(before);
    await page.getByText("1 done here").waitFor();
    await page.keyboard.press("u");
    await expect.poll(reports).toBe(before);
    await open(page, `/incident/${kabul}`);
    const history = page.locator(".history");
    await expect.poll(() => history.innerText()).toMatch(/merge by .*undone/s);
    expect(await history.locator("li").count()).toBe((await json(`/api/incidents/${kabul}/history`)).recorded.length);
    expect(faults).toEqual([]);
    await page.close();
  });

  test("a claim is corrected by words selected in its text, moved to another incident, and both undone", async () => {
    const { page, faults } = await watch(bench, WIDE);
    const { claims } = await json(`/api/incidents/${kabul}`);
    const listed = claims.filter((claim: { field: string }) =>
      /^(?:killed|injured|missing|captured|munitions|unexploded|responsibility)$/.test(claim.field),
    );
    const at = listed.findIndex((claim: { field: string }) => claim.field === "killed");
    const { id, evidence } = listed[at];
    await open(page, `/review?incident=${kabul}&at=${at}`);
    await page.locator(".desk .report .text").waitFor();
    // the claim's own words, selected as a person would: here by the range they stand in
    await page.evaluate(`(() => {
      const lit = document.querySelector(".desk .report .lit");
      const range = document.createRange();
      range.selectNodeContents(lit);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
    })()`);
    await page.keyboard.press("c");
    const quote = page.getByLabel(/Words of the report/);
    expect(evidence[0].quote).toContain(await quote.inputValue());
    await page.getByLabel("killed, in words").fill("at least 77");
    await page.getByLabel("Why").fill("her count");
    await page.keyboard.press("Enter");
    const claim = async () => (await json(`/api/incidents/${kabul}/claims`)).find((each: { id: string }) => each.id === id);
    await expect.poll(async () => (await claim())?.corrected !== undefined).toBe(true);
    expect((await claim()).value.min).toBe(77);
    await page.getByText("1 done here").waitFor();
    await page.keyboard.press("u");
    await expect.poll(async () => (await claim())?.corrected === undefined).toBe(true);
    await page.keyboard.press("w");
    const move = page.getByRole("button", { name: /^Move here/ }).first();
    await move.waitFor();
    await move.click();
    await expect.poll(async () => (await claim()) === undefined).toBe(true);
    await page.getByText("1 done here").waitFor();
    await page.keyboard.press("u");
    await expect.poll(async () => (await claim()) !== undefined).toBe(true);
    expect(faults).toEqual([]);
    await page.close();
  });

  test("an act is undone from the history too", async () => {
    const { page } = await watch(bench, WIDE);
    const status = async () => (await json(`/api/incidents/${kabul}`)).status;
    await open(page, `/review?incident=${kabul}`);
    await page.getByRole("button", { name: "Looked at d" }).waitFor();
    await page.keyboard.press("d");
    await expect.poll(status).toBe("reviewed");
    await open(page, `/incident/${kabul}`);
    await page.getByRole("button", { name: "Undo review" }).click();
    await expect.poll(status).toBe("new");
    await page.close();
  });
});
