import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { linesOf, MAIN, nextOutput, start } from "./run.ts";

const line = (i: number): string =>
  `{"id":"${i}","text":"Shells killed ${(i % 7) + 1} people near Orvel on Friday, the mayor said. ${"Nobody claimed the attack. ".repeat(20)}"}\n`;
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "dateline-streams-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function write(name: string, bytes: number): Promise<string> {
  const path = join(folder, name);
  const file = createWriteStream(path);
  for (let i = 0, size = 0; size < bytes; i++) {
    const text = line(i);
    size += text.length;
    if (!file.write(text)) await once(file, "drain");
  }
  file.end();
  await once(file, "close");
  return path;
}

describe("streams", () => {
  test("a reader that closes the pipe early ends the program: no complaint, status 0", async () => {
    const child = start(["extract", await write("closed.jsonl", 4_000_000), "--quiet"]);
    let stderr = "";
    child.stderr.on("data", (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    await nextOutput(child);
    child.stdout.destroy();
    const [status, signal] = (await once(child, "close")) as [number | null, string | null];
    expect([status, signal, stderr]).toEqual([0, null, ""]);
  });

  test("Ctrl-C ends it with status 130, whole lines and no stack trace", async () => {
    const child = start(["extract", await write("interrupted.jsonl", 8_000_000), "--quiet"]);
    let stdout = "";
    let stderr = "";
    child.stderr.on("data", (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    child.stdout.on("data", (chunk: Buffer) => {
      if (stdout === "") child.kill("SIGINT");
      stdout += chunk.toString();
    });
    const [status] = (await once(child, "close")) as [number | null];
    expect([status, stderr]).toEqual([130, ""]);
    expect(stdout.endsWith("\n")).toBe(true);
    expect(linesOf(stdout).length).toBeGreaterThan(0);
  });

  test("Ctrl-C ends it while it waits for stdin", async () => {
    const child = start(["extract"]);
    child.stdin.write(line(1));
    await nextOutput(child);
    child.kill("SIGINT");
    const [status] = (await once(child, "close")) as [number | null];
    expect(status).toBe(130);
  });

  test("a report on stdin is answered before the next one comes", async () => {
    const child = start(["extract", "-"]);
    for (const i of [1, 2, 3]) {
      child.stdin.write(line(i));
      expect(await nextOutput(child)).toContain(`"externalId":"${i}"`);
    }
    child.stdin.end();
    expect((await once(child, "close"))[0]).toBe(0);
  });

  test("a full disk is told in a line, status 3", async () => {
    const child = spawn("sh", ["-c", `"${process.execPath}" "${MAIN}" extract - > /dev/full`]);
    let stderr = "";
    child.stderr.on("data", (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    child.stdin.end(line(1));
    const [status] = (await once(child, "close")) as [number | null];
    expect(status).toBe(3);
    expect(stderr).toBe("dateline: cannot write the results: ENOSPC\n");
  });

  // minutes long: DATELINE_LONG=1 vitest run test/cli/streams.test.ts
  test.runIf(process.env["DATELINE_LONG"] === "1")(
    "200 MB of ndjson in bounded memory",
    async () => {
      const child = start(["extract", await write("large.jsonl", 200_000_000), "--quiet"]);
      child.stdout.resume();
      let peak = 0;
      const { readFileSync } = await import("node:fs");
      const watch = setInterval(() => {
        const rss = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1];
        peak = Math.max(peak, Number(rss ?? 0));
      }, 500);
      child.on("exit", () => clearInterval(watch));
      const [status] = (await once(child, "close")) as [number | null];
      expect(status).toBe(0);
      expect(peak).toBeGreaterThan(0);
      expect(peak).toBeLessThan(600_000);
    },
    1_800_000,
  );
});
