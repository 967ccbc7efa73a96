import { existsSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";
import { openMemoryStore } from "../../src/adapters/store/memory/memory-store.ts";
import { extractReports } from "../../src/app/extract-reports.ts";
import { ingestReports } from "../../src/app/ingest-reports.ts";
import type { Engine } from "../../src/app/ports/engine.ts";
import type { LedgerStore } from "../../src/app/ports/ledger-store.ts";
import type { Outlets } from "../../src/core/ledger/index.ts";
import { CORPUS_FOLDER, composeFeed, composeIntake, composeOutlets, PAGE_FOLDER, writeTable } from "../../src/entry/compose.ts";
import { buildServer, type ServerOptions } from "../../src/entry/http/server.ts";
import { testEngine } from "../engine.ts";

const CANDIDATES = [process.env["CHROMIUM"], "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const CHROMIUM = CANDIDATES.find((path) => path !== undefined && existsSync(path));

/** Why the page cannot be tested here, or null. CI has no such excuse: there the tests fail instead. */
export const UNTESTABLE: string | null =
  process.env["CI"] === "true"
    ? null
    : CHROMIUM === undefined
      ? "no chromium: install Debian's package chromium, or set CHROMIUM"
      : PAGE_FOLDER === null
        ? "the page has not been built: npm run build:web"
        : null;

export interface Bench {
  readonly address: string;
  readonly browser: Browser;
  close(): Promise<void>;
}

/** A browser that asks nothing of anybody by itself. */
export async function launch(): Promise<Browser> {
  if (CHROMIUM === undefined) throw new Error("got no chromium");
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
  });
}

/** The bundled corpus, or another ledger, served on a free port, and a browser to look at it. */
export async function openBench({
  clock = () => new Date().toISOString(),
  store,
  ...options
}: Partial<Pick<ServerOptions, "tokens">> & {
  readonly clock?: () => string;
  readonly store?: LedgerStore;
} = {}): Promise<Bench> {
  if (CHROMIUM === undefined || PAGE_FOLDER === null)
    throw new Error(`got ${CHROMIUM === undefined ? "no chromium" : "no built page"}`);
  const engine = testEngine();
  const outlets = await composeOutlets();
  const app = await buildServer(
    {
      store: store ?? (await corpusLedger(engine, outlets, clock)),
      clock,
      engine: async () => engine,
      intake: await composeIntake(),
      outlets,
      table: writeTable,
      version: "0.0.0-test",
    },
    { names: new Set(), tokens: null, page: PAGE_FOLDER, perMinute: 0, ...options },
  );
  const address = await app.listen({ host: "127.0.0.1", port: 0 });
  const browser = await launch();
  return {
    address,
    browser,
    async close() {
      await browser.close();
      await app.close();
    },
  };
}

async function corpusLedger(engine: Engine, outlets: Outlets, clock: () => string): Promise<LedgerStore> {
  const store = openMemoryStore();
  const { feed } = await composeFeed([CORPUS_FOLDER], { published: null, outlet: null });
  for await (const answer of ingestReports(extractReports(feed, engine), store, clock, "test", outlets))
    if ("refused" in answer) throw new Error(answer.refused.message);
  return store;
}

export interface Watched {
  readonly page: Page;
  /** Console errors, page errors, and requests that left the machine. */
  readonly faults: readonly string[];
}

export async function watch(
  bench: Bench,
  size: { readonly width: number; readonly height: number },
  dark = false,
): Promise<Watched> {
  const page = await bench.browser.newPage({
    viewport: size,
    colorScheme: dark ? "dark" : "light",
    locale: "en-GB",
    timezoneId: "UTC",
  });
  const faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`page: ${error.message}`));
  page.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (origin !== bench.address && protocol !== "data:" && protocol !== "blob:")
      faults.push(`left the machine: ${request.url()}`);
  });
  return { page, faults };
}

/** Opens a place of the page and waits until nothing on it is still asking. */
export async function open(bench: Bench, page: Page, path: string): Promise<void> {
  await page.goto(`${bench.address}${path}`);
  await page.waitForLoadState("networkidle");
  // on a busy machine a part of the page may only now be asking
  // (the page's policy lets no words be run as code, so nothing waits within it)
  for (let left = 200; (await page.locator(".loading").count()) > 0; left--) {
    if (left === 0) throw new Error(`${path} is still loading`);
    await page.waitForTimeout(100);
  }
}
