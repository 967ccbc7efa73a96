import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, test } from "vitest";
import { openMemoryStore } from "../../src/adapters/store/memory/memory-store.ts";
import { openSqliteStore } from "../../src/adapters/store/sqlite/sqlite-store.ts";
import { recordAct } from "../../src/app/record-act.ts";
import { verifyLedger } from "../../src/app/verify-ledger.ts";
import { decidedAt, longStream } from "./generated-stream.ts";
import { contentOf, ingest, tickingClock } from "./ledger-of.ts";

const KILLS = 50;
const STREAM = { reports: 150, acts: 100 };

/** Numbers that are the same in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function work(folder: string, seed: number): ChildProcess {
  const args = [folder, String(STREAM.reports), String(STREAM.acts), String(seed), "0", String(STREAM.reports), "3"];
  return spawn(process.execPath, [join(import.meta.dirname, "work-process.ts"), ...args], {
    stdio: ["ignore", "pipe", "inherit"],
    // fifty starts of one program
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), "dateline-killed-cache") },
  });
}

/** What a worker says until it ends. */
async function told(child: ChildProcess, hear: (line: string) => void = () => {}): Promise<string[]> {
  const lines: string[] = [];
  if (child.stdout === null) throw new Error("the worker says nothing");
  createInterface({ input: child.stdout }).on("line", (line) => {
    lines.push(line);
    hear(line);
  });
  await new Promise<void>((resolve, reject) => child.once("close", () => resolve()).once("error", reject));
  return lines;
}

/** Kills the worker so many milliseconds after it has acknowledged something new so many times; answers what it acknowledged. */
function killed(folder: string, seed: number, known: ReadonlySet<string>, after: number, delay: number): Promise<string[]> {
  const child = work(folder, seed);
  let fresh = 0;
  return told(child, (line) => {
    if (!known.has(line) && line !== "open" && ++fresh === after) setTimeout(() => child.kill("SIGKILL"), delay);
  });
}

// in two lanes, each a ledger of its own
test.concurrent.each([1, 2])(
  `killed at ${KILLS / 2} points of ingest and review: what was acknowledged is there, and the end is that of one undisturbed (%i)`,
  async (seed) => {
    const folder = mkdtempSync(join(tmpdir(), "dateline-killed-"));
    const random = seeded(seed);
    const acknowledged = new Set<string>();
    const share = (STREAM.reports + STREAM.acts) / (KILLS / 2);
    for (let i = 0; i < KILLS / 2; i++) {
      const heard = await killed(folder, seed, acknowledged, 1 + Math.floor(random() * share * 0.9), random() * 12);
      expect(heard.at(-1), "the worker was to be killed, and was done").not.toBe("done");
      for (const line of heard) acknowledged.add(line);
      const store = openSqliteStore(folder, { create: false });
      const reviews = new Set((await store.reviews()).map((entry) => entry.id));
      for (const line of acknowledged) {
        const [kind, id = ""] = line.split(" ");
        if (kind === "report") expect(await store.hasReport(id), `after kill ${i}: ${line}`).toBe(true);
        if (kind === "act") expect(reviews.has(id), `after kill ${i}: ${line}`).toBe(true);
      }
      if (i % 8 === 7) expect((await verifyLedger(store)).faults).toEqual([]);
      await store.close();
    }
    const kinds = [...acknowledged].map((line) => line.split(" ")[0]);
    expect(kinds.filter((kind) => kind === "report").length).toBeGreaterThan(KILLS / 4);
    expect(kinds.filter((kind) => kind === "act").length).toBeGreaterThan(KILLS / 4);
    // the same again, undisturbed
    expect((await told(work(folder, seed))).at(-1)).toBe("done");
    const store = openSqliteStore(folder, { create: false });
    const memory = openMemoryStore();
    const { reports, acts } = longStream(STREAM.reports, STREAM.acts, seed);
    await ingest(memory, reports);
    for (const [i, { act }] of acts.entries()) await recordAct(memory, tickingClock(), "ann", act, decidedAt(i));
    expect(await comparable(store)).toBe(await comparable(memory));
    expect((await verifyLedger(store)).faults).toEqual([]);
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  },
  1_200_000,
);

/** Content without when undated reports were recorded. */
async function comparable(store: Parameters<typeof contentOf>[0]): Promise<string> {
  return (await contentOf(store)).replaceAll(/"knownFrom":"2026[^"]*"/g, '"knownFrom":"recorded"');
}
