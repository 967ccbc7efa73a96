import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Bench, open, openBench, UNTESTABLE, watch } from "./browser.ts";

const WIDE = { width: 1280, height: 900 };
const ARABIC = "قُتل ثمانية أشخاص في هجوم صاروخي على مدينة كابول يوم السبت، بحسب وزارة الداخلية.";

describe.skipIf(UNTESTABLE !== null)("views of the page", () => {
  let bench: Bench;
  let kabul = "";
  // biome-ignore lint/suspicious/noExplicitAny: the API's shapes are tested where it is
  const json = async (path: string, init?: RequestInit): Promise<any> => (await fetch(`${bench.address}${path}`, init)).json();

  beforeAll(async () => {
    bench = await openBench();
    const { items } = await json("/api/incidents?place=kabul&from=2020-11-21&to=2020-11-21&fields=id,reports");
    kabul = items.sort((a: { reports: unknown[] }, b: { reports: unknown[] }) => b.reports.length - a.reports.length)[0].id;
  });
  afterAll(() => bench.close());

  test("words of a report tell how they were read; its incidents lead to the ledger's", async () => {
    const { page, faults } = await watch(bench, WIDE);
    const { reports } = await json(`/api/incidents/${kabul}`);
    const read = await json(`/api/reports/${reports[0].id}`);
    const implied = read.mentions.times.find((time: { reading: { status: string } }) => time.reading.status === "implied");
    await open(bench, page, `/report/${reports[0].id}`);
    await page.locator(".report .text .of-mention", { hasText: implied.quote }).first().click();
    const panel = page.locator(".these-words");
    await expect.poll(() => panel.innerText()).toContain(`implied: ${implied.reading.rule.replaceAll("-", " ")}`);
    expect(new URL(page.url()).searchParams.get("at")).toMatch(/^t?\d+$/);
    // the same by keyboard alone, from the list of readings
    await page.locator(".readings summary", { hasText: "Places" }).press("Enter");
    const place = page.locator(".readings[open] button").first();
    await place.press("Enter");
    const quote = await place.locator("span").first().innerText();
    expect((await page.locator(".report .lit").allInnerTexts()).join("")).toBe(quote);
    await page.locator(".told-of h2 a").first().click();
    await expect.poll(() => page.locator("h1").innerText()).toContain("Kabul");
    expect(await page.locator(".facts code").innerText()).toBe(kabul);
    expect(faults).toEqual([]);
    await page.close();
  });

  test("colours chosen in the page hold against the system's, and are kept", async () => {
    const { page, faults } = await watch(bench, WIDE);
    const ground = (): Promise<string> => page.evaluate("getComputedStyle(document.body).backgroundColor");
    await open(bench, page, "/");
    const light = await ground();
    await page.getByLabel("Colours").selectOption("dark");
    await expect.poll(ground).not.toBe(light);
    await open(bench, page, "/method");
    expect(await ground()).not.toBe(light);
    await page.getByLabel("Colours").selectOption("auto");
    await expect.poll(ground).toBe(light);
    expect(faults).toEqual([]);
    await page.close();
  });

  test("boilerplate is greyed, and every word of the report stands there once", async () => {
    const { page } = await watch(bench, WIDE);
    const { items } = await json("/api/reports?limit=1000&fields=id");
    for (const { id } of items.slice(0, 12)) {
      const { report } = await json(`/api/reports/${id}`);
      await open(bench, page, `/report/${id}`);
      expect(await page.locator(".report .text").evaluate((element) => element.textContent)).toBe(report.text);
      expect(await page.locator(".report .text .boilerplate").count()).toBeGreaterThanOrEqual(report.marks.length > 0 ? 1 : 0);
    }
    await page.close();
  });

  test("a right-to-left report runs from the right, its name in lists too", async () => {
    const { page, faults } = await watch(bench, WIDE);
    const body = {
      id: "ar-1",
      title: "هجوم صاروخي على كابول",
      outlet: "صحيفة الفجر",
      published: "2020-11-21",
      language: "ar",
      text: ARABIC,
    };
    const { report } = await json("/api/ingest", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    const direction = (selector: string) =>
      page.evaluate<string>(`getComputedStyle(document.querySelector("${selector}")).direction`);
    await open(bench, page, `/report/${report}`);
    expect(await page.locator(".report .text").innerText()).toBe(ARABIC);
    for (const selector of [".report h1", ".report .text", ".facts span"])
      expect(await direction(selector), selector).toBe("rtl");
    expect(await direction("body")).toBe("ltr");
    // the first letter stands at the right edge of its line
    const box = await page.locator(".report .text").boundingBox();
    const first = await page.evaluate<number>(`(() => {
      const range = document.createRange();
      range.setStart(document.createTreeWalker(document.querySelector(".report .text"), NodeFilter.SHOW_TEXT).nextNode(), 0);
      range.setEnd(range.startContainer, 1);
      return range.getBoundingClientRect().right;
    })()`);
    expect((box?.x ?? 0) + (box?.width ?? 0) - first).toBeLessThan(8);
    await open(bench, page, "/add");
    await page.locator("textarea").fill(ARABIC);
    expect(await direction("textarea")).toBe("rtl");
    expect(faults).toEqual([]);
    await page.close();
  });

  test("a commitment and the incident that may breach it stand side by side in both texts", async () => {
    const { page, faults } = await watch(bench, WIDE);
    await open(bench, page, "/agreements");
    await page.getByRole("button", { name: "Both texts, side by side" }).first().press("Enter");
    const panes = page.locator(".both .pane");
    await expect.poll(() => panes.count()).toBe(2);
    await expect.poll(() => page.locator(".both .lit").count()).toBeGreaterThan(1);
    const quote = await page.locator(".commitment blockquote").first().innerText();
    expect((await panes.first().locator(".lit").allInnerTexts()).join("")).toBe(quote.slice(1, -1));
    const [left, right] = [await panes.first().boundingBox(), await panes.last().boundingBox()];
    expect(left?.y).toBe(right?.y);
    expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThanOrEqual(right?.x ?? 0);
    // what is lit is in view within its pane
    for (const pane of [panes.first(), panes.last()]) {
      const [outer, lit] = [await pane.boundingBox(), await pane.locator(".lit").first().boundingBox()];
      expect(lit?.y).toBeGreaterThanOrEqual(outer?.y ?? 0);
      expect(lit?.y).toBeLessThan((outer?.y ?? 0) + (outer?.height ?? 0));
    }
    await page.reload();
    await expect.poll(() => panes.count()).toBe(2);
    expect(faults).toEqual([]);
    await page.close();
  });

  test("files: how much has gone, what became of each row, the refusals as a file", async () => {
    const { page, faults } = await watch(bench, WIDE);
    await open(bench, page, "/add");
    const rows = Array.from({ length: 60 }, (_none, i) =>
      i % 20 === 7
        ? "no report"
        : JSON.stringify({
            id: `up-${i}`,
            published: "2021-05-01",
            text: `A bomb killed ${i + 2} people in Basra, police said.`,
          }),
    );
    // what the bar said, kept as it goes
    await page.evaluate(`(() => {
      globalThis.said = [];
      new MutationObserver(() => {
        const bar = document.querySelector(".going progress");
        if (bar !== null) globalThis.said.push(bar.closest("label").innerText);
      }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    })()`);
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "rows.ndjson", mimeType: "application/x-ndjson", buffer: Buffer.from(`${rows.join("\n")}\n`) });
    await expect.poll(() => page.locator(".drop [role=status]").innerText()).toBe("57 added · 0 known already · 3 refused");
    expect(((await page.evaluate("globalThis.said")) as string[]).some((words) => /\d+ kB/.test(words))).toBe(true);
    expect(await page.locator(".refusals code").allInnerTexts()).toEqual(["rows.ndjson:8", "rows.ndjson:28", "rows.ndjson:48"]);
    const [saved] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save all refusals as a file" }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe("refused.ndjson");
    const lines = readFileSync(await saved.path(), "utf8")
      .trim()
      .split("\n");
    expect(lines.map((line) => JSON.parse(line).code)).toEqual(["INPUT_BAD_JSON", "INPUT_BAD_JSON", "INPUT_BAD_JSON"]);
    expect(faults).toEqual([]);
    await page.close();
  });

  test("the method: the codebook to look through, the kinds, the figures, the credits", async () => {
    const { page, faults } = await watch(bench, WIDE);
    await open(bench, page, "/method");
    await page.getByRole("searchbox", { name: "Find in the codebook" }).fill("no-publication-date");
    await expect.poll(() => page.locator(".chapter[open] td").allInnerTexts()).toContain("no-publication-date");
    expect(new URL(page.url()).searchParams.get("find")).toBe("no-publication-date");
    const text = await page.locator(".method").innerText();
    for (const words of ["Hostage Taking (Kidnapping)", "GeoNames", "0.0.0-test"]) expect(text).toContain(words);
    const baseline = JSON.parse(readFileSync(new URL("../../eval/baseline.json", import.meta.url), "utf8"));
    const row = page.locator(".figures tr", { hasText: "kabul-2020-11-21" });
    const { precision, recall } = baseline.corpus["kabul-2020-11-21"].killed;
    const share = (value: number) => (100 * value).toFixed(value === 1 ? 0 : 1);
    expect(await row.innerText()).toContain(`${share(precision)} · ${share(recall)}`);
    for (const set of Object.keys(baseline.shared)) expect(text).toContain(set);
    expect(faults).toEqual([]);
    await page.close();
  });

  test("an incident on paper: no controls, nothing cut off, its figures and sources", async () => {
    const { page } = await watch(bench, { width: 794, height: 1123 });
    await open(bench, page, `/incident/${kabul}`);
    await page.emulateMedia({ media: "print" });
    for (const hidden of [".top", ".slider", ".skip"]) expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
    const wider = await page.evaluate<number>(
      `Math.max(...[...document.querySelectorAll(".scroll")].map((each) => each.scrollWidth - each.clientWidth))`,
    );
    expect(wider).toBeLessThanOrEqual(1);
    const pdf = await page.pdf({ format: "A4" });
    expect(pdf.length).toBeGreaterThan(10_000);
    await page.close();
  });
});
