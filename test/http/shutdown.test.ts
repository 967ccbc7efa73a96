import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSqliteStore } from "../../src/adapters/store/sqlite/sqlite-store.ts";
import { openRaw, rowChunk, UPLOAD_HEAD } from "./raw-client.ts";

let folder = "";
let server: ChildProcess;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "dateline-end-"));
});
afterAll(() => {
  if (server.exitCode === null) server.kill("SIGKILL");
  rmSync(folder, { recursive: true });
});

const row = (n: number): string =>
  `${JSON.stringify({ id: `end-${n}`, published: "2021-05-01", text: `A bomb killed ${n + 2} people in Basra, police said.` })}\n`;

test("a server asked to end finishes what it has begun, takes nothing new, and ends well", async () => {
  server = spawn(process.execPath, ["src/entry/cli/main.ts", "serve", "--db", folder, "--port", "0", "--quiet"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let address = "";
  for await (const chunk of server.stdout as Readable) {
    address = String(chunk).trim();
    break;
  }
  const ended = once(server, "exit");
  const { socket, heard, shut } = openRaw(address);
  socket.write(UPLOAD_HEAD + rowChunk(row(0)));
  await expect.poll(heard).toContain('"added":true');
  const events = await fetch(`${address}api/changes`, { headers: { accept: "text/event-stream" } });
  server.kill("SIGTERM");
  await sleep(300);
  // nobody new is let in …
  await expect(
    fetch(`${address}health`).then((response) => {
      if (response.status === 503) throw new Error("closing");
    }),
  ).rejects.toThrow();
  // … what had begun goes on to its end, and what has no end ends
  socket.write(`${rowChunk(row(1))}0\r\n\r\n`);
  await shut;
  expect(heard().split('"added":true')).toHaveLength(3);
  await events.text();
  expect(await ended).toEqual([0, null]);
  const store = openSqliteStore(folder, { create: false });
  expect(await store.countListed({ asOf: null, recordedBy: null })).toBe(2);
  await store.close();
});
