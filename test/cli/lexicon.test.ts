import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { assertExtraction, assertProblem } from "../validate.ts";
import { linesOf, run } from "./run.ts";

let folder = "";
let bad = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "dateline-lexicon-"));
  bad = mkdtempSync(join(tmpdir(), "dateline-bad-lexicon-"));
  const put = (root: string, name: string, lines: readonly string[]): void => {
    mkdirSync(join(root, "gazetteer"), { recursive: true });
    writeFileSync(join(root, name), `${lines.join("\n")}\n`);
  };
  put(folder, "actors.tsv", [
    "# ours",
    "name\tkind\taliases\tcountry\tid",
    "Zarkun Brigade\trebel\tZB\tAF\tucdp:99999",
    "Taliban\tstate\tthe Taliban\tAF\t",
  ]);
  put(folder, "gazetteer/towns.tsv", ["country\tname\taliases\tlat\tlon\tpopulation", "AF\tZarrubahan\t\t33.41\t68.42\t2400"]);
  put(bad, "actors.tsv", ["name\taliases\tkind\tcountry", "Zarkun Brigade\t\trebels\tAF", "\t\trebel\tAF", "Ansar\t\trebel\tXX"]);
  put(bad, "wepons.tsv", ["forms", "crossbow"]);
  put(bad, "outlets.tsv", ["name\tland", "Wadi News\tAF"]);
  put(bad, "gazetteer/towns.tsv", ["country\tname\tlat\tlon", "AF\tZarrubahan\t133.41\t68.42"]);
});
afterAll(() => {
  for (const each of [folder, bad]) rmSync(each, { recursive: true, force: true });
});

const TEXT = "The Zarkun Brigade killed three Taliban fighters in Zarrubahan, Afghanistan, on Tuesday, police said.";

describe("tables of one's own", () => {
  test("add to the bundled ones and take the place of theirs; the engine says that it read by others", async () => {
    const [bundled, own] = await Promise.all(
      [[], ["--lexicon", folder]].map(async (more) => {
        const { stdout } = await run(["extract", "-", ...more], { stdin: TEXT });
        const [value] = linesOf(stdout);
        assertExtraction(value);
        return value;
      }),
    );
    const actors = own?.mentions.actors.flatMap(({ reading }) => (reading.status === "unresolved" ? [] : [reading.value])) ?? [];
    expect(actors).toContainEqual(expect.objectContaining({ name: "Zarkun Brigade", kind: "rebel", id: "ucdp:99999" }));
    expect(actors).toContainEqual(expect.objectContaining({ name: "Taliban", kind: "state" }));
    expect(own?.mentions.places.find((place) => place.quote === "Zarrubahan")?.reading).toMatchObject({
      value: { name: "Zarrubahan", lat: 33.41, lon: 68.42 },
    });
    expect(bundled?.mentions.places.find((place) => place.quote === "Zarrubahan")?.reading.status).not.toBe("stated");
    expect(own?.engine.lexicon).not.toBe(bundled?.engine.lexicon);
    const [told] = (bundled?.engine.lexicon ?? "").split("+");
    expect(own?.engine.lexicon.startsWith(`${told}+sha256:`)).toBe(true);
  });

  test("dateline lexicon check tells every bad row with its place", async () => {
    const good = await run(["lexicon", "check", folder]);
    expect(good).toMatchObject({ status: 0, stdout: "2 tables, 3 rows, 0 bad\n" });
    const { status, stdout } = await run(["lexicon", "check", bad, "--format", "json"]);
    expect(status).toBe(1);
    const { problems } = JSON.parse(stdout) as { problems: unknown[] };
    for (const problem of problems) assertProblem(problem);
    expect(problems).toMatchObject([
      { code: "LEXICON_BAD_VALUE", at: join(bad, "actors.tsv:2"), message: expect.stringContaining('kind: got "rebels"') },
      { code: "LEXICON_BAD_ROW", at: join(bad, "actors.tsv:3") },
      { code: "LEXICON_BAD_VALUE", at: join(bad, "actors.tsv:4"), message: expect.stringContaining('country: got "XX"') },
      { code: "LEXICON_BAD_VALUE", at: join(bad, "gazetteer/towns.tsv:2"), message: expect.stringContaining("lat: got") },
      { code: "LEXICON_BAD_COLUMN", at: join(bad, "outlets.tsv") },
      { code: "LEXICON_UNKNOWN_TABLE", at: join(bad, "wepons.tsv") },
    ]);
  });

  test("a bad table ends a run before it reads anything", async () => {
    const { status, stdout, stderr } = await run(["extract", "-", "--lexicon", bad, "--format", "ndjson"], { stdin: TEXT });
    expect({ status, stdout }).toEqual({ status: 3, stdout: "" });
    expect(linesOf(stderr)[0]).toMatchObject({ code: "LEXICON_BAD_VALUE" });
    const nowhere = await run(["extract", "-", "--lexicon", join(folder, "nowhere")], { stdin: TEXT });
    expect(nowhere).toMatchObject({ status: 3, stderr: expect.stringContaining("LEXICON_NOT_FOUND") });
  });

  test("every bundled table says what it is for, and passes its own check", async () => {
    const tables = JSON.parse((await run(["lexicon", "tables", "--format", "json"])).stdout) as {
      name: string;
      columns: string[];
      rows: number;
      about: string;
    }[];
    expect(tables.length).toBeGreaterThan(35);
    for (const { name, columns, rows, about } of tables) {
      expect(about.length, name).toBeGreaterThan(20);
      expect(columns.length * rows, name).toBeGreaterThan(0);
    }
    const { stdout } = await run(["lexicon", "check", new URL("../../lexicon/", import.meta.url).pathname]);
    expect(stdout.split("\n").filter((line) => !/UNKNOWN_TABLE|tables/.test(line))).toEqual([""]);
  });
});
