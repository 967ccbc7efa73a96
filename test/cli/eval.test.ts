import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { run } from "./run.ts";

const folder = mkdtempSync(join(tmpdir(), "dateline-eval-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const documented =
  /```jsonl\n([\s\S]*?)\n```/.exec(readFileSync(new URL("../../docs/gold.md", import.meta.url), "utf8"))?.[1] ?? "";
const file = (name: string, lines: readonly string[]): string => {
  const path = join(folder, name);
  writeFileSync(path, lines.join("\n"));
  return path;
};

test("the documented gold is scored; a bad line is refused with its place and the rest goes on", async () => {
  const gold = file("gold.jsonl", [documented, '{"id":"r2","text":"x y z"}', '{"id":"r3","text":"x","gold":{"kiled":1}}', "{"]);
  const { status, stdout, stderr } = await run(["eval", gold, "--format", "json"]);
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    reports: 1,
    fields: { killed: { gold: 1, right: 1 }, date: { right: 1 }, type: { right: 1 } },
    missed: 0,
  });
  const problems = stderr
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(problems.map(({ code, at }) => [code, at])).toEqual([
    ["GOLD_BAD", `${gold}:2`],
    ["GOLD_BAD", `${gold}:3`],
    ["INPUT_BAD_JSON", `${gold}:4`],
  ]);
});

test("another engine's extractions are scored in place of ours; a report it lacks is missed", async () => {
  const gold = file("two.jsonl", [documented, documented.replace('"r1"', '"r9"')]);
  const { stdout: own } = await run(["extract", gold, "--format", "ndjson"]);
  const extractions = file("own.ndjson", [own.split("\n")[0] ?? ""]);
  const { status, stdout } = await run(["eval", gold, "--extractions", extractions, "--format", "json"]);
  expect(status).toBe(0);
  expect(JSON.parse(stdout).fields.killed).toEqual({ gold: 2, given: 1, right: 1, precision: 1, recall: 0.5 });
});

test("the table shows misses with the words they rest on", async () => {
  const gold = file("miss.jsonl", [documented.replace('"killed": 2', '"killed": 7')]);
  const { stdout } = await run(["eval", gold, "--format", "table"]);
  expect(stdout).toMatch(/killed +1 +1 +0 +0\.000 +0\.000/);
  expect(stdout).toContain("r1 killed: coded 7, given 2");
  expect(stdout).toContain("“Two people were killed”");
});

test("a file that is no extraction is refused", async () => {
  const { status, stderr } = await run(["eval", file("g.jsonl", [documented]), "--extractions", file("no.ndjson", ["{}"])]);
  expect(status).toBe(3);
  expect(stderr).toContain("INPUT_BAD_RECORD");
});
