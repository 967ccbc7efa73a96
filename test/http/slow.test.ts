import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openRaw, rowChunk, UPLOAD_HEAD } from "./raw-client.ts";
import { type Served, serverOf } from "./server-of.ts";

const PATIENCE = 800;
let served: Served;
let address = "";
beforeAll(async () => {
  served = await serverOf({ patience: PATIENCE });
  address = await served.app.listen({ host: "127.0.0.1", port: 0 });
});
afterAll(() => served.app.close());

const report = (n: number): string =>
  `${JSON.stringify({ id: `slow-${n}`, published: "2021-05-01", text: `A bomb killed ${n + 2} people in Basra, police said.` })}\n`;
const isUp = async (): Promise<boolean> => (await fetch(`${address}/health`)).ok;

describe("a slow upload", () => {
  test("of rows: each is answered before the next comes, for longer than a body read whole may take", async () => {
    const { socket, heard, shut } = openRaw(address);
    socket.write(UPLOAD_HEAD);
    for (let n = 0; n < 5; n++) {
      socket.write(rowChunk(report(n)));
      await expect.poll(() => heard().split('"added":true').length - 1).toBe(n + 1);
      await sleep(PATIENCE / 3);
      expect(await isUp()).toBe(true);
    }
    socket.write("0\r\n\r\n");
    await shut;
    expect(heard().split('"added":true')).toHaveLength(6);
  });

  test("of a file, some bytes at a time", async () => {
    const { socket, heard, shut } = openRaw(address);
    const body = Buffer.from(
      `--x\r\nContent-Disposition: form-data; name="files"; filename="slow.ndjson"\r\n\r\n${report(10)}${report(11)}not a report\n\r\n--x--\r\n`,
    );
    socket.write("POST /api/ingest HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=x\r\n");
    socket.write(`Content-Length: ${body.length}\r\nConnection: close\r\n\r\n`);
    for (let at = 0; at < body.length; at += 8) {
      socket.write(body.subarray(at, at + 8));
      await sleep(25);
    }
    await shut;
    expect(heard().split('"added":true')).toHaveLength(3);
    expect(heard()).toContain('"INPUT_BAD_JSON"');
    expect(heard()).toContain("slow.ndjson:3");
  });

  test("that goes away half way records what had come, and the next is taken", async () => {
    const { socket, heard, shut } = openRaw(address);
    socket.write(UPLOAD_HEAD);
    socket.write(rowChunk(report(20)));
    await expect.poll(heard).toContain('"added":true');
    socket.destroy();
    await shut;
    const again = await fetch(`${address}/api/ingest`, {
      method: "POST",
      headers: { "content-type": "application/x-ndjson" },
      body: report(20) + report(21),
    });
    expect((await again.text()).match(/"added":(true|false)/g)).toEqual(['"added":false', '"added":true']);
  });
});

describe("a client that dawdles is shut out", () => {
  test.each([
    ["over the head of its request", "GET /api/incidents HTTP/1.1\r\nHost: localhost\r\n", "X-A: b\r\n"],
    [
      "over a body that is read whole",
      "POST /api/extract HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{",
      " ",
    ],
  ])("%s", async (_how, head, more) => {
    const { socket, shut } = openRaw(address);
    const begin = performance.now();
    socket.write(head);
    // never still, never done
    const drip = setInterval(() => socket.writable && socket.write(more), 50);
    await shut;
    clearInterval(drip);
    expect(performance.now() - begin).toBeLessThan(10 * PATIENCE);
    expect(await isUp()).toBe(true);
  });

  test("a stream that stands still", async () => {
    const { socket, shut } = openRaw(address);
    socket.write(`${UPLOAD_HEAD}5\r\n{"id"`);
    await shut;
    expect(await isUp()).toBe(true);
  });
});

test("a client that reads slowly gets all of it, and holds nobody up", async () => {
  const whole = await (await fetch(`${address}/api/export/csv?as-of=2026-01-01`)).text();
  const { socket, heard, shut } = openRaw(address);
  socket.write("GET /api/export/csv?as-of=2026-01-01 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  socket.pause();
  await sleep(PATIENCE / 4);
  expect(await isUp()).toBe(true);
  socket.resume();
  await shut;
  expect(heard()).toContain(whole.split("\n").at(-2) ?? "");
});
