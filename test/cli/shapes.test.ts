import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { assertShape, SHAPES } from "../validate.ts";
import { linesOf, run } from "./run.ts";

const REPORT = {
  id: "r1",
  outlet: "Wadi News",
  published: "2021-03-10T08:00:00Z",
  title: "Rockets hit Kabul",
  text: "KABUL - Rockets killed at least four people in Kabul on Wednesday morning, the interior ministry said. It blamed the Taliban, who denied it. Under a ceasefire signed in February the Taliban must not attack cities. The government plans to send 200 soldiers to Kabul in May, a spokesman said.",
};
/** "the interior ministry", the next day: another engine read it, so it is read anew. */
const LATER = { ...REPORT, id: "r2", published: "2021-03-11T08:00:00Z", text: REPORT.text.replace("four", "six") };
let folder = "";
let ask: Record<"incident" | "claim", string>;
const given = new Set<string>();
const dateline = async (...args: string[]): Promise<string> => {
  const ran = await run(args, {
    cwd: folder,
    env: { DATELINE_DB: join(folder, "db"), DATELINE_BY: "ann", DATELINE_GAZETTEER: folder },
  });
  if (ran.stdout === "") expect.fail(`${args.join(" ")}: ${ran.stderr}`);
  return ran.stdout;
};
const check = (name: string, values: readonly unknown[]): void => {
  given.add(name);
  expect(values.length, name).toBeGreaterThan(0);
  for (const value of values) assertShape(name, value);
};
const json = (text: string): unknown[] => {
  const value = JSON.parse(text) as unknown;
  return Array.isArray(value) ? value : [value];
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "dateline-shapes-"));
  writeFileSync(join(folder, "reports.jsonl"), `${JSON.stringify(REPORT)}\n${JSON.stringify(LATER)}\nno json\n`);
  writeFileSync(join(folder, "gold.jsonl"), `${JSON.stringify({ ...REPORT, gold: { killed: 5 } })}\n`);
  mkdirSync(join(folder, "own"));
  writeFileSync(join(folder, "own", "actors.tsv"), "name\taliases\tkind\tcountry\nTaliban\tthe Taliban\tstate\tAF\n");
  writeFileSync(
    join(folder, "AF.txt"),
    `${["1", "Zarqol", "Zarqol", "", "33", "68", "P", "PPL", "AF", "", "08", ...Array<string>(8).fill("")].join("\t")}\n`,
  );
  check("ingest-summary", json(await dateline("ingest", "reports.jsonl", "--format", "json")));
  const [incident] = linesOf(await dateline("incidents", "--format", "ndjson")) as {
    id: string;
    claims: { id: string; field: string }[];
  }[];
  ask = { incident: incident?.id ?? "", claim: incident?.claims.find(({ field }) => field === "killed")?.id ?? "" };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("every JSON the program prints is of a shape whose schema is in schemas/", async () => {
  const lines: readonly (readonly [shape: string, ...args: string[]])[] = [
    ["extraction", "extract", "reports.jsonl", "--format", "ndjson"],
    ["incident", "incidents", "--format", "ndjson"],
    ["change", "changes", "--format", "ndjson"],
    ["report-head", "reports"],
    ["source-summary", "sources"],
    ["told-origin", "origins"],
    ["told-statement", "statements"],
    ["told-commitment", "commitments"],
    ["told-plan", "plans"],
    ["coding-sheet", "review", "sample"],
  ];
  const whole: readonly (readonly [shape: string, ...args: string[]])[] = [
    ["recorded-act", "review", "correct", ask.claim, "at least five", "--why", "her count", "--format", "json"],
    ["recorded-act", "review", "code", ask.incident, "killed", "4", "--format", "json"],
    ["counts", "incidents", "--counts"],
    ["incident", "show", ask.incident, "--format", "json"],
    ["claim-matrix", "show", ask.incident, "--part", "matrix"],
    ["incident-ranges", "show", ask.incident, "--part", "ranges"],
    ["incident-sentence", "show", ask.incident, "--part", "sentence"],
    ["range-change", "show", ask.incident, "--part", "toll"],
    ["ledger-claim", "show", ask.incident, "--part", "claims"],
    ["explanation", "why", ask.incident, "killed", "--format", "json"],
    ["explanation", "why", ask.incident, "responsibility", "--format", "json"],
    ["diff", "diff", ask.incident, "--from", "2021-03-10T12:00Z", "--to", "2021-03-12", "--format", "json"],
    ["history", "history", ask.incident, "--format", "json"],
    ["verification", "verify", "--format", "json"],
    ["agreement", "agreement", "--format", "json"],
    ["queued-incident", "review", "queue", "--format", "json"],
    ["listed-act", "review", "list", "--format", "json"],
    ["extraction", "report", ask.claim.slice(0, ask.claim.indexOf("/"))],
    ["score", "eval", "gold.jsonl", "--format", "json"],
    ["gazetteer-import", "gazetteer", "import", "AF.txt", "--format", "json"],
    ["gazetteers-in-use", "gazetteer", "status", "--format", "json"],
    ["copied-ledger", "copy", "--from", "db", "--to", "copy", "--format", "json"],
    ["lexicon-check", "lexicon", "check", "own", "--format", "json"],
    ["lexicon-table", "lexicon", "tables", "--format", "json"],
  ];
  for (const [shape, ...args] of whole) check(shape, json(await dateline(...args)));
  for (const [shape, ...args] of lines) check(shape, linesOf(await dateline(...args)));
  // with other tables another engine reads the reports anew
  check("reread", linesOf(await dateline("re-extract", "--dry-run", "--lexicon", "own", "--format", "json")));
  check("problem", linesOf((await run(["show", "inc_0", "--db", "nowhere", "--format", "json"])).stderr));
  await run(["evidence", ask.incident, "-o", "pack.zip"], { cwd: folder, env: { DATELINE_DB: join(folder, "db") } });
  const pack = unzipSync(readFileSync(join(folder, "pack.zip")));
  const manifest = Object.entries(pack).find(([name]) => name.endsWith("/manifest.json"))?.[1];
  check("evidence-manifest", json(Buffer.from(manifest ?? []).toString()));
  expect([...given].sort()).toEqual([...SHAPES].sort());
}, 300_000);
