import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { run } from "../cli/run.ts";

const work = mkdtempSync(join(tmpdir(), "dateline-evidence-"));
const db = join(work, "db");
let pack = "";
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** Unpacked anew, since a test spoils it. */
function unpack(name: string): string {
  const folder = join(work, name);
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(pack)))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return join(folder, readdirSync(folder)[0] ?? "");
}

const prove = (folder: string) => spawnSync(process.execPath, [join(folder, "verify.mjs")], { encoding: "utf8", cwd: tmpdir() });

beforeAll(async () => {
  const report = join(work, "r.txt");
  writeFileSync(
    report,
    "Title: Rockets & <b>bombs</b>\nOutlet: Orvel Courier\nPublished: 2021-05-06\nURL: https://orvel.example/1\n\nRockets hit Kabul on Monday, killing eight people, <script>alert(1)</script> police said.",
  );
  const other = join(work, "o.txt");
  writeFileSync(other, "Published: 2021-04-01\n\nTwo men were shot dead in Dayton, Ohio, police said.");
  await run(["ingest", report, other, "--db", db]);
  const { stdout } = await run(["incidents", "--db", db, "--place", "kabul", "--format", "ndjson"]);
  const { id, claims } = JSON.parse(stdout.split("\n")[0] ?? "");
  await run(["review", "accept", claims[0].id, "--by", "anna", "--why", "read it", "--db", db]);
  pack = join(work, "pack.zip");
  const done = await run(["evidence", id, "-o", pack, "--db", db]);
  expect(done.stderr).toContain(id);
  expect(done.status).toBe(0);
});

test("a pack proves itself, with nothing of ours at hand", () => {
  const folder = unpack("whole");
  const { status, stdout } = prove(folder);
  expect(stdout).toMatch(/^all hold: \d+ files, 1 reports, \d+ entries\n$/);
  expect(status).toBe(0);
  expect(readFileSync(join(folder, "entries.ndjson"), "utf8")).toContain('"by":"anna"');
  expect(readFileSync(join(folder, "entries.ndjson"), "utf8")).not.toContain("Dayton");
  const page = readFileSync(join(folder, "index.html"), "utf8");
  expect(page).toContain("killing eight people");
  expect(page).not.toContain("<script>");
});

test.each([
  ["a report's text", "reports/*.txt", "eight", "nine", /manifest[\s\S]*text that was read/],
  ["what was read of it", "reports/*.json", '"best":8', '"best":9', /manifest[\s\S]*ledger recorded/],
  ["who recorded an entry", "entries.ndjson", '"by":"anna"', '"by":"adam"', /manifest[\s\S]*content is not what was sealed/],
  ["a link of the chain", "chain.ndjson", '"seq":2', '"seq":9', /manifest[\s\S]*does not follow/],
] as const)("%s, changed, is found and named", (what, name, from, to, words) => {
  const folder = unpack(what.replaceAll(/\W/g, "-"));
  const path = name.includes("*")
    ? join(folder, "reports", readdirSync(join(folder, "reports")).find((file) => file.endsWith(name.slice(-4))) ?? "")
    : join(folder, name);
  const content = readFileSync(path, "utf8");
  expect(content).toContain(from);
  writeFileSync(path, content.replace(from, to));
  const { status, stdout } = prove(folder);
  expect(status).toBe(1);
  expect(stdout).toMatch(words);
});

test("the zip is one that others open", () => {
  const listed = execFileSync(
    process.execPath,
    ["-e", "process.stdout.write(require('node:fs').readFileSync(process.argv[1]).subarray(0, 4).toString('hex'))", pack],
    { encoding: "utf8" },
  );
  expect(listed).toBe("504b0304");
  expect(Object.keys(unzipSync(readFileSync(pack))).map((name) => name.split("/").at(-1))).toEqual(
    expect.arrayContaining([
      "README.txt",
      "chain.ndjson",
      "entries.ndjson",
      "incident.json",
      "index.html",
      "manifest.json",
      "verify.mjs",
    ]),
  );
});
