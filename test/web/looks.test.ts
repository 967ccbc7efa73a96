// How the main views look: against pictures kept beside this file, half their size, tolerant of what no person would see.
// DATELINE_LOOKS=keep npx vitest run test/web/looks.test.ts keeps today's pictures; look at them before they are committed.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Extraction, unresolved } from "../../src/core/model/index.ts";
import { ALL } from "../ledger/kabul-facts.ts";
import { largest, ledgerOf } from "../ledger/ledger-of.ts";
import { type Bench, open, openBench, UNTESTABLE, watch } from "./browser.ts";

const FOLDER = new URL("./looks/", import.meta.url);
const SHOTS = new URL("../../build/screenshots/", import.meta.url);
const KEEP = process.env["DATELINE_LOOKS"] === "keep";
/** Share of pixels that may differ, and by how much of 255 a pixel must to count: smoothing of letters is no difference. */
const MOST_DIFFERENT = 0.015;
const NOTICED = 48;
const WIDE = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

/** Handmade readings, so that no better engine makes the page look otherwise; "Kabul" is marked as a place wherever it stands. */
function withPlaces(extraction: Extraction): Extraction {
  const places = [...extraction.report.text.matchAll(/Kabul/g)].map(({ index }) => ({
    start: index,
    end: index + 5,
    quote: "Kabul",
    use: "literal" as const,
    reading: unresolved("ambiguous-place"),
  }));
  return { ...extraction, mentions: { ...extraction.mentions, places } };
}

describe.skipIf(UNTESTABLE !== null)("how the main views look", () => {
  let bench: Bench;
  let paper: Page;
  let views: Readonly<Record<string, string>> = {};

  beforeAll(async () => {
    const store = await ledgerOf(ALL.map(withPlaces));
    bench = await openBench({ store, clock: () => "2026-06-01T00:00:00.000Z" });
    mkdirSync(FOLDER, { recursive: true });
    mkdirSync(SHOTS, { recursive: true });
    paper = await bench.browser.newPage();
    const kabul = await largest(store, null);
    const claimsOf = (report: string): number => kabul.claims.filter((claim) => claim.report === report).length;
    const fullest = kabul.reports.map(({ id }) => id).sort((a, b) => claimsOf(b) - claimsOf(a) || (a < b ? -1 : 1))[0];
    views = {
      overview: "/",
      incident: `/incident/${kabul.id}`,
      report: `/report/${fullest}?claim=c2`,
      review: `/review?incident=${kabul.id}&at=3`,
    };
  });
  afterAll(() => bench.close());

  /** Half a picture's size, as a browser draws it. */
  const half = (png: Buffer): Promise<string> =>
    paper.evaluate<string>(`(async () => {
      const image = new Image();
      image.src = "data:image/png;base64,${png.toString("base64")}";
      await image.decode();
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [image.width / 2, image.height / 2];
      const context = canvas.getContext("2d");
      context.imageSmoothingQuality = "high";
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
      return canvas.toDataURL("image/webp", 0.9);
    })()`);
  const differing = (a: string, b: string): Promise<number> =>
    paper.evaluate<number>(`(async () => {
      const pixels = async (source) => {
        const image = new Image();
        image.src = source;
        await image.decode();
        const canvas = document.createElement("canvas");
        [canvas.width, canvas.height] = [image.width, image.height];
        const context = canvas.getContext("2d");
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height).data;
      };
      const [a, b] = [await pixels(${JSON.stringify(a)}), await pixels(${JSON.stringify(b)})];
      if (a.length !== b.length) return 1;
      let count = 0;
      for (let i = 0; i < a.length; i += 4)
        if (Math.max(Math.abs(a[i] - b[i]), Math.abs(a[i + 1] - b[i + 1]), Math.abs(a[i + 2] - b[i + 2])) > ${NOTICED}) count++;
      return count / (a.length / 4);
    })()`);
  const kept = (name: string): string =>
    `data:image/webp;base64,${readFileSync(new URL(`${name}.webp`, FOLDER)).toString("base64")}`;

  test.each(
    ["overview", "incident", "report", "review"].flatMap((view) => [
      [view, "wide", WIDE, false] as const,
      [view, "phone-dark", PHONE, true] as const,
    ]),
  )("%s, %s, as it was when somebody last looked", async (view, size, viewport, dark) => {
    const { page } = await watch(bench, viewport, dark);
    await open(bench, page, views[view] ?? "/");
    // the page's own letters, so that pictures can be compared wherever they are drawn
    await page.evaluate("document.fonts.ready.then(() => true)");
    expect(await page.evaluate<boolean>(`document.fonts.check("14px Inter")`)).toBe(true);
    const png = await page.screenshot({ animations: "disabled", caret: "hide" });
    await page.close();
    const name = `${view}-${size}`;
    writeFileSync(new URL(`look-${name}.png`, SHOTS), png);
    const now = await half(png);
    const file = new URL(`${name}.webp`, FOLDER);
    if (KEEP) writeFileSync(file, Buffer.from(now.slice(now.indexOf(",") + 1), "base64"));
    expect(existsSync(file)).toBe(true);
    const share = await differing(now, kept(name));
    expect(share, `${name} looks otherwise: see build/screenshots/look-${name}.png`).toBeLessThan(MOST_DIFFERENT);
  });

  test("another view is noticed, the same is not", async () => {
    expect(await differing(kept("overview-wide"), kept("overview-wide"))).toBe(0);
    expect(await differing(kept("report-wide"), kept("review-wide"))).toBeGreaterThan(MOST_DIFFERENT);
  });
});
