// The page over a large ledger in a browser: what the first useful view transfers, how long until the page is idle beside the same
// page with an empty ledger, how soon a filter shows, and how large its code is.
// node bench/page.ts FOLDER [rounds=5]: the folder is one that bench/fill-ledger.ts filled; npm run build:web first.

import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { launch } from "../test/web/browser.ts";

const [folder, rounds = "5"] = process.argv.slice(2);
if (folder === undefined) throw new Error("got no folder, expected that of a ledger");
/** Broad and narrow ones, each upon those before. */
const FILTERS = [
  ["Killed, at least", "5"],
  ["From", "2017-03-01"],
  ["Grade", "weak"],
  ["Country", "US"],
  ["Country", "IN"],
  ["Country", ""],
  ["Killed, at least", ""],
  ["Actor", "police"],
] as const;
const CODE = new URL("../build/web/assets/", import.meta.url);

/** Nothing asked and nothing long on the main thread for a while: the time of the last of either. */
const IDLE = `new Promise((resolve) => {
  const useful = () => document.querySelector(".loading") === null && document.querySelector(".map svg") !== null
    && document.querySelector(".incidents tbody tr, .empty") !== null && document.querySelector(".timeline, .timeline-room") !== null;
  let last = performance.now();
  new MutationObserver(() => { last = performance.now(); }).observe(document, { subtree: true, childList: true, attributes: true });
  const look = () => {
    const ended = performance.getEntriesByType("resource").reduce((most, each) => Math.max(most, each.responseEnd), 0);
    const at = Math.max(last, ended);
    if (useful() && performance.now() - at > 500) resolve(at);
    else setTimeout(look, 50);
  };
  look();
})`;

for (const name of readdirSync(CODE).filter((each) => each.endsWith(".js")))
  console.log(
    `${name.replace(/-[\w-]{8}\.js$/, "").padEnd(12)} ${kilobytes(gzipSync(readFileSync(new URL(name, CODE))).length)} gzipped`,
  );

const empty = mkdtempSync(join(tmpdir(), "dateline-page-"));
const browser = await launch();
const held: ChildProcess[] = [];
try {
  const [full, bare] = [await serve(folder), await serve(empty)];
  await firstView(full); // both ledgers and the browser are warm, as they are for whoever works
  await firstView(bare);
  const [many, none]: [View[], View[]] = [[], []];
  for (let i = 0; i < Number(rounds); i++) {
    none.push(await firstView(bare));
    many.push(await firstView(full));
  }
  const [bytes, with0, withMany] = [Math.max(...many.map((view) => view.bytes)), median(none), median(many)];
  console.log(
    `first view transfers ${kilobytes(bytes)}; with an empty ledger ${kilobytes(Math.max(...none.map((view) => view.bytes)))}`,
  );
  console.log(
    `idle after ${withMany.toFixed(0)} ms, with an empty ledger after ${with0.toFixed(0)} ms: ${(withMany / with0).toFixed(2)} times`,
  );
  const shown = await filterChanges(full);
  for (const { name, list, whole } of shown)
    console.log(`${name.padEnd(16)} list after ${list.toFixed(0)} ms, all of it after ${whole.toFixed(0)} ms`);
} finally {
  await browser.close();
  for (const server of held) server.kill("SIGTERM");
  rmSync(empty, { recursive: true });
}

interface View {
  readonly bytes: number;
  /** Until the list, the map and the timeline are there and nothing is asked or drawn any more. */
  readonly idle: number;
}

async function opened(browser: Browser): Promise<{ readonly page: Page; readonly bytes: () => number }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, timezoneId: "UTC" });
  const page = await context.newPage();
  let bytes = 0;
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  session.on("Network.loadingFinished", (event) => {
    bytes += event.encodedDataLength;
  });
  return { page, bytes: () => bytes };
}

async function firstView(address: string): Promise<View> {
  const { page, bytes } = await opened(browser);
  await page.goto(address, { waitUntil: "commit" });
  const idle = await page.evaluate<number>(IDLE);
  await page.context().close();
  return { bytes: bytes(), idle };
}

interface Shown {
  readonly name: string;
  /** Milliseconds until the list shows what fits. */
  readonly list: number;
  /** Until map, timeline and the counts of every filter do too, and nothing is drawn any more. */
  readonly whole: number;
}

/** From the choice of a filter until it shows; each is one the server has not been asked yet. */
async function filterChanges(address: string): Promise<Shown[]> {
  const { page } = await opened(browser);
  await page.goto(address);
  await page.evaluate(IDLE);
  const out: Shown[] = [];
  for (const [label, value] of FILTERS) {
    const { begin, list } = await page.evaluate<{ begin: number; list: number }>(`new Promise((resolve) => {
      const field = [...document.querySelectorAll(".filters label")].find((each) => each.firstChild.textContent === "${label}").querySelector("select, input");
      const list = document.querySelector(".incidents tbody");
      const before = [document.querySelector(".found strong").textContent, list.textContent].join();
      const begin = performance.now();
      field.focus();
      Object.getOwnPropertyDescriptor(field.constructor.prototype, "value").set.call(field, "${value}");
      field.dispatchEvent(new Event("change", { bubbles: true }));
      if (field.tagName === "INPUT") field.blur();
      const look = () => {
        const now = [document.querySelector(".found strong").textContent, document.querySelector(".incidents tbody")?.textContent].join();
        if (now !== before) requestAnimationFrame(() => resolve({ begin, list: performance.now() - begin }));
        else if (performance.now() - begin > 10_000) resolve({ begin, list: Number.NaN });
        else requestAnimationFrame(look);
      };
      look();
    })`);
    out.push({ name: `${label} ${value}`, list, whole: (await page.evaluate<number>(IDLE)) - begin });
  }
  await page.context().close();
  return out;
}

function median(views: readonly View[]): number {
  const sorted = views.map((view) => view.idle).sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(0)} KB`;
}

async function serve(db: string): Promise<string> {
  const server = spawn(process.execPath, ["src/entry/cli/main.ts", "serve", "--db", db, "--port", "0", "--quiet"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  held.push(server);
  for await (const chunk of server.stdout as Readable) return String(chunk).trim();
  throw new Error("the server ended before it listened");
}
