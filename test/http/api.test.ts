import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { explainValue } from "../../src/app/explain-value.ts";
import { showIncident } from "../../src/app/show-incident.ts";
import { EXPORT_FORMATS } from "../../src/core/export/index.ts";
import { assertExtraction, assertIncident } from "../validate.ts";
import { REPORTS, type Served, serverOf, ticking } from "./server-of.ts";

const AS_OF = "as-of=2021-05-30";
const MOMENT = { asOf: "2021-05-30", recordedBy: null, policy: null };
let served: Served;
const get = (url: string, headers: Record<string, string> = {}) => served.app.inject({ method: "GET", url, headers });
let kabul = "";

beforeAll(async () => {
  served = await serverOf();
  const { items } = (await get("/api/incidents?place=kabul")).json();
  kabul = items[0].id;
});
afterAll(() => served.app.close());

describe("asking", () => {
  test("incidents: filtered, paged to the end without a gap, each of the contract's shape", async () => {
    const all = (await get("/api/incidents")).json();
    for (const incident of all.items) assertIncident(incident);
    const seen: string[] = [];
    for (let cursor: string | null = ""; cursor !== null; ) {
      const page: { items: { id: string }[]; next: string | null } = (
        await get(`/api/incidents?limit=1${cursor === "" ? "" : `&cursor=${cursor}`}`)
      ).json();
      seen.push(...page.items.map((incident) => incident.id));
      cursor = page.next;
    }
    expect(seen).toEqual(all.items.map((incident: { id: string }) => incident.id));
    expect(seen.length).toBe(all.total);
    expect((await get("/api/incidents?country=US")).json().total).toBe(1);
    expect((await get("/api/incidents?killed-min=8")).json().items[0].id).toBe(kabul);
  });

  test("fields picks, and names what there is where it cannot", async () => {
    const [item] = (await get("/api/incidents?fields=id,grade&limit=1")).json().items;
    expect(Object.keys(item).sort()).toEqual(["grade", "id"]);
    const refused = await get("/api/incidents?fields=id,secret");
    expect(refused.statusCode).toBe(400);
    expect(refused.json().detail).toContain("casualties");
  });

  test.each([
    ["/api/reports", "id,outlet"],
    ["/api/statements", "id,stance"],
    ["/api/sources", "claims,name"],
    ["/api/origins", "id,reports"],
    ["/api/plans", "act,report"],
    ["/api/review/queue", "id,score"],
  ])("fields picks of %s too", async (path, fields) => {
    const answer = (await get(`${path}?fields=${fields}`)).json();
    const [item] = Array.isArray(answer) ? answer : answer.items;
    expect(Object.keys(item).sort().join()).toBe(fields);
    expect((await get(`${path}?fields=secret`)).statusCode).toBe(400);
  });

  test("a search is the list with that query, and asks for one", async () => {
    const [found, list] = await Promise.all([
      get("/api/search?q=kabul&limit=2&fields=id"),
      get("/api/incidents?q=kabul&limit=2&fields=id"),
    ]);
    expect(found.json()).toEqual(list.json());
    expect(found.json().total).toBeGreaterThan(0);
    const refused = await get("/api/search?country=AF");
    expect([refused.statusCode, refused.json().code]).toEqual([400, "FILTER_BAD"]);
  });

  test("a report-incident leads to the incident it is part of", async () => {
    const { claims } = (await get(`/api/incidents/${kabul}`)).json();
    const node = claims[0].incident;
    expect(node).toMatch(/^rep_[0-9a-f]+\/i\d+$/);
    expect((await get(`/api/incidents/${encodeURIComponent(node)}`)).json().id).toBe(kabul);
    expect((await get(`/api/incidents/${encodeURIComponent(`${node}9`)}`)).statusCode).toBe(404);
  });

  test("one incident is what the use-case gives, by any clear beginning of its id", async () => {
    const clock = ticking("2021-07-01T00:00:00.000Z");
    const direct = await showIncident(served.store, clock, MOMENT, kabul);
    const answer = (await get(`/api/incidents/${kabul.slice(0, 9)}?${AS_OF}`)).json();
    expect(answer).toEqual({ ...JSON.parse(JSON.stringify(direct)), recordedBy: answer.recordedBy });
    expect((await get(`/api/incidents/${kabul}/claims?${AS_OF}`)).json()).toEqual(JSON.parse(JSON.stringify(direct.claims)));
    const why = (await get(`/api/incidents/${kabul}/why?field=killed&${AS_OF}`)).json();
    expect(why).toEqual(JSON.parse(JSON.stringify(explainValue(direct, "killed"))));
    expect((await get(`/api/incidents/${kabul}/toll`)).json()[0]).toMatchObject({ field: "killed", best: 8 });
    expect((await get(`/api/incidents/${kabul}/sentence`)).json().sentence).toContain("in Kabul, Afghanistan");
  });

  test("what was published later is not known earlier", async () => {
    expect((await get("/api/incidents?as-of=2021-04-30")).json().total).toBe(1);
    expect((await get(`/api/incidents/${kabul}?as-of=2021-04-30`)).statusCode).toBe(404);
  });

  test("a report comes with its text and every span in it", async () => {
    const { items } = (await get("/api/reports")).json();
    expect(items.map((report: { externalId: string }) => report.externalId)).toEqual(["a1", "a2"]);
    expect(items[0]).not.toHaveProperty("text");
    const extraction = (await get(`/api/reports/${items[0].id}`)).json();
    assertExtraction(extraction);
    expect(extraction.report.text).toBe(REPORTS[0].text);
  });

  test("sources and plans", async () => {
    const sources = (await get("/api/sources")).json().items;
    expect(sources.map((source: { name: string }) => source.name)).toContain("Taliban");
    const [plan] = (await get("/api/plans")).json().items;
    expect(plan).toMatchObject({ overdue: false });
    expect((await get("/api/plans?as-of=2021-08-01")).json().items[0].overdue).toBe(true);
    expect((await get("/api/commitments")).json()).toMatchObject({ items: [], total: 0, next: null });
  });

  test.each(EXPORT_FORMATS.map((format) => [format.name, format.mediaType]))("export %s", async (name, type) => {
    const answer = await get(`/api/export/${name}`);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers["content-type"]).toBe(type);
    expect(answer.headers["content-disposition"]).toMatch(/^attachment; filename="dateline-[\w.-]+"$/);
    expect(answer.body.length).toBeGreaterThan(10);
  });
});

describe("giving", () => {
  const post = (url: string, payload: string | Buffer, type: string) =>
    served.app.inject({ method: "POST", url, payload, headers: { "content-type": type } });
  const text = "Three people were killed by a car bomb in Mosul on Monday, police said.";

  test("extract reads and stores nothing", async () => {
    const before = await served.store.head();
    const answer = await post("/api/extract", JSON.stringify({ text, published: "2021-06-03" }), "application/json");
    expect(answer.statusCode).toBe(200);
    assertExtraction(answer.json());
    expect(await served.store.head()).toEqual(before);
  });

  test("ingest takes one report, a list, ndjson and files, and answers row by row", async () => {
    const one = await post("/api/ingest", JSON.stringify({ text }), "application/json");
    expect(one.json()).toMatchObject({ added: true });
    expect((await post("/api/ingest", JSON.stringify({ text }), "application/json")).json()).toMatchObject({ added: false });
    const list = await post("/api/ingest", JSON.stringify([{ text: `${text} 2` }, { title: "no text" }]), "application/json");
    expect(list.json().answers).toMatchObject([{ added: true }, { refused: { code: "INPUT_BAD_RECORD", at: "body[1]" } }]);
    const lines = await post("/api/ingest", `${JSON.stringify({ text: `${text} 3` })}\nnot json\n`, "application/x-ndjson");
    const answers = lines.body
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(answers).toMatchObject([{ added: true }, { refused: { code: "INPUT_BAD_JSON", at: "body:2" } }]);
    const boundary = "x-part";
    const file = (name: string, content: string): string =>
      `--${boundary}\r\ncontent-disposition: form-data; name="files"; filename="${name}"\r\ncontent-type: text/plain\r\n\r\n${content}\r\n`;
    const body = `${file("../../etc/passwd.txt", `${text} 4`)}${file("bad.json", "{")}--${boundary}--\r\n`;
    const files = await post("/api/ingest", body, `multipart/form-data; boundary=${boundary}`);
    const told = files.body
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(told[0]).toMatchObject({ added: true });
    expect(told[1]).toMatchObject({ refused: { code: "INPUT_BAD_JSON" } });
    expect(JSON.stringify(told)).not.toContain("..");
  });
});

describe("what changed", () => {
  test("history and diff of an incident", async () => {
    const history = (await get(`/api/incidents/${kabul}/history`)).json();
    expect(JSON.stringify(history)).toContain(kabul);
    const diff = await get(`/api/incidents/${kabul}/diff?from=2021-05-01&to=2021-05-30`);
    expect(diff.statusCode).toBe(200);
    for (const query of ["", "?from=2021-05-01", "?from=2021-05-30&to=2021-05-01", "?from=2021-05-01&to=2021-05-30&clock=sun"])
      expect((await get(`/api/incidents/${kabul}/diff${query}`)).statusCode, query).toBe(400);
  });

  test("changes from a cursor on: nothing twice, nothing lost, whatever the page", async () => {
    const all = (await get("/api/changes")).json();
    expect(all.changes.length).toBeGreaterThan(1);
    const seen: unknown[] = [];
    let cursor = 0;
    for (;;) {
      const page = (await get(`/api/changes?since=${cursor}&limit=1`)).json();
      if (page.changes.length === 0) break;
      seen.push(...page.changes);
      cursor = page.cursor;
    }
    expect(seen.length).toBe(all.changes.length);
    expect((await get(`/api/changes?since=${all.cursor}`)).json()).toEqual({ changes: [], cursor: all.cursor });
  });

  test("as events, as they come, and the server ends all the same", async () => {
    const fresh = await serverOf();
    const address = await fresh.app.listen({ host: "127.0.0.1", port: 0 });
    const response = await fetch(`${address}/api/changes`, {
      headers: { accept: "text/event-stream", "accept-encoding": "gzip" },
    });
    expect(response.headers.get("content-encoding")).toBeNull();
    const reader = (response.body as ReadableStream<Uint8Array>).pipeThrough(new TextDecoderStream()).getReader();
    let heard = "";
    const hear = async (words: string): Promise<void> => {
      while (!heard.includes(words)) {
        const { value, done } = await reader.read();
        if (done) throw new Error(`the stream ended before ${words}`);
        heard += value;
      }
    };
    await hear("event: change");
    heard = "";
    await fresh.app.inject({
      method: "POST",
      url: "/api/ingest",
      payload: { text: "A bomb killed two people in Basra on 3 May 2021." },
    });
    await hear("event: change");
    expect(heard).toMatch(/id: \d+\nevent: change\ndata: \{.*\}\n\n/);
    await fresh.app.close();
    for (let ended = false; !ended; ) ended = (await reader.read()).done;
  });
});

describe("asked again", () => {
  test("what has not changed is not sent again; what has, is", async () => {
    const fresh = await serverOf();
    const ask = (headers: Record<string, string> = {}) => fresh.app.inject({ method: "GET", url: "/api/incidents", headers });
    const tag = String((await ask()).headers["etag"]);
    expect((await ask({ "if-none-match": tag })).statusCode).toBe(304);
    await fresh.app.inject({ method: "POST", url: "/api/ingest", payload: { text: "A bomb killed two people in Basra." } });
    const again = await ask({ "if-none-match": tag });
    expect(again.statusCode).toBe(200);
    expect(again.json().total).toBe(3);
    await fresh.app.close();
  });

  test("large answers are compressed where asked for", async () => {
    const answer = await get("/api/incidents", { "accept-encoding": "gzip" });
    expect(answer.headers["content-encoding"]).toBe("gzip");
  });
});

test("health, readiness and metrics", async () => {
  expect((await get("/health")).json()).toEqual({ status: "up", version: "0.0.0-test" });
  expect((await get("/ready")).json()).toMatchObject({ status: "ready", head: { seq: expect.any(Number) } });
  expect((await get("/metrics")).body).toMatch(
    /dateline_http_request_duration_seconds_count\{method="GET",route="\/api\/incidents"/,
  );
});
