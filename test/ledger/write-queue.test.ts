import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openSqliteStore } from "../../src/adapters/store/sqlite/sqlite-store.ts";
import { joinQueue } from "../../src/adapters/store/sqlite/write-queue.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dateline-queue-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const numbers = (): string[] => readdirSync(folder).filter((name) => name.includes("-waits-"));

test("who waits comes before who asks later", async () => {
  const [first, second] = [joinQueue(folder, 5000), joinQueue(folder, 5000)];
  await first.wait();
  let passed = false;
  const turn = second.turn().then(() => {
    passed = true;
  });
  await first.turn();
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(passed).toBe(false);
  expect(numbers()).toHaveLength(2);
  first.leave();
  await turn;
  second.leave();
  expect(numbers()).toEqual([]);
});

test("a number whose process is gone, or that is too old to be waited with, holds nobody up", async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ["-p", "process.pid"]);
  const now = String(Date.now() - 10).padStart(14, "0");
  writeFileSync(join(folder, `ledger.sqlite-waits-${now}-${stdout.trim()}-0`), "");
  writeFileSync(join(folder, `ledger.sqlite-waits-00000000000001-${process.pid}-0`), "");
  const place = joinQueue(folder, 5000);
  await place.turn();
  expect(numbers()).toEqual([]);
  place.leave();
});

test("without a folder that takes numbers a writer goes on all the same", async () => {
  const place = joinQueue(join(folder, "gone"), 5000);
  await place.wait();
  await place.turn();
  place.leave();
});

test("a writer that never pauses lets another in", async () => {
  const [busy, other] = [openSqliteStore(folder, { create: true }), openSqliteStore(folder, { create: true })];
  let rounds = 0;
  let going = true;
  const hammer = (async () => {
    while (going) {
      await busy.append(new Date().toISOString(), "a", [
        {
          kind: "review",
          id: `act_${rounds++}`,
          at: "2026-01-01T00:00:00.000Z",
          act: { act: "comment", on: "rep_a/c1", note: "so" },
        },
      ]);
    }
  })();
  for (let i = 0; i < 20; i++) {
    const before = rounds;
    await other.record("b", [{ recordedAt: "2026-01-01T00:00:00.000Z", build: async () => null }]);
    // at most what was being written, and one that asked before
    expect(rounds - before).toBeLessThan(20);
  }
  going = false;
  await hammer;
  await busy.close();
  await other.close();
  expect(numbers()).toEqual([]);
});
