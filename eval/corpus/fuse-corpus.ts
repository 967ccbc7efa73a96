import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { LedgerIncident } from "../../src/core/model/index.ts";
import type { Pack } from "./gold.ts";
import { scoreAsOf } from "./score-as-of.ts";
import { scoreFusion } from "./score-fusion.ts";
import { mergeTallies, type Tally } from "./tally.ts";

/** The program, run from its source. */
export const PROGRAM = fileURLToPath(new URL("../../src/entry/cli/main.ts", import.meta.url));

function run(args: readonly string[]): string {
  const done = spawnSync(process.execPath, [PROGRAM, ...args], { encoding: "utf8", maxBuffer: 1 << 30 });
  if (done.status !== 0)
    throw new Error(`dateline ${args[0]} ended with ${done.status ?? done.signal}: ${done.stderr.slice(0, 500)}`);
  return done.stdout;
}

const toRow = ({ raw: { externalId, title, outlet, url, published, text } }: Pack["reports"][number]): string =>
  `${JSON.stringify({ id: externalId, title, outlet, url, published, text })}\n`;

/**
 * Ingests the packs through the program into a new ledger, and scores which reports met and what was known when;
 * null while there is no program.
 */
export function scoreLedger(packs: readonly Pack[]): Tally | null {
  if (!existsSync(PROGRAM)) return null;
  const folder = mkdtempSync(join(tmpdir(), "dateline-corpus-"));
  try {
    const input = join(folder, "corpus.jsonl");
    writeFileSync(input, packs.flatMap((pack) => pack.reports.map(toRow)).join(""));
    const db = join(folder, "db");
    run(["ingest", input, "--db", db, "--quiet"]);
    const incidents = (...filters: readonly string[]): readonly LedgerIncident[] =>
      run(["incidents", "--db", db, "--format", "ndjson", ...filters])
        .split("\n")
        .filter((line) => line !== "")
        .map((line): LedgerIncident => JSON.parse(line));
    const moments = packs.map((pack) => scoreAsOf(pack, (at, policy) => incidents("--as-of", at, "--policy", policy)));
    return mergeTallies([scoreFusion(packs, incidents()), ...moments]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
