import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSqliteStore } from "../../src/adapters/store/sqlite/sqlite-store.ts";
import type { LedgerStore } from "../../src/app/ports/ledger-store.ts";
import { composeIntake, composeOutlets, writeTable } from "../../src/entry/compose.ts";
import { buildServer } from "../../src/entry/http/server.ts";
import { run } from "../cli/run.ts";
import { testEngine } from "../engine.ts";
import { REPORTS } from "./server-of.ts";

/** The command line and the HTTP API over one ledger: the same question, the same JSON. */
describe("the command line and the API", () => {
  const folder = mkdtempSync(join(tmpdir(), "dateline-parity-"));
  let store: LedgerStore;
  let app: FastifyInstance;
  let kabul = "";
  let report = "";
  const cli = async (...args: string[]): Promise<unknown> => {
    const { stdout, stderr, status } = await run([...args, "--db", folder, "--quiet"]);
    expect(`${status} ${stderr}`, args.join(" ")).toBe("0 ");
    return stdout.trimStart().startsWith("[") || !stdout.trimEnd().includes("\n{")
      ? JSON.parse(stdout)
      : stdout
          .trimEnd()
          .split("\n")
          .map((line) => JSON.parse(line) as unknown);
  };
  const api = async (url: string): Promise<unknown> => {
    const answer = await app.inject({ method: "GET", url });
    expect(answer.statusCode, `${url} ${answer.body.slice(0, 200)}`).toBe(200);
    return answer.json();
  };
  beforeAll(async () => {
    writeFileSync(join(folder, "reports.ndjson"), REPORTS.map((each) => JSON.stringify(each)).join("\n"));
    await run(["ingest", join(folder, "reports.ndjson"), "--db", folder, "--quiet"]);
    store = openSqliteStore(folder, { create: false });
    app = await buildServer(
      {
        store,
        clock: () => new Date().toISOString(),
        engine: async () => testEngine(),
        intake: await composeIntake(),
        outlets: await composeOutlets(),
        table: writeTable,
        version: "0.0.0-test",
      },
      { names: new Set(), tokens: null, page: null, perMinute: 0 },
    );
    const { items } = (await api("/api/incidents?place=kabul&fields=id,reports")) as {
      items: { id: string; reports: { id: string }[] }[];
    };
    kabul = items[0]?.id ?? "";
    report = items[0]?.reports[0]?.id ?? "";
  }, 240_000);
  afterAll(async () => {
    await app.close();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test("give the same JSON for every use-case", async () => {
    const at = ["--as-of", "2021-05-20"] as const;
    const moment = "as-of=2021-05-20";
    const items = (answer: unknown): unknown => (answer as { items: unknown }).items;
    const listed = (value: unknown): unknown => (Array.isArray(value) ? value : [value]);
    const same: readonly (readonly [args: readonly string[], url: string, of?: (answer: unknown) => unknown])[] = [
      [["incidents", "--format", "ndjson", ...at], `/api/incidents?${moment}`, items],
      [
        ["incidents", "--format", "ndjson", "--country", "AF", "--policy", "acled", ...at],
        `/api/incidents?country=AF&policy=acled&${moment}`,
        items,
      ],
      [["incidents", "--order", "deadliest", "--format", "ndjson", ...at], `/api/incidents?order=deadliest&${moment}`, items],
      [["search", "rockets", "--format", "ndjson", ...at], `/api/search?q=rockets&${moment}`, items],
      [["incidents", "--counts", ...at], `/api/incidents/counts?${moment}`],
      [["show", kabul, "--format", "json", ...at], `/api/incidents/${kabul}?${moment}`],
      ...["claims", "matrix", "ranges", "toll", "sentence"].map(
        (part) => [["show", kabul, "--part", part, ...at], `/api/incidents/${kabul}/${part}?${moment}`] as const,
      ),
      [["why", kabul, "killed", "--format", "json", ...at], `/api/incidents/${kabul}/why?field=killed&${moment}`],
      [["history", kabul, "--format", "json", ...at], `/api/incidents/${kabul}/history?${moment}`],
      [
        ["diff", kabul, "--from", "2021-05-01", "--to", "2021-05-20", "--format", "json"],
        `/api/incidents/${kabul}/diff?from=2021-05-01&to=2021-05-20`,
      ],
      [["reports", ...at], `/api/reports?${moment}`, items],
      [["report", report], `/api/reports/${report}`],
      [["statements", ...at], `/api/statements?${moment}`, items],
      [["sources", ...at], `/api/sources?${moment}`, items],
      [["origins", ...at], `/api/origins?${moment}`, items],
      [["plans", ...at], `/api/plans?${moment}`, items],
      [["review", "queue", "--format", "json", ...at], `/api/review/queue?limit=20&${moment}`],
      [["agreement", "--format", "json"], "/api/review/agreement"],
      [["changes", "--since", "0", "--format", "ndjson"], "/api/changes?since=0", (a) => (a as { changes: unknown }).changes],
    ];
    for (const [args, url, of] of same) {
      const [printed, answered] = [await cli(...args), await api(url)];
      const expected = of === undefined ? answered : of(answered);
      const told = of === undefined ? printed : listed(printed);
      expect(timeless(told), args.join(" ")).toEqual(timeless(expected));
    }
  }, 300_000);
});

/** Without the clock each was asked at. */
function timeless(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === "recordedBy" ? "now" : inner)));
}
