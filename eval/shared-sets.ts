import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { PROGRAM } from "./corpus/fuse-corpus.ts";

/** Folder beside the repository with measuring sets and their scorers; not part of it, so it may be missing. */
export const SHARED_FOLDER = process.env["DATELINE_SHARED"] ?? fileURLToPath(new URL("../../shared/", import.meta.url));

/** Sets scored on their `dev` split. */
export const SETS: readonly string[] = [
  ...["gva", "isaf", "muc4", "polnear", "recognizers", "chrono"],
  ...["trnews", "geowebnews", "geovirus", "lgl", "plover_gsr", "fusion"],
];

/** Headline measures of one set, and how many rows broke an invariant of the contract. */
export type SetFigures = Readonly<Record<string, number | null>>;

/** What is missing to score the shared sets: their folder, or the program; null when all is here. */
export const whatSharedSetsLack = (): string | null =>
  [join(SHARED_FOLDER, "eval", "score.mjs"), join(SHARED_FOLDER, "data"), PROGRAM].find((file) => !existsSync(file)) ?? null;

function runJson(command: readonly string[], environment: NodeJS.ProcessEnv): unknown {
  const done = spawnSync(process.execPath, command, {
    encoding: "utf8",
    maxBuffer: 1 << 30,
    env: environment,
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (done.stdout === "") throw new Error(`${command.join(" ")} printed nothing and ended with ${done.status ?? done.signal}`);
  return JSON.parse(done.stdout);
}

function readNumber(value: unknown, ...path: readonly string[]): number | null {
  let at: unknown = value;
  for (const key of path)
    at = typeof at === "object" && at !== null ? Object.entries(at).find(([name]) => name === key)?.[1] : undefined;
  return typeof at === "number" ? at : null;
}

/** Runs the program over one set with the set's own scorer. `limit`: the first rows only, for a quick look. */
export function scoreSharedSet(set: string, limit?: number): SetFigures {
  const folder = mkdtempSync(join(tmpdir(), "dateline-sets-"));
  try {
    const kept = join(folder, "kept");
    // The scorer deletes what the program printed; the invariants are checked on the same rows, so a copy is kept by `tee`.
    const program = `bash -o pipefail -c '"${process.execPath}" "${PROGRAM}" "$@" | tee "${kept}.$1"' dateline`;
    const environment = { ...process.env, EVAL_DATA: join(SHARED_FOLDER, "data"), DATELINE: program };
    const some = limit === undefined ? [] : ["--limit", String(limit)];
    const scored = runJson([join(SHARED_FOLDER, "eval", "score.mjs"), set, "--split", "dev", "--json", ...some], environment);
    const headline = typeof scored === "object" && scored !== null && "headline" in scored ? scored.headline : null;
    const names = typeof headline === "object" && headline !== null ? Object.keys(headline) : [];
    const figures = Object.fromEntries(names.map((name) => [name, readNumber(headline, name)]));
    const printed = [`${kept}.extract`, `${kept}.incidents`].find(
      (file) => existsSync(file) && readFileSync(file, "utf8") !== "",
    );
    if (printed === undefined) return figures;
    const checked = runJson([join(SHARED_FOLDER, "eval", "invariants.mjs"), printed, "--json"], process.env);
    return { ...figures, violations: readNumber(checked, "total") };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
