import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { assertExtraction, assertProblem } from "../validate.ts";
import { linesOf, run } from "./run.ts";

/** A row of the main table; the rest of its nineteen cells empty. */
function place(cells: Readonly<Record<number, string>>): string {
  return Array.from({ length: 19 }, (_, i) => cells[i] ?? "").join("\t");
}
const village = (id: number, name: string, other: string, lat: string, code = "PPL"): string =>
  place({
    0: `${id}`,
    1: name,
    2: name,
    3: other,
    4: lat,
    5: "68.42",
    6: "P",
    7: code,
    8: "AF",
    10: "08",
    11: "0802",
    14: "2400",
  });
const DUMP = [
  place({ 0: "11", 1: "Ghazni Province", 2: "Ghazni", 4: "33.5", 5: "68", 6: "A", 7: "ADM1", 8: "AF", 10: "08" }),
  place({ 0: "12", 1: "Zarqol District", 2: "Zarqol", 4: "33.4", 5: "68.4", 6: "A", 7: "ADM2", 8: "AF", 10: "08", 11: "0802" }),
  village(900001, "Zarrubahān", "Zarubahan Kala,ZRB,زرباهان", "33.41"),
  place({ 0: "900002", 1: "Zarrubahan Rud", 4: "33.4", 5: "68.4", 6: "H", 7: "STM", 8: "AF" }),
  village(900003, "Qorwesh", "", "93.41"),
  "900004\tcut short",
].join("\n");
const NAMES = ["1\t900001\ten\tMerrowgate\t\t\t\t\t\t", "2\t900001\tlink\thttps://example.org/x\t\t\t\t\t\t"].join("\n");

let folder = "";
let env: Record<string, string> = {};
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "dateline-gazetteer-"));
  env = { DATELINE_GAZETTEER: join(folder, "own") };
  writeFileSync(join(folder, "AF.txt"), DUMP);
  writeFileSync(join(folder, "AF.zip"), zipSync({ "readme.txt": Buffer.from("no table\n"), "AF.txt": Buffer.from(DUMP) }));
  writeFileSync(join(folder, "alternateNamesV2.txt"), NAMES);
  writeFileSync(join(folder, "words.txt"), "not\ta\ttable\n");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const placesOf = async (text: string): Promise<unknown[]> => {
  const { stdout } = await run(["extract", "-"], { env, stdin: text });
  return linesOf(stdout).flatMap((value) => {
    assertExtraction(value);
    return value.mentions.places.map(({ quote, reading }) => [quote, reading.status === "unresolved" ? null : reading.value]);
  });
};

describe("dateline gazetteer", () => {
  test("a dump is compiled, its bad rows refused with their place, and used from then on", async () => {
    const before = await placesOf("A bomb killed three people in the village of Zarrubahan in Afghanistan on Tuesday.");
    expect(before).toContainEqual(["Zarrubahan", null]);

    const made = await run(["gazetteer", "import", "AF.zip", "alternateNamesV2.txt", "--format", "json"], { env, cwd: folder });
    expect(made.status).toBe(1);
    const problems = linesOf(made.stderr.replace(/^(?!\{).*\n/gm, ""));
    for (const problem of problems) assertProblem(problem);
    expect(problems).toMatchObject([
      { code: "INPUT_BAD_RECORD", at: "AF.zip/AF.txt:5", message: 'got latitude "93.41", expected -90 to 90' },
      { code: "INPUT_BAD_RECORD", at: "AF.zip/AF.txt:6" },
    ]);
    expect(JSON.parse(made.stdout)).toMatchObject({ places: 3, leftOut: 2, refused: 2 });

    for (const name of ["Zarrubahan", "Zarubahan Kala", "Merrowgate"])
      expect(await placesOf(`A bomb killed three people in the village of ${name} in Afghanistan on Tuesday.`)).toContainEqual([
        name,
        expect.objectContaining({ gazetteer: "geonames:900001", admin1: "Ghazni", admin2: "Zarqol", country: "AF" }),
      ]);

    const status = await run(["gazetteer", "status", "--format", "json"], { env });
    expect(JSON.parse(status.stdout)).toMatchObject({
      bundled: { hash: expect.stringMatching(/^sha256:/) },
      imported: { places: 3, sources: ["AF.zip", "alternateNamesV2.txt"] },
    });
    const { stdout } = await run(["extract", "-"], { env, stdin: "A bomb went off." });
    expect(linesOf(stdout)[0]).toMatchObject({ engine: { lexicon: expect.stringMatching(/^sha256:\w+(?:\+sha256:\w+){2}$/) } });

    expect((await run(["gazetteer", "remove"], { env })).stdout).toContain("gone");
    expect(JSON.parse((await run(["gazetteer", "status", "--format", "json"], { env })).stdout).imported).toBeNull();
  });

  test.each([
    ["words.txt", "INPUT_BAD_RECORD", "words.txt:1"],
    ["nowhere.txt", "INPUT_NOT_FOUND", "nowhere.txt"],
    ["alternateNamesV2.txt", "GAZETTEER_BAD", null],
  ])("%s is refused as %s", async (file, code, at) => {
    const { status, stderr } = await run(["gazetteer", "import", file, "--format", "json"], { env, cwd: folder });
    expect(status).toBe(3);
    expect(linesOf(stderr).at(-1)).toMatchObject({ code, at });
  });
});
