// docs/images/: the overview and an incident of the bundled corpus, as a browser shows them. npm run screenshots
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openBench, watch } from "../test/web/browser.ts";

const FOLDER = fileURLToPath(new URL("../docs/images/", import.meta.url));
mkdirSync(FOLDER, { recursive: true });
const bench = await openBench();
try {
  const { page } = await watch(bench, { width: 1440, height: 900 });
  const shot = async (path: string, name: string): Promise<void> => {
    await page.goto(`${bench.address}${path}`);
    await page.waitForLoadState("networkidle");
    await page.locator(".loading").first().waitFor({ state: "detached" });
    await page.screenshot({ path: `${FOLDER}${name}.png` });
  };
  await shot("/", "overview");
  const { items } = (await (await fetch(`${bench.address}/api/incidents?place=kabul&fields=id,reports`)).json()) as {
    readonly items: { readonly id: string; readonly reports: readonly unknown[] }[];
  };
  const [fullest] = items.sort((a, b) => b.reports.length - a.reports.length);
  await shot(`/incident/${fullest?.id}`, "incident");
} finally {
  await bench.close();
}
