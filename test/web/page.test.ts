import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Bench, openBench, open as openPlace, UNTESTABLE, watch } from "./browser.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const SHOTS = new URL("../../build/screenshots/", import.meta.url);
const WIDE = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

/** What axe finds on a page as it stands. */
async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(
    `axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] })`,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

if (UNTESTABLE !== null) console.warn(`the page is not tested here: ${UNTESTABLE}`);

describe.skipIf(UNTESTABLE !== null)("the page in a browser", () => {
  let bench: Bench;
  let kabul = "";
  // biome-ignore lint/suspicious/noExplicitAny: the API's shapes are tested where it is
  const json = async (path: string): Promise<any> => (await fetch(`${bench.address}${path}`)).json();
  const open = (page: Page, path: string): Promise<void> => openPlace(bench, page, path);
  const viewsOf = async (): Promise<readonly (readonly [string, string])[]> => {
    const { reports } = await json(`/api/incidents/${kabul}`);
    const { claims } = await json(`/api/reports/${reports[0].id}`);
    const { items } = await json("/api/commitments");
    const [held] = items.filter((each: { breaches: unknown[] }) => each.breaches.length > 0);
    // each with what opens in it: a reason, words chosen, both texts
    return [
      ["overview", "/"],
      ["incident", `/incident/${kabul}?why=killed.ucdp`],
      ["report", `/report/${reports[0].id}?claim=${claims[0].id}&at=${claims[0].evidence[0].start}`],
      ["review", `/review?incident=${kabul}&at=1`],
      ["agreements", `/agreements?commitment=${held.report}/${held.id}&incident=${held.breaches[0].incident}`],
      ["add", "/add"],
      ["method", "/method?find=place"],
      ["reference", "/reference"],
    ];
  };

  beforeAll(async () => {
    bench = await openBench();
    mkdirSync(SHOTS, { recursive: true });
    const { items } = await json("/api/incidents?place=kabul&from=2020-11-21&to=2020-11-21&fields=id,reports");
    kabul = items.sort((a: { reports: unknown[] }, b: { reports: unknown[] }) => b.reports.length - a.reports.length)[0].id;
  });
  afterAll(() => bench.close());

  test.each([
    ["wide", WIDE, false],
    ["phone", PHONE, false],
    ["dark", WIDE, true],
  ] as const)(
    "every view, %s: no error, nothing fetched from outside, nothing wider than the screen, no fault axe knows",
    async (name, size, dark) => {
      const { page, faults } = await watch(bench, size, dark);
      for (const [view, path] of await viewsOf()) {
        await open(page, path);
        expect(await page.title(), view).toContain("Dateline");
        const width = await page.evaluate<number>("document.documentElement.scrollWidth");
        expect(width, `${view} is wider than the screen`).toBeLessThanOrEqual(size.width);
        expect(await violationsOf(page), view).toEqual([]);
        await page.screenshot({ path: new URL(`${view}-${name}.png`, SHOTS).pathname });
      }
      expect(faults).toEqual([]);
      await page.close();
    },
  );

  test("a figure opens its reason, and a reason its sentence, lit", async () => {
    const { page } = await watch(bench, WIDE);
    await open(page, `/incident/${kabul}`);
    await page.getByRole("button", { name: /killed under ucdp/ }).click();
    const quote = page.locator(".why .quoted").first();
    const words = await quote.innerText();
    await quote.click();
    await page.locator(".lit").first().waitFor();
    expect((await page.locator(".lit").allInnerTexts()).join("")).toContain(words.slice(1, -1).slice(0, 8));
    await expect.poll(() => new URL(page.url()).searchParams.get("claim")).toMatch(/^c\d+$/);
    await page.close();
  });

  test("words of the text name their claim, and a claim its words", async () => {
    const { page } = await watch(bench, WIDE);
    const { reports } = await json(`/api/incidents/${kabul}`);
    await open(page, `/report/${reports[0].id}`);
    await page.locator(".claims button").first().click();
    await page.locator(".lit").first().waitFor();
    const first = new URL(page.url()).searchParams.get("claim");
    await page.locator(".text .words:not(.lit)").last().click();
    await expect.poll(() => new URL(page.url()).searchParams.get("claim")).not.toBe(first);
    expect(await page.locator(".told-of .chosen").count()).toBe(1);
    // the words chosen tell all that was read in them
    expect(await page.locator(".these-words .chosen").count()).toBe(1);
    await page.close();
  });

  test("the slider replays what was known, as the API has it", async () => {
    const { page } = await watch(bench, WIDE);
    await open(page, `/incident/${kabul}`);
    const slider = page.getByRole("slider");
    await slider.focus();
    await page.keyboard.press("Home");
    await expect.poll(() => new URL(page.url()).searchParams.get("as-of")).not.toBeNull();
    const asOf = new URL(page.url()).searchParams.get("as-of") ?? "";
    const { sentence } = await json(`/api/incidents/${kabul}/sentence?as-of=${encodeURIComponent(asOf)}`);
    await expect.poll(() => page.locator("h1").innerText()).toBe(sentence);
    await page.keyboard.press("End");
    const now = await json(`/api/incidents/${kabul}/sentence`);
    await expect.poll(() => page.locator("h1").innerText()).toBe(now.sentence);
    expect(now.sentence).not.toBe(sentence);
    await page.close();
  });

  test("an area of the map and a span of the timeline narrow everything", async () => {
    const { page } = await watch(bench, WIDE);
    await open(page, "/");
    const area = page.locator(".map a[aria-label*=' incidents']").first();
    await area.waitFor();
    await area.press("Enter");
    await expect.poll(() => new URL(page.url()).searchParams.get("bbox")).not.toBeNull();
    const narrowed = async () => (await json(`/api/incidents${new URL(page.url()).search}`)).total;
    await expect.poll(() => page.locator(".incidents tbody tr").count()).toBe(await narrowed());
    await page.getByRole("button", { name: "Out of this area" }).click();
    const bars = page.getByRole("slider", { name: /Incidents over time/ });
    await bars.focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Enter");
    await expect.poll(() => new URL(page.url()).searchParams.get("from")).not.toBeNull();
    await expect.poll(() => page.getByRole("button", { name: "All of it" }).isVisible()).toBe(true);
    await page.close();
  });

  test("filters live in the address, and the address brings them back", async () => {
    const { page } = await watch(bench, WIDE);
    await open(page, "/?country=YE");
    const rows = await page.locator(".incidents tbody tr").count();
    expect(rows).toBe((await json("/api/incidents?country=YE")).total);
    const { country } = await json("/api/incidents/counts");
    const choices = page.getByLabel("Country").locator("option");
    await expect.poll(() => choices.count()).toBe(1 + Object.keys(country).filter((code) => code !== "").length);
    expect(await choices.allInnerTexts()).toContain(`Yemen (${country.YE})`);
    await page.goto(`${bench.address}/`);
    const unplaced = page.getByRole("button", { name: /without a point/ });
    await unplaced.click();
    await expect
      .poll(() => page.locator(".incidents tbody tr").count())
      .toBe(Number((await unplaced.innerText()).replace(/\D.*/, "")));
    await open(page, "/?country=YE&q=killed%3E%3D8");
    await expect
      .poll(() => page.locator(".incidents tbody tr").count())
      .toBe((await json("/api/incidents?country=YE&q=killed%3E%3D8")).total);
    await open(page, "/?country=YE");
    await page.getByRole("searchbox", { name: "Place" }).fill("Hodeidah");
    await page.keyboard.press("Enter");
    await expect.poll(() => new URL(page.url()).searchParams.get("place")).toBe("Hodeidah");
    await expect.poll(() => page.locator(".incidents tbody tr").count()).toBeLessThan(rows);
    await page.reload();
    await expect.poll(() => page.getByRole("searchbox", { name: "Place" }).inputValue()).toBe("Hodeidah");
    await page.close();
  });

  test("days are yyyy-mm-dd whatever the browser's language, typed or from the calendar; what is no day is told", async () => {
    const context = await bench.browser.newContext({ locale: "en-US", timezoneId: "America/Los_Angeles" });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(error.message));
    await open(page, "/?from=2020-11-02");
    const from = page.getByLabel("From", { exact: true });
    expect(await from.inputValue()).toBe("2020-11-02");
    await from.fill("2020-11");
    await from.press("Enter");
    await expect.poll(() => new URL(page.url()).searchParams.get("from")).toBe("2020-11-01");
    expect(await from.inputValue()).toBe("2020-11-01");
    await page.getByLabel("To", { exact: true }).fill("2020-11");
    await page.getByLabel("To", { exact: true }).press("Tab");
    await expect.poll(() => new URL(page.url()).searchParams.get("to")).toBe("2020-11-30");
    await from.fill("11/21/2020");
    await from.press("Tab");
    const fault = page.getByRole("alert").filter({ hasText: "yyyy-mm-dd" });
    await fault.waitFor();
    expect(await from.getAttribute("aria-invalid")).toBe("true");
    expect(await from.getAttribute("aria-describedby")).toBe(await fault.getAttribute("id"));
    expect(new URL(page.url()).searchParams.get("from")).toBe("2020-11-01");
    expect(await violationsOf(page)).toEqual([]);
    await page
      .locator(".date", { has: page.getByText("As of") })
      .locator(".picker")
      .fill("2020-11-21");
    await expect.poll(() => page.getByLabel("As of", { exact: true }).inputValue()).toBe("2020-11-21");
    expect(new URL(page.url()).searchParams.get("as-of")).toBe("2020-11-21");
    await page.getByRole("button", { name: "As of: choose from a calendar" }).press("Enter");
    expect(faults).toEqual([]);
    await context.close();
  });

  test("by keyboard alone: from the list into an incident, a claim rejected and given back", async () => {
    const { page, faults } = await watch(bench, WIDE);
    await open(page, `/review?incident=${kabul}&at=3`);
    const claim = page.locator(".desk .claims li").nth(3);
    await expect.poll(() => claim.innerText()).not.toContain("rejected");
    await page.keyboard.press("r");
    await expect.poll(() => claim.innerText()).toContain("rejected");
    await page.keyboard.press("u");
    await expect.poll(() => claim.innerText()).not.toContain("rejected");
    await page.keyboard.press("j");
    await expect.poll(() => new URL(page.url()).searchParams.get("at")).toBe("4");
    expect(faults).toEqual([]);
    await open(page, "/");
    await page.locator(".incidents a").first().waitFor();
    await page.locator(".map a").first().waitFor();
    const isAt = (selector: string) => page.evaluate<boolean>(`document.activeElement.matches('${selector}')`);
    const tabTo = async (selector: string): Promise<void> => {
      for (let i = 0; i < 40 && !(await isAt(selector)); i++) await page.keyboard.press("Tab");
      expect(await isAt(selector), `Tab leads to ${selector}`).toBe(true);
    };
    await tabTo(".overview .skip");
    await page.keyboard.press("Enter");
    await expect.poll(() => isAt("#list")).toBe(true);
    await tabTo(".incidents a");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.url()).toContain("/incident/inc_");
    await page.close();
  });

  test("a pasted text is read before it is stored, script in it stays words", async () => {
    const { page, faults } = await watch(bench, WIDE);
    await open(page, "/add");
    await page
      .getByLabel("Report", { exact: true })
      .fill(
        'Four people were killed by a bomb in Basra, <script>window.evil = 1</script> police said. "<img src=x onerror=window.evil=1>"',
      );
    await page.locator(".claims button", { hasText: "killed" }).first().waitFor();
    expect(await page.evaluate<unknown>("window.evil")).toBeUndefined();
    const before = (await json("/api/reports")).total;
    await page.getByRole("button", { name: "Store it" }).click();
    await page.getByText("Stored:").waitFor();
    expect((await json("/api/reports")).total).toBe(before + 1);
    expect(faults).toEqual([]);
    await page.close();
  });

  test("what is not there is told, and so is a server that is away", async () => {
    const { page } = await watch(bench, WIDE);
    await open(page, "/incident/inc_000000000000");
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("alert").innerText()).toContain("Not found");
    await page.route("**/api/**", (route) => route.abort());
    await page.goto(`${bench.address}/agreements`);
    await expect.poll(() => page.getByRole("alert").first().innerText(), { timeout: 30_000 }).toContain("Offline");
    await page.close();
  });
});
