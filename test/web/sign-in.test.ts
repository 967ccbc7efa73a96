import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bearerOf } from "../http/server-of.ts";
import { type Bench, openBench, UNTESTABLE, watch } from "./browser.ts";

describe.skipIf(UNTESTABLE !== null)("a server that asks for tokens", () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench({ tokens: bearerOf });
  });
  afterAll(() => bench.close());

  test("a token is asked for, tried, kept for the tab, sent with every question, and forgotten", async () => {
    const { page } = await watch(bench, { width: 1280, height: 900 });
    await page.goto(`${bench.address}/?country=YE`);
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    await page.getByLabel("Token").fill("z".repeat(43));
    await page.keyboard.press("Enter");
    await page.getByRole("alert").waitFor();
    expect(await page.evaluate<unknown>("sessionStorage.length")).toBe(0);
    await page.getByLabel("Token").fill("a".repeat(43));
    await page.keyboard.press("Enter");
    await page.locator(".incidents tbody tr").first().waitFor();
    expect(new URL(page.url()).searchParams.get("country")).toBe("YE");
    expect(await page.locator(".who").innerText()).toContain("anna, analyst");
    await page.reload();
    await page.locator(".incidents tbody tr").first().waitFor();
    // a link could not carry the token
    await page.getByText("Take all of these out").click();
    const taken = page.locator(".exports").getByRole("button", { name: "geojson" });
    const [file] = await Promise.all([page.waitForEvent("download"), taken.click()]);
    expect(file.suggestedFilename()).toBe("dateline-geojson.geojson");
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    expect(await page.evaluate<unknown>("sessionStorage.length")).toBe(0);
    await page.close();
  });

  test("a reader's act is refused in words, an analyst's stands under their name", async () => {
    const { page } = await watch(bench, { width: 1280, height: 900 });
    const signIn = async (letter: string): Promise<void> => {
      await page.goto(`${bench.address}/review`);
      await page.getByLabel("Token").fill(letter.repeat(43));
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: "Looked at d" }).waitFor();
    };
    await signIn("r");
    await page.keyboard.press("d");
    await expect.poll(() => page.getByRole("alert").innerText()).toContain("reader");
    await page.evaluate("sessionStorage.clear()");
    await signIn("a");
    await page.keyboard.press("d");
    const acts = async () =>
      (await fetch(`${bench.address}/api/review/acts`, { headers: { authorization: `Bearer ${"r".repeat(43)}` } })).json();
    await expect.poll(async () => ((await acts()) as { by: string }[]).map((act) => act.by)).toEqual(["anna"]);
    await page.close();
  });
});
