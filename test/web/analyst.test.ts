// What an analyst does with what is found: sees who contradicts whom, and takes it out.
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Bench, openBench, open as openPlace, UNTESTABLE, watch } from "./browser.ts";

const WIDE = { width: 1280, height: 900 };

describe.skipIf(UNTESTABLE !== null)("an analyst at the page", () => {
  let bench: Bench;
  let kabul = "";
  // biome-ignore lint/suspicious/noExplicitAny: the API's shapes are tested where it is
  const json = async (path: string): Promise<any> => (await fetch(`${bench.address}${path}`)).json();
  const at = async (path: string) => {
    const { page, faults } = await watch(bench, WIDE);
    await openPlace(bench, page, path);
    return { page, faults };
  };
  beforeAll(async () => {
    bench = await openBench();
    const { items } = await json("/api/incidents?place=kabul&from=2020-11-21&to=2020-11-21&fields=id,reports");
    kabul = items.sort((a: { reports: unknown[] }, b: { reports: unknown[] }) => b.reports.length - a.reports.length)[0].id;
  });
  afterAll(() => bench.close());

  test("contradictions stand first, each position with who holds it, and a name leads to its words", async () => {
    const { rivals } = await json(`/api/incidents/${kabul}/matrix`);
    const { page, faults } = await at(`/incident/${kabul}`);
    expect(await page.locator(".positions dt").allInnerTexts()).toEqual(rivals.map((field: string) => `${field} ≠`));
    expect(await page.locator(".positions").innerText()).toMatch(/denied by .*Zabihullah Mujahid/);
    await page.locator(".positions dd a").first().click();
    await page.locator(".report .lit").first().waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });

  test("the matrix shows what counts, what is contradicted, or everything, as the address says", async () => {
    const { page } = await at(`/incident/${kabul}`);
    const rows = (): Promise<number> => page.locator(".matrix tbody tr").count();
    const counting = await rows();
    const button = (name: RegExp) => page.locator(".shares").getByRole("button", { name });
    await button(/^all of it/).click();
    await expect.poll(rows).toBeGreaterThan(counting);
    expect(new URL(page.url()).searchParams.get("matrix")).toBe("all");
    await button(/^contradicted only/).click();
    await expect.poll(rows).toBeLessThan(counting);
    const heads = await page.locator(".matrix thead th").allInnerTexts();
    const { rivals } = await json(`/api/incidents/${kabul}/matrix`);
    expect(heads.slice(2).map((head) => head.split(/\s/)[0])).toEqual(rivals);
    await page.close();
  });

  test("most killed first, as the API has it", async () => {
    const { page } = await at("/");
    await page.getByRole("button", { name: "most killed first" }).click();
    const { items } = await json("/api/incidents?order=deadliest&limit=5&fields=id");
    const shown = (): Promise<string[]> =>
      page.evaluate<string[]>(
        `[...document.querySelectorAll(".incidents tbody a")].slice(0, 5).map((link) => new URL(link.href).pathname.split("/")[2])`,
      );
    await expect.poll(shown).toEqual(items.map(({ id }: { id: string }) => id));
    expect(new URL(page.url()).searchParams.get("order")).toBe("deadliest");
    await page.close();
  });

  test("what is found is taken out as it is filtered", async () => {
    const { page } = await at("/?country=YE");
    await page.getByText("Take all of these out").click();
    const link = page.locator(".exports").getByRole("link", { name: "csv", exact: true });
    expect(await link.getAttribute("href")).toBe("/api/export/csv?country=YE");
    const [file] = await Promise.all([page.waitForEvent("download"), link.click()]);
    const lines = readFileSync(await file.path(), "utf8")
      .trimEnd()
      .split("\n");
    expect(lines.length - 1).toBe((await json("/api/incidents?country=YE")).total);
    await page.close();
  });

  test("once the server is back, what failed is asked again by hand", async () => {
    const { page } = await watch(bench, WIDE);
    await page.route("**/api/**", (route) => route.abort());
    await page.goto(`${bench.address}/`);
    const again = page.getByRole("button", { name: "Try again" });
    await again.first().waitFor({ timeout: 30_000 });
    await page.unroute("**/api/**");
    await again.first().click();
    await page.locator(".incidents tbody tr").first().waitFor();
    await page.close();
  });
});
