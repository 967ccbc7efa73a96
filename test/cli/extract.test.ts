import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { assertExtraction, assertProblem } from "../validate.ts";
import { linesOf, run } from "./run.ts";

const REPORT =
  "KABUL (Wadi News) - At least four people were killed when rockets hit the Karte Naw quarter on Tuesday, police said.";
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "dateline-extract-"));
  const put = (name: string, content: string | Buffer): void => writeFileSync(join(folder, name), content);
  put("one.txt", `Title: Rockets\nPublished: 2021-03-10\n\n${REPORT}`);
  put(
    "two.html",
    `<html><head><meta property="og:site_name" content="Wadi News"></head><body><article><p>${REPORT}</p><p>${"The search went on. ".repeat(12)}</p></article></body></html>`,
  );
  put("three.json", JSON.stringify({ id: "three", text: REPORT }));
  put(
    "four.jsonl",
    `{"id":"four-a","text":"${REPORT}"}\n{"id":\n{"id":"four-c","text":"${REPORT}","published":"10 March"}\n{"id":"four-d","text":"${REPORT}"}\n`,
  );
  put("five.jsonl.gz", gzipSync(`{"id":"five","text":"${REPORT}"}\n`));
  put("six.dat", Buffer.from([0, 1, 2, 3, 0, 0]));
  put("seven.txt.gz", gzipSync(REPORT.repeat(20)).subarray(0, 60));
  put("eight.txt", "");
  put("nine.txt", Buffer.from(REPORT.replace("four", "“four”"), "utf16le"));
  mkdirSync(join(folder, "sub"));
  put("sub/ten.txt", REPORT);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const idsOf = (values: readonly unknown[]): (string | null)[] =>
  values.map((value) => {
    assertExtraction(value);
    return value.report.externalId;
  });

describe("dateline extract", () => {
  test("reads every form in input order, refuses the unreadable with their place, and goes on", async () => {
    const inputs = [
      "nine.txt",
      "one.txt",
      "nowhere.txt",
      "two.html",
      "three.json",
      "four.jsonl",
      "five.jsonl.gz",
      "six.dat",
      "seven.txt.gz",
      "eight.txt",
      "sub",
    ];
    const { status, stdout, stderr } = await run(["extract", ...inputs], { cwd: folder });
    expect(status).toBe(1);
    expect(idsOf(linesOf(stdout))).toEqual(["nine.txt", "one.txt", "two.html", "three", "four-a", "four-d", "five", "ten.txt"]);
    const problems = linesOf(stderr).map((problem) => {
      assertProblem(problem);
      expect(problem.message).toMatch(/^got .*/);
      return `${problem.at} ${problem.code}`;
    });
    expect(problems).toEqual([
      "nowhere.txt INPUT_NOT_FOUND",
      "four.jsonl:2 INPUT_BAD_JSON",
      "four.jsonl:3 INPUT_BAD_DATE",
      "six.dat:1 INPUT_BINARY",
      "seven.txt.gz:1 INPUT_TRUNCATED",
      "eight.txt:1 INPUT_EMPTY",
    ]);
  });

  test("stdin is read where no input is named, and what it does not say is filled", async () => {
    const { status, stdout, stderr } = await run(["extract", "--published", "2021-03-10", "--outlet", "Wadi News"], {
      stdin: REPORT,
    });
    expect([status, stderr]).toEqual([0, ""]);
    const [extraction] = linesOf(stdout);
    assertExtraction(extraction);
    expect(extraction.report).toMatchObject({ published: "2021-03-10", outlet: "Wadi News", text: REPORT, externalId: null });
    for (const { start, end, quote } of extraction.mentions.places) expect(REPORT.slice(start, end)).toBe(quote);
  });

  test("the same bytes for the same input, by name, by glob and gzipped on stdin", async () => {
    const line = `{"id":"g","text":"${REPORT}","published":"2021-03-10"}\n`;
    writeFileSync(join(folder, "glob-1.ndjson"), line);
    const [named, globbed, piped] = await Promise.all([
      run(["extract", "glob-1.ndjson"], { cwd: folder }),
      run(["extract", "glob-*.ndjson"], { cwd: folder }),
      run(["extract", "-"], { stdin: gzipSync(line) }),
    ]);
    expect(named.status).toBe(0);
    expect(globbed.stdout).toBe(named.stdout);
    expect(piped.stdout).toBe(named.stdout);
  });

  test("--format json is one list, also when every input is refused", async () => {
    const [some, none] = await Promise.all([
      run(["extract", "one.txt", "sub", "--format", "json"], { cwd: folder }),
      run(["extract", "eight.txt", "--format=json"], { cwd: folder }),
    ]);
    expect(idsOf(JSON.parse(some.stdout) as unknown[])).toEqual(["one.txt", "ten.txt"]);
    expect([none.status, JSON.parse(none.stdout)]).toEqual([1, []]);
  });

  test("--format text names who says a thing, through whom, and who announced a plan of nobody named", async () => {
    const text =
      "Nine people were killed in a blast in Basra on Friday. Police spokesman Omar Haidar told the news agency AFP that nine people had died. The vice-president said that he would visit the city on Thursday.";
    const stdin = `${JSON.stringify({ text, published: "2020-11-21" })}\n`;
    const { stdout } = await run(["extract", "--format", "text"], { stdin });
    expect(stdout).toContain("Omar Haidar asserts through AFP: “nine people had died”");
    expect(stdout).toContain("As the vice-president says: visit the city on Thursday");
  });

  test("--format text is for people: no colour off a terminal, no control characters of a report's, lines that fit", async () => {
    const stdin = `{"title":"Red \\u001b[31malert\\u0007","text":"${REPORT}","published":"2021-03-10"}\nnot json\n`;
    const { status, stdout, stderr } = await run(["extract", "--format", "text"], { stdin, env: { COLUMNS: "60" } });
    expect(status).toBe(1);
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
    expect(stdout).toMatch(/Killed +4, at least 4/);
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(60);
    expect(stderr).toMatch(/^stdin:2: INPUT_BAD_JSON: got broken JSON/);
  });

  test("wrong usage is status 2 and a line that says why; nothing goes to stdout", async () => {
    const runs = await Promise.all(
      [
        ["extract", "--format", "xml"],
        ["extract", "--published", "21/11/2020"],
        ["extract", "--no-such"],
        ["no-such-command"],
        ["incidents", "--killed-min", "few"],
      ].map((args) => run(args)),
    );
    for (const { status, stdout, stderr } of runs) {
      expect([status, stdout]).toEqual([2, ""]);
      expect(stderr.trim().split("\n").length).toBeLessThanOrEqual(3);
      expect(stderr).not.toMatch(/\n\s+at /);
    }
    expect(runs[1]?.stderr).toContain("--published 2020-11-21");
    for (const { stderr } of runs) expect(stderr).toMatch(/^(?:\{"code":"USAGE"|USAGE: got )/);
    expect(runs[4]?.stderr).toMatch(/^USAGE: got .*few.*\(dateline incidents --help says how\)\n$/);
  });

  test("--help and --version are status 0", async () => {
    const [help, version] = await Promise.all([run(["extract", "--help"]), run(["--version"])]);
    expect([help.status, version.status]).toEqual([0, 0]);
    expect(help.stdout).toContain("Examples:");
    expect(version.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
