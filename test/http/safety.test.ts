import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ERROR_CODES } from "../../src/core/model/index.ts";
import { bearerOf, type Served, serverOf } from "./server-of.ts";

let served: Served;
beforeAll(async () => {
  served = await serverOf({ names: new Set(["dateline.example"]) });
});
afterAll(() => served.app.close());
const ask = (url: string, headers: Record<string, string> = {}) => served.app.inject({ method: "GET", url, headers });

/** Every refusal is RFC 9457 details with one of our codes and the status that code has. */
function expectProblem(answer: Awaited<ReturnType<typeof ask>>, code: keyof typeof ERROR_CODES): void {
  expect(answer.headers["content-type"]).toBe("application/problem+json; charset=utf-8");
  const body = answer.json();
  expect(body).toMatchObject({ code, status: ERROR_CODES[code].status, type: `urn:dateline:problem:${code}` });
  expect(answer.statusCode).toBe(ERROR_CODES[code].status);
  expect(answer.headers["x-request-id"]).toBe(String(body.instance).replace("urn:dateline:request:", ""));
  expect(JSON.stringify(body)).not.toMatch(/node_modules|\.ts:\d|\/src\//);
}

describe("names", () => {
  test.each([
    "evil.example",
    "evil.example:8787",
    "localhost.evil.example",
    "127.0.0.1.evil.example",
    "a b",
    "[::1",
    "dateline.example@evil.example",
  ])("Host %j is refused", async (host) => expectProblem(await ask("/api/incidents", { host }), "HOST_REFUSED"));
  test.each(["localhost:8787", "127.0.0.1", "[::1]:8787", "DATELINE.example"])("Host %j is this server", async (host) =>
    expect((await ask("/api/incidents", { host })).statusCode).toBe(200),
  );
  test.each(["https://evil.example", "null", "http://localhost.evil.example"])("Origin %j is refused", async (origin) =>
    expectProblem(
      await served.app.inject({ method: "POST", url: "/api/ingest", payload: { text: "x" }, headers: { origin } }),
      "ORIGIN_REFUSED",
    ),
  );
  test("no other site is told that it may read", async () => {
    const answer = await ask("/api/incidents", { origin: "http://localhost:8787" });
    expect(answer.statusCode).toBe(200);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
  });
});

test("headers that keep a browser in bounds, on answers and refusals alike", async () => {
  for (const url of ["/api/incidents", "/nope"]) {
    const { headers } = await ask(url);
    expect(headers["content-security-policy"]).toContain("script-src 'self'");
    expect(String(headers["content-security-policy"])).not.toMatch(/unsafe-inline|unsafe-eval|\*/);
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("no-referrer");
    expect(headers["x-powered-by"]).toBeUndefined();
  }
});

describe("bodies", () => {
  const post = (url: string, payload: string, type = "application/json") =>
    served.app.inject({ method: "POST", url, payload, headers: { "content-type": type } });
  test.each([
    ["{", "INPUT_BAD_JSON"],
    ["", "INPUT_BAD_JSON"],
    ["[]", "INPUT_BAD_RECORD"],
    ["null", "INPUT_BAD_RECORD"],
    ['"text"', "INPUT_BAD_RECORD"],
    ['{"text":5}', "INPUT_BAD_RECORD"],
    ['{"text":""}', "INPUT_EMPTY"],
    ['{"text":"x","published":"yesterday"}', "INPUT_BAD_DATE"],
  ] as const)("extract of %s is refused", async (body, code) => expectProblem(await post("/api/extract", body), code));
  test("a prototype is not polluted", async () => {
    await post("/api/extract", '{"__proto__":{"polluted":true},"text":"x y z"}');
    await post("/api/extract", '{"constructor":{"prototype":{"polluted":true}},"text":"x y z"}');
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
  test("a text over 2 MB and a body over the limit are refused", async () => {
    expectProblem(await post("/api/extract", JSON.stringify({ text: "a ".repeat(1_100_000) })), "INPUT_TOO_LARGE");
    expectProblem(await post("/api/extract", `"${"a".repeat(17 * 1024 * 1024)}"`), "INPUT_TOO_LARGE");
  });
  test("too many reports in one body, and a type no route takes", async () => {
    expectProblem(
      await post("/api/ingest", JSON.stringify(Array.from({ length: 201 }, () => ({ text: "x" })))),
      "INPUT_TOO_LARGE",
    );
    expect((await post("/api/extract", "<x/>", "text/xml")).statusCode).toBe(400);
  });
});

describe("addresses", () => {
  test.each([
    "/api/incidents/..%2f..%2fetc%2fpasswd",
    "/api/reports/%00",
    `/api/incidents/${"a".repeat(300)}`,
    "/api/export/..%2f..",
    "/api/incidents/inc_zzzz",
  ])("%s leads nowhere", async (url) => expect([400, 404, 414]).toContain((await ask(url)).statusCode));
  test("an address asked another way says how it may be", async () => {
    const answer = await served.app.inject({ method: "DELETE", url: "/api/incidents/inc_1?x=1" });
    expectProblem(answer, "METHOD_REFUSED");
    expect(answer.headers["allow"]).toBe("GET");
    expectProblem(await served.app.inject({ method: "GET", url: "/api/extract" }), "METHOD_REFUSED");
    expectProblem(await served.app.inject({ method: "POST", url: "/api/nothing" }), "ROUTE_NOT_FOUND");
  });
  test.each([
    "?limit=0",
    "?limit=1001",
    "?limit=-1",
    "?limit=1e3",
    "?cursor=zzz",
    "?unknown=1",
    "?killed-min=x",
    "?main-only=maybe",
    "?limit=1&limit=2",
    "?from=2021-02-30",
    "?from=2022-01-01&to=2021-01-01",
    "?as-of=never",
    "?policy=mine",
  ])("/api/incidents%s is refused", async (query) => expect((await ask(`/api/incidents${query}`)).statusCode).toBe(400));
});

describe("what is asked never becomes a header", () => {
  const EVIL = "%0d%0aset-cookie:%20evil=1%0d%0a%0d%0a<script>";
  test.each([
    `/api/export/acled${EVIL}`,
    `/api/export/acled?place=${EVIL}`,
    `/api/incidents/${EVIL}`,
    `/api/incidents?q=${EVIL}`,
    `/api/incidents?cursor=${EVIL}`,
    `/api/reports/rep_${EVIL}`,
    `/${EVIL}`,
  ])("%s", async (url) => {
    const answer = await ask(url, { "x-request-id": "evil", "x-forwarded-host": "evil.example", "last-event-id": "1" });
    expect(answer.headers["set-cookie"]).toBeUndefined();
    for (const [name, value] of Object.entries(answer.headers)) expect(`${name}: ${value}`).not.toMatch(/evil|script>|[\r\n]/);
    expect(answer.headers["content-type"]).not.toContain("text/html");
  });
  test("nor does the name of a file", async () => {
    const answer = await served.app.inject({
      method: "POST",
      url: "/api/ingest",
      headers: { "content-type": "multipart/form-data; boundary=x" },
      payload:
        '--x\r\nContent-Disposition: form-data; name="files"; filename="../../e%0d%0avil\\..\\<b>.exe"\r\n\r\n\u0000\u0001\u0002\r\n--x--\r\n',
    });
    expect(answer.statusCode).toBe(200);
    expect(answer.body).not.toMatch(/\.\.\/|<b>|\\\\/);
  });
});

test("script in every text field is given back as text, in JSON alone", async () => {
  const evil = `<script>alert(1)</script>"><img src=x onerror=alert(1)>`;
  const added = await served.app.inject({
    method: "POST",
    url: "/api/ingest",
    payload: {
      id: evil,
      title: `Two killed in Basra ${evil}`,
      outlet: evil,
      url: `javascript:alert(1)//${evil}`,
      published: "2021-05-01",
      text: `Two people were killed by a bomb in Basra, ${evil} said. "${evil}" said a spokesman for ${evil}.`,
    },
  });
  expect(added.statusCode).toBe(200);
  for (const url of ["/api/incidents?place=basra", "/api/reports", `/api/reports/${added.json().report}`, "/api/sources"]) {
    const answer = await ask(url);
    expect(answer.headers["content-type"]).toBe("application/json; charset=utf-8");
    expect(answer.headers["x-content-type-options"]).toBe("nosniff");
    expect(() => answer.json()).not.toThrow();
  }
  const csv = await ask("/api/export/acled?place=basra");
  expect(csv.headers["content-disposition"]).toBe('attachment; filename="dateline-acled.csv"');
});

describe("tokens", () => {
  let guarded: Served;
  beforeAll(async () => {
    guarded = await serverOf({ tokens: bearerOf });
  });
  afterAll(() => guarded.app.close());
  const as = (letter: string | null, method: "GET" | "POST", url: string) =>
    guarded.app.inject({
      method,
      url,
      ...(method === "POST" ? { payload: { text: `A bomb killed two people in Basra (${letter}).` } } : {}),
      headers: letter === null ? {} : { authorization: `Bearer ${letter.repeat(43)}` },
    });
  test("none, an unknown one, and a malformed one are not let in", async () => {
    for (const answer of [await as(null, "GET", "/api/incidents"), await as("z", "GET", "/api/incidents")]) {
      expectProblem(answer, "TOKEN_MISSING");
      expect(answer.headers["www-authenticate"]).toBe("Bearer");
    }
  });
  test("a reader asks and does not record; an analyst records under their own name", async () => {
    expect((await as("r", "GET", "/api/incidents")).statusCode).toBe(200);
    expect((await as("r", "POST", "/api/extract")).statusCode).toBe(200);
    expectProblem(await as("r", "POST", "/api/ingest"), "TOKEN_REFUSED");
    expect((await as("a", "POST", "/api/ingest")).statusCode).toBe(200);
    let by = "";
    for await (const entry of guarded.store.entries()) by = entry.by;
    expect(by).toBe("anna");
    expect((await as("x", "POST", "/api/ingest")).statusCode).toBe(200);
  });
});

describe("on a socket", () => {
  test("500 clients at once are all answered", async () => {
    const address = await served.app.listen({ host: "127.0.0.1", port: 0 });
    const answers = await Promise.all(
      Array.from({ length: 500 }, async (_none, i) => {
        const response = await fetch(`${address}/api/incidents?limit=${1 + (i % 5)}`);
        await response.arrayBuffer();
        return response.status;
      }),
    );
    expect(answers.every((status) => status === 200)).toBe(true);
    const { port } = new URL(address);
    // a header that is none, a line that never ends, a request cut short: each is shut out, and the server goes on
    for (const words of [
      "GET / HTTP/1.1\r\nHost: localhost\r\nX: a\u0000b\r\n\r\n",
      `GET /${"a".repeat(100_000)} HTTP/1.1\r\n`,
      "POST /api/extract HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\nabc",
    ])
      await new Promise<void>((resolve, reject) => {
        const socket = connect(Number(port), "127.0.0.1", () => {
          socket.write(words);
          setTimeout(() => socket.destroy(), 150);
        });
        socket.on("close", () => resolve());
        socket.on("error", (error: NodeJS.ErrnoException) =>
          error.code === "ECONNRESET" || error.code === "EPIPE" ? resolve() : reject(error),
        );
        socket.resume();
      });
    expect((await fetch(`${address}/health`)).status).toBe(200);
  });
});
