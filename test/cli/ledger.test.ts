import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { assertIncident, assertProblem } from "../validate.ts";
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
    text: "KABUL - The rocket attack on Kabul on Wednesday killed six people, the interior ministry said. The Taliban denied involvement.",
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
const dateline = (...args: string[]): Promise<Ran> => run(args, { cwd: folder, env: { DATELINE_DB: db, COLUMNS: "80" } });
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "dateline-ledger-"));
  db = join(folder, "db");
  writeFileSync(join(folder, "reports.jsonl"), `${REPORTS.map((r) => JSON.stringify(r)).join("\n")}\n{"broken\n`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const incidentsOf = (ran: Ran) =>
  linesOf(ran.stdout).map((value) => {
    assertIncident(value);
    return value;
  });

describe("the ledger's commands, in the order one would call them", () => {
  test("ingest records what can be read and refuses the rest; the same again changes nothing", async () => {
    const first = await dateline("ingest", "reports.jsonl", "--format", "json");
    expect([first.status, JSON.parse(first.stdout)]).toEqual([1, { added: 3, known: 0, refused: 1 }]);
    const [problem] = linesOf(first.stderr);
    assertProblem(problem);
    expect(problem).toMatchObject({ code: "INPUT_BAD_JSON", at: "reports.jsonl:4" });
    const before = (await dateline("incidents", "--as-of", "2022-01-01", "--recorded-by", "2099-01-01")).stdout;
    const again = await dateline("ingest", "reports.jsonl", "--quiet");
    expect(again.stdout).toBe("0 reports added, 3 known already, 1 refused\n");
    expect((await dateline("incidents", "--as-of", "2022-01-01", "--recorded-by", "2099-01-01")).stdout).toBe(before);
  });

  test("incidents: ndjson off a terminal, filters, and every form", async () => {
    const all = incidentsOf(await dateline("incidents"));
    expect(all.length).toBeGreaterThan(0);
    const [none, table, json, csv, geo] = await Promise.all([
      dateline("incidents", "--country", "ZZ"),
      dateline("incidents", "--format", "table"),
      dateline("incidents", "--format", "json"),
      dateline("incidents", "--format", "csv"),
      dateline("incidents", "--format", "geojson"),
    ]);
    expect([none.status, none.stdout]).toEqual([0, ""]);
    expect(table.stdout.split("\n")).toHaveLength(all.length + 2);
    expect(JSON.parse(json.stdout)).toHaveLength(all.length);
    expect(csv.stdout.trimEnd().split("\r\n")).toHaveLength(all.length + 1);
    expect((JSON.parse(geo.stdout) as { features: unknown[] }).features).toHaveLength(all.length);
  });

  test("show prints a page that fits, as JSON the incident itself; the beginning of an id will do", async () => {
    const [incident] = incidentsOf(await dateline("incidents"));
    const id = incident?.id ?? "";
    const [text, json, short] = await Promise.all([
      dateline("show", id, "--as-of", "2022-01-01"),
      dateline("show", id, "--format", "json"),
      dateline("show", id.slice(0, 12), "--as-of", "2022-01-01"),
    ]);
    expect(text.stdout).toContain("Who says what");
    expect(Math.max(...text.stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(short.stdout).toBe(text.stdout);
    const shown: unknown = JSON.parse(json.stdout);
    assertIncident(shown);
    expect(shown.id).toBe(id);
  });

  test("why names the rule; verify finds the ledger whole", async () => {
    const killed = incidentsOf(await dateline("incidents")).find((i) => i.casualties.killed !== null);
    const [why, verify] = await Promise.all([
      dateline("why", killed?.id ?? "", "killed"),
      dateline("verify", "--format", "json"),
    ]);
    expect([why.status, why.stdout]).toEqual([0, expect.stringContaining("Rule: ")]);
    expect([verify.status, JSON.parse(verify.stdout)]).toEqual([0, expect.objectContaining({ reports: 3, faults: [] })]);
  });

  test.each([
    [["show", "inc_ffffffff"], 2, "INCIDENT_NOT_FOUND"],
    [["incidents", "--policy", "none"], 2, "POLICY_UNKNOWN"],
    [["incidents", "--as-of", "soon"], 2, "TIME_BAD"],
    [["incidents", "--from", "2021-02-01", "--to", "2021-01-01"], 2, "FILTER_BAD"],
    [["incidents", "--db", "nowhere"], 3, "LEDGER_NOT_FOUND"],
  ] as const)("%j is status %i, %s", async (args, status, code) => {
    const [person, machine] = await Promise.all([dateline(...args), dateline(...args, "--format", "json")]);
    expect([person.status, person.stdout]).toEqual([status, ""]);
    expect(person.stderr).toContain(code);
    expect(person.stderr.trim().split("\n")).toHaveLength(1);
    const [problem] = linesOf(machine.stderr);
    assertProblem(problem);
    expect(problem.code).toBe(code);
  });

  test("an export that cannot be made writes nothing, one of nothing its header", async () => {
    const [refused, empty] = await Promise.all([
      dateline("export", "csv", "--policy", "none"),
      dateline("export", "csv", "--country", "IQ"),
    ]);
    expect([refused.status, refused.stdout]).toEqual([2, ""]);
    expect([empty.status, empty.stdout.trim().split("\n").length]).toEqual([0, 1]);
  });

  test("--db stands before or after the command", async () => {
    const bare = (...args: string[]): Promise<Ran> => run(args, { cwd: folder });
    const [before, after] = await Promise.all([bare("--db", db, "verify"), bare("verify", "--db", db)]);
    expect([before.status, before.stdout]).toEqual([0, after.stdout]);
  });
});
