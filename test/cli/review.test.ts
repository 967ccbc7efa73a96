import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSqliteStore } from "../../src/adapters/store/sqlite/sqlite-store.ts";
import { viewLedger } from "../../src/app/ledger-view.ts";
import type { LedgerIncident } from "../../src/core/model/index.ts";
import { assertIncident, assertProblem, assertShape } from "../validate.ts";
import { linesOf, type Ran, run } from "./run.ts";

const REPORTS = [
  {
    id: "r1",
    outlet: "Wadi News",
    published: "2021-03-10T08:00:00Z",
    text: "KABUL - Rockets killed at least four people in Kabul on Wednesday morning, the interior ministry said. It blamed the Taliban.",
  },
  {
    id: "r2",
    outlet: "Hill Radio",
    published: "2021-03-11T09:00:00Z",
    text: "KABUL - Rockets that were fired on Kabul on Wednesday killed six people, the interior ministry said. The Taliban denied involvement.",
  },
  {
    id: "r3",
    outlet: "Delta Post",
    published: "2021-07-02T09:00:00Z",
    text: "HERAT - Gunmen shot dead two traders in Herat on Thursday, police said.",
  },
];
let folder = "";
let db = "";
const dateline = (...args: string[]): Promise<Ran> =>
  run(args, { cwd: folder, env: { DATELINE_DB: db, DATELINE_BY: "ann", COLUMNS: "80" } });
const json = async (...args: string[]): Promise<unknown> => {
  const ran = await dateline(...args, "--format", "json");
  if (ran.status !== 0) expect.fail(`${args.join(" ")}: ${ran.stderr}`);
  return JSON.parse(ran.stdout);
};
/** Read in this process, which is quicker than the program and sees the same. */
const all = async (): Promise<readonly LedgerIncident[]> => {
  const store = openSqliteStore(db, { create: false });
  const { incidents } = await viewLedger(store, () => new Date().toISOString(), { asOf: null, recordedBy: null, policy: null });
  await store.close();
  for (const incident of incidents) assertIncident(JSON.parse(JSON.stringify(incident)));
  return incidents;
};
const at = async (place: string): Promise<LedgerIncident> => {
  const found = (await all()).find((i) => i.place.status !== "unresolved" && i.place.value.name.startsWith(place));
  return found ?? expect.fail(`no incident in ${place}`);
};
const recorded = async (...args: string[]): Promise<string> => {
  const [first] = (await json("review", ...args)) as { id: string }[];
  return first?.id ?? expect.fail("nothing recorded");
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "dateline-review-"));
  db = join(folder, "db");
  writeFileSync(join(folder, "reports.jsonl"), `${REPORTS.map((r) => JSON.stringify(r)).join("\n")}\n`);
  expect((await dateline("ingest", "reports.jsonl")).status).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("what people decide, at the command line", () => {
  test("the queue, a correction in words, and what came of it", async () => {
    const queue = await dateline("review", "queue");
    expect(queue.stdout).toMatch(/\d\.\d: .*killed/);
    const herat = await at("Her");
    const claim = herat.claims.find((c) => c.field === "killed") ?? expect.fail("no toll");
    const act = await recorded("correct", claim.id, "at least three", "--why", "a third died at night");
    expect((await at("Her")).casualties.killed).toMatchObject({ min: 3, best: 3 });
    const shown = await dateline("show", herat.id);
    expect(shown.stdout).toContain("corrected by ann: killed at least 3, was 2 (a third died at night)");
    const why = await dateline("why", herat.id, "killed");
    expect(why.stdout).toContain("corrected by ann");
    await recorded("undo", act);
    expect((await at("Her")).casualties.killed).toMatchObject({ min: 2, best: 2 });
    const list = (await json("review", "list")) as { act: { act: string }; undone: boolean }[];
    expect(list.map((a) => [a.act.act, a.undone])).toEqual([
      ["correct", true],
      ["undo", false],
    ]);
  });

  test("merging leaves the old id leading on, and the feed says so", async () => {
    const before = linesOf((await dateline("changes")).stdout) as { cursor: number; kind: string }[];
    for (const line of before) assertShape("change", line);
    expect(new Set(before.map((line) => line.kind))).toEqual(new Set(["created"]));
    const [kabul, herat] = [await at("Kab"), await at("Her")];
    const act = await recorded("merge", kabul.id.slice(0, 12), herat.id.slice(0, 12), "--why", "a test");
    expect(((await json("show", herat.id)) as LedgerIncident).id).toBe(kabul.id);
    const feed = linesOf((await dateline("changes", "--since", String(before.at(-1)?.cursor))).stdout) as {
      kind: string;
      to: string[];
    }[];
    expect(feed.find((line) => line.kind === "merged")).toMatchObject({ incident: herat.id, to: [kabul.id] });
    await recorded("undo", act);
    expect((await at("Her")).id).toBe(herat.id);
  });

  test("diff and history name the report and the act", async () => {
    const { id } = await at("Kab");
    const diff = await json("diff", id, "--from", "2021-03-10", "--to", "2021-03-12");
    assertShape("diff", diff);
    expect(diff).toMatchObject({ clock: "published", was: id });
    const told = await dateline("diff", id, "--from", "2021-03-10", "--to", "2021-03-12");
    expect(told.stdout).toContain("by report Hill Radio");
    assertShape("history", await json("history", id));
    expect((await dateline("history", id)).stdout).toMatch(/report Wadi News/);
  });

  test("grades, assignment, comment, closing and opening again", async () => {
    const { id, claims } = await at("Kab");
    const claim = claims.find((c) => c.field === "killed") ?? expect.fail("no toll");
    await recorded("grade-claim", claim.id, "2");
    await recorded("grade-source", "Interior Ministry", "b");
    await recorded("assign", id, "bob");
    await recorded("comment", id, "--why", "ask the hospital");
    await recorded("close", id);
    const { stdout } = await dateline("show", id);
    expect(stdout).toContain("closed");
    expect(stdout).toContain("looked after by bob");
    expect(stdout).toContain("ann: ask the hospital");
    expect(stdout).toMatch(/Admiralty .?2/);
    expect((await dateline("review", "queue")).stdout).not.toContain(id.slice(0, 12));
    await recorded("reopen", id);
  });

  test("second coding by sheets, and the agreement of it", async () => {
    const sample = await dateline("review", "sample", "-n", "2", "--seed", "spring");
    const sheets = linesOf(sample.stdout) as { node: string; values: Record<string, unknown> }[];
    expect(sheets).toHaveLength(2);
    writeFileSync(
      join(folder, "sheets.ndjson"),
      sheets.map(({ node }) => `${JSON.stringify({ node, values: { killed: 2, country: "AF" } })}\n`).join(""),
    );
    expect((await dateline("review", "code-sheets", "sheets.ndjson")).stdout).toBe("2 sheets, 4 values recorded\n");
    const { fields } = (await json("agreement")) as { fields: { field: string; units: number; percent: number }[] };
    expect(fields.find((f) => f.field === "country")).toMatchObject({ units: 2, percent: 1 });
    expect((await dateline("agreement")).stdout).toMatch(/^ *killed +2/m);
  });

  test("reading anew with the same engine changes nothing", async () => {
    const ran = await dateline("re-extract", "--dry-run");
    expect([ran.status, ran.stdout]).toEqual([0, "3 reports, 0 would change, 0 refused\n"]);
  });
});

describe("what is refused, with one clear error", () => {
  test.each<[string, string[], string, number]>([
    ["an unknown claim", ["accept", "rep_none/c1"], "CLAIM_NOT_FOUND", 2],
    ["an unknown act", ["undo", "act_none"], "ACT_NOT_FOUND", 2],
    ["a bad reliability", ["grade-source", "AFP", "Z"], "ACT_BAD", 2],
    ["a missing sheet", ["code-sheets", "nowhere.ndjson"], "INPUT_NOT_FOUND", 3],
  ])("%s", async (_what, args, code, status) => {
    const ran = await dateline("review", ...args);
    expect([ran.status, ran.stdout]).toEqual([status, ""]);
    expect(ran.stderr).toContain(`${code}: `);
    expect(ran.stderr.trim().split("\n")).toHaveLength(1);
  });

  test("nobody who decides, and a missing argument", async () => {
    const nobody = await run(["review", "accept", "rep_none/c1", "--format", "json"], { cwd: folder, env: { DATELINE_DB: db } });
    const [problem] = linesOf(nobody.stderr);
    assertProblem(problem);
    expect([nobody.status, problem]).toMatchObject([2, { code: "USAGE" }]);
    const missing = await dateline("review", "reject");
    expect([missing.status, missing.stderr]).toEqual([2, expect.stringContaining("dateline review reject --help says how")]);
    expect(readFileSync(join(folder, "reports.jsonl"), "utf8")).toContain("Wadi News");
  });
});
